import { expect, test } from '../fixture.ts';
import { fillInSignIn, startAtWork } from '../steps.ts';
import { openQueues, tick } from './table.ts';

test.use({
  gatewayDefaults: {
    skills: [
      { id: 1, name: 'Sales' },
      { id: 2, name: 'Support' },
      { id: 3, name: 'Billing' },
    ],
  },
});

test('queues are chosen in their rows, a refusal is said there, and the choice is kept', async ({
  launch,
  simulator,
}) => {
  const { main, agent, userDataDir, close } = await startAtWork(launch, simulator);
  await main.getByRole('button', { name: /^Agent \d+$/ }).click();
  await main.getByRole('menuitem', { name: /^My queues/ }).click();
  await expect(main.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await tick(main, 'Sales').click();
  await expect.poll(() => simulator.agentState(agent.workNo).skillIds).toEqual([2, 3]);
  await tick(main, 'Billing').click();
  await expect.poll(() => simulator.agentState(agent.workNo).skillIds).toEqual([2]);
  await expect(tick(main, 'Support')).toHaveAccessibleDescription(/Stay in one queue at least/);
  await tick(main, 'Support').click({ force: true });
  await expect(tick(main, 'Support')).toBeChecked();

  simulator.faults.add({ interface: 'resetskill', retcode: '100-019' });
  await tick(main, 'Sales').click();
  await expect(main.getByRole('note').filter({ hasText: '100-019' })).toBeVisible();
  await expect(tick(main, 'Sales')).not.toBeChecked();
  expect(simulator.agentState(agent.workNo).skillIds).toEqual([2]);
  await main.keyboard.press('Alt+1');
  await expect(main.getByText('Your queues: Support', { exact: true })).toBeVisible();

  await close();
  simulator.kick(agent.workNo);
  const again = await launch({ userDataDir });
  const next = await again.page('main');
  await fillInSignIn(next, agent);
  await next.getByRole('button', { name: 'Take over' }).click();
  await expect.poll(() => simulator.agentState(agent.workNo).skillIds).toEqual([2]);
  await next.getByRole('button', { name: /^Agent \d+$/ }).click();
  await expect(next.getByRole('menuitem', { name: 'My queues 1 of 3' })).toBeVisible();
});

test('a gateway that takes only some of the queues is shown as it says', async ({ launch, startGateway }) => {
  const gateway = await startGateway({ listedQueues: 'firstAlone' });
  const { main } = await startAtWork(launch, gateway);
  await openQueues(main);
  await tick(main, 'Sales').click();
  await expect(main.getByText('The gateway has not done all that you asked', { exact: false })).toBeVisible();
  await expect(tick(main, 'Support')).toBeChecked();
  await expect(tick(main, 'Billing')).not.toBeChecked();
});
