import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessibility/everyLook.ts';
import { talking } from '../calls/wire.ts';
import { type Desktop, expect, test } from '../fixture.ts';
import { chooseState, expectPop, expectState, pressInPop, startAtWork } from '../steps.ts';

// Every look at the page is axe's reading of all of it, twice.
test.describe.configure({ timeout: 90_000 });
// A poll that is answered soon is one that fails soon.
test.use({ gatewayDefaults: { longPollMs: 200, secondRings: true } });

const olivia = { caller: '+442079460123', calldata: '{"name":"Olivia Bennett"}' };
const marcus = { caller: '+12025550142', calldata: '{"name":"Marcus Reed"}' };

const sizeOf = async (desktop: Desktop): Promise<number[]> => {
  const { width, height } = (await desktop.window('bar')).bounds;
  return [width, height];
};
const isOpen = async (desktop: Desktop): Promise<boolean> =>
  (await desktop.windows()).some(({ url, visible }) => url.includes('/bar.html') && visible);

/** Chooses an entry of the bar's menu, once that is open. */
async function choose(desktop: Desktop, label: string): Promise<void> {
  await expect.poll(() => desktop.openedMenu()).not.toBeNull();
  await desktop.chooseMenuItem(label);
}

test('shows state and call above all windows, does with a call what the main window does, and moves no button', async ({
  launch,
  simulator,
}, testInfo) => {
  const program = await startAtWork(launch, simulator, { bar: true, holdAmberS: 3, holdRedS: 20 });
  const { main, desktop, agent } = program;
  const { workNo } = agent;
  const bar = await program.page('bar');
  const button = (name: string | RegExp) => bar.getByRole('button', { name, exact: true });
  const person = bar.getByTestId('person');
  /** In both themes and languages, each as a picture. */
  const look = async (name: string): Promise<void> => {
    let count = 0;
    await expectAccessible(bar, async () => {
      count += 1;
      await bar.screenshot({ path: testInfo.outputPath(`${name}-${String(count)}.png`) });
      expect(await overflow(bar)).toEqual([]);
    });
  };
  const places = async (): Promise<(number | undefined)[]> =>
    Promise.all(
      [bar.locator('.leading'), ...[/ute$/, 'End', 'Open Ringside'].map(button)].map(
        async (one) => (await one.boundingBox())?.x,
      ),
    );
  const press = (name: string | RegExp, done: () => Promise<boolean>) => pressInPop(button(name), done);

  await test.step('small and a little transparent while no call is up, never with the focus', async () => {
    await expect(bar.getByRole('main')).toContainText(/Ready\s*for\s*\d:\d\d/);
    await expect.poll(() => sizeOf(desktop)).toEqual([248, 40]);
    const { bounds, ...shown } = await desktop.window('bar');
    expect(shown).toMatchObject({ alwaysOnTop: true, shownInactive: true, focused: false, opacity: 0.9 });
    expect([bounds.x, bounds.y + bounds.height]).toEqual([16, 1040]);
    await look('idle');
  });
  await test.step('by its menu the state is changed', async () => {
    await button('Your state, and the bar’s place').click();
    const ticked = async () =>
      (await desktop.openedMenu())?.filter(({ checked }) => checked).map(({ label }) => label);
    await expect.poll(ticked).toEqual(['Ready for calls', 'At the bottom of the screen']);
    await choose(desktop, 'Not ready');
    await expect(bar.getByRole('main')).toContainText('Not ready');
    await expectState(main, 'Not ready');
    await button('Your state, and the bar’s place').click();
    await choose(desktop, 'Coaching');
    await expect(bar.getByRole('main')).toContainText('Coaching');
    // A part of a pixel less is an ellipsis.
    const isCut = (node: Element) => {
      const words = document.createRange();
      words.selectNodeContents(node);
      return words.getBoundingClientRect().width > node.getBoundingClientRect().width + 0.01;
    };
    await expect.poll(() => sizeOf(desktop)).toEqual([344, 40]);
    expect(await bar.locator('strong').evaluate(isCut)).toBe(false);
    expect(await bar.getByText('Coaching').evaluate(isCut)).toBe(false);
    await bar.screenshot({ path: testInfo.outputPath('reason.png') });
    await button('Your state, and the bar’s place').click();
    await choose(desktop, 'Ready for calls');
    await expect(bar.getByRole('main')).toContainText(/^Bar\s*Ready/);
  });
  let still: (number | undefined)[] = [];
  await test.step('a call rings, is answered, muted and held there', async () => {
    simulator.placeCall({ ...olivia, workNo });
    await expect(person).toContainText('Olivia Bennett');
    await expect.poll(() => sizeOf(desktop)).toEqual([560, 48]);
    expect(await desktop.window('bar')).toMatchObject({ opacity: 1, focused: false });
    await expect(button('Answer')).toBeEnabled();
    await look('ringing');
    still = await places();
    await press('Answer', () => talking(main).isVisible());
    await expect(button('Hold')).toBeVisible();
    expect(await places()).toEqual(still);
    await look('talking');
    await chooseState(main, 'Coaching');
    const next = bar.getByTestId('nextState');
    await expect(next).toHaveAttribute('title', 'After this call: Coaching');
    expect(await places()).toEqual(still);
    await look('next');
    await main.getByRole('button', { name: 'Take back: Coaching' }).click();
    await expect(next).toHaveCount(0);
    await press('Mute', () => button('Unmute').isVisible());
    await press('Unmute', () => button('Mute').isVisible());
    await press('Hold', () => button('Retrieve').isVisible());
    expect(await places()).toEqual(still);
    await expect(person).toHaveClass(/amber/);
    await look('held');
  });
  await test.step('another one rings meanwhile, and is talked to while the first one waits', async () => {
    simulator.placeCall({ ...marcus, workNo });
    await expect(person).toContainText('Marcus Reed');
    await expect(button('Answer')).toBeEnabled();
    expect(await places()).toEqual(still);
    const waiting = bar.getByRole('button', { name: /Olivia Bennett, 1 on hold/ });
    await expect(waiting).toHaveAccessibleName(/^Retrieve/);
    await look('second');
    await press('Answer', () => button('Hold').isVisible());
    await expect(waiting).toHaveAccessibleName(/^Swap/);
    await expect(waiting).toHaveClass(/amber/);
    expect(await places()).toEqual(still);
    await look('amber');
    await expect(waiting).toHaveClass(/red/, { timeout: 20_000 });
    await look('red');
    await pressInPop(waiting, () => person.getByText('Olivia Bennett').isVisible());
    await expect(bar.getByRole('button', { name: /^Swap Marcus Reed/ })).toBeVisible();
  });
  await test.step('what fails is told in the main window, which comes for that', async () => {
    await desktop.leaveWindow('main');
    simulator.faults.add({ interface: 'release', retcode: '200-005' });
    await press('End', async () => (await desktop.window('main')).focused);
    await expect(main.getByRole('note')).toContainText('200-005');
  });
  await test.step('without contact nothing runs on', async () => {
    simulator.faults.add({ interface: '*', drop: true, times: 0 });
    await expect(person).toContainText('–:––');
    await look('no-contact');
    simulator.faults.clear();
    await expect(person).not.toContainText('–:––', { timeout: 15_000 });
  });
  await test.step('the calls are ended, and it is small again', async () => {
    await press('End', () => person.getByText('Marcus Reed').isVisible());
    await expect(button('Retrieve')).toBeEnabled();
    await press('Retrieve', () => talking(main).isVisible());
    await press('End', () => person.isHidden());
    await expect.poll(() => sizeOf(desktop)).toEqual([248, 40]);
  });
  await test.step('signed out it leads to the sign-in', async () => {
    await chooseState(main, 'Sign out');
    await expect(bar.getByRole('main')).toContainText('Signed out');
    await look('signed-out');
    await desktop.leaveWindow('main');
    await button('Open Ringside to sign in').click();
    await expect.poll(async () => (await desktop.window('main')).focused).toBe(true);
  });
});

