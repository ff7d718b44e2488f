import { expect, test } from '../fixture.ts';
import { chooseState, expectState, startAtWork } from '../steps.ts';

test('after-call work counts down beside the caller, is extended, and is finished', async ({
  launch,
  simulator,
}) => {
  const { main, agent } = await startAtWork(launch, simulator, { autoEnterReady: false, wrapUpLength: '30' });
  const { callId } = simulator.placeCall({ caller: '02079460123', calldata: '{"name":"Olivia Bennett"}' });
  await main
    .getByRole('button', { name: /^Answer/ })
    .first()
    .click();
  await expect(main.getByRole('button', { name: 'Hold' }).first()).toBeVisible({ timeout: 10_000 });
  simulator.callerHangsUp(callId);
  const work = main.getByRole('region', { name: 'After-call work' });
  await expect(work).toContainText('Olivia Bennett');
  await expect(work).toContainText(/0:(30|2\d)/);
  await work.getByRole('button', { name: '+30 s' }).click();
  await expect(work).toContainText(/0:[45]\d/);
  await work.getByRole('button', { name: 'Finish' }).click();
  await expectState(main, 'Ready');
  await expect(work).toBeHidden();
  expect(simulator.agentState(agent.workNo).state).toBe(4);
});

test('after-call work is begun from the menu, and ended by going ready', async ({ launch, simulator }) => {
  const { main, agent } = await startAtWork(launch, simulator, { wrapUpLength: '30' });
  await chooseState(main, 'After-call work');
  await expect(main.getByRole('region', { name: 'After-call work' })).toBeVisible();
  expect(simulator.agentState(agent.workNo).state).toBe(5);
  await main.keyboard.press('Alt+R');
  await expectState(main, 'Ready');
  expect(simulator.agentState(agent.workNo).state).toBe(4);
});
