/** `npm run check`: everything that can be said of the code without running it. A warning is an error. */
import { runSteps } from './steps.ts';

const failed = await runSteps([
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'house', command: ['node', 'scripts/house.ts'] },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  {
    name: 'svelte-check',
    command: ['svelte-check', '--tsconfig', 'tsconfig.web.json', '--fail-on-warnings', '--output', 'human'],
  },
  { name: 'unused code', command: ['knip', '--treat-config-hints-as-errors'] },
  { name: 'build', command: ['electron-vite', 'build', '--logLevel', 'warn'] },
]);
if (failed.length > 0) {
  process.stderr.write(`check failed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
