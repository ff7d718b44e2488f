import { expectAccessible } from '../accessibility/everyLook.ts';
import { expect, test } from '../fixture.ts';
import { chooseState, startAtWork } from '../steps.ts';
import { cell, openQueues, queueRow } from './table.ts';

const skills = [
  { id: 1, name: 'Orders', onRequestOnly: true },
  { id: 2, name: 'Billing', onRequestOnly: true },
  { id: 3, name: 'VIP', onRequestOnly: true },
];

test('one table shows how busy each queue is, and unfolds to who waits; the worst one stands in the shift bar', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ skills });
  simulator.placeCall({ caller: '+442079460123', skillId: 3, priority: 2, calldata: 'name=Tomas Varela' });
  const second = simulator.placeCall({ caller: '+61491570156', skillId: 3 });
  simulator.placeCall({ caller: '+12025550178', skillId: 1 });
  const { main } = await startAtWork(launch, simulator, { queueTargetS: 3 });

  await test.step('the worst queue is in the shift bar, and leads there', async () => {
    const glance = main.getByRole('button', { name: /^VIP 2 waiting longest 0:\d\d$/ });
    await expect(glance).toBeVisible();
    await glance.click();
    await expect(queueRow(main, 'VIP').getByRole('button')).toHaveAttribute('aria-expanded', 'true');
  });
  await test.step('the table', async () => {
    await expect(cell(main, 'VIP', 1)).toHaveText(/2$/);
    await expect(cell(main, 'VIP', 2)).toHaveText(/0:\d\d$/);
    await expect(cell(main, 'VIP', 3)).toHaveText(/1$/);
    await expect(cell(main, 'Orders', 1)).toHaveText(/1$/);
    await expect(cell(main, 'Billing', 1)).toHaveText(/0$/);
    await expect(cell(main, 'Billing', 2)).toHaveText(/–$/);
    await expect(main.getByText('Updated just now')).toBeVisible();
  });
  await test.step('who waits, by name, against the target', async () => {
    await chooseState(main, 'Not ready');
    const row = main.locator('li[aria-setsize]').filter({ hasText: 'Tomas Varela' });
    await expect(row).toContainText('+44 20 7946 0123');
    await expect(row).toContainText('Priority 2');
    await expect(row.getByText('Over the target')).toBeAttached();
    await expect(main.getByText('The mark on the bar is the target of 0:03.')).toBeVisible();
    const nameless = main.locator('li[aria-setsize]').filter({ hasText: '+61 491 570 156' });
    await expect(nameless).toContainText('Australia');
  });
  await test.step('a call that hangs up is struck through for a moment', async () => {
    simulator.abandonCall(second.callId);
    const gone = main.getByRole('button', { name: /^Gone: \+61 491 570 156/ });
    await expect(gone).toBeVisible();
    await expect(cell(main, 'VIP', 1)).toHaveText(/1$/);
    await expect(gone).toHaveCount(0);
  });
});

test('with large text, the worst queue stands at the tab of the queues', async ({ launch, startGateway }) => {
  const simulator = await startGateway({ skills });
  for (let nth = 0; nth < 12; nth += 1) simulator.placeCall({ caller: '+442079460123', skillId: 3 });
  const { main } = await startAtWork(launch, simulator, { startReady: false });
  const tab = main.getByRole('navigation').getByRole('button', { name: 'Queues' });
  await expect(main.getByRole('button', { name: /^VIP 12 waiting/ })).toBeVisible();
  await expect(tab.getByText('12')).toBeHidden();
  await main.evaluate((wanted) => window.ringside['savePreferences']?.(wanted), { textSize: '200' });
  await main.setViewportSize({ width: 720, height: 520 });
  await expect(tab.getByText(/^12\s·\s\d:\d\d$/)).toBeInViewport({ ratio: 1 });
  await expect(tab).toHaveAccessibleDescription(/VIP: 12 waiting, longest \d:\d\d$/);
  const told = await tab.getByText(/^12/).boundingBox();
  const beside = await main
    .getByRole('navigation')
    .getByRole('button', { name: 'People' })
    .locator('svg')
    .boundingBox();
  expect((told?.x ?? 0) + (told?.width ?? 0)).toBeLessThan(beside?.x ?? 0);
  await expectAccessible(main);
});

test('asks for nothing more of the queues once the view is closed, and says what cannot be had', async ({
  launch,
  startGateway,
}) => {
  // Two polls take longer than it is from one reading of the queues to the next.
  const simulator = await startGateway({ skills, longPollMs: 4000 });
  const { main } = await startAtWork(launch, simulator, { worstQueueInBar: false, startReady: false });
  const asked = (name: string, method: string): number => simulator.requests()[name]?.[method] ?? 0;
  await expect(main.getByRole('button', { name: /waiting/ })).toHaveCount(0);
  expect(asked('queryacdstat', 'POST')).toBe(0);
  await openQueues(main);
  await expect(cell(main, 'VIP', 1)).toHaveText(/0$/);
  await main.keyboard.press('Alt+1');
  await expect(main.getByRole('heading', { name: 'Queues', level: 1 })).toHaveCount(0);
  const before = asked('queryacdstat', 'POST');
  const polls = asked('agentevent', 'GET');
  await expect.poll(() => asked('agentevent', 'GET'), { timeout: 20_000 }).toBeGreaterThan(polls + 1);
  expect(asked('queryacdstat', 'POST')).toBe(before);

  simulator.faults.add({ interface: 'queryacdstat', retcode: '900-002', times: 0 });
  await openQueues(main);
  await expect(main.getByRole('note').filter({ hasText: 'You do not have the right' })).toHaveCount(1);
  await expect(cell(main, 'VIP', 1)).toHaveText(/–$/);
});

test('says how many calls the gateway counts that it does not list, and keeps to one number', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ skills, queueStatsTold: 'more' });
  simulator.placeCall({ caller: '+12025550178', skillId: 3 });
  const { main } = await startAtWork(launch, simulator, { startReady: false });
  await openQueues(main);
  await queueRow(main, 'VIP').getByRole('button').click();
  await expect(main.getByText('The gateway counts 9 more here that it does not list.').first()).toBeVisible({
    timeout: 20_000,
  });
  await expect(cell(main, 'VIP', 1)).toHaveText(/10$/);
  await expect(main.locator('li[aria-setsize]')).toHaveCount(1);
});
