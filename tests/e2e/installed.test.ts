import { expect, test } from './fixture.ts';
import { chooseState, expectState, fillInSignIn, firstAgent } from './steps.ts';
import { ended, talking } from './calls/wire.ts';

/**
 * What a release tries on the program that was installed on each system (`RINGSIDE_INSTALLED`, see tests/README.md), and
 * every run of the tests on the built one. Nothing is put into the program for it.
 */
test('a shift on the program as it was installed: first run, sign-in, a call in pop and window, sign-out', async ({
  launch,
  simulator,
}) => {
  const { page, userDataDir, close, exited } = await launch({ probed: false });
  const [main, pop] = [await page('main'), await page('pop')];
  const agent = firstAgent(simulator);

  await test.step('it is told where the gateway is', async () => {
    await main.getByLabel('Address').fill(simulator.gateway);
    await main.getByRole('button', { name: 'Connect' }).click();
    await main.getByRole('radio', { name: 'Trust this fingerprint' }).check();
    await main.getByRole('button', { name: 'Trust and go on' }).click();
  });
  await test.step('the agent signs in', async () => {
    await fillInSignIn(main, agent);
    await expectState(main, 'Ready');
    await expect.poll(() => simulator.agentState(agent.workNo).skillIds.length).toBe(agent.skillIds.length);
  });
  await test.step('who is calling is in the pop before the call is answered', async () => {
    simulator.placeCall({ caller: '+442079460123', calldata: 'name=Ada' });
    await expect(pop.getByTestId('caller')).toHaveText('Ada');
    await expect(pop.getByTestId('region')).toContainText('+44 20 7946 0123');
    expect(simulator.calls().map(({ state }) => state)).toEqual([
      expect.stringMatching(/^(alerting|ringing)$/),
    ]);
  });
  await test.step('the call is answered and ended', async () => {
    await main.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(talking(main)).toContainText('Ada');
    await main.getByRole('button', { name: 'Hold', exact: true }).waitFor();
    await main.getByRole('button', { name: /^End/ }).first().click();
    await expect(ended(main)).toContainText('Ada');
    expect(simulator.calls().map(({ state }) => state)).toEqual(['ended']);
  });
  await test.step('the agent signs out', async () => {
    await chooseState(main, 'Sign out');
    await expect(main.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    expect(simulator.requests()).toMatchObject({ logout: { DELETE: 1 } });
  });
  await test.step('what it was told is kept for the next start', async () => {
    await close();
    await exited;
    const again = await (await launch({ probed: false, userDataDir })).page('main');
    await expect(again.getByText(`Gateway: ${simulator.gateway}`)).toBeVisible();
    await expect(again.getByLabel('Work number')).toHaveValue(agent.workNo);
  });
});
