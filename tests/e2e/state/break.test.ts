import { expect, test } from '../fixture.ts';
import { expectState, startAtWork } from '../steps.ts';

test('takes a break whose end is in sight, is reminded of it, and is ready again', async ({
  launch,
  simulator,
}) => {
  const { main, agent } = await startAtWork(launch, simulator);
  await main.keyboard.press('Alt+B');
  await main.getByRole('menuitem', { name: 'Break, 5 min' }).click();
  await expectState(main, 'On a break');
  // It counts down.
  await expect(main.getByRole('button', { name: /^On a break/ })).toContainText(/left ?[45]:\d\d/);
  expect(simulator.agentState(agent.workNo).state).toBe(8);
  simulator.sendEvent(agent.workNo, { eventType: 'AgentState_Rest_Timeout' });
  await expectState(main, 'Break is over');
  await main.keyboard.press('Alt+R');
  await expectState(main, 'Ready');
  expect(simulator.agentState(agent.workNo).state).toBe(4);
});
