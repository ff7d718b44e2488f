/** What electron-builder is told. It makes the unpacked programs; archives and installers are made from those. */
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { setFuses } from './fuses.ts';
import { installerVersion } from './msi/names.ts';
import { notices } from './notices/writeNotices.ts';

/** Of package.json what a package is named by. */
export interface Manifest {
  readonly name: string;
  readonly productName: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  /** What systems tell programs apart by. */
  readonly appId: string;
  /** The name of the file in the desktop's menu, by which Wayland's desktops know the windows. */
  readonly desktopName: string;
  readonly author: { readonly name: string; readonly email: string };
}

/** @param root the folder of package.json */
export const readManifest = (root: string): Manifest =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

/** What is in app.asar: what was built, and the pictures that the program opens while it runs. */
const packedFiles: readonly string[] = [
  '!**/node_modules/**',
  'out/main/**',
  'out/preload/**',
  'out/renderer/**',
  'resources/icons/512.png',
  'resources/tray/**',
  'package.json',
];

/** The languages of the program, of which Chromium brings its own texts. */
const languages: readonly string[] = ['en-US', 'zh-CN'];

const executableName = { linux: 'ringside', windows: 'Ringside.exe', mac: 'Ringside.app' };

/** The executable (on macOS the application) in an unpacked program. */
export function executableIn(folder: string, platform: string): string {
  if (platform === 'win32') return join(folder, executableName.windows);
  return join(folder, platform === 'darwin' ? executableName.mac : executableName.linux);
}

/** A runtime that lies unpacked brings Electron's own program and a note of its version, which no package has. */
function dropElectronsProgram(folder: string): void {
  for (const name of ['resources/default_app.asar', 'version']) rmSync(join(folder, name), { force: true });
}

async function finish({ appOutDir, electronPlatformName }: AfterPackContext): Promise<void> {
  await setFuses(executableIn(appOutDir, electronPlatformName));
  // Chromium's sandbox where the system gives users no namespaces of their own: it must be root's, with this mode.
  const sandbox = join(appOutDir, 'chrome-sandbox');
  if (existsSync(sandbox)) chmodSync(sandbox, 0o4755);
}

export interface BuilderInput {
  readonly manifest: Manifest;
  /** Absolute path of the folder that gets the unpacked programs. */
  readonly output: string;
  /** When it was built. */
  readonly date: Date;
  /** Absolute path of the runtime for one of Node's platforms: a folder or a zip. */
  readonly runtimeOf: (platform: string) => string;
}

export function builderConfig({ manifest, output, date, runtimeOf }: BuilderInput): Configuration {
  return {
    appId: manifest.appId,
    productName: manifest.productName,
    copyright: `Copyright © ${date.getUTCFullYear()} ${manifest.author.name}`,
    directories: { output, buildResources: 'resources' },
    // Else a build service's own count of its builds goes into the files.
    buildNumber: '0',
    // Windows and macOS compare numbers: a version before its release has those of the release.
    buildVersion: installerVersion(manifest.version),
    electronDist: ({ platformName }) => runtimeOf(platformName),
    electronLanguages: [...languages],
    // Everything is in the bundles.
    npmRebuild: false,
    files: [...packedFiles],
    extraFiles: [
      'LICENSE',
      { from: `out/${notices.licences}`, to: notices.licences },
      // Where an administrator writes the policy file, an editor finds it.
      { from: 'resources/policy.schema.json', to: 'policy.schema.json' },
    ],
    asar: true,
    afterExtract: ({ appOutDir }) => dropElectronsProgram(appOutDir),
    afterPack: finish,
    linux: { executableName: executableName.linux, icon: 'resources/icons' },
    win: { icon: 'resources/icon.ico' },
    mac: {
      icon: 'resources/icon.icns',
      category: 'public.app-category.business',
      // macOS lets a program be chosen for what it says here alone; it is chosen when its user switches that on.
      protocols: { name: 'Telephone number', schemes: ['tel'], role: 'Viewer' },
    },
  };
}
