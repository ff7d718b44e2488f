import { expect, test } from '../fixture.ts';
import { chooseState, expectState, startAtWork } from '../steps.ts';

test('what is to come after the call is seen at once, taken back, asked for again, and comes', async ({
  launch,
  simulator,
}) => {
  const busyReasons = [{ code: 201, name: 'Lunch', pinned: true }];
  const { main, agent } = await startAtWork(launch, simulator, { busyReasons });
  const { callId } = simulator.placeCall({ caller: '02079460123' });
  await main
    .getByRole('button', { name: /^Answer/ })
    .first()
    .click();
  await expect(main.getByRole('button', { name: /^Hold/ }).first()).toBeVisible();
  simulator.faults.add({ interface: 'saybusy', delayMs: 1500 });
  await chooseState(main, 'Lunch');
  const next = main.getByTestId('nextState');
  await expect(next).toContainText('Next: Lunch');
  await expect(main.getByRole('status').filter({ hasText: 'Lunch. Asked for' })).toBeAttached();
  await next.getByRole('button', { name: 'Take back: Lunch' }).click();
  await expect(next.getByRole('button')).toBeDisabled();
  await expect(next).toBeHidden();
  expect(simulator.requests()).toMatchObject({ saybusy: { POST: 1 }, cancelbusy: { POST: 1 } });
  await chooseState(main, 'Lunch');
  await expect(main.getByRole('status').getByText(/^After this call: Lunch$/)).toBeAttached();
  simulator.callerHangsUp(callId);
  await expectState(main, 'Not ready, Lunch');
  await expect(next).toBeHidden();
  expect(simulator.agentState(agent.workNo).state).toBe(3);
});
