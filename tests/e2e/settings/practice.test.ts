import { expectAccessible } from '../accessibility/everyLook.ts';
import { expect } from '../fixture.ts';
import { test } from '../policy/policyFile.ts';
import { closeSettings, openSettings, startAtWork } from '../steps.ts';

test('begins a lesson from the settings, reached from the menu, once nobody is signed in at the gateway', async ({
  launch,
  simulator,
}, testInfo) => {
  test.setTimeout(60_000);
  const program = await startAtWork(launch, simulator);
  const { main } = program;
  await main.getByRole('button', { name: /^Agent/ }).click();
  await main.getByRole('menuitem', { name: 'Practise' }).click();
  const settings = await program.page('settings');
  const begin = settings.getByRole('button', { name: 'Begin' });
  await test.step('signed in at the gateway, nobody practises, and signing out is at hand', async () => {
    await expect(settings.getByRole('heading', { name: 'Practice', level: 2 })).toBeFocused();
    await expect(begin).toBeDisabled();
    await expect(begin).toHaveAccessibleDescription(/Sign out to practise/);
    await settings.screenshot({ path: testInfo.outputPath('signedIn.png') });
    await expectAccessible(settings);
    await settings.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(begin).toBeEnabled();
  });
  await test.step('the chosen lesson begins in the main window', async () => {
    await settings.getByRole('combobox', { name: 'Lesson' }).selectOption({ label: 'Rush hour' });
    await settings.getByRole('radio', { name: 'Calm' }).check();
    await begin.click();
    await expect(main.getByRole('complementary', { name: 'Practise' })).toBeVisible();
    await expect(settings.getByText('Under way: Rush hour.')).toBeVisible();
    await expect.poll(async () => (await program.desktop.window('main')).focused).toBe(true);
    await settings.screenshot({ path: testInfo.outputPath('running.png') });
    await main.screenshot({ path: testInfo.outputPath('lesson.png') });
    expect(simulator.requests()).not.toEqual({});
  });
  await closeSettings(settings);
});

test('offers no practice where the organisation has none', async ({ launch, simulator, policy }) => {
  const { env } = policy({ hidePractice: true });
  const program = await launch({ env });
  const main = await program.page('main');
  await expect(main.getByRole('heading', { name: 'Where is your gateway?' })).toBeVisible();
  const settings = await openSettings(program, 'Practice');
  await expect(settings.getByText('Your organisation offers no practice.')).toBeVisible();
  await expect(settings.getByRole('button', { name: 'Begin' })).toHaveCount(0);
  expect(simulator.requests()).toEqual({});
});
