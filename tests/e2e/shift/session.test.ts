import { expect, test } from '../fixture.ts';
import { fillInSignIn, settingsFor, startAtWork } from '../steps.ts';

test('is given a session for the right password, takes one over only after the agent’s word, and says why one was lost', async ({
  launch,
  simulator,
}) => {
  // Starts the program twice.
  test.setTimeout(60_000);
  const first = await startAtWork(launch, simulator);
  const { page, desktop } = await launch({ settings: settingsFor(simulator) });
  const second = await page('main');
  const dialog = second.getByRole('alertdialog', { name: 'Take the session over?' });
  const { agent } = first;

  await test.step('it stays signed out when the gateway does not accept the password', async () => {
    await fillInSignIn(second, { ...agent, password: 'wrong' });
    await expect(second.getByRole('note')).toContainText('Work number or password is wrong.');
    await expect(second.getByRole('note')).toContainText('Code 100-004');
    expect((await desktop.tray())?.toolTip).toBe('Ringside – Signed out');
  });
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
  await test.step('lost, it says why, and signs in again from there', async () => {
    simulator.kick(agent.workNo);
    const lost = second.getByRole('region', { name: 'Your session has ended' });
    await expect(lost).toContainText('Your work number is signed in, but not by this session.');
    await expect(lost).toContainText('Code 100-002');
    expect(await desktop.tray()).toMatchObject({
      icon: 'signedOut',
      toolTip: 'Ringside – Your session has ended',
    });
    await expect(second.getByLabel('Work number')).toHaveValue(agent.workNo);
    await fillInSignIn(second, agent);
    await second.getByRole('button', { name: 'Take over' }).click();
    await expect(second.getByRole('button', { name: /^Agent/ })).toBeVisible();
    await expect(lost).toBeHidden();
  });
});
