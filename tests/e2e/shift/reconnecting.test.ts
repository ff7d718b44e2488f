import { expect, test } from '../fixture.ts';
import { startAtWork } from '../steps.ts';

// A poll that is answered soon is one that fails soon.
test.use({ gatewayDefaults: { longPollMs: 200 } });

test('says that it reconnects and since when nothing was heard, until the gateway is back', async ({
  launch,
  simulator,
}) => {
  const { main, desktop } = await startAtWork(launch, simulator);
  const words = 'No contact with the gateway. Trying again.';
  const light = main.getByRole('button', { name: /^(Reconnecting|Cannot be reached) ?0:\d\d/ });

  await test.step('without contact', async () => {
    simulator.faults.add({ interface: '*', drop: true, times: 0 });
    await expect(light).toContainText(/signs you out in 1:[3-5]\d/);
    await expect.poll(() => desktop.tray()).toMatchObject({ icon: 'reconnecting' });
    // In one place: no notice tells the same.
    await expect(main.locator('.note')).toHaveCount(0);
    await light.click();
    await expect(main.getByText('No answer from the gateway.').first()).toBeVisible();
    await expect(main.getByRole('status')).toContainText(words);
    expect((await desktop.tray())?.toolTip).toMatch(
      /^Ringside – (Reconnecting|Cannot be reached)\nlast contact /,
    );
    const enabled = (await desktop.tray())?.menu
      .filter((item) => item.enabled && item.type !== 'separator')
      .map(({ label }) => label);
    expect(new Set(enabled)).toEqual(
      new Set([
        ...['Show Ringside', 'Show the bar', 'Call pop', 'Sign out', 'Settings…', 'About Ringside', 'Quit'],
      ]),
    );
  });
  await test.step('with contact again, a call comes as ever', async () => {
    simulator.faults.clear();
    await expect(light).toBeHidden({ timeout: 15_000 });
    await expect.poll(() => desktop.tray()).toMatchObject({ icon: 'ready' });
    await expect(main.getByRole('note')).toHaveCount(0);
    await expect(main.getByRole('button', { name: 'Reachable' })).toBeVisible();
    simulator.placeCall({ caller: '+12025550142' });
    await expect(main.getByRole('button', { name: 'Answer', exact: true })).toBeEnabled();
  });
});
