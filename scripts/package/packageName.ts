/** What the files are called that a person downloads. */
import type { Manifest } from './builderConfig.ts';
import type { Made } from './made.ts';

const systems = { linux: 'linux', win32: 'win', darwin: 'mac' };

/**
 * Name, version and system, such as `Ringside-0.1.0-win-x64`; one that cannot be started, or whose system will warn of it
 * because nobody has signed it, says so in between.
 */
export function packageName(
  { productName, version }: Manifest,
  { platform, arch, real, signed }: Pick<Made, 'platform' | 'arch' | 'real' | 'signed'>,
): string {
  const lacks = !real ? ['no-runtime'] : signed || platform === 'linux' ? [] : ['unsigned'];
  return [productName, version, ...lacks, systems[platform], arch].join('-');
}
