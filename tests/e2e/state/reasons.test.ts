import { expect, test } from '../fixture.ts';
import { expectState, startAtWork } from '../steps.ts';

test('goes not ready with a reason that the agent has named, which is told beside the state', async ({
  launch,
  simulator,
}) => {
  const { main, agent } = await startAtWork(launch, simulator);
  await main.getByRole('button', { name: 'Settings', exact: true }).click();
  await main.getByLabel('Name', { exact: true }).fill('Lunch');
  await main.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(main.getByLabel('Name of reason 200')).toHaveValue('Lunch');
  await main.getByRole('button', { name: /^Ready/ }).click();
  // The site names the others.
  await expect(main.getByRole('menuitemradio')).toHaveText([
    /^Ready/,
    /^Not ready/,
    'Lunch',
    'Back office',
    'Coaching',
    'Team meeting',
  ]);
  await main.getByRole('menuitemradio', { name: 'Lunch' }).click();
  await expectState(main, 'Not ready, Lunch');
  expect(simulator.agentState(agent.workNo).state).toBe(3);
  await main.keyboard.press('Alt+R');
  await expectState(main, 'Ready');
  expect(simulator.agentState(agent.workNo).state).toBe(4);
});
