import { expect, test } from '../fixture.ts';
import { desktopThatSays } from '../desktopThatSays.ts';
import { fillInSignIn, firstAgent, settingsFor } from '../steps.ts';

test.describe('started at login', () => {
  test('is hidden in the tray, and says that a sign-in waits until somebody signs in', async ({
    launch,
    simulator,
  }) => {
    const { page, desktop } = await launch({
      ...{ settings: settingsFor(simulator), args: ['--at-login'], env: await desktopThatSays('b true') },
    });
    const main = await page('main');
    const shown = async () => (await desktop.shownNotifications()).map(({ body }) => body);
    await expect.poll(shown).toEqual([expect.stringContaining('You are not signed in')]);
    expect((await desktop.tray())?.toolTip).toContain('Signed out');
    expect([
      ...(await desktop.calls('BrowserWindow.show')),
      ...(await desktop.calls('BrowserWindow.focus')),
    ]).toEqual([]);
    const { visible, minimized } = await desktop.window('main');
    expect([visible, minimized]).toEqual([false, false]);

    await desktop.clickNotification();
    await expect.poll(async () => (await desktop.window('main')).visible).toBe(true);
    await fillInSignIn(main, firstAgent(simulator));
    await expect.poll(shown).toEqual([]);
  });

  test('is in the taskbar where there is no tray', async ({ launch }) => {
    test.skip(process.platform !== 'linux', 'Windows and macOS always have a tray');
    const { page, desktop } = await launch({ args: ['--at-login'], env: await desktopThatSays('b false') });
    await page('main');
    await expect.poll(async () => (await desktop.window('main')).minimized).toBe(true);
    expect(await desktop.calls('BrowserWindow.show')).toEqual([]);
    await desktop.chooseTrayItem('Show Ringside');
    const shown = async () => {
      const { visible, minimized } = await desktop.window('main');
      return visible && !minimized;
    };
    await expect.poll(shown).toBe(true);
  });
});
