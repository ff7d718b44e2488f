import { expect, test } from '../fixture.ts';
import { talking, tiles } from '../calls/wire.ts';
import { expectState, openSettings, startAtWork } from '../steps.ts';

const caller = '+442079460123';
const calldata = '{"name":"Olivia Bennett"}';

test('notifies who works elsewhere of what happens, as long as it is so, and lets a call be answered there', async ({
  launch,
  startGateway,
}) => {
  // A moment in which a call is told of and cannot be answered yet.
  const simulator = await startGateway({ offhookToRingingMs: 1000 });
  const { main, desktop, agent } = await startAtWork(launch, simulator, { holdAmberS: 2, holdRedS: 0 });
  const shown = async () =>
    (await desktop.shownNotifications()).map(({ title, body }) => `${title}: ${body}`);
  const expectShown = (...notices: string[]) => expect.poll(shown).toEqual(notices);

  await test.step('nothing while the main window has the focus', async () => {
    const { callId } = simulator.placeCall({ caller, calldata });
    await expect(tiles(main)).toContainText('Olivia Bennett');
    simulator.abandonCall(callId);
    await expect(tiles(main)).toHaveCount(0, { timeout: 20_000 });
    expect(await desktop.notifications()).toEqual([]);
  });
  await test.step('on a locked screen, whatever has the focus, without a name or a queue', async () => {
    await desktop.powerEvent('lock-screen');
    const { callId } = simulator.placeCall({ caller, calldata });
    await expectShown('A call is ringing: A call');
    simulator.abandonCall(callId);
    await expectShown();
    await desktop.powerEvent('unlock-screen');
    await expect(tiles(main)).toHaveCount(0, { timeout: 20_000 });
  });
  await test.step('a call that rings, until the caller gives up', async () => {
    await desktop.leaveWindow('main');
    const { callId } = simulator.placeCall({ caller, calldata });
    await expectShown('A call is ringing: Olivia Bennett · Service');
    simulator.abandonCall(callId);
    await expectShown();
  });
  await test.step('answered by its button, which brings no window', async () => {
    simulator.placeCall({ caller, calldata });
    await expectShown('A call is ringing: Olivia Bennett · Service');
    await desktop.answerNotification();
    await expect(talking(main)).toBeVisible();
    await expectShown();
    expect((await desktop.window('main')).focused).toBe(false);
  });
  await test.step('on hold for too long, until it is retrieved', async () => {
    await main.getByRole('button', { name: 'Hold', exact: true }).click();
    await desktop.leaveWindow('main');
    await expectShown('On hold for too long: Olivia Bennett · over 0:02');
    await main.getByRole('button', { name: 'Retrieve', exact: true }).click();
    await expectShown();
    await main.getByRole('button', { name: 'End', exact: true }).click();
    await expect(talking(main)).toHaveCount(0);
  });
  await test.step('a state that a supervisor sets, until it is read', async () => {
    await desktop.leaveWindow('main');
    simulator.sendEvent(agent.workNo, { eventType: 'AgentState_Force_SetNotReady' });
    await expectShown('Your state was changed: The platform or a supervisor has set: Not ready');
  });
});

test('notifies of a missed call until it is read, and of one that rings through do-not-disturb where that is set', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ noAnswerMs: 1500 });
  const program = await startAtWork(launch, simulator);
  const { main, desktop } = program;
  const titles = async () => (await desktop.shownNotifications()).map(({ title }) => title);
  const shownAs = { silent: true, buttons: ['Answer'] };
  await desktop.leaveWindow('main');
  const { callId } = simulator.placeCall({ caller, calldata });
  await expect.poll(titles).toEqual(['A call is ringing']);
  expect(await desktop.newestNotification()).toMatchObject({ ...shownAs, urgency: 'normal' });
  await expect.poll(titles).toEqual(['Missed call']);
  simulator.abandonCall(callId);
  await desktop.clickNotification();
  await expect.poll(async () => (await desktop.window('main')).focused).toBe(true);
  await tiles(main)
    .filter({ hasText: 'Olivia Bennett' })
    .getByRole('button', { name: 'Ready again' })
    .click();
  await expectState(main, 'Ready');
  await tiles(main)
    .getByRole('button', { name: /^Read:/ })
    .click();
  await expect.poll(titles).toEqual([]);

  const settings = await openSettings(program, 'Sound and notifications');
  await settings.getByRole('switch', { name: 'Do not disturb' }).click();
  await desktop.leaveWindow('main');
  simulator.placeCall({ caller, calldata });
  await expect.poll(titles).toEqual(['A call is ringing']);
  expect(await desktop.newestNotification()).toMatchObject({ ...shownAs, urgency: 'critical' });
});

test('says that the system refuses notifications, and shows those alone that are ticked', async ({
  launch,
  simulator,
}) => {
  const program = await startAtWork(launch, simulator, { noticeKinds: ['missed'] });
  const { main, desktop } = program;
  const refusal = main
    .getByRole('main')
    .getByText('The system did not show the last notification (turned off)');
  await desktop.leaveWindow('main');
  simulator.placeCall({ caller });
  await expect(tiles(main)).toContainText('+44 20 7946 0123');
  expect(await desktop.notifications()).toEqual([]);

  const settings = await openSettings(program, 'Sound and notifications');
  const notify = settings.getByRole('group', { name: 'Notify me of' });
  await notify.getByRole('checkbox', { name: 'A call that rings' }).check();
  await expect.poll(() => desktop.notifications()).toHaveLength(1);
  await desktop.failNotification('turned off');
  await expect(refusal).toBeVisible();
  await expect(settings.getByText('did not show the last notification (turned off)')).toBeVisible();
  await notify.getByRole('checkbox', { name: 'A call that rings' }).uncheck();
  await notify.getByRole('checkbox', { name: 'A missed call' }).uncheck();
  await expect(refusal).toBeHidden();
});
