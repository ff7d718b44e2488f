/**
 * Prints `N passed, N failed` over all suites of the last test run; fails when one failed. `--packaged`, where that was
 * given to the run.
 */
import { countTests } from './reports.ts';

const { passed, failed } = countTests({ packaged: process.argv.includes('--packaged') });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
if (failed > 0 || passed === 0) process.exitCode = 1;
