import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, type BrowserType, type Page } from '@playwright/test';
import { debuggerAddress, findWindow } from '../../scripts/demo/builtProgram.ts';
import { findRuntime, type Runtime } from '../../scripts/runtime.ts';
import type { PageName } from '../../src/shared/contract/pageViews.ts';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../simulator/index.ts';
import { createDesktop, type Desktop } from './desktop.ts';

export { expect } from '@playwright/test';
export type { Desktop } from './desktop.ts';

export interface LaunchOptions {
  /** The settings file's content before the start (`settings.json`); without it, this is the program's first run. */
  settings?: unknown;
  /** The program's own arguments. */
  args?: string[];
  /** The folder of an earlier start, to start again with what that one kept. */
  userDataDir?: string;
  env?: Record<string, string>;
  /** The folder of another program than the one that is tested. */
  program?: string;
  /** False: nothing looks into the program, so that it has no `desktop`; an installed one lets nobody in. */
  probed?: boolean;
}

/** The built program, running on its own. */
export interface RunningProgram {
  /** The page of a window, once it is there and loaded. */
  readonly page: (name: PageName) => Promise<Page>;
  desktop: Desktop;
  userDataDir: string;
  /** Ends the program at once, without asking. */
  readonly close: () => Promise<void>;
  /** Kills the program, as a crash does: nothing in it is told. */
  readonly kill: () => Promise<void>;
  /** The exit code, once the program has ended; null after a signal. */
  exited: Promise<number | null>;
  /** What it wrote to stdout and stderr so far. */
  readonly log: () => string;
}

interface Fixtures {
  /** Starts the built program; it ends with the test. */
  launch: (options?: LaunchOptions) => Promise<RunningProgram>;
  /** What every simulated gateway of a test file has in common: `test.use({ gatewayDefaults })`. */
  gatewayDefaults: SimulatorOptions;
  /** Starts a simulated gateway; it ends with the test. */
  startGateway: (options?: SimulatorOptions) => Promise<Simulator>;
  /** A simulated gateway with its defaults. */
  simulator: Simulator;
}

const root = join(import.meta.dirname, '../..');
/** The program's folder: this one, or what `RINGSIDE_PROGRAM` names, such as the content of a package's app.asar. */
export const programFolder = resolve(root, process.env['RINGSIDE_PROGRAM'] ?? '.');
/** The executable of an installed program, which brings its own runtime; it is started in place of the built one. */
const installed = process.env['RINGSIDE_INSTALLED'];
/** The texts are English unless a test says otherwise. */
const english = { LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', LANGUAGE: 'en_US' };
/** From PhoneAlerting to PhoneOffhook, where a person would take seconds to lift the phone. */
const alertingToOffhookMs = 120;
/** How long the program may take to end. */
const endTimeoutMs = 5000;

interface Started {
  child: ChildProcess;
  exited: Promise<number | null>;
  readonly log: () => string;
}

/** An installed program where one is named, else the built one on the runtime that is here. */
const runtime: Pick<Runtime, 'command' | 'args' | 'unseen'> =
  installed === undefined ? findRuntime() : { command: installed, args: [], unseen: [] };

function start(userDataDir: string, options: LaunchOptions, ownSwitches: string[]): Started {
  const { args = [], env = {}, program = programFolder } = options;
  const { command, args: prefix, unseen } = runtime;
  const all = [
    ...prefix,
    ...ownSwitches,
    `--user-data-dir=${userDataDir}`,
    ...unseen,
    ...(installed === undefined ? [join(program, 'out/main/index.js')] : []),
    ...args,
  ];
  const child = spawn(command, all, {
    cwd: root,
    env: { ...process.env, ...english, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let log = '';
  child.stdout?.on('data', (text: Buffer) => (log += String(text)));
  child.stderr?.on('data', (text: Buffer) => (log += String(text)));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, exited, log: () => log };
}

/** Starts the program for an answer on its output, without a window. @returns that, and the exit code */
export async function ask(
  userDataDir: string,
  args: string[],
): Promise<{ readonly output: string; readonly exitCode: number | null }> {
  const { child } = start(userDataDir, { args }, []);
  // What a runtime warns of on stderr is no answer.
  let output = '';
  child.stdout?.on('data', (text: Buffer) => (output += String(text)));
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { output, exitCode };
}

async function launch(chromium: BrowserType, options: LaunchOptions): Promise<RunningProgram> {
  const userDataDir = options.userDataDir ?? mkdtempSync(join(tmpdir(), 'ringside-e2e-'));
  if (options.settings !== undefined) {
    mkdirSync(userDataDir, { recursive: true });
    writeFileSync(join(userDataDir, 'settings.json'), JSON.stringify(options.settings));
  }
  const { probed = true } = options;
  const probe = probed ? ['-r', join(root, 'tests/e2e/desktopProbe.cjs')] : [];
  const started = start(userDataDir, options, [...probe, '--remote-debugging-port=0']);
  const { child, exited, log } = started;
  const secondStart = (args: string[]): Promise<number | null> =>
    start(userDataDir, { ...options, args: [...(options.args ?? []), ...args] }, []).exited;
  const desktop = createDesktop(child, secondStart);
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const timer = setTimeout(() => child.kill('SIGKILL'), endTimeoutMs);
    if (probed) await desktop.exit().catch(() => undefined);
    else child.kill();
    await exited;
    clearTimeout(timer);
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited;
  };
  try {
    // The program's own theme and sizes stay: nothing is emulated.
    const browser = await chromium.connectOverCDP(await debuggerAddress(started), { noDefaults: true });
    return { page: (name) => findWindow(browser, name), desktop, userDataDir, close, kill, exited, log };
  } catch (error) {
    await kill();
    if (options.userDataDir === undefined)
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

export const test = base.extend<Fixtures>({
  launch: async ({ playwright }, use, testInfo) => {
    const running: RunningProgram[] = [];
    await use(async (options = {}) => {
      const program = await launch(playwright.chromium, options);
      running.push(program);
      return program;
    });
    for (const program of running) {
      await program.close();
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach('program.log', { body: program.log(), contentType: 'text/plain' });
      }
    }
    for (const { userDataDir } of running)
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  },
  gatewayDefaults: [{}, { option: true }],
  startGateway: async ({ gatewayDefaults }, use) => {
    const running: Simulator[] = [];
    await use(async (options = {}) => {
      const simulator = await startSimulator({ alertingToOffhookMs, ...gatewayDefaults, ...options });
      running.push(simulator);
      return simulator;
    });
    for (const simulator of running) await simulator.stop();
  },
  simulator: async ({ startGateway }, use) => {
    await use(await startGateway());
  },
});
