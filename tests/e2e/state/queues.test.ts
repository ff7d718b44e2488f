import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { fillInSignIn, startAtWork } from '../steps.ts';

test.use({
  gatewayDefaults: {
    skills: [
      { id: 1, name: 'Sales' },
      { id: 2, name: 'Support' },
      { id: 3, name: 'Billing' },
    ],
  },
});

const panelIn = (main: Page) => main.getByRole('dialog', { name: 'Queues that you take calls from' });

async function openQueues(main: Page): Promise<void> {
  await main.getByRole('button', { name: /^Agent \d+$/ }).click();
  await main.getByRole('menuitem', { name: /^My queues/ }).click();
}

test('queues are chosen without signing out, a refusal is said there, and the choice is kept', async ({
  launch,
  simulator,
}) => {
  const { main, agent, userDataDir, close } = await startAtWork(launch, simulator);
  const panel = panelIn(main);
  await openQueues(main);
  await expect(panel.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await expect(panel.getByRole('checkbox', { name: 'Sales' })).toBeFocused();
  for (const name of ['Sales', 'Support', 'Billing']) await panel.getByRole('checkbox', { name }).click();
  await expect(panel.getByText('Tick one at least.')).toBeVisible();
  await expect(panel.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  await panel.getByRole('checkbox', { name: 'Support' }).click();
  await panel.getByRole('button', { name: 'Sign in to these' }).click();
  await expect.poll(() => simulator.agentState(agent.workNo).skillIds).toEqual([2]);
  await expect(panel.getByRole('checkbox', { name: 'Support' })).toHaveAccessibleDescription('Signed in');
  await expect(panel.getByRole('checkbox', { name: 'Sales' })).toHaveAccessibleDescription('Not signed in');
  await expect(main.getByText('Your queues: Support', { exact: true })).toBeVisible();

  simulator.faults.add({ interface: 'resetskill', retcode: '100-019', delayMs: 500 });
  await panel.getByRole('checkbox', { name: 'Sales' }).click();
  await panel.getByRole('button', { name: 'Sign in to these' }).click();
  await main.keyboard.press('Escape');
  await expect(panel.getByRole('note')).toContainText('100-019');
  await expect(panel.getByRole('checkbox', { name: 'Sales' })).not.toBeChecked();
  await expect(panel.getByRole('checkbox', { name: 'Support' })).toBeChecked();
  expect(simulator.agentState(agent.workNo).skillIds).toEqual([2]);

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
  const panel = panelIn(main);
  await openQueues(main);
  await panel.getByRole('checkbox', { name: 'Sales' }).click();
  await panel.getByRole('button', { name: 'Sign in to these' }).click();
  await expect(panel.getByText('The gateway has not done all of this.')).toBeVisible();
  const billing = panel.getByRole('checkbox', { name: 'Billing' });
  await expect(billing).toBeChecked();
  await expect(billing).toHaveAccessibleDescription('Not signed in');
});
