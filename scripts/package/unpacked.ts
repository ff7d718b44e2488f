/** The unpacked programs: runtime, app.asar and what lies beside it, one folder a platform, by electron-builder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Arch, Platform, archFromString, build } from 'electron-builder';
import { type Manifest, builderConfig, executableIn } from './builderConfig.ts';
import type { Made } from './made.ts';
import { settleModes } from './modes.ts';
import type { Signer } from './signing/windowsSigner.ts';
import { type PackagePlatform, type PackageRuntime, findPackageRuntime } from './runtime/findRuntimes.ts';

export interface UnpackedInput {
  /** The folder of package.json. */
  readonly root: string;
  readonly manifest: Manifest;
  /** Absolute path of the folder that gets them. */
  readonly output: string;
  /** When it was built. */
  readonly date: Date;
  readonly platforms: readonly PackagePlatform[];
  readonly env: NodeJS.ProcessEnv;
  /** Null: the program for Windows stays unsigned. */
  readonly signer: Signer | null;
}

const builders = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC };
const folderNames = { linux: 'linux', win32: 'win', darwin: 'mac' };

/** What can be packaged on a machine. Windows' package needs nothing of Windows; macOS' does. */
export function platformsOn(host: string): readonly PackagePlatform[] {
  if (host === 'linux') return ['linux', 'win32'];
  return host === 'win32' || host === 'darwin' ? [host] : [];
}

/** The architecture that is packaged: agents' desktops are x64, but for Macs, which are packaged on their own. */
const archOf = (platform: PackagePlatform): string => (platform === 'darwin' ? process.arch : 'x64');

/** What electron-builder calls the folder. */
function folderNameOf(platform: PackagePlatform, arch: string): string {
  const suffix = platform === 'darwin' ? (arch === 'x64' ? '' : `-${arch}`) : '-unpacked';
  return `${folderNames[platform]}${suffix}`;
}

/** Makes them anew. The program has to be built. @throws Error where a runtime or electron-builder fails */
export async function makeUnpacked(input: UnpackedInput): Promise<readonly Made[]> {
  const { root, manifest, output, date, platforms, env, signer } = input;
  const scratch = mkdtempSync(join(tmpdir(), 'ringside-runtime-'));
  try {
    const runtimes = new Map<string, PackageRuntime>();
    for (const platform of platforms) {
      const search = { root, platform, arch: archOf(platform), env };
      runtimes.set(platform, await findPackageRuntime(search, scratch));
    }
    await build({
      projectDir: root,
      config: builderConfig({
        manifest,
        output,
        date,
        runtimeOf: (platform) => runtimes.get(platform)?.path ?? '',
      }),
      targets: new Map(
        platforms.map((platform) => [
          builders[platform],
          new Map<Arch, string[]>([[archFromString(archOf(platform)), ['dir']]]),
        ]),
      ),
      publish: 'never',
    });
    // What it was told, for whoever debugs electron-builder.
    for (const name of ['builder-debug.yml', 'builder-effective-config.yaml'])
      rmSync(join(output, name), { force: true });
    // electron-builder signs on macOS, by the certificate that `CSC_LINK` names.
    const signed = { linux: false, win32: signer !== null, darwin: Boolean(env['CSC_LINK']) };
    const made = platforms.map((platform): Made => {
      const arch = archOf(platform);
      const name = folderNameOf(platform, arch);
      const real = runtimes.get(platform)?.real ?? false;
      return { kind: 'unpacked', platform, arch, name, real, signed: signed[platform] };
    });
    for (const { name, platform } of made) {
      settleModes(join(output, name));
      if (platform === 'win32') await signer?.(executableIn(join(output, name), platform));
    }
    return made;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
