import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '../fixture.ts';
import { expectState, fillInSignIn, firstAgent, openSettings, settingsFor } from '../steps.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

test('says which version and build it is, from the settings and the tray, and opens the licences', async ({
  launch,
  simulator,
}) => {
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
  await test.step('from the settings', async () => {
    await fillInSignIn(main, firstAgent(simulator));
    await expectState(main, 'Ready');
    const settings = await openSettings(program, 'About and diagnostics');
    await settings.getByRole('button', { name: `About Ringside ${version}` }).click();
    await expect.poll(() => desktop.dialogs()).toHaveLength(1);
    await desktop.answerNextDialog(1);
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
