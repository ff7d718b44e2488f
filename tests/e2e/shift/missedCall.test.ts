import { expect, test } from '../fixture.ts';
import { expectPop, expectState, startAtWork } from '../steps.ts';

test('a missed call stays until it is read, says why the agent is busy, and offers to be ready again', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ noAnswerMs: 1500 });
  const { main } = await startAtWork(launch, simulator);
  const { callId } = simulator.placeCall({
    ...{ caller: '+442079460123', called: '60015', skillId: 2 },
    calldata: '{"name":"Ada Lovelace"}',
  });
  const missed = main.getByRole('listitem').filter({ hasText: 'You were set to Not ready' });
  await expect(missed).toContainText(/Ada Lovelace.*Missed \d\d:\d\d/);
  await expect(main.getByRole('status').filter({ hasText: 'State: Not ready' })).toBeAttached();
  // The caller still waits in the queue, and would ring at once.
  simulator.abandonCall(callId);
  await missed.getByRole('button', { name: 'Ready again' }).click();
  await expectState(main, 'Ready');
  await expect(missed).toHaveCount(0);
  const left = main.getByRole('listitem').filter({ hasText: 'Ada Lovelace' });
  await left.getByRole('button', { name: /^Read/ }).click();
  await expect(left).toHaveCount(0);
});

test('a missed call is counted until it is read, and called back from its tile', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ noAnswerMs: 1500 });
  const { main, desktop } = await startAtWork(launch, simulator, { plusPrefix: '00' });
  const { callId } = simulator.placeCall({
    ...{ caller: '+442079460123', calldata: '{"name":"Ada Lovelace"}' },
  });
  const missed = main.getByRole('listitem').filter({ hasText: 'You were set to Not ready' });
  await expect(missed).toBeVisible();
  simulator.abandonCall(callId);
  await expect(main.getByRole('button', { name: /^Desk/ })).toContainText('1 missed');
  await expect.poll(async () => (await desktop.tray())?.toolTip).toContain('1 missed call not yet read');
  simulator.faults.add({ interface: 'callout', retcode: '900-002' });
  await missed.getByRole('button', { name: 'Call Ada Lovelace back' }).click();
  await expect(main.getByRole('note')).toContainText('You may not call numbers outside.');
  await missed.getByRole('button', { name: 'Call Ada Lovelace back' }).click();
  await expect(missed).toHaveCount(0);
  await expect.poll(() => simulator.calls().map(({ called }) => called)).toContain('00442079460123');
  await expect(main.getByRole('button', { name: /^Desk/ })).not.toContainText('missed');
});

test('a state that a supervisor has set is said until it is read', async ({ launch, simulator }) => {
  const { main, agent } = await startAtWork(launch, simulator);
  simulator.sendEvent(agent.workNo, { eventType: 'AgentState_Force_SetNotReady' });
  const forced = main.getByRole('listitem').filter({ hasText: 'You were set to Not ready' });
  await expect(forced).toContainText('by a supervisor or the gateway');
  await main.keyboard.press('Alt+R');
  await expectState(main, 'Ready');
  await expect(forced).toBeVisible();
  await forced.getByRole('button', { name: 'Read' }).click();
  await expect(forced).toHaveCount(0);
});

test('says in the pop what a missed call made of the agent, and makes ready again there', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ noAnswerMs: 1500 });
  const { main, pop, desktop } = await startAtWork(launch, simulator);
  const { callId } = simulator.placeCall({
    ...{ caller: '+442079460123', calldata: '{"name":"Tomas Varela"}' },
  });
  await expect(pop.getByRole('heading', { name: 'Missed' })).toBeVisible();
  await expect(pop.getByText('Tomas Varela').last()).toBeVisible();
  await expect(pop.getByText('You were set to Not ready')).toBeVisible();
  simulator.abandonCall(callId);
  await expect(async () => {
    // For 400 ms, a click was meant for what stood there before.
    await pop.getByRole('button', { name: 'Ready again' }).click({ timeout: 1000 });
    await expectPop(desktop, 'hidden');
  }).toPass();
  await expect(main.getByRole('status').filter({ hasText: 'State: Ready' })).toBeAttached();
});
