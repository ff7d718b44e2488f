import { expect, test } from '../fixture.ts';
import { startAtWork } from '../steps.ts';

test('a password that the platform demands is changed, by the dialog or from the notice', async ({
  launch,
  startGateway,
}) => {
  const agents = [{ workNo: '1001', password: 'first', mustChangePassword: true }];
  const { main } = await startAtWork(launch, await startGateway({ agents }));
  const dialog = main.getByRole('dialog', { name: 'New password' });
  await expect(dialog).toContainText('The platform asks for another password');
  await dialog.getByRole('button', { name: 'Later' }).click();
  const notice = main.getByText('The platform demands a new password.', { exact: true });
  await expect(notice).toBeVisible();
  await main.getByRole('button', { name: 'Change password' }).click();
  await dialog.getByLabel('Present password').fill('wrong');
  await dialog.getByLabel('New password', { exact: true }).fill('second');
  await dialog.getByLabel('New password again').fill('secnod');
  await dialog.getByRole('button', { name: 'Change password' }).click();
  await expect(dialog.getByText('Both must be the same.')).toBeVisible();
  await dialog.getByLabel('New password again').fill('second');
  await dialog.getByRole('button', { name: 'Change password' }).click();
  await expect(dialog.getByRole('note')).toContainText('The present password is wrong.');
  await dialog.getByLabel('Present password').fill('first');
  await dialog.getByRole('button', { name: 'Change password' }).click();
  await expect(dialog).toBeHidden();
  await expect(notice).toBeHidden();
});
