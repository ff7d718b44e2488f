import { expect, test } from '../fixture.ts';
import { desktopThatSays } from '../desktopThatSays.ts';
import { fillInSignIn, firstAgent, settingsFor } from '../steps.ts';

test('stays in the tray when its window is closed, until tray, notice or second start shows it', async ({
  launch,
  simulator,
}) => {
  const env = await desktopThatSays('b true');
  const { page, desktop } = await launch({ settings: settingsFor(simulator), env });
  const main = await page('main');
  const isVisible = async () => (await desktop.window('main')).visible;
  const close = async () => {
    await desktop.closeWindow('main');
    await expect.poll(isVisible).toBe(false);
  };
  await fillInSignIn(main, firstAgent(simulator));
  await expect(main.getByRole('button', { name: /^Agent/ })).toBeVisible();

  await test.step('by the tray’s menu and by a click on the tray', async () => {
    await close();
    await desktop.chooseTrayItem('Show Ringside');
    await expect.poll(isVisible).toBe(true);
    await close();
    await desktop.clickTray();
    await expect.poll(isVisible).toBe(true);
  });
  await test.step('by a second start, which ends', async () => {
    await close();
    expect(await desktop.secondStart()).toBe(0);
    await expect.poll(isVisible).toBe(true);
  });
  await test.step('not by a second start at login', async () => {
    await close();
    const shown = async () => (await desktop.calls('BrowserWindow.show')).length;
    const before = await shown();
    expect(await desktop.secondStart(['--at-login'])).toBe(0);
    expect(await desktop.secondStart()).toBe(0);
    await expect.poll(isVisible).toBe(true);
    expect(await shown()).toBe(before + 1);
  });
  await test.step('by the notice that the session was lost', async () => {
    await close();
    simulator.kick(firstAgent(simulator).workNo);
    await expect.poll(() => desktop.notifications()).toHaveLength(1);
    expect(await desktop.notifications()).toEqual([
      {
        title: 'Your session has ended',
        body: 'Your work number is signed in, but not by this session. You get no calls here.',
      },
    ]);
    await desktop.clickNotification();
    await expect.poll(isVisible).toBe(true);
  });
});

test('ends when its window is closed where there is no tray to bring it back', async ({ launch }) => {
  test.skip(process.platform !== 'linux', 'Windows and macOS always have a tray');
  const { page, desktop, exited } = await launch({ env: await desktopThatSays('b false') });
  await page('main');
  await desktop.closeWindow('main');
  expect(await exited).toBe(0);
});
