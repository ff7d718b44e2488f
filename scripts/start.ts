/** `npm start`: builds and runs the program with the person's own settings. Arguments are passed on to it. */
import { spawn } from 'node:child_process';
import { listenForEnd } from './endings.ts';
import { findRuntime, runtimeNote, unseenNote } from './runtime.ts';
import { runCommand } from './steps.ts';

/** How long the program may take to end when it is told to, ms: it signs out first. */
const endTimeoutMs = 10_000;

const built = await runCommand(['electron-vite', 'build', '--logLevel', 'warn']);
if (built !== 0) process.exit(built);
const runtime = findRuntime();
for (const note of [runtimeNote(runtime), unseenNote()]) {
  if (note !== null) process.stdout.write(`start: ${note}\n`);
}
const program = spawn(runtime.command, [...runtime.args, 'out/main/index.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
  // The terminal's Ctrl-C reaches this script alone, which tells the program once: a second time would end it at once.
  detached: process.platform !== 'win32',
});
program.once('error', ({ message }) => {
  process.stderr.write(`start: ${runtime.command}: ${message}\n`);
  process.exitCode = 127;
});
program.once('exit', (code) => process.exit(process.exitCode ?? code ?? 1));
listenForEnd({
  end: (code) => {
    process.exitCode = code;
    program.kill('SIGTERM');
    setTimeout(() => program.kill('SIGKILL'), endTimeoutMs).unref();
  },
  endAtOnce: () => program.kill('SIGKILL'),
});
