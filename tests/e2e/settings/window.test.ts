import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixture.ts';
import { test } from '../policy/policyFile.ts';
import { expectAccessible } from '../accessibility/everyLook.ts';
import { closeSettings, openSettings, settingsFor, startAtWork } from '../steps.ts';

const isOpen = async (desktop: { windows(): Promise<{ url: string }[]> }): Promise<number> =>
  (await desktop.windows()).filter(({ url }) => url.includes('/settings.html')).length;

test('opens the settings in one window of their own by key, gear, menus, search and tray, and remembers its place', async ({
  launch,
  simulator,
}) => {
  const program = await startAtWork(launch, simulator);
  const { main, desktop } = program;
  const shown = async (): Promise<Page> => {
    const settings = await program.page('settings');
    await expect(settings.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
    await expect.poll(() => isOpen(desktop)).toBe(1);
    return settings;
  };
  const ways: readonly (readonly [string, () => Promise<void>])[] = [
    ['key', () => main.keyboard.press('Control+,')],
    ['gear', () => main.getByRole('button', { name: 'Settings', exact: true }).click()],
    [
      'menu',
      async () => {
        await main.getByRole('button', { name: /^Agent/ }).click();
        await main.getByRole('menuitem', { name: 'Settings' }).click();
      },
    ],
    [
      'search',
      async () => {
        await main.keyboard.press('Control+k');
        await expect(main.getByRole('combobox')).toBeFocused();
        await main.keyboard.type('Settings');
        await main.keyboard.press('Enter');
      },
    ],
    ['tray', () => desktop.chooseTrayItem('Settings…')],
  ];
  for (const [name, open] of ways) {
    await test.step(name, async () => {
      await open();
      const settings = await shown();
      await open();
      await expect.poll(() => isOpen(desktop)).toBe(1);
      await expect.poll(async () => (await desktop.window('settings')).focused).toBe(true);
      await closeSettings(settings, name === 'key' ? 'Escape' : 'Control+w');
      await expect.poll(() => isOpen(desktop)).toBe(0);
    });
  }
  await test.step('where it was', async () => {
    const first = await openSettings(program);
    await desktop.moveWindow('settings', 40, 60);
    await closeSettings(first);
    await openSettings(program);
    const { bounds } = await desktop.window('settings');
    expect(bounds).toMatchObject({ x: 40, y: 60, width: 760, height: 600 });
  });
});

test('begins each section at its beginning, and leaves no key of a locked one to press', async ({
  launch,
  simulator,
  policy,
}, testInfo) => {
  const { env } = policy({ keyShow: 'Ctrl+Shift+F12', language: 'en', locked: ['keyShow', 'language'] });
  const program = await launch({ settings: settingsFor(simulator), env });
  const settings = await openSettings(program, 'Calls and pop');
  const toEnd = () =>
    settings.getByRole('main').evaluate((main) => {
      main.scrollTop = main.scrollHeight;
      return main.scrollTop;
    });
  expect(await toEnd()).toBeGreaterThan(0);
  await settings.getByRole('button', { name: 'Shortcuts' }).click();
  await expect(settings.getByRole('heading', { name: 'Shortcuts', level: 2 })).toBeInViewport();
  const [remove, change] = ['Remove', 'Change'].map((word) =>
    settings.getByRole('button', { name: `${word} the key: Show or hide Ringside` }),
  );
  const colour = (one?: Locator) => one?.evaluate((node) => getComputedStyle(node).color);
  expect(await colour(remove)).toBe(await colour(change));
  await remove?.scrollIntoViewIfNeeded();
  await settings.screenshot({ path: testInfo.outputPath('locked-key.png') });
  expect(await toEnd()).toBeGreaterThan(0);
  await settings.getByRole('searchbox').fill('key');
  await expect(settings.getByRole('heading', { level: 2 }).first()).toBeInViewport();
  await settings.getByRole('searchbox').fill('');
  await settings.getByRole('button', { name: 'General' }).click();
  const [lock, words] = [settings.locator('main p svg').first(), settings.getByText(/^What has a lock/)];
  const tops = await Promise.all([lock, words].map(async (one) => (await one.boundingBox())?.y ?? 0));
  expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 99))).toBeLessThan(6);
  await settings.screenshot({ path: testInfo.outputPath('locked.png') });
});

test('changes language, theme and text size at once, in every window, and ends with the program', async ({
  launch,
  simulator,
}, testInfo) => {
  const program = await launch({ settings: settingsFor(simulator) });
  const main = await program.page('main');
  const settings = await openSettings(program, 'General');
  await settings.screenshot({ path: testInfo.outputPath('general.png') });
  await expectAccessible(settings);
  await settings.getByRole('radio', { name: '中文' }).check();
  await expect(settings.getByRole('heading', { name: '设置', level: 1 })).toBeVisible();
  await expect(main.getByRole('button', { name: '签入' })).toBeVisible();
  await settings.getByRole('radio', { name: '深色' }).check();
  await expect.poll(() => program.desktop.theme()).toBe('dark');
  await settings.keyboard.press('Control++');
  const size = (page: Page) => page.evaluate(() => document.documentElement.style.fontSize);
  await expect.poll(() => Promise.all([size(settings), size(main)])).toEqual(['110%', '110%']);
  await program.desktop.quit();
  expect(await program.exited).toBe(0);
});
