/** Practice mode's gateway: the simulator, in a process of its own. */
import type { UtilityProcess } from 'electron';
import { ProblemError } from '../../../shared/errors.ts';

/** How long the simulator may take to be ready, ms. */
const startTimeoutMs = 20_000;

/** What the simulator tells when it serves; the same members as `npm run simulator` prints. */
export interface PracticeGateway {
  /** Base address up to the port. */
  readonly gateway: string;
  /** SHA-256 of its certificate, made at start: the only one that is trusted. */
  readonly certificateSha256: string;
  readonly agents: readonly {
    readonly workNo: string;
    readonly password: string;
    readonly phoneNumber: string;
  }[];
  readonly cms: {
    readonly url: string;
    readonly accessKey: string;
    readonly secretKey: string;
    readonly ccId: number;
    readonly vdn: number;
  };
}

/** A simulator that serves; `stop` ends its process, once. */
export interface RunningPractice {
  readonly gateway: PracticeGateway;
  /** Says something to its process. Nothing after its end. */
  tell(message: object): void;
  stop(): void;
}

export interface PracticeDeps {
  /** `utilityProcess.fork` on the built simulator. */
  readonly fork: () => Pick<UtilityProcess, 'on' | 'postMessage' | 'kill'>;
  readonly after: (delayMs: number, call: () => void) => () => void;
  /** Stops it while it is still starting. */
  readonly signal: AbortSignal;
  /** The simulator ended although nobody stopped it. */
  readonly onGone: (exitCode: number) => void;
  /** Whatever its process says once it serves. */
  readonly onSaid: (message: unknown) => void;
}

/** Starts the simulator. Rejects when it ends before it is ready, takes too long, or is stopped by the signal. */
export function startPractice(deps: PracticeDeps): Promise<RunningPractice> {
  return new Promise((resolve, reject) => {
    const child = deps.fork();
    let reason = 'it did not say why';
    let state: 'starting' | 'running' | 'stopped' = 'starting';
    const stop = (): void => {
      if (state === 'stopped') return;
      state = 'stopped';
      child.postMessage({ type: 'stop' });
      child.kill();
    };
    const tell = (message: object): void => {
      if (state === 'running') child.postMessage(message);
    };
    const giveUp = (error: Error): void => {
      stop();
      stopTimer();
      reject(error);
    };
    const stopTimer = deps.after(startTimeoutMs, () =>
      giveUp(new Error('the practice gateway did not start in time')),
    );
    const onAbort = (): void => {
      if (state === 'starting') giveUp(new ProblemError({ kind: 'cancelled' }));
    };
    deps.signal.addEventListener('abort', onAbort, { once: true });
    child.on('message', (message: unknown) => {
      if (state === 'running') deps.onSaid(message);
      if (state !== 'starting') return;
      if (!isReady(message)) {
        reason = failureOf(message) ?? reason;
        return;
      }
      state = 'running';
      stopTimer();
      deps.signal.removeEventListener('abort', onAbort);
      resolve({ gateway: message, tell, stop });
    });
    child.on('exit', (code) => {
      stopTimer();
      deps.signal.removeEventListener('abort', onAbort);
      const before = state;
      state = 'stopped';
      if (before === 'running') deps.onGone(code);
      if (before === 'starting')
        reject(new Error(`the practice gateway ended with ${String(code)}: ${reason}`));
    });
  });
}

/** `{type: 'failed', message}`: why the simulator is about to end. */
function failureOf(message: unknown): string | null {
  const failed = typeof message === 'object' && message !== null && 'message' in message;
  return failed && typeof message.message === 'string' ? message.message : null;
}

/** Our own process's word, but it comes as `unknown`, and what it names is signed in to. */
function isReady(message: unknown): message is PracticeGateway {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  const { type, gateway, certificateSha256, agents, cms } = message as unknown as Partial<
    Record<string, unknown>
  >;
  return (
    type === 'ready' &&
    typeof gateway === 'string' &&
    typeof certificateSha256 === 'string' &&
    Array.isArray(agents) &&
    agents.length > 0 &&
    typeof cms === 'object' &&
    cms !== null
  );
}
