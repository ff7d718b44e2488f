import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, expect, programFolder, test } from '../fixture.ts';

test('a policy file is checked beside the running program, which hears nothing of it', async ({ launch }) => {
  const folder = mkdtempSync(join(tmpdir(), 'ringside-policy-'));
  const path = join(folder, 'policy.json');
  const { userDataDir, desktop, page } = await launch();
  await page('main');
  const shown = async () => (await desktop.calls()).filter(({ name }) => name.startsWith('BrowserWindow.'));
  // It is shown, and given the focus, only once it is drawn.
  await expect.poll(shown).toContainEqual(expect.objectContaining({ name: 'BrowserWindow.focus' }));
  const before = await shown();
  const check = (content: string) => {
    writeFileSync(path, content);
    return ask(userDataDir, ['--check-policy', path]);
  };

  const good = { gateways: ['gw.example'], trust: { by: 'system' }, locked: ['gateways', 'trust'] };
  const inOrder = await check(JSON.stringify(good));
  expect(inOrder.exitCode).toBe(0);
  expect(inOrder.output).toContain(`${path}: in order.`);
  expect(inOrder.output).toContain('gateways = ["https://gw.example:8043"] (locked)');

  const broken = await check('{"gateways": ["https://gw.example/path"],}');
  expect(broken.exitCode).toBe(1);
  expect(broken.output).toContain('$ is not JSON at line 1, column 42: there is a comma too many.');
  expect(broken.output).toContain('Nobody can sign in.');

  expect(await shown()).toEqual(before);
  rmSync(folder, { recursive: true });
});

test('the version is told, and no folder is made for a person', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringside-version-'));
  const userDataDir = join(folder, 'none');
  const { version } = JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(await ask(userDataDir, ['--version'])).toEqual({ output: `Ringside ${version}\n`, exitCode: 0 });
  expect(existsSync(userDataDir)).toBe(false);
  rmSync(folder, { recursive: true });
});
