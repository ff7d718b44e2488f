import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessibility/everyLook.ts';
import { expect } from '../fixture.ts';
import { test } from '../policy/policyFile.ts';
import { openSettings, settingsFor } from '../steps.ts';

const rowsIn = (settings: Page): Promise<(string | null)[]> =>
  settings.locator('main [data-row]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')));

test('finds a setting by any word for it, in the language shown, locked ones and whole sections too', async ({
  launch,
  simulator,
  policy,
}, testInfo) => {
  test.setTimeout(60_000);
  const { env } = policy({ popCorner: 'topLeft', locked: ['popCorner'] });
  const program = await launch({ settings: settingsFor(simulator), env });
  const settings = await openSettings(program, 'About and diagnostics');
  const field = settings.getByRole('searchbox');
  const heading = settings.getByRole('heading', { level: 2 });

  await test.step('typing is enough, and Enter goes on to what was found', async () => {
    await settings.keyboard.type('night');
    await expect(field).toHaveValue('night');
    await expect(heading).toHaveText('1 setting found');
    await settings.keyboard.press('Enter');
    await settings.keyboard.press('ArrowRight');
    await settings.keyboard.press('ArrowRight');
    await expect.poll(() => program.desktop.theme()).toBe('dark');
  });
  await test.step('Ctrl+F searches anew; several sections are told apart', async () => {
    await settings.keyboard.press('Control+f');
    await settings.keyboard.type('ring');
    await expect(settings.getByRole('region', { name: 'Calls and pop' })).toContainText('A call rings for');
    await expect(settings.getByRole('region', { name: 'Sound and notifications' })).toContainText(
      'A call that rings',
    );
    await settings.screenshot({ path: testInfo.outputPath('found-dark.png') });
    await expectAccessible(settings);
  });
  await test.step('what is locked is found, and says by whom', async () => {
    await field.fill('corner');
    await expect(settings.getByRole('region', { name: 'Calls and pop' })).toContainText(
      'Set by your organisation',
    );
  });
  await test.step('what stands in its section alone is led to', async () => {
    await field.fill('fingerprint');
    await expect.poll(() => rowsIn(settings)).toEqual(['trust']);
    await settings.keyboard.press('ArrowDown');
    await settings.keyboard.press('Enter');
    await expect(heading).toHaveText('Connection');
    await expect(settings.locator('[data-row="trust"] :focus')).toHaveCount(1);
  });
  await test.step('nothing found is said; Escape brings the section back, and closes the window then', async () => {
    await field.fill('xyzzy');
    await expect(heading).toHaveText('Nothing is called so.');
    await settings.screenshot({ path: testInfo.outputPath('nothing-dark.png') });
    await settings.keyboard.press('Escape');
    await expect(heading).toHaveText('Connection');
    await expect(field).toHaveValue('');
  });
  await test.step('in Chinese by Chinese words', async () => {
    await field.fill('language');
    await settings.getByRole('radio', { name: '中文' }).check();
    await expect(settings.getByRole('searchbox', { name: '查找设置' })).toBeVisible();
    await field.fill('字号');
    await expect.poll(() => rowsIn(settings)).toEqual(['textSize']);
    await settings.screenshot({ path: testInfo.outputPath('found-zh.png') });
    await settings.keyboard.press('Escape');
    const gone = settings.waitForEvent('close');
    await settings.keyboard.press('Escape').catch(() => undefined);
    await gone;
  });
});
