import { expectAccessible } from '../accessibility/everyLook.ts';
import { expect, test } from '../fixture.ts';
import { chooseState, fillInSignIn, firstAgent } from '../steps.ts';

test('warns of a connection that is not encrypted where it is typed and while it is used', async ({
  launch,
  startGateway,
}) => {
  // axe reads three pages, in four looks each.
  test.setTimeout(90_000);
  const simulator = await startGateway({ http: true });
  const main = await (await launch()).page('main');
  const address = main.getByLabel('Address');
  const typed = main
    .getByText('http: is not encrypted. Anybody on the network can read your password')
    .first();

  await test.step('while it is typed, before anything is sent', async () => {
    await address.fill('https://gateway.example');
    await expect(typed).toHaveCount(0);
    await address.fill(simulator.gateway);
    await expect(typed).toBeVisible();
    await expectAccessible(main);
  });
  await test.step('where the password is asked for', async () => {
    await main.getByRole('button', { name: 'Connect' }).click();
    await expect(main.getByRole('heading', { name: 'This gateway does not encrypt' })).toBeVisible();
    await main.getByRole('button', { name: 'Go on without encryption' }).click();
    await expect(main.getByText('your password can be read on the network').first()).toBeVisible();
    await expectAccessible(main);
  });
  const mark = main.getByText('Not encrypted', { exact: true });
  await test.step('for as long as the agent is signed in', async () => {
    await fillInSignIn(main, firstAgent(simulator));
    await expect(mark).toBeVisible();
    await expectAccessible(main);
  });
  await test.step('not while practising: nothing leaves this machine', async () => {
    await chooseState(main, 'Sign out');
    await main.getByRole('button', { name: 'Start practice' }).click();
    await expect(main.getByRole('button', { name: 'End practice' })).toBeVisible();
    await expect(main.getByRole('button', { name: /^Agent/ })).toBeVisible();
    await expect(mark).toHaveCount(0);
  });
});
