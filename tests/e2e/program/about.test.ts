import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expectAccessible } from '../accessibility/everyLook.ts';
import { expect, test } from '../fixture.ts';
import { expectState, fillInSignIn, firstAgent, openSettings, settingsFor } from '../steps.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

test('says which version and build it is, from the settings and the tray, and opens the licences', async ({
  launch,
  simulator,
}, testInfo) => {
  test.setTimeout(60_000);
  const program = await launch({ settings: settingsFor(simulator) });
  const { desktop } = program;
  const main = await program.page('main');
  await test.step('from the tray, before anybody is signed in', async () => {
    await desktop.chooseTrayItem('About Ringside');
    await expect.poll(() => desktop.dialogs()).toHaveLength(1);
    const [{ message, detail, buttons } = { message: '', detail: '', buttons: [] }] = await desktop.dialogs();
    expect(message).toBe(`Ringside ${version}`);
    expect(detail).toMatch(/^Build [0-9a-f]{8}(-dirty)?, \w+ \d+, \d{4}\n.*Electron \d+\..*Node\.js \d+\./);
    expect(buttons).toEqual(['Close', 'Open licences']);
    await desktop.answerNextDialog(0);
    expect(await desktop.calls('shell.openPath')).toEqual([]);
  });
  await test.step('in the settings, with where its files are, to be copied', async () => {
    await fillInSignIn(main, firstAgent(simulator));
    await expectState(main, 'Ready');
    const settings = await openSettings(program, 'About and diagnostics');
    await expect(settings.locator('[data-row="version"]')).toContainText(
      new RegExp(`${version.replaceAll('.', '\\.')} · build [0-9a-f]{8}`),
    );
    await expect(settings.locator('[data-row="runsOn"]')).toContainText(
      /Electron \d+\..*Node\.js \d+\..*Linux/,
    );
    await expect(settings.locator('[data-row="gateway"]')).toContainText(simulator.gateway);
    await expect(settings.locator('[data-row="settingsFile"]')).toContainText(
      join(program.userDataDir, 'settings.json'),
    );
    await expect(settings.locator('[data-row="policyFile"]')).toContainText('There is none on this computer');
    await settings.screenshot({ path: testInfo.outputPath('about.png') });
    await expectAccessible(settings);
    await settings.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(settings.getByText('Copied.').first()).toBeVisible();
    await settings.getByRole('searchbox').focus();
    await settings.keyboard.press('Control+v');
    await expect(settings.getByRole('searchbox')).toHaveValue(/^Ringside ?Version: /);
    await settings.keyboard.press('Escape');
    await settings.getByRole('button', { name: 'Show in folder: Log' }).click();
    const shown = async () =>
      (await desktop.calls('shell.showItemInFolder')).map(({ args: [path] }) => String(path));
    await expect.poll(shown).toEqual([join(program.userDataDir, 'logs', 'ringside.log')]);
    expect(existsSync((await shown())[0] ?? '')).toBe(true);
    await settings.getByRole('button', { name: 'Open: Licences' }).click();
  });
  await test.step('the licences are those of what is in the program', async () => {
    const opened = async () =>
      (await desktop.calls('shell.openPath')).map(({ args: [path] }) => String(path));
    await expect.poll(opened).toHaveLength(1);
    const [path = ''] = await opened();
    expect(path).toBe(resolve(path));
    expect(readFileSync(path, 'utf8')).toMatch(/^Ringside \S+ contains code[\s\S]*\nsvelte [\d.]+: MIT\n/);
  });
});
