/** Whether this desktop has a tray in which the program can be found again. */
import { execFile } from 'node:child_process';

/** How long a desktop may take to say, ms. */
const timeoutMs = 2000;

const watcher = 'org.kde.StatusNotifierWatcher';
const property = 'IsStatusNotifierHostRegistered';
const questions: readonly (readonly [string, readonly string[]])[] = [
  ['busctl', ['--user', 'get-property', watcher, '/StatusNotifierWatcher', watcher, property]],
  [
    'gdbus',
    ['call', '--session', '--dest', watcher, '--object-path', '/StatusNotifierWatcher'].concat([
      '--method',
      'org.freedesktop.DBus.Properties.Get',
      watcher,
      property,
    ]),
  ],
];

/** Resolves to what a command printed; rejects when it cannot be run or fails. */
export type RunCommand = (command: string, args: readonly string[]) => Promise<string>;

/** Runs a program, waited for no longer than 2 s. Rejects when it is not installed, fails or takes longer. */
export const runCommand: RunCommand = (command, args) =>
  new Promise((resolve, reject) => {
    execFile(command, [...args], { timeout: timeoutMs }, (error, stdout) => {
      if (error) reject(error instanceof Error ? error : new Error(command));
      else resolve(stdout);
    });
  });

/**
 * Windows and macOS always have one. A Linux desktop has one when something shows status notifiers, which is asked
 * of the session bus; one that cannot be asked counts as having none, because a window that is hidden there is lost.
 */
export async function hasTray(platform: NodeJS.Platform, run: RunCommand): Promise<boolean> {
  if (platform !== 'linux') return true;
  for (const [command, args] of questions) {
    try {
      return /\btrue\b/.test(await run(command, args));
    } catch {
      // Not installed, or no such service: the next one may know.
    }
  }
  return false;
}
