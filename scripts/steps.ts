/** Runs a script's steps one after the other and says, a line each, how they went. */
import { spawn } from 'node:child_process';
import { win32 } from 'node:path';
import { performance } from 'node:perf_hooks';

export interface Step {
  readonly name: string;
  /** A command of `node_modules/.bin`, with its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** Runs at the same time. What it writes is told after this step, so that the two do not mix. */
  readonly beside?: Step;
}

/**
 * npm's commands are .cmd files on Windows, which only a shell starts; a shell breaks a program's path at its spaces.
 */
export function needsShell(file: string, platform: NodeJS.Platform): boolean {
  return platform === 'win32' && !win32.isAbsolute(file);
}

interface Run {
  readonly code: number;
  /** What it wrote, where that was kept. */
  readonly output: string;
}

/** Runs one command. Its output is passed on, or kept. */
function run([file, ...args]: Step['command'], env: Step['env'], keep: boolean): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      stdio: keep ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: needsShell(file, process.platform),
      env: { ...process.env, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', ({ message }) => {
      if (keep) output += `${file}: ${message}\n`;
      else process.stderr.write(`${file}: ${message}\n`);
      resolve({ code: 127, output });
    });
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Exit code of one command, its output passed on. */
export async function runCommand(command: Step['command'], env: Step['env'] = {}): Promise<number> {
  return (await run(command, env, false)).code;
}

/** Runs one step. @returns a line that says how it went, and whether it went well */
async function runStep(
  { name, command, env }: Step,
  keep: boolean,
): Promise<{ output: string; line: string; ok: boolean }> {
  const startedAt = performance.now();
  const { code, output } = await run(command, env, keep);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const line = `── ${name}: ${code === 0 ? 'ok' : `failed (${code})`}, ${seconds} s\n`;
  return { output, line, ok: code === 0 };
}

/**
 * Runs every step, also after one failed, so that one run tells everything.
 * @param write where the lines go; what steps write that are not run beside another goes to stdout and stderr
 * @returns the names of those that failed
 */
export async function runSteps(
  steps: readonly Step[],
  write: (text: string) => void = (text) => process.stdout.write(text),
): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const step of steps) {
    const beside = step.beside && runStep(step.beside, true);
    write(`── ${step.name}\n`);
    const { line, ok } = await runStep(step, false);
    write(line);
    if (!ok) failed.push(step.name);
    if (!step.beside || !beside) continue;
    write(`── ${step.beside.name}\n`);
    const other = await beside;
    write(`${other.output}${other.line}`);
    if (!other.ok) failed.push(step.beside.name);
  }
  return failed;
}
