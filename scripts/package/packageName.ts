/** What the files are called that a person downloads. */
import type { Manifest } from './builderConfig.ts';
import type { Made } from './made.ts';

const systems = { linux: 'linux', win32: 'win', darwin: 'mac' };

/** Name, version and system, such as `Ringside-0.1.0-win-x64`; one that cannot be started says so in between. */
export function packageName(
  { productName, version }: Manifest,
  { platform, arch, real }: Pick<Made, 'platform' | 'arch' | 'real'>,
): string {
  return [productName, version, ...(real ? [] : ['no-runtime']), systems[platform], arch].join('-');
}
