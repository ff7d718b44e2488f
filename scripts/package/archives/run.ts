/** Runs a tool of the system to its end, quietly. */
import { spawn } from 'node:child_process';

/** @returns what it wrote to stdout. @throws Error where it is missing or fails, with what it said */
export function runTool(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, LC_ALL: 'C.UTF-8', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let said = '';
    child.stdout.on('data', (text: Buffer) => (out += String(text)));
    child.stderr.on('data', (text: Buffer) => (said += String(text)));
    child.once('error', (error) => reject(new Error(`${command}: ${error.message}`)));
    child.once('close', (code) => {
      if (code === 0) resolve(out);
      else reject(new Error(`${command} failed (${String(code)}): ${said.trim() || out.trim()}`));
    });
  });
}

/** Seconds since 1970, as tools want a date. */
export const epochOf = (date: Date): string => String(Math.floor(date.getTime() / 1000));
