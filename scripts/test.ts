/**
 * `npm test`: unit, DOM, integration and type tests, then the build and the end-to-end tests on what was built. With
 * `--packaged` the program is packaged as well: the end-to-end tests run on what was packaged instead, and the packages
 * have tests of their own.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extracted } from './package/extractProgram.ts';
import { countTests, reportFiles } from './reports.ts';
import { type Step, runSteps } from './steps.ts';

const packaged = process.argv.includes('--packaged');
/** Not below this repository, where the program would find in `node_modules` what it lacks. */
const folder = mkdtempSync(join(tmpdir(), 'ringside-packaged-'));

const vitest = (report: string, ...options: string[]): Step['command'] => [
  'vitest',
  'run',
  ...options,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
];

const build: Step = { name: 'build', command: ['electron-vite', 'build', '--logLevel', 'warn'] };
const units: Step = {
  name: 'unit, DOM, integration and type tests',
  command: vitest(reportFiles.vitest),
};
const endToEnd: Step = { name: 'end-to-end tests', command: ['playwright', 'test'] };
const packagesTests: Step = {
  name: 'tests of the packages',
  command: vitest(reportFiles.package, '--config', 'tests/package/vitest.config.ts'),
};

/** The tests of the packages wait for other programs more than they compute. */
const packagedSteps: readonly Step[] = [
  build,
  { name: 'packages', command: ['node', 'scripts/package.ts', '--built'] },
  { name: 'the packaged program', command: ['node', 'scripts/package/extract.ts', folder] },
  { ...units, beside: packagesTests },
  { ...endToEnd, env: { RINGSIDE_PROGRAM: join(folder, extracted) } },
];

// Each of the many processes that tests start would compile the same modules again.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../node_modules/.cache/node');
rmSync('out/reports', { recursive: true, force: true });
const failed = await runSteps(packaged ? packagedSteps : [units, build, endToEnd]);
rmSync(folder, { recursive: true, force: true });
const { passed, failed: failedTests } = countTests({ packaged });
process.stdout.write(`${passed} passed, ${failedTests} failed\n`);
if (failed.length > 0 || failedTests > 0) {
  process.stderr.write(`test failed: ${failed.join(', ') || 'see above'}\n`);
  process.exitCode = 1;
}
