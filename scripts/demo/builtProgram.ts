/** Starts the built program with settings of its own, finds its windows, and ends it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Runtime } from '../runtime.ts';

export interface ProgramOptions {
  readonly runtime: Runtime;
  readonly headless: boolean;
  /** Content of the settings file; without it, everything is as on a first run. */
  readonly settings?: unknown;
}

/** The running program, seen from outside. */
export interface Program {
  /** Connects to its windows, once they can be connected to. */
  connect(): Promise<Browser>;
  /** Its exit code; null where a signal ended it. */
  readonly exited: Promise<number | null>;
  /** Asks it to quit, and ends it after a while if it does not. Leaves nothing behind. @returns its exit code */
  end(): Promise<number | null>;
  /** Ends it at once. What it kept stays behind. */
  kill(): void;
  /** What it wrote so far. */
  log(): string;
}

/** How long the program may take to open its debugging port, and to quit, ms. */
const startTimeoutMs = 30_000;
const endTimeoutMs = 4000;

function spawnProgram({ runtime, headless }: ProgramOptions, userData: string): ChildProcess {
  const args = [
    ...runtime.args,
    '--remote-debugging-port=0',
    `--user-data-dir=${userData}`,
    ...(headless ? runtime.unseen : []),
    'out/main/index.js',
  ];
  return spawn(runtime.command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // The terminal's Ctrl-C reaches the script alone, which tells the program once.
    detached: process.platform !== 'win32',
  });
}

/** A browser whose program was killed writes for a moment longer, so it is looked again whether the folder is gone. */
async function removeFolder(path: string): Promise<void> {
  for (let looks = 0; looks < 10 && existsSync(path); looks += 1) {
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
    await delay(100);
  }
}

/** Starts the program in a fresh folder, which goes when the program has ended. */
export function startProgram(options: ProgramOptions): Program {
  const userData = mkdtempSync(join(tmpdir(), 'ringside-demo-'));
  if (options.settings !== undefined) {
    mkdirSync(userData, { recursive: true });
    writeFileSync(join(userData, 'settings.json'), JSON.stringify(options.settings));
  }
  const child = spawnProgram(options, userData);
  let log = '';
  const keep = (text: Buffer): void => {
    log += String(text);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  // Whoever waits hears of it; nobody else has to.
  exited.catch(() => undefined);
  const end = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), endTimeoutMs);
    const code = await exited.finally(() => clearTimeout(timer));
    await removeFolder(userData);
    return code;
  };
  return {
    connect: () => connect({ child, exited, log: () => log }),
    exited,
    end,
    kill: () => void child.kill('SIGKILL'),
    log: () => log,
  };
}

/** The program's process, what comes of it, and what it wrote so far. */
interface Started {
  readonly child: ChildProcess;
  readonly exited: Promise<number | null>;
  readonly log: () => string;
}

/**
 * Where its windows can be connected to, once they can.
 * @throws Error with the program's output if it ends first, or takes too long
 */
export async function debuggerAddress({ child, exited, log }: Started): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const look = (): void => {
    const address = /DevTools listening on (ws:\S+)/.exec(log())?.[1];
    if (address !== undefined) resolve(address);
  };
  child.stderr?.on('data', look);
  look();
  const timer = setTimeout(() => reject(new Error(`the program did not start:\n${log()}`)), startTimeoutMs);
  exited.then((code) => reject(new Error(`the program ended with ${String(code)}:\n${log()}`)), reject);
  return promise.finally(() => clearTimeout(timer));
}

async function connect(started: Started): Promise<Browser> {
  // The program's own theme and sizes stay: nothing is emulated.
  return chromium.connectOverCDP(await debuggerAddress(started), { noDefaults: true });
}

/** The window that shows the page of that name, which the program may open at any time. */
export async function findWindow(browser: Browser, name: string): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the program has no windows');
  const { promise, resolve } = Promise.withResolvers<Page>();
  const look = (page: Page): void => {
    const isIt = (): boolean => URL.canParse(page.url()) && new URL(page.url()).pathname === `/${name}.html`;
    if (isIt()) resolve(page);
    page.on('framenavigated', () => isIt() && resolve(page));
  };
  context.on('page', look);
  context.pages().forEach(look);
  const page = await promise;
  context.off('page', look);
  await page.waitForLoadState();
  return page;
}
