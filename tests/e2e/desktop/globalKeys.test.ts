import { expect, test } from '../fixture.ts';
import { held, talking } from '../calls/wire.ts';
import { expectPop, openSettings, startAtWork } from '../steps.ts';

const caller = '+442079460123';

test('keys of every program answer, hold, retrieve, mute and show, once they are switched on', async ({
  launch,
  simulator,
}) => {
  const program = await startAtWork(launch, simulator);
  const { main, pop, desktop } = program;
  expect(await desktop.globalKeys()).toEqual([]);
  const settings = await openSettings(program, 'Shortcuts');
  await desktop.takeKey('Control+Shift+F11', true);
  await settings.getByRole('switch').click();
  await test.step('one that another program has is said as soon as they are', async () => {
    const row = settings.getByRole('group', { name: 'Mute or unmute', exact: true });
    await expect(row.getByText('The system or another program has this key.')).toBeVisible();
    await desktop.takeKey('Control+Shift+F11', false);
    await settings.getByRole('switch').click();
    await expect.poll(() => desktop.globalKeys()).toEqual([]);
    await settings.getByRole('switch').click();
  });
  await expect.poll(() => desktop.globalKeys()).toHaveLength(4);
  await desktop.leaveWindow('main');

  await test.step('answer, as the pop says', async () => {
    simulator.placeCall({ caller });
    await expectPop(desktop, 'visible');
    await expect(pop.getByRole('button', { name: /^Answer/ })).toContainText('Ctrl+Shift+F9');
    await desktop.pressKey('Control+Shift+F9');
    await expect(talking(main)).toBeVisible();
  });
  await test.step('hold once while it is kept down, retrieve, mute', async () => {
    await desktop.pressKey('Control+Shift+F10');
    await desktop.pressKey('Control+Shift+F10');
    await expect(held(main)).toBeVisible();
    await expect(async () => {
      await desktop.pressKey('Control+Shift+F10');
      await expect(talking(main)).toBeVisible({ timeout: 1000 });
    }).toPass();
    await desktop.pressKey('Control+Shift+F11');
    await expect(talking(main)).toContainText('Muted');
  });
  await test.step('what is refused is notified of', async () => {
    simulator.faults.add({ interface: 'hold', retcode: '200-005' });
    await expect(async () => {
      await desktop.pressKey('Control+Shift+F10');
      expect((await desktop.shownNotifications()).map(({ title }) => title)).toEqual([
        'The call was not put on hold',
      ]);
    }).toPass();
    expect((await desktop.window('main')).focused).toBe(false);
  });
  await test.step('show and hide', async () => {
    const isFocused = async () => (await desktop.window('main')).focused;
    await desktop.pressKey('Control+Shift+F12');
    await expect.poll(isFocused).toBe(true);
    await expect(async () => {
      if (await isFocused()) await desktop.pressKey('Control+Shift+F12');
      expect((await desktop.window('main')).minimized).toBe(true);
    }).toPass();
  });
  await test.step('all of them while the window is not on the screen, which stays away', async () => {
    await expect(async () => {
      if (await held(main).isVisible()) return;
      await desktop.pressKey('Control+Shift+F10');
      await expect(held(main)).toBeVisible({ timeout: 1000 });
    }).toPass();
    simulator.placeCall({ caller: '+12025550142', workNo: program.agent.workNo });
    await expectPop(desktop, 'visible');
    await desktop.pressKey('Control+Shift+F9');
    await expect(talking(main)).toBeVisible();
    expect((await desktop.window('main')).minimized).toBe(true);
  });
  await test.step('none is kept at the end', async () => {
    await settings.getByRole('switch').click();
    await expect.poll(() => desktop.globalKeys()).toEqual([]);
  });
});

test('a key is recorded, and what is wrong with it is said beside it at once', async ({
  launch,
  simulator,
}) => {
  const program = await startAtWork(launch, simulator, { globalKeys: true });
  const { desktop } = program;
  const settings = await openSettings(program, 'Shortcuts');
  const row = (name: string) => settings.getByRole('group', { name, exact: true });
  const record = async (name: string, key: string) => {
    await row(name)
      .getByRole('button', { name: /^Change/ })
      .click();
    await expect.poll(() => desktop.globalKeys()).toEqual([]);
    await settings.keyboard.press(key);
  };

  await test.step('none of them is taken from the page meanwhile, and one that is typed is refused', async () => {
    await record('Hold or retrieve', 'a');
    await expect(row('Hold or retrieve').getByText('Use Ctrl, Alt or Meta with another key')).toBeVisible();
    for (const [key, words] of [
      ['Control+c', 'Other programs need Ctrl+C'],
      ['F5', 'Other programs need F5'],
      ['Alt+a', 'need Alt+A'],
      ['Control+Alt+Delete', 'The system needs Ctrl+Alt+Delete'],
    ] as const) {
      await settings.keyboard.press(key);
      await expect(row('Hold or retrieve').getByText(words)).toBeVisible();
    }
    await settings.keyboard.press('Control+Alt+h');
    await expect(row('Hold or retrieve')).toContainText('Ctrl+Alt+H');
    await expect.poll(() => desktop.globalKeys()).toContain('Control+Alt+H');
  });
  await test.step('one that another action has', async () => {
    await record('Mute or unmute', 'Control+Alt+h');
    await expect(row('Mute or unmute').getByText('“Hold or retrieve” has the same key')).toBeVisible();
    await expect(row('Hold or retrieve').getByText('“Mute or unmute” has the same key')).toBeVisible();
    await expect.poll(() => desktop.globalKeys()).not.toContain('Control+Alt+H');
  });
  await test.step('one that another program has', async () => {
    await desktop.takeKey('Control+Alt+M', true);
    await record('Mute or unmute', 'Control+Alt+m');
    await expect(
      row('Mute or unmute').getByText('The system or another program has this key.'),
    ).toBeVisible();
  });
  await test.step('left as it is, and removed', async () => {
    await record('Answer', 'Escape');
    await expect.poll(() => desktop.globalKeys()).toContain('Control+Shift+F9');
    await row('Answer')
      .getByRole('button', { name: /^Remove/ })
      .click();
    await expect(row('Answer')).toContainText('No key');
    await expect.poll(() => desktop.globalKeys()).not.toContain('Control+Shift+F9');
  });
  await test.step('in effect again as soon as the window is closed in the middle of that', async () => {
    const inEffect = await desktop.globalKeys();
    expect(inEffect).toContain('Control+Shift+F12');
    await row('Answer')
      .getByRole('button', { name: /^Change/ })
      .click();
    await expect.poll(() => desktop.globalKeys()).toEqual([]);
    await desktop.closeWindow('settings');
    await expect.poll(() => desktop.globalKeys()).toEqual(inEffect);
  });
});
