import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findRuntime } from '../../scripts/runtime.ts';
import { runCommand } from '../../scripts/steps.ts';
import type { SimulatedAgent, Simulator } from '../../simulator/index.ts';
import type { RingsideBridge } from '../../src/shared/contract/bridge.ts';

/** How long the program may take to start, to show its pages, to sign in or to end, each. */
const patienceMs = 30_000;

/** The built program, running with a profile of its own. */
export interface RunningProgram {
  readonly runtime: 'electron' | 'standin';
  readonly browserVersion: string;
  readonly main: Page;
  readonly pop: Page;
  /** Its main process. */
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

/** @throws Error when the build fails */
export async function buildProgram(): Promise<void> {
  const code = await runCommand(['electron-vite', 'build', '--logLevel', 'warn']);
  if (code !== 0) throw new Error(`electron-vite build ended with ${String(code)}`);
}

/** Asks again until there is a value. @throws Error saying what did not come */
export async function until<Value>(
  what: string,
  ask: () => Promise<Value | null> | Value | null,
): Promise<Value> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    const value = await ask();
    if (value !== null) return value;
    await wait(5);
  }
  throw new Error(`${what}: not within ${String(patienceMs / 1000)} s`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** @throws Error when the program has ended */
function mustRun({ exitCode }: ChildProcess): void {
  if (exitCode !== null) throw new Error(`the program ended by itself with ${String(exitCode)}`);
}

async function connect(child: ChildProcess, port: number): Promise<Browser> {
  const address = `http://127.0.0.1:${String(port)}`;
  await until('the DevTools port', () => {
    mustRun(child);
    return fetch(`${address}/json/version`).then(
      (answer) => answer.ok || null,
      () => null,
    );
  });
  return chromium.connectOverCDP(address);
}

function pageNamed(child: ChildProcess, browser: Browser, name: string): Promise<Page> {
  return until(`the page ${name}`, () => {
    mustRun(child);
    const pages = browser.contexts().flatMap((context) => context.pages());
    return pages.find((page) => page.url().endsWith(`/${name}`)) ?? null;
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const inTime = await Promise.race([ended.then(() => true), wait(patienceMs, false, { ref: false })]);
  if (!inTime) child.kill('SIGKILL');
  await ended;
}

interface StartOptions {
  /** A module that is loaded before the program. */
  readonly preload?: string;
}

/** Starts what was built, on Electron or the stand-in, and connects to its pages. */
async function startProgram({ preload }: StartOptions): Promise<RunningProgram> {
  const profile = mkdtempSync(join(tmpdir(), 'ringside-bench-'));
  const port = await freePort();
  const { kind, command, args: prefix } = findRuntime();
  const args = [...prefix, ...(preload === undefined ? [] : ['-r', preload])];
  const switches = [`--remote-debugging-port=${String(port)}`, `--user-data-dir=${profile}`];
  const child = spawn(command, [...args, ...switches, 'out/main/index.js'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('error', (error) => process.stderr.write(`${command}: ${error.message}\n`));
  const stop = async (): Promise<void> => {
    await end(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const browser = await connect(child, port);
    const main = await pageNamed(child, browser, 'main.html');
    const pop = await pageNamed(child, browser, 'pop.html');
    return { runtime: kind, browserVersion: browser.version(), main, pop, child, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Starts the built program, measures, and ends it. @throws Error when it does not come up */
export async function onProgram<Value>(
  measure: (program: RunningProgram) => Promise<Value>,
  options: StartOptions = {},
): Promise<Value> {
  const program = await startProgram(options);
  try {
    return await measure(program);
  } finally {
    await program.stop();
  }
}

/** Points the program at the simulator and signs the agent in, ready. @throws Error with what the program answered */
export async function signIn(
  { main }: RunningProgram,
  simulator: Simulator,
  agent: SimulatedAgent,
): Promise<void> {
  const { gateway: gatewayAddress, certificateSha256: fingerprint } = simulator;
  const { workNo: agentId, password, phoneNumber } = agent;
  const wishes = {
    connection: { gatewayAddress, trust: { by: 'fingerprint', fingerprint }, cms: null },
    credentials: { agentId, password, phoneNumber, remember: false, takeOver: false },
  } as const;
  await until('the page to be ready', () => main.evaluate(() => ('ringside' in window ? true : null)));
  const refusals = await main.evaluate(async ({ connection, credentials }) => {
    const { ringside } = window as unknown as { ringside: RingsideBridge };
    const results = [
      await ringside.saveConnection({ connection, cmsKeys: { accessKey: null, secretKey: null } }),
      await ringside.savePreferences({ autoEnterReady: true, startReady: true }),
      await ringside.signIn(credentials),
    ];
    return results.flatMap((result) => (result.ok ? [] : [JSON.stringify(result.problem)]));
  }, wishes);
  if (refusals.length > 0) throw new Error(`Ringside could not sign in: ${refusals.join(', ')}`);
  await until('Ringside to be ready', () => (isReady(simulator, agent) ? true : null));
}

/** Whether the agent is idle, without a call and signed in to its queue. */
export function isReady(simulator: Simulator, { workNo }: SimulatedAgent): boolean {
  const { state, skillIds, calls } = simulator.agentState(workNo);
  const idle = 4;
  return state === idle && skillIds.length > 0 && calls.length === 0;
}
