import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';

const run = fileURLToPath(new URL('../../../standin/run.ts', import.meta.url));
const app = fileURLToPath(new URL('./app', import.meta.url));

interface Message {
  loaded?: true;
  id?: number;
  value?: unknown;
  error?: string;
  secondInstance?: string;
}

export interface Program {
  page: Page;
  userData: string;
  /** Runs JavaScript in the main program; see app/main.mjs for what it can name. @throws Error with the error's text */
  inMain(code: string): Promise<unknown>;
  /** Starts the program once more on the same user data folder. @returns its exit code */
  startAgain(argument: string): Promise<number | null>;
  /** The next message that the program sends by itself. */
  nextMessage(): Promise<Message>;
  stderr(): string;
  exited: Promise<number | null>;
  quit(): Promise<number | null>;
}

/** Starts the test's program in the stand-in and attaches to its page over the debugging port. */
export async function startProgram(): Promise<Program> {
  const userData = mkdtempSync(join(tmpdir(), 'standin-'));
  const start = (args: string[]): ChildProcess =>
    fork(run, [`--user-data-dir=${userData}`, ...args], {
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
  const before = ['-r', join(app, 'before.cjs')];
  const child = start([...before, '--headless', '--remote-debugging-port=0', app]);
  let stderr = '';
  child.stderr?.on('data', (text: Buffer) => (stderr += String(text)));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const asked = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let toNext: ((message: Message) => void) | undefined;
  let last = 0;
  const nextMessage = (): Promise<Message> => new Promise((resolve) => (toNext = resolve));
  child.on('message', (message: Message) => {
    if (message.id === undefined) return toNext?.(message);
    const waiting = asked.get(message.id);
    if (message.error === undefined) waiting?.resolve(message.value);
    else waiting?.reject(new Error(message.error));
  });
  const failed = exited.then((code): never => {
    throw new Error(`The program ended with ${code}:\n${stderr}`);
  });
  await Promise.race([nextMessage(), failed]);
  const browser = await connect(stderr);
  const page = browser.contexts()[0]?.pages()[0] as Page;
  const inMain = (code: string): Promise<unknown> => {
    const id = (last += 1);
    const answer = new Promise((resolve, reject) => asked.set(id, { resolve, reject }));
    child.send({ id, code });
    return Promise.race([answer, failed]);
  };
  return {
    page,
    userData,
    inMain,
    exited,
    nextMessage,
    stderr: () => stderr,
    startAgain: (argument) => new Promise((resolve) => start([app, argument]).once('exit', resolve)),
    quit: async () => {
      await browser.close();
      if (child.exitCode === null) child.kill('SIGTERM');
      const code = await exited;
      rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
      return code;
    },
  };
}

function connect(stderr: string): Promise<Browser> {
  const address = /DevTools listening on (\S+)/.exec(stderr)?.[1];
  if (address === undefined) throw new Error(`No debugging port in: ${stderr}`);
  return chromium.connectOverCDP(address, { noDefaults: true });
}
