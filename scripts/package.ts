/** `npm run package`: builds the program and packages it for what this machine can package for, into `out/dist`. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from './package/builderConfig.ts';
import { writeMade } from './package/made.ts';
import { makeUnpacked, platformsOn } from './package/unpacked.ts';
import { runCommand } from './steps.ts';

const root = join(import.meta.dirname, '..');
const output = join(root, 'out/dist');
const testsAsked = process.argv.includes('--test');

// `npm test -- --packaged` has built it already.
const built = process.argv.includes('--built')
  ? 0
  : await runCommand(['electron-vite', 'build', '--logLevel', 'warn']);
if (built !== 0) process.exit(built);
rmSync(output, { recursive: true, force: true });
const made = await makeUnpacked({
  root,
  manifest: readManifest(root),
  output,
  platforms: platformsOn(process.platform),
  env: process.env,
});
writeMade(output, made);
for (const { name, real } of made) {
  const note = real ? '' : " (without Electron's runtime: for tests, it cannot be started)";
  process.stdout.write(`package: out/dist/${name}${note}\n`);
}
if (testsAsked)
  process.exitCode = await runCommand(['vitest', 'run', '--config', 'tests/package/vitest.config.ts']);
