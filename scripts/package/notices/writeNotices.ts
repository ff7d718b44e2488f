/** Writes what has to go with the program about the code of others in it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Build } from '../build.ts';
import { noticesText } from './noticesText.ts';
import { sbom } from './sbom.ts';
import type { ShippedPackage } from './shippedPackage.ts';

/** Their names in `out`. */
export const notices = { licences: 'THIRD-PARTY-NOTICES.txt', sbom: 'sbom.cdx.json' } as const;

interface Manifest {
  readonly productName: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** @param root absolute, with `package.json`, `node_modules` and `out` */
export function writeNotices(root: string, build: Build, packages: readonly ShippedPackage[]): void {
  const read = (path: string): Manifest => JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest;
  const { productName, version, description, license, devDependencies } = read('package.json');
  const electron = read('node_modules/electron/package.json').version;
  const needs = Object.keys(devDependencies);
  const product = { name: productName, version, description, licence: license, needs };
  mkdirSync(join(root, 'out'), { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(root, 'out', name), text);
  write(notices.licences, noticesText(packages, { product: `${productName} ${version}`, electron }));
  write(notices.sbom, sbom({ product, electron, build, packages }));
}
