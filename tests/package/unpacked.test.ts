import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getRawHeader } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { describe, expect, it } from 'vitest';
import { executableIn, readManifest } from '../../scripts/package/builderConfig.ts';
import { installerVersion } from '../../scripts/package/msi/names.ts';
import { notices } from '../../scripts/package/notices/writeNotices.ts';
import { root, sha256, sha256Of, unpacked } from './made.ts';

/** How the wire spells a fuse. */
const states = { on: '1'.charCodeAt(0), off: '0'.charCodeAt(0) };

describe.each(unpacked)('the unpacked program for $platform', ({ platform, folder }) => {
  it('has every fuse as it should be', async () => {
    const { version, ...wire } = await getCurrentFuseWire(executableIn(folder, platform));
    const { on, off } = states;
    expect(version).toBe('1');
    expect(wire).toEqual({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
      [FuseV1Options.WasmTrapHandlers]: on,
    });
  });

  it.skipIf(platform === 'darwin')('speaks the program’s languages, and has the licences beside it', () => {
    expect(readdirSync(join(folder, 'locales'))).toEqual(['en-US.pak', 'zh-CN.pak']);
    expect(sha256Of(join(folder, 'LICENSE'))).toBe(sha256Of(join(root, 'LICENSE')));
    expect(sha256Of(join(folder, notices.licences))).toBe(sha256Of(join(root, 'out', notices.licences)));
    expect(existsSync(join(folder, 'LICENSE.electron.txt'))).toBe(true);
    expect(existsSync(join(folder, 'LICENSES.chromium.html'))).toBe(true);
  });

  it.skipIf(platform === 'darwin')('has the schema of the policy file beside it', () => {
    const name = 'policy.schema.json';
    expect(sha256Of(join(folder, name))).toBe(sha256Of(join(root, 'docs', name)));
  });

  it('loads nothing but app.asar', () => {
    const resources = platform === 'darwin' ? 'Ringside.app/Contents/Resources' : 'resources';
    const programs = readdirSync(join(folder, resources)).filter((name) => /^app$|\.asar/.test(name));
    expect(programs).toEqual(['app.asar']);
  });
});

describe.each(unpacked.filter(({ platform }) => platform === 'linux'))(
  'the program for Linux',
  ({ folder }) => {
    it('has the sandbox that needs the system’s help with the mode that Chromium asks for', () => {
      expect(statSync(join(folder, 'chrome-sandbox')).mode & 0o7777).toBe(0o4755);
    });
  },
);

describe.each(unpacked.filter(({ platform }) => platform === 'win32'))('Ringside.exe', ({ folder, asar }) => {
  const { entries } = NtExecutableResource.from(
    NtExecutable.from(readFileSync(join(folder, 'Ringside.exe')), { ignoreCert: true }),
  );

  it('knows the hash of app.asar’s header, by which Electron refuses another one', () => {
    const found = entries
      .filter(({ type }) => type === 'INTEGRITY')
      .map(({ id, bin }) => [id, Buffer.from(bin).toString('utf8')]);
    const value = sha256(getRawHeader(asar).headerString);
    const wanted = [{ file: 'resources\\app.asar', alg: 'SHA256', value }];
    expect(found).toEqual([['ELECTRONASAR', JSON.stringify(wanted)]]);
  });

  it('says what it is in its properties', () => {
    const [version] = Resource.VersionInfo.fromEntries(entries);
    const { productName, version: number, author } = readManifest(root);
    const [language] = version?.getAllLanguagesForStringValues() ?? [];
    expect(language && version?.getStringValues(language)).toMatchObject({
      ProductName: productName,
      FileDescription: productName,
      ProductVersion: `${installerVersion(number)}.0`,
      CompanyName: author.name,
      OriginalFilename: '',
    });
  });

  it('has the program’s icon in every size', () => {
    const [icon] = Resource.IconGroupEntry.fromEntries(entries);
    expect(icon?.icons.map(({ width }) => width || 256)).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });
});
