/** `npm test`: unit, DOM, integration and type tests, then the build and the end-to-end tests on what was built. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { countTests, reportFiles } from './reports.ts';
import { runSteps } from './steps.ts';

// Each of the many processes that tests start would compile the same modules again.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../node_modules/.cache/node');
rmSync('out/reports', { recursive: true, force: true });
const failed = await runSteps([
  {
    name: 'unit, DOM, integration and type tests',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFiles.vitest}`,
    ],
  },
  { name: 'build', command: ['electron-vite', 'build', '--logLevel', 'warn'] },
  { name: 'end-to-end tests', command: ['playwright', 'test'] },
]);
const { passed, failed: failedTests } = countTests();
process.stdout.write(`${passed} passed, ${failedTests} failed\n`);
if (failed.length > 0 || failedTests > 0) {
  process.stderr.write(`test failed: ${failed.join(', ') || 'see above'}\n`);
  process.exitCode = 1;
}
