/** Runs a script's steps one after the other and says, a line each, how they went. */
import { spawn } from 'node:child_process';
import { win32 } from 'node:path';
import { performance } from 'node:perf_hooks';

export interface Step {
  readonly name: string;
  /** A command of `node_modules/.bin`, with its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * npm's commands are .cmd files on Windows, which only a shell starts; a shell breaks a program's path at its spaces.
 */
export function needsShell(file: string, platform: NodeJS.Platform): boolean {
  return platform === 'win32' && !win32.isAbsolute(file);
}

/** Exit code of one command, its output passed on. */
export function runCommand(
  command: readonly [string, ...string[]],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const [file, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      stdio: 'inherit',
      shell: needsShell(file, process.platform),
      env: { ...process.env, ...env },
    });
    child.on('error', (error) => {
      process.stderr.write(`${file}: ${error.message}\n`);
      resolve(127);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs every step, also after one failed, so that one run tells everything. @returns the names of those that failed */
export async function runSteps(steps: readonly Step[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const step of steps) {
    const startedAt = performance.now();
    process.stdout.write(`── ${step.name}\n`);
    const code = await runCommand(step.command, step.env);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    process.stdout.write(`── ${step.name}: ${code === 0 ? 'ok' : `failed (${code})`}, ${seconds} s\n`);
    if (code !== 0) failed.push(step.name);
  }
  return failed;
}