/** What does not fit where it stands. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll<HTMLElement>('main > div, .zone, .button')]
      .filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight)
      .map((one) => one.outerHTML.slice(0, 120)),
  );

test('comes with the answer in place of the pop, by tray and menu at any time, and stays where it was docked', async ({
  launch,
  simulator,
}) => {
  const program = await startAtWork(launch, simulator, { barAfterAnswer: true });
  const { main, pop, desktop, agent } = program;

  await test.step('from the answer on, for as long as there is a call', async () => {
    expect(await isOpen(desktop)).toBe(false);
    simulator.placeCall({ ...olivia, workNo: agent.workNo });
    await expectPop(desktop, 'visible');
    await pressInPop(pop.getByRole('button', { name: 'Answer' }), () => talking(main).isVisible());
    await expect.poll(() => isOpen(desktop)).toBe(true);
    await expectPop(desktop, 'hidden');
    const bar = await program.page('bar');
    await pressInPop(bar.getByRole('button', { name: 'End' }), async () => !(await isOpen(desktop)));
  });
  await test.step('at any time, by the tray and by the menu of who works here', async () => {
    await desktop.chooseTrayItem('Show the bar');
    await expect.poll(() => isOpen(desktop)).toBe(true);
    await main.getByRole('button', { name: /^Agent/ }).click();
    await main.getByRole('menuitem', { name: 'Hide the bar' }).click();
    await expect.poll(() => isOpen(desktop)).toBe(false);
    await desktop.chooseTrayItem('Show the bar');
    await expect.poll(() => isOpen(desktop)).toBe(true);
  });
  const place = async () => {
    const { x, y, width, height } = (await desktop.window('bar')).bounds;
    return { right: 1920 - x - width, y, width, height };
  };
  await test.step('at the edge that it was dragged to, and the other one by its menu', async () => {
    await desktop.moveWindow('bar', 1500, 300);
    await expect.poll(place).toEqual({ right: 172, y: 0, width: 248, height: 40 });
    await (await program.page('bar')).getByRole('button', { name: /^Your state/ }).click();
    await choose(desktop, 'At the bottom of the screen');
    await expect.poll(place).toEqual({ right: 172, y: 1000, width: 248, height: 40 });
    await main.evaluate(() => window.ringside['savePreferences']?.({ textSize: '150' }));
    await expect.poll(place).toEqual({ right: 172, y: 980, width: 372, height: 60 });
  });
  await test.step('closed by its window, it is switched off; switched on again, it is where it was', async () => {
    await desktop.closeWindow('bar');
    await expect.poll(() => isOpen(desktop)).toBe(false);
    expect(
      (await desktop.tray())?.menu.some(({ label, enabled }) => label === 'Show the bar' && enabled),
    ).toBe(true);
    await desktop.chooseTrayItem('Show the bar');
    await expect.poll(() => isOpen(desktop)).toBe(true);
    expect(await place()).toEqual({ right: 172, y: 980, width: 372, height: 60 });
  });
});
