import { talking } from '../calls/wire.ts';
import { type Desktop, expect, test } from '../fixture.ts';
import { expectPop, expectState, fillInSignIn, firstAgent, settingsFor, startAtWork } from '../steps.ts';

/** What the tray says; its entries that can be chosen, without the parting lines. */
async function told(desktop: Desktop) {
  const tray = await desktop.tray();
  return {
    icon: tray?.icon ?? null,
    state: tray?.toolTip.split('\n')[0],
    enabled: tray?.menu.filter((item) => item.enabled && item.type !== 'separator').map(({ label }) => label),
  };
}

test('tells in the tray what the agent is doing, and what can be done', async ({ launch, simulator }) => {
  const { page, desktop } = await launch({ settings: settingsFor(simulator) });
  const main = await page('main');
  const expectTold = (shown: object) => expect.poll(() => told(desktop)).toEqual(shown);
  const signedOut = ['Show Ringside', 'Show the bar', 'Call pop', 'Settings…', 'About Ringside', 'Quit'];
  const reasons = ['Back office', 'Coaching', 'Team meeting'];
  const states = ['Ready for calls', 'Not ready', ...reasons, 'Break', 'After-call work'];
  const atWork = [...states, ...signedOut.slice(0, -1), 'Sign out', 'Quit'];

  await test.step('signed out', async () => {
    // The picture that the tray was made with is the first one.
    await expectTold({ icon: null, state: 'Ringside – Signed out', enabled: signedOut });
  });
  await test.step('ready', async () => {
    await fillInSignIn(main, firstAgent(simulator));
    await expectTold({ icon: 'ready', state: 'Ringside – Ready', enabled: atWork });
    expect((await desktop.tray())?.toolTip).toContain('\nlast contact just now');
  });
  await test.step('busy, by the tray’s own menu', async () => {
    await desktop.chooseTrayItem('Not ready');
    await expectTold({ icon: 'busy', state: 'Ringside – Not ready', enabled: atWork });
    await expectState(main, 'Not ready');
  });
  await test.step('ringing, after being made ready there', async () => {
    await desktop.chooseTrayItem('Ready for calls');
    await expectTold({ icon: 'ready', state: 'Ringside – Ready', enabled: atWork });
    simulator.placeCall({ caller: '+12025550142' });
    await expect
      .poll(() => told(desktop))
      .toMatchObject({
        icon: 'ringing',
        state: 'Ringside – A call is ringing: +1 202 555 0142',
      });
    await expectPop(desktop, 'visible');
  });
  await test.step('talking, and on hold too: a caller is on the line', async () => {
    await main.getByRole('button', { name: 'Answer', exact: true }).click();
    const talking = { icon: 'talking', state: 'Ringside – On a call' };
    const withWhom = { ...talking, state: `${talking.state}: +1 202 555 0142` };
    await expect.poll(() => told(desktop)).toMatchObject(withWhom);
    await main.getByRole('button', { name: 'Hold', exact: true }).click();
    await expect(main.getByRole('button', { name: 'Retrieve', exact: true })).toBeVisible();
    await expect.poll(() => told(desktop)).toMatchObject({ ...talking, icon: 'held' });
  });
  await test.step('signed out there once the call is over', async () => {
    await main.getByRole('button', { name: 'Retrieve', exact: true }).click();
    await main.getByRole('button', { name: 'End', exact: true }).click();
    await expectTold({ icon: 'ready', state: 'Ringside – Ready', enabled: atWork });
    await desktop.chooseTrayItem('Sign out');
    await expectTold({ icon: 'signedOut', state: 'Ringside – Signed out', enabled: signedOut });
    expect(simulator.agentState(firstAgent(simulator).workNo).signedIn).toBe(false);
  });
  await test.step('signed out there while a call is up, once asked whether it may end the call', async () => {
    await fillInSignIn(main, firstAgent(simulator));
    await expectState(main, 'Ready');
    const { workNo } = firstAgent(simulator);
    simulator.placeCall({ caller: '+12025550142' });
    await main.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(main.getByRole('button', { name: 'End', exact: true })).toBeEnabled();
    await desktop.chooseTrayItem('Sign out');
    await expect
      .poll(() => desktop.dialogs())
      .toEqual([
        {
          message: 'A call is up',
          detail: 'Signing out now ends your call. The caller will be cut off.',
          buttons: ['Stay signed in', 'End the call and sign out'],
        },
      ]);
    expect(simulator.agentState(workNo).signedIn).toBe(true);
    await desktop.answerNextDialog(1);
    await expect.poll(() => simulator.agentState(workNo).signedIn).toBe(false);
  });
});

