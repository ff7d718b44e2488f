import { expect, test } from '../fixture.ts';
import { fillInSignIn, firstAgent, settingsFor, startAtWork } from '../steps.ts';

test('stays signed out when the gateway does not accept the password', async ({ launch, simulator }) => {
  const { page, desktop } = await launch({ settings: settingsFor(simulator) });
  const main = await page('main');
  await fillInSignIn(main, { ...firstAgent(simulator), password: 'wrong' });
  await expect(main.getByRole('note')).toContainText('Work number or password is wrong.');
  await expect(main.getByRole('note')).toContainText('Code 100-004');
  expect((await desktop.tray())?.toolTip).toBe('Ringside – Signed out');
});

test('takes a session over from another program only after the agent’s word', async ({
  launch,
  simulator,
}) => {
  // Starts the program twice.
  test.setTimeout(60_000);
  const first = await startAtWork(launch, simulator);
  const second = await (await launch({ settings: settingsFor(simulator) })).page('main');
  const dialog = second.getByRole('alertdialog', { name: 'Take the session over?' });
  const { agent } = first;

  await test.step('the dialog says what it does to the other program', async () => {
    await fillInSignIn(second, agent);
    await expect(dialog).toContainText(
      `The gateway says that work number ${agent.workNo} is signed in already, but not where:`,
    );
    await expect(dialog).toContainText('whoever holds it is signed out at once and gets no more calls');
  });
  await test.step('nothing is forced when the agent leaves it', async () => {
    await dialog.getByRole('button', { name: 'Leave it' }).click();
    await expect(dialog).toBeHidden();
    await expect(second.getByLabel('Work number')).toHaveValue(agent.workNo);
    expect(simulator.requests()).not.toHaveProperty('forcelogin');
    await expect(first.main.getByRole('button', { name: /^Agent/ })).toBeVisible();
  });
  await test.step('taken over, the other program says why its session has ended', async () => {
    await second.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialog.getByRole('button', { name: 'Take over' }).click();
    await expect(second.getByRole('button', { name: /^Agent/ })).toBeVisible();
    await expect(first.main.getByRole('region', { name: 'Your session has ended' })).toContainText(
      'Your work number is signed in, but not by this session.',
    );
    expect(simulator.requests()).toHaveProperty('forcelogin');
  });
});

test('says why a session was lost, and signs in again from there', async ({ launch, simulator }) => {
  const { main, desktop, agent } = await startAtWork(launch, simulator);
  simulator.kick(agent.workNo);
  const lost = main.getByRole('region', { name: 'Your session has ended' });
  await expect(lost).toContainText('Your work number is signed in, but not by this session.');
  await expect(lost).toContainText('Code 100-002');
  expect(await desktop.tray()).toMatchObject({
    icon: 'signedOut',
    toolTip: 'Ringside – Your session has ended',
  });
  await expect(main.getByLabel('Work number')).toHaveValue(agent.workNo);
  await fillInSignIn(main, agent);
  await main.getByRole('button', { name: 'Take over' }).click();
  await expect(main.getByRole('button', { name: /^Agent/ })).toBeVisible();
  await expect(lost).toBeHidden();
});
