import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageDate } from '../../../scripts/package/build.ts';
import { makeMsi } from '../../../scripts/package/msi/makeMsi.ts';
import { installerVersion } from '../../../scripts/package/msi/names.ts';
import { root, treeOf } from '../made.ts';
import { installer, isMade, manifest, program, scratch, table, withoutModes } from './installer.ts';

describe.runIf(isMade)('the tables of the installer', () => {
  const valueOf = (name: string): string | undefined =>
    table(installer, 'Property').find(({ Property }) => Property === name)?.['Value'];
  const { folder, make, remove } = scratch();
  beforeAll(() => {
    make();
    execFileSync('msiextract', ['-C', folder, installer]);
  });
  afterAll(remove);

  it('hold the program, for everybody who works at the machine', () => {
    expect(valueOf('ProductName')).toBe(manifest.productName);
    expect(valueOf('ProductVersion')).toBe(installerVersion(manifest.version));
    expect(valueOf('Manufacturer')).toBe(manifest.author.name);
    expect(valueOf('ALLUSERS')).toBe('1');
  });

  it('hold the files of the unpacked program, byte by byte, and no others', () => {
    expect(withoutModes(treeOf(join(folder, manifest.productName)))).toEqual(withoutModes(treeOf(program)));
  });

  it('have a 64-bit component for each file, in Program Files', () => {
    const files = readdirSync(program, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const components = table(installer, 'Component').filter(({ Component = '' }) =>
      Component.startsWith('c_'),
    );
    expect(components).toHaveLength(files.length);
    expect(new Set(components.map(({ ComponentId }) => ComponentId)).size).toBe(files.length);
    expect(new Set(components.map(({ Attributes }) => Attributes))).toEqual(new Set(['256']));
    const place = table(installer, 'Directory').find(({ Directory }) => Directory === 'INSTALLDIR');
    expect(place).toMatchObject({ Directory_Parent: 'ProgramFiles64Folder', DefaultDir: 'Ringside' });
  });

  it('give every file a name that old programs can read, too', () => {
    const names = table(installer, 'File').map(({ FileName = '' }) => FileName);
    expect(names).toContainEqual(expect.stringMatching(/^[0-9A-F]{8}\.HTM\|LICENSES\.chromium\.html$/));
    expect(names.filter((name) => !/^[\w-]{1,8}(\.\w{1,3})?(\||$)/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.split('|')[0])).size).toBe(names.length);
  });

  it('know the version of the program’s executable, and the hash of what has no version', () => {
    const [executable] = table(installer, 'File').filter(({ FileName }) => FileName === 'Ringside.exe');
    expect(executable?.['Version']).toBe(`${installerVersion(manifest.version)}.0`);
    const hashed = table(installer, 'MsiFileHash').map(({ File_ }) => File_);
    const unversioned = table(installer, 'File').filter(({ Version }) => Version === '');
    expect(hashed.toSorted()).toEqual(unversioned.map(({ File }) => File).toSorted());
  });

  it('make an entry of the menu that Windows takes for the same program as its window', () => {
    const [entry, ...others] = table(installer, 'Shortcut');
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      ...{ Directory_: 'ProgramMenuFolder', Name: 'Ringside', WkDir: 'INSTALLDIR', Icon_: 'Program.ico' },
      Target: expect.stringMatching(/^\[#f_\w+\]$/) as string,
    });
    expect(table(installer, 'MsiShortcutProperty')).toEqual([
      {
        MsiShortcutProperty: 'appId',
        Shortcut_: entry?.['Shortcut'],
        PropertyKey: 'System.AppUserModel.ID',
        PropVariantValue: manifest.appId,
      },
    ]);
  });

  it('replace an older version and another build of this one, and refuse to replace a newer one', () => {
    const version = installerVersion(manifest.version);
    const found = table(installer, 'Upgrade').map(
      ({ ActionProperty, VersionMin, VersionMax, Attributes }) => [
        ...[ActionProperty, VersionMin, VersionMax],
        Number(Attributes),
      ],
    );
    expect(found.toSorted()).toEqual([
      ['NEWERFOUND', version, '', 2],
      ['OLDERFOUND', '0.0.0', version, 256 + 512],
    ]);
    expect(table(installer, 'LaunchCondition')).toEqual([
      { Condition: 'NOT NEWERFOUND', Description: 'A newer version of Ringside is installed.' },
    ]);
  });

  it('replace within the installation, so that one that fails leaves the old version', () => {
    const at = Object.fromEntries(
      table(installer, 'InstallExecuteSequence').map(({ Action = '', Sequence }) => [
        Action,
        Number(Sequence),
      ]),
    );
    expect(at['RemoveExistingProducts']).toBeGreaterThan(at['InstallInitialize'] ?? Infinity);
    expect(at['RemoveExistingProducts']).toBeLessThan(at['ProcessComponents'] ?? 0);
    expect(at['MoveFiles']).toBeGreaterThan(at['ResolveSource'] ?? Infinity);
  });

  it('never restart the machine, nor end a program that is running', () => {
    expect(valueOf('REBOOT')).toBe('ReallySuppress');
    expect(valueOf('MSIRESTARTMANAGERCONTROL')).toBe('DisableShutdown');
  });

  it('take the administrator’s file from beside the installer, and do nothing by programs of their own', () => {
    expect(table(installer, 'MoveFile')).toMatchObject([
      {
        SourceName: 'policy.json',
        DestName: '',
        SourceFolder: 'SourceDir',
        DestFolder: 'INSTALLDIR',
        Options: '0',
      },
    ]);
    expect(table(installer, 'CustomAction')).toEqual([]);
  });

  it('start the program at login where that is asked for, or was', () => {
    const [row] = table(installer, 'Component').filter(({ Component }) => Component === 'startAtLogin');
    expect(row).toMatchObject({
      ComponentId: expect.stringMatching(/^\{/) as string,
      Attributes: '260',
      Condition: 'STARTATLOGIN = "1" OR (STARTEDATLOGIN AND NOT STARTATLOGIN)',
    });
    const values = table(installer, 'Registry').filter(({ Component_ }) => Component_ === 'startAtLogin');
    expect(values).toMatchObject([
      {
        Root: '2',
        Name: 'Ringside',
        Value: '"[INSTALLDIR]Ringside.exe" --at-login',
      },
    ]);
    expect(valueOf('SecureCustomProperties')?.split(';')).toEqual(
      expect.arrayContaining(['INSTALLDIR', 'STARTATLOGIN', 'STARTEDATLOGIN', 'NEWERFOUND']),
    );
  });

  it('find again what an earlier version was told, in the registry that 64-bit programs see', () => {
    const sought = table(installer, 'AppSearch').map(({ Property, Signature_ }) => {
      const row = table(installer, 'RegLocator').find((one) => one['Signature_'] === Signature_);
      return [Property, row?.['Root'], row?.['Key'], row?.['Name'], row?.['Type']];
    });
    // Of the machine; raw, and of the 64-bit registry.
    expect(sought.toSorted()).toEqual([
      ['INSTALLDIR', '2', 'Software\\Ringside', 'INSTALLDIR', '18'],
      ['STARTEDATLOGIN', '2', 'Software\\Microsoft\\Windows\\CurrentVersion\\Run', 'Ringside', '18'],
    ]);
  });

  it('are the same to the byte when the installer is made once more', async () => {
    const out = join(folder, 'again.msi');
    await makeMsi({ root, manifest, unpacked: program, out, date: packageDate(root, process.env) });
    expect(readFileSync(out).equals(readFileSync(installer))).toBe(true);
  });

  it('are of another package where anything in it is another', async () => {
    const codeOf = (made: string): string | undefined =>
      /Revision number \(UUID\): (.*)/.exec(
        execFileSync('msiinfo', ['suminfo', made], { encoding: 'utf8' }),
      )?.[1];
    const out = join(folder, 'other.msi');
    const other = { ...manifest, description: 'Another.' };
    await makeMsi({ root, manifest: other, unpacked: program, out, date: packageDate(root, process.env) });
    expect(codeOf(out)).not.toBe(codeOf(installer));
  });
});