test.describe('the tray’s menu', () => {
  // A poll that is answered soon is one that fails soon.
  test.use({ gatewayDefaults: { longPollMs: 200, secondRings: true } });

  const ticked = async (desktop: Desktop) =>
    (await desktop.tray())?.menu.filter(({ checked }) => checked).map(({ label }) => label);
  const firstLines = async (desktop: Desktop, count: number) =>
    (await desktop.tray())?.menu
      .filter(({ type }) => type !== 'separator')
      .slice(0, count)
      .map(({ label }) => label);
  const preferences = {
    busyReasons: [
      { code: 201, name: 'Training', pinned: false },
      { code: 205, name: 'R&D meeting', pinned: true },
    ],
  };

  test('has the state with its reasons and its breaks, and ticks what holds', async ({
    launch,
    simulator,
  }) => {
    const { main, desktop } = await startAtWork(launch, simulator, preferences);
    const pop = 'Call pop';
    await expect.poll(() => ticked(desktop)).toEqual(['Ready for calls', pop]);
    const lines = ['Ready for calls', 'Not ready', 'R&&D meeting', 'Training', 'Coaching'];
    await expect.poll(() => firstLines(desktop, 5)).toEqual(lines);
    await desktop.chooseTrayItem('R&&D meeting');
    await expectState(main, 'Not ready, R&D meeting');
    await expect.poll(() => ticked(desktop)).toEqual(['R&&D meeting', pop]);
    await desktop.chooseTrayItem('10 min');
    await expectState(main, 'On a break');
    await desktop.chooseTrayItem('After-call work');
    await expectState(main, 'After-call work');
    await desktop.chooseTrayItem('Finish after-call work');
    await expectState(main, 'Ready');
    // What holds already is ticked all the same once it was chosen again.
    await desktop.chooseTrayItem('Ready for calls');
    await expect.poll(() => ticked(desktop)).toEqual(['Ready for calls', pop]);
  });

  test('has the calls at hand: answers, holds, swaps and ends them while another program is in front', async ({
    launch,
    simulator,
  }) => {
    const { main, desktop, agent } = await startAtWork(launch, simulator);
    const { workNo } = agent;
    const olivia = { caller: '+442079460123', calldata: '{"name":"Olivia Bennett"}', workNo };
    const marcus = { caller: '+12025550142', calldata: '{"name":"Marcus Reed"}', workNo };
    const expectLines = (...lines: string[]) =>
      expect.poll(() => firstLines(desktop, lines.length)).toEqual(lines);
    const isInFront = async () => (await desktop.window('main')).focused;
    await desktop.leaveWindow('main');

    await test.step('answered and held', async () => {
      simulator.placeCall(olivia);
      await expectLines('Olivia Bennett, ringing', 'Answer', 'End', 'After this call:');
      await desktop.chooseTrayItem('Answer');
      await expectLines('Olivia Bennett, talking', 'Hold', 'End', 'After this call:');
      await desktop.chooseTrayItem('Hold');
      await expectLines('Olivia Bennett, on hold', 'Retrieve', 'End', 'After this call:');
    });
    await test.step('the next one answered, both swapped', async () => {
      simulator.placeCall(marcus);
      await expectLines('Marcus Reed, ringing', 'Answer', 'End', 'Retrieve: Olivia Bennett');
      await desktop.chooseTrayItem('Answer');
      await expectLines('Marcus Reed, talking', 'Hold', 'End', 'Swap: Olivia Bennett');
      await desktop.chooseTrayItem('Swap: Olivia Bennett');
      await expectLines('Olivia Bennett, talking', 'Hold', 'End', 'Swap: Marcus Reed');
    });
    await test.step('what comes after the call is ticked once the gateway has taken it', async () => {
      await desktop.chooseTrayItem('Not ready');
      await expect.poll(() => ticked(desktop)).toEqual(['Not ready', 'Call pop']);
    });
    await test.step('ended; nothing of it brought the window', async () => {
      await desktop.chooseTrayItem('End');
      await expectLines('Marcus Reed, on hold', 'Retrieve');
      await desktop.chooseTrayItem('Retrieve');
      await expectLines('Marcus Reed, talking');
      await desktop.chooseTrayItem('End');
      await expectLines('Ready for calls');
      expect(simulator.agentState(workNo).calls).toEqual([]);
      expect(await isInFront()).toBe(false);
    });
    await test.step('what is refused brings the window, which says why', async () => {
      await desktop.chooseTrayItem('Ready for calls');
      await expect.poll(() => ticked(desktop)).toContain('Ready for calls');
      simulator.placeCall(olivia);
      await expectLines('Olivia Bennett, ringing');
      simulator.faults.add({ interface: 'answer', retcode: '200-005' });
      await desktop.chooseTrayItem('Answer');
      await expect.poll(isInFront).toBe(true);
      await expect(main.getByRole('note')).toContainText('200-005');
    });
  });

  test('switches the pop off, and a notification tells of the call then', async ({ launch, simulator }) => {
    const { desktop, main } = await startAtWork(launch, simulator);
    await desktop.chooseTrayItem('Call pop');
    await expect.poll(() => ticked(desktop)).toEqual(['Ready for calls']);
    await desktop.leaveWindow('main');
    simulator.placeCall({ caller: '+442079460123' });
    await expect
      .poll(async () => (await desktop.shownNotifications()).map(({ title }) => title))
      .toEqual(['A call is ringing']);
    await expectPop(desktop, 'hidden');
    await desktop.chooseTrayItem('Call pop');
    await expectPop(desktop, 'visible');
    await desktop.chooseTrayItem('Call pop');
    await expectPop(desktop, 'hidden');
    await desktop.chooseTrayItem('Answer');
    await expect(talking(main)).toBeVisible();
  });
});
