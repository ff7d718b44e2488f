/**
 * `npm run package`: builds the program and packages it for what this machine can package for, into `out/dist`.
 *
 *   --built   what is in `out` is packaged as it is
 *   --test    the packages are tested as well
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageDate } from './package/build.ts';
import { readManifest } from './package/builderConfig.ts';
import { writeMade } from './package/made.ts';
import { makePackages } from './package/packages.ts';
import { packagers, provideTools, signers } from './package/tools.ts';
import { windowsSigner } from './package/signing/windowsSigner.ts';
import { makeUnpacked, platformsOn } from './package/unpacked.ts';
import { runCommand } from './steps.ts';

const root = join(import.meta.dirname, '..');
const output = join(root, 'out/dist');
const isAsked = (option: string): boolean => process.argv.includes(option);

if (process.platform === 'linux') provideTools(packagers);
const built = isAsked('--built') ? 0 : await runCommand(['electron-vite', 'build', '--logLevel', 'warn']);
if (built !== 0) process.exit(built);
rmSync(output, { recursive: true, force: true });
const [manifest, date] = [readManifest(root), packageDate(root, process.env)];
const signer = windowsSigner(process.env, manifest.productName);
if (signer !== null && process.platform === 'linux') provideTools(signers);
const input = { root, manifest, output, date, signer };
const platforms = platformsOn(process.platform);
const unpacked = await makeUnpacked({ ...input, platforms, env: process.env });
const made = [...unpacked, ...(await makePackages(input, unpacked))];
writeMade(output, made);
for (const { name } of made) process.stdout.write(`package: out/dist/${name}\n`);
if (made.some(({ real }) => !real)) {
  const why = "Electron's runtime could not be had (ELECTRON_DIST names a folder with it)";
  process.stdout.write(
    `package: ${why}: what has "no-runtime" in its name is for tests and cannot be started\n`,
  );
}
if (isAsked('--test')) {
  process.exitCode = await runCommand(['vitest', 'run', '--config', 'tests/package/vitest.config.ts']);
}
