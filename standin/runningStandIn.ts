import type { Chromium, Display } from './chromium/chromium.ts';
import type { CommandLine } from './commandLine.ts';

/** The running stand-in, as all of its parts see it. There is one Electron in a process, and so one of these. */
export interface Runtime {
  commandLine: CommandLine;
  /** The folder of the program's package.json. */
  appPath: string;
  packageJson: { name?: string; productName?: string; version?: string };
  /** Set once Chromium runs, shortly before the app's `ready`. */
  chromium: Chromium | undefined;
  /** The display that Chromium found; undefined without one. */
  display: Display | undefined;
  ready: boolean;
}

let current: Runtime | undefined;

/** Called once by the entry, before the program can ask for `electron`. */
export function startRuntime(runtime: Runtime): void {
  current = runtime;
}

/** @throws Error if `electron` was loaded by anything but the stand-in's entry */
export function runtime(): Runtime {
  if (current === undefined) throw new Error('Start the program with standin/run.ts');
  return current;
}

/** @throws Error with `message` while the app is not ready, as Electron does for what needs it */
export function requireReady(message: string): void {
  if (!runtime().ready) throw new Error(message);
}

/** @throws Error before the app is ready */
export function readyChromium(): Chromium {
  const { chromium } = runtime();
  if (chromium === undefined) throw new Error('Chromium is not running');
  return chromium;
}

const said = new Set<string>();

/** Tells the person once, on stderr, what the stand-in can only record. */
export function sayOnce(what: string): void {
  if (said.has(what)) return;
  said.add(what);
  console.error(`stand-in: ${what}`);
}
