import { type Desktop, expect, test } from '../fixture.ts';
import { expectPop, expectState, fillInSignIn, firstAgent, settingsFor } from '../steps.ts';

/** What the tray says; its entries that can be chosen. */
async function told(desktop: Desktop) {
  const tray = await desktop.tray();
  return {
    icon: tray?.icon ?? null,
    state: tray?.toolTip.split('\n')[0],
    enabled: tray?.menu.filter((item) => item.enabled).map(({ label }) => label),
  };
}

test('tells in the tray what the agent is doing, and what can be done', async ({ launch, simulator }) => {
  const { page, desktop } = await launch({ settings: settingsFor(simulator) });
  const main = await page('main');
  const expectTold = (shown: object) => expect.poll(() => told(desktop)).toEqual(shown);
  const atWork = (...entries: string[]) => [
    'Show Ringside',
    'Show the bar',
    ...entries,
    'Sign out',
    'Settings…',
    'About Ringside',
    'Quit',
  ];

  await test.step('signed out', async () => {
    // The picture that the tray was made with is the first one.
    const enabled = ['Show Ringside', 'Show the bar', 'Settings…', 'About Ringside', 'Quit'];
    await expectTold({ icon: null, state: 'Ringside – Signed out', enabled });
  });
  await test.step('ready', async () => {
    await fillInSignIn(main, firstAgent(simulator));
    await expectTold({ icon: 'ready', state: 'Ringside – Ready', enabled: atWork('Not ready') });
    expect((await desktop.tray())?.toolTip).toContain('\nlast contact just now');
  });
  await test.step('busy, by the tray’s own menu', async () => {
    await desktop.chooseTrayItem('Not ready');
    await expectTold({ icon: 'busy', state: 'Ringside – Not ready', enabled: atWork('Ready for calls') });
    await expectState(main, 'Not ready');
  });
  await test.step('ringing, after being made ready there', async () => {
    await desktop.chooseTrayItem('Ready for calls');
    await expectTold({ icon: 'ready', state: 'Ringside – Ready', enabled: atWork('Not ready') });
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
    await expectTold({ icon: 'ready', state: 'Ringside – Ready', enabled: atWork('Not ready') });
    await desktop.chooseTrayItem('Sign out');
    const enabled = ['Show Ringside', 'Show the bar', 'Settings…', 'About Ringside', 'Quit'];
    await expectTold({ icon: 'signedOut', state: 'Ringside – Signed out', enabled });
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
