import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { installerVersion } from '../../../scripts/package/msi/names.ts';
import { treeOf } from '../made.ts';
import {
  isMade,
  installer as packaged,
  makeVariant,
  manifest,
  program,
  scratch,
  withoutModes,
} from './installer.ts';
import { type Windows, hasWindows, openWindows } from '../../support/machines/windows.ts';

const runKey = 'HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Run';
const programsKey = 'HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall';
const ownKey = `HKLM\\Software\\${manifest.productName}`;
const goneFile = 'gone.txt';
const newFile = 'new.txt';
/** What `wine` passes on of Windows' 1603 (the installation failed): a process here ends with one byte. */
const refused = 1603 & 0xff;

// Where there is no wine, and it cannot be installed, `npm run package -- --test` says so.
describe.runIf(isMade && hasWindows)('on a Windows, the installer', () => {
  const share = scratch();
  let windows: Windows;
  const variants = { older: '', rebuilt: '', newer: '' };
  const installer = join(share.folder, basename(packaged));
  const policy = join(share.folder, 'policy.json');

  const folder = (): string => windows.onC(`Program Files/${manifest.productName}`);
  const installedPolicy = (): string => readFileSync(join(folder(), 'policy.json'), 'utf8');
  const startsAtLogin = (): boolean => windows.registry(runKey)?.includes(manifest.productName) ?? false;
  const listed = (): readonly string[] =>
    [...(windows.registry(programsKey) ?? '').matchAll(/DisplayVersion\s+REG_SZ\s+(\S+)/g)].map(
      ([, version]) => version ?? '',
    );

  beforeAll(async () => {
    share.make();
    cpSync(packaged, installer);
    variants.older = await makeVariant(share.folder, { version: '0.0.1', extra: goneFile });
    variants.rebuilt = await makeVariant(share.folder, { version: manifest.version, extra: newFile });
    variants.newer = await makeVariant(share.folder, { version: '100.0.0', extra: newFile });
    windows = openWindows();
  });
  afterAll(() => {
    windows.remove();
    share.remove();
  });
  afterEach(() => {
    for (const made of [installer, ...Object.values(variants)]) windows.msiexec('/x', made);
    rmSync(policy, { force: true });
    rmSync(folder(), { recursive: true, force: true });
  });

  it('installs the files of the unpacked program, silently, with an entry in the menu', () => {
    expect(windows.msiexec('/i', installer)).toBe(0);
    expect(withoutModes(treeOf(folder()))).toEqual(withoutModes(treeOf(program)));
    expect(windows.menuEntries()).toEqual([manifest.productName]);
    expect(listed()).toEqual([installerVersion(manifest.version)]);
    expect(startsAtLogin()).toBe(false);
  });

  it('removes everything that it installed', () => {
    windows.msiexec('/i', installer, 'STARTATLOGIN=1');
    expect(windows.msiexec('/x', installer)).toBe(0);
    expect(existsSync(folder())).toBe(false);
    expect(windows.menuEntries()).toEqual([]);
    expect(startsAtLogin()).toBe(false);
    expect(listed()).toEqual([]);
  });

  it('copies the administrator’s file that lies beside it, and leaves it there when the program is removed', () => {
    writeFileSync(policy, '{"theme":"dark"}');
    expect(windows.msiexec('/i', installer)).toBe(0);
    expect(installedPolicy()).toBe('{"theme":"dark"}');
    expect(windows.msiexec('/x', installer)).toBe(0);
    expect(readdirSync(folder())).toEqual(['policy.json']);
  });

  it('replaces an older version with all of its files, and keeps the administrator’s', () => {
    writeFileSync(policy, '{"theme":"dark"}');
    windows.msiexec('/i', variants.older);
    expect(readdirSync(folder())).toContain(goneFile);
    rmSync(policy);
    expect(windows.msiexec('/i', installer)).toBe(0);
    expect(readdirSync(folder())).not.toContain(goneFile);
    expect(withoutModes(treeOf(folder()))).toEqual(
      expect.arrayContaining([...withoutModes(treeOf(program))]),
    );
    expect(installedPolicy()).toBe('{"theme":"dark"}');
    expect(listed()).toEqual([installerVersion(manifest.version)]);
  });

  it('stays in the folder that an administrator named, over an upgrade that names none', () => {
    writeFileSync(policy, '{"theme":"dark"}');
    windows.msiexec('/i', variants.older, 'INSTALLDIR=C:\\Desk');
    rmSync(policy);
    expect(windows.msiexec('/i', installer)).toBe(0);
    expect(readdirSync(windows.onC('Desk'))).toEqual(
      expect.arrayContaining([...readdirSync(program), 'policy.json']),
    );
    expect(readdirSync(windows.onC('Desk'))).not.toContain(goneFile);
    expect(existsSync(folder())).toBe(false);
    windows.msiexec('/x', installer);
    expect(windows.registry(ownKey)).toBeNull();
  });

  it('takes a changed file of the administrator along with the next version', () => {
    writeFileSync(policy, '{"theme":"dark"}');
    windows.msiexec('/i', installer);
    writeFileSync(policy, '{"theme":"light"}');
    expect(windows.msiexec('/i', variants.newer)).toBe(0);
    expect(installedPolicy()).toBe('{"theme":"light"}');
  });

  it('replaces another build of its own version', () => {
    windows.msiexec('/i', variants.rebuilt);
    expect(windows.msiexec('/i', installer)).toBe(0);
    expect(readdirSync(folder())).not.toContain(newFile);
    expect(listed()).toEqual([installerVersion(manifest.version)]);
  });

  it('refuses to replace a newer version, which stays', () => {
    windows.msiexec('/i', variants.newer);
    expect(windows.msiexec('/i', installer)).toBe(refused);
    expect(readdirSync(folder())).toContain(newFile);
    expect(listed()).toEqual(['100.0.0']);
  });

  it('has the program started at login where that is asked for, by a start that raises no window', () => {
    expect(windows.msiexec('/i', installer, 'STARTATLOGIN=1')).toBe(0);
    expect(windows.registry(runKey)).toMatch(
      /REG_SZ\s+"C:\\Program Files\\Ringside\\Ringside\.exe" --at-login/,
    );
  });

  it('keeps the start at login over an upgrade that says nothing of it, and ends it where one does', () => {
    windows.msiexec('/i', variants.older, 'STARTATLOGIN=1');
    expect(windows.msiexec('/i', installer)).toBe(0);
    expect(startsAtLogin()).toBe(true);
    expect(windows.msiexec('/i', variants.newer, 'STARTATLOGIN=0')).toBe(0);
    expect(startsAtLogin()).toBe(false);
  });
});
