import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { themeSizes } from '../../scripts/iconFiles.ts';
import { readManifest } from '../../scripts/package/builderConfig.ts';
import { makeRpm } from '../../scripts/package/linux/rpm.ts';
import { type LinuxRoot, createLinuxRoot } from './linuxRoot.ts';
import { dist, made, root, sha256Of, treeOf, unpacked } from './made.ts';

const { name, productName, version, desktopName } = readManifest(root);
/** As both kinds of package spell it. */
const packageVersion = version.replaceAll('-', '~');
const program = unpacked.find(({ platform }) => platform === 'linux')?.folder ?? '';
const fileOf = (kind: string): string => join(dist, made.find((one) => one.kind === kind)?.name ?? '');

/** Linux' disk in memory, which is another than that of temporary files. */
const otherDisk = '/dev/shm';
const hasOtherDisk = existsSync(otherDisk) && statSync(otherDisk).dev !== statSync(tmpdir()).dev;

/** Runs it. @returns what it wrote to stdout. */
function told(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  expect({ status, stderr: status === 0 ? '' : stderr }, `${command} ${args.join(' ')}\n${stdout}`).toEqual({
    status: 0,
    stderr: '',
  });
  return stdout;
}

describe.runIf(process.platform === 'linux').each(['deb', 'rpm'] as const)('the %s, installed', (kind) => {
  let system: LinuxRoot;
  /** Every file below a folder of the system, from its `/`. */
  const filesBelow = (folder: string): readonly string[] =>
    readdirSync(join(system.folder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(system.folder.length));

  beforeEach(() => {
    system = createLinuxRoot(kind);
    system.install(fileOf(kind));
  });
  afterEach(() => system.dispose());

  it('has the program as it was unpacked, with the sandbox’s mode', () => {
    const tree = treeOf(join(system.folder, 'usr/lib/ringside'));
    expect(tree).toEqual(treeOf(program));
    expect(tree).toContainEqual(expect.stringMatching(/^chrome-sandbox 4755 /));
  });

  it('has a command, an entry in the menu, the icon in every size, and nothing else but documents', () => {
    const rest = filesBelow('').filter((path) => !/^\/(usr\/lib\/ringside|var)\//.test(path));
    const documents = [
      '/usr/share/doc/ringside/changelog.gz',
      '/usr/share/doc/ringside/copyright',
      '/usr/share/lintian/overrides/ringside',
    ];
    expect(rest.toSorted()).toEqual(
      [
        '/usr/bin/ringside',
        `/usr/share/applications/${desktopName}`,
        ...themeSizes.map((size) => `/usr/share/icons/hicolor/${size}x${size}/apps/ringside.png`),
        ...(kind === 'deb' ? documents : []),
      ].toSorted(),
    );
    const link = join(system.folder, 'usr/bin', name);
    expect(sha256Of(join(dirname(link), readlinkSync(link)))).toBe(sha256Of(join(program, name)));
    for (const size of themeSizes) {
      const icon = join(system.folder, `usr/share/icons/hicolor/${size}x${size}/apps/ringside.png`);
      expect(sha256Of(icon)).toBe(sha256Of(join(root, `resources/icons/${size}.png`)));
    }
  });

  it('has an entry in the menu that desktops take, for the command, the icon and the window of the program', () => {
    const file = join(system.folder, 'usr/share/applications', desktopName);
    expect(told('desktop-file-validate', file)).toBe('');
    const entry = new Map(
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line) => [line.split('=')[0], line.slice(line.indexOf('=') + 1)]),
    );
    const wanted = { Name: productName, Exec: `${name} %U`, Icon: name, StartupWMClass: productName };
    expect(Object.fromEntries(Object.keys(wanted).map((key) => [key, entry.get(key)]))).toEqual(wanted);
  });

  it('leaves nothing when it is removed but what the administrator wrote', () => {
    const policy = join(system.folder, 'etc/ringside/policy.json');
    mkdirSync(dirname(policy), { recursive: true });
    writeFileSync(policy, '{}');
    system.remove();
    expect(filesBelow('').filter((path) => !path.startsWith('/var/'))).toEqual(['/etc/ringside/policy.json']);
  });
});

describe.runIf(process.platform === 'linux')('the deb', () => {
  it('has no fault by Debian’s own judgement', () => {
    told('lintian', '--allow-root', '--fail-on', 'error', fileOf('deb'));
  });

  it('says what it is, for whom, and what it needs', () => {
    const field = (wanted: string): string => told('dpkg-deb', '--field', fileOf('deb'), wanted).trim();
    expect(['Package', 'Version', 'Architecture'].map(field)).toEqual([name, packageVersion, 'amd64']);
    expect(field('Depends').split(', ')).toEqual(expect.arrayContaining(['libnss3', 'libgbm1', 'xdg-utils']));
    expect(told('dpkg-deb', '--info', fileOf('deb'))).not.toMatch(/postinst|prerm|postrm|preinst/);
  });
});

describe.runIf(process.platform === 'linux')('the rpm', () => {
  const query = (...args: string[]): string =>
    told('rpm', '--query', '--package', fileOf('rpm'), ...args).trim();

  it('says what it is and under which licence', () => {
    const format = '%{NAME} %{VERSION} %{ARCH} %{LICENSE}';
    expect(query('--queryformat', format)).toBe(`${name} ${packageVersion} x86_64 Apache-2.0`);
  });

  it('needs Electron’s libraries by names that every distribution has, and runs no script', () => {
    expect(query('--requires').split('\n')).toEqual(
      expect.arrayContaining(['libnss3.so()(64bit)', 'libgtk-3.so.0()(64bit)']),
    );
    expect(query('--scripts')).toBe('');
  });

  it('gives everything to root', () => {
    expect(new Set(query('--queryformat', '[%{FILEUSERNAME}:%{FILEGROUPNAME}\n]').split('\n'))).toEqual(
      new Set(['root:root']),
    );
  });

  it.runIf(hasOtherDisk)(
    'can be made for a folder on another disk than that of temporary files',
    async () => {
      const folder = mkdtempSync(join(otherDisk, 'ringside-rpm-'));
      try {
        const [empty, out] = [join(folder, 'empty'), join(folder, 'made.rpm')];
        mkdirSync(empty);
        await makeRpm({ root, manifest: readManifest(root), unpacked: empty, out, date: new Date(0) });
        expect(existsSync(out)).toBe(true);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
