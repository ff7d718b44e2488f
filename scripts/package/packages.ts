/** The files that are made of the unpacked programs, each system's. */
import { join } from 'node:path';
import { makeMacZip } from './archives/macZip.ts';
import { makeTarGz } from './archives/tarGz.ts';
import { makeZip } from './archives/zip.ts';
import { makeDeb } from './linux/deb.ts';
import { makeRpm } from './linux/rpm.ts';
import { makeMsi } from './msi/makeMsi.ts';
import type { Made, PackageKind } from './made.ts';
import type { PackageInput } from './packageInput.ts';
import { packageName } from './packageName.ts';
import type { Signer } from './signing/windowsSigner.ts';
import type { PackagePlatform } from './runtime/findRuntimes.ts';

type MakePackage = (input: PackageInput) => Promise<void>;

const archive =
  (make: typeof makeZip): MakePackage =>
  ({ manifest, unpacked, out, date }) =>
    make({ folder: unpacked, inside: `${manifest.productName}-${manifest.version}`, out, date });

/** What is made for a system beside the unpacked program. */
const kinds: Readonly<Record<PackagePlatform, Partial<Record<PackageKind, MakePackage>>>> = {
  linux: { 'tar.gz': archive(makeTarGz), deb: makeDeb, rpm: makeRpm },
  // The installer's tools are Debian's.
  win32: { zip: archive(makeZip), ...(process.platform === 'linux' && { msi: makeMsi }) },
  darwin: { zip: makeMacZip },
};

export interface PackagesInput extends Omit<PackageInput, 'unpacked' | 'out'> {
  /** Absolute path of the folder with the unpacked programs, which gets the packages as well. */
  readonly output: string;
  /** Null: installers for Windows stay unsigned. */
  readonly signer: Signer | null;
}

/** Makes all of them at once, on as many cores as there are. @throws Error where one fails */
export async function makePackages(
  input: PackagesInput,
  unpacked: readonly Made[],
): Promise<readonly Made[]> {
  const { output, signer, ...rest } = input;
  const wanted = unpacked.flatMap((program) =>
    Object.entries(kinds[program.platform]).map(([kind, make]) => {
      const name = `${packageName(input.manifest, program)}.${kind}`;
      return { made: { ...program, kind: kind as PackageKind, name }, program, make };
    }),
  );
  await Promise.all(
    wanted.map(async ({ made, program, make }) => {
      const out = join(output, made.name);
      await make({ ...rest, unpacked: join(output, program.name), out });
      if (made.kind === 'msi') await signer?.(out);
    }),
  );
  return wanted.map(({ made }) => made);
}
