/** `npm start`: builds and runs the program with the person's own settings. Arguments are passed on to it. */
import { findRuntime, runtimeNote, unseenNote } from './runtime.ts';
import { runCommand } from './steps.ts';

const built = await runCommand(['electron-vite', 'build', '--logLevel', 'warn']);
if (built !== 0) process.exit(built);
const runtime = findRuntime();
for (const note of [runtimeNote(runtime), unseenNote()]) {
  if (note !== null) process.stdout.write(`start: ${note}\n`);
}
process.exitCode = await runCommand([
  runtime.command,
  ...runtime.args,
  'out/main/index.js',
  ...process.argv.slice(2),
]);
