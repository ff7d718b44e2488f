import { expect, test } from '../fixture.ts';
import { chooseState, expectState, fillInSignIn, firstAgent, settingsFor } from '../steps.ts';

test('a password that has expired is changed before the sign-in, where the gateway lets it; one that the platform demands after it, by the dialog or from the notice', async ({
  launch,
  startGateway,
}) => {
  const agents = [
    { workNo: '1001', password: 'first', passwordExpired: true },
    { workNo: '1002', password: 'first', mustChangePassword: true },
  ];
  const gateway = await startGateway({ agents, passwordWithoutSession: true });
  const main = await (await launch({ settings: settingsFor(gateway) })).page('main');
  const dialog = main.getByRole('dialog', { name: 'New password' });

  await test.step('expired', async () => {
    await fillInSignIn(main, firstAgent(gateway));
    await main.getByRole('button', { name: 'Change password' }).click();
    await expect(dialog).toContainText('Your password has expired.');
    await expect(dialog.getByLabel('Present password')).toHaveValue('first');
    await dialog.getByLabel('New password', { exact: true }).fill('second');
    await dialog.getByLabel('New password again').fill('second');
    await dialog.getByRole('button', { name: 'Change password' }).click();
    await expectState(main, 'Ready');
  });
  await test.step('demanded', async () => {
    await chooseState(main, 'Sign out');
    await fillInSignIn(main, { ...firstAgent(gateway), ...agents[1] });
    await expectState(main, 'Ready');
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
});

test('where it does not, and for a locked number, what to tell the administrator is there', async ({
  launch,
  startGateway,
}) => {
  const agents = [
    { workNo: '1001', password: 'first', passwordExpired: true },
    { workNo: '1002', locksAfterWrongPasswords: 1 },
  ];
  const gateway = await startGateway({ agents });
  const main = await (await launch({ settings: settingsFor(gateway) })).page('main');
  await fillInSignIn(main, firstAgent(gateway));
  await main.getByRole('button', { name: 'Change password' }).click();
  const dialog = main.getByRole('dialog', { name: 'New password' });
  await dialog.getByLabel('New password', { exact: true }).fill('second');
  await dialog.getByLabel('New password again').fill('second');
  await dialog.getByRole('button', { name: 'Change password' }).click();
  await expect(
    main.getByRole('main').getByText('This gateway changes the password only of somebody'),
  ).toBeVisible();
  await expect(
    main.getByText(/^Work number 1001 at .*: Your password has expired. \(100-020\)$/),
  ).toBeVisible();
  await expect(main.getByLabel('Phone number')).toHaveValue(firstAgent(gateway).phoneNumber);

  await main.getByLabel('Work number').fill('1002');
  for (const expected of ['Work number or password is wrong.', 'This work number is locked.']) {
    await main.getByLabel('Password', { exact: true }).fill('wrong');
    await main.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(main.locator('form')).toContainText(expected);
  }
  await expect(main.getByText(/^Work number 1002 at .* \(110-016\)$/)).toBeVisible();
  await expect(main.getByLabel('Password', { exact: true })).toHaveValue('wrong');
});
