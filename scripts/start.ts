/** `npm start`: builds and runs the program with the person's own settings. Arguments are passed on to it. */
import { findRuntime } from './runtime.ts';
import { runCommand } from './steps.ts';

const built = await runCommand(['electron-vite', 'build', '--logLevel', 'warn']);
if (built !== 0) process.exit(built);
const runtime = findRuntime();
if (runtime.kind === 'standin') {
  process.stdout.write(
    "start: Electron's runtime is not here, the program runs on the stand-in (see standin/README.md)\n",
  );
}
process.exitCode = await runCommand([
  runtime.command,
  ...runtime.args,
  'out/main/index.js',
  ...process.argv.slice(2),
]);
