import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ForkOptions, UtilityProcess as ElectronUtilityProcess } from 'electron';
import { requireReady } from '../runningStandIn.ts';
import { notImplemented, strictEmitter } from '../strict.ts';

type Implemented = Pick<ElectronUtilityProcess, 'pid' | 'kill' | 'stdout' | 'stderr'>;
const known = new Set([
  'env',
  'execArgv',
  'cwd',
  'stdio',
  'serviceName',
  'allowLoadingUnsignedLibraries',
  'disclaim',
]);

/** A child process that the main program talks to: Node's own, with `process.parentPort` as in Electron. */
export class UtilityProcess
  extends strictEmitter('UtilityProcess', ['spawn', 'exit', 'message', 'error'])
  implements Implemented
{
  readonly stdout: ElectronUtilityProcess['stdout'];
  readonly stderr: ElectronUtilityProcess['stderr'];
  #child: ChildProcess;

  private constructor(child: ChildProcess) {
    super();
    this.#child = child;
    this.stdout = child.stdout;
    this.stderr = child.stderr;
    child.on('spawn', () => this.emit('spawn'));
    child.on('message', (message) => this.emit('message', (message as { data: unknown }).data));
    child.on('exit', (code) => this.emit('exit', code ?? 1));
    // A child that could not be started has no exit.
    child.on('error', () => this.emit('exit', 1));
    process.once('exit', () => child.kill());
  }

  /** @throws Error before the app is ready, and for an option that the stand-in does not know */
  static fork(modulePath: string, args: string[] = [], options: ForkOptions = {}): UtilityProcess {
    requireReady('utilityProcess cannot be created before app is ready');
    const unknown = Object.keys(options).find((key) => !known.has(key));
    if (unknown !== undefined) throw notImplemented(`utilityProcess.fork option ${unknown}`);
    const stdio =
      typeof options.stdio === 'string' ? [options.stdio, options.stdio, options.stdio] : options.stdio;
    const [, stdout = 'inherit', stderr = 'inherit'] = stdio ?? [];
    const setUp = fileURLToPath(new URL('./utilityChild.ts', import.meta.url));
    const child = fork(modulePath, args, {
      cwd: options.cwd,
      env: (options.env as NodeJS.ProcessEnv | undefined) ?? process.env,
      execArgv: ['--import', setUp, ...(options.execArgv ?? [])],
      serialization: 'advanced',
      stdio: ['ignore', stdout, stderr, 'ipc'] as ('pipe' | 'ignore' | 'inherit' | 'ipc')[],
    });
    return new UtilityProcess(child);
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined;
  }

  /** @throws Error "An object could not be cloned." */
  postMessage(message: unknown): void {
    let data: unknown;
    try {
      data = structuredClone(message);
    } catch {
      throw new Error('An object could not be cloned.');
    }
    if (this.#child.connected) this.#child.send({ data });
  }

  kill(): boolean {
    return this.#child.kill();
  }
}
