import type { Manifest } from './builderConfig.ts';

/** What a package is made from. */
export interface PackageInput {
  /** The folder of package.json. */
  readonly root: string;
  readonly manifest: Manifest;
  /** Absolute path of the unpacked program. */
  readonly unpacked: string;
  /** The file that is written. */
  readonly out: string;
  /** When it was built: the same input gives the same bytes. */
  readonly date: Date;
}
