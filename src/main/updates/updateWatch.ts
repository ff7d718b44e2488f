/** Asks the address that the policy names, whether there is a newer version: at the start, and every eight hours. */
import type { NewerVersion } from '../../shared/newerVersion.ts';
import { problemOf } from '../../shared/errors.ts';
import type { Clock } from '../transport/clock.ts';
import { createHttp } from '../transport/http.ts';
import { times } from '../transport/times.ts';
import { newerVersionIn } from './newestVersion.ts';

const askedEveryMs = 8 * 60 * 60 * 1000;
const maxAnswerBytes = 64 * 1024;

export interface UpdateWatchDeps {
  /** `https:`, as the policy has it; null: nobody is asked. */
  readonly address: string | null;
  /** The program's own version. */
  readonly version: string;
  readonly clock: Clock;
  readonly log: (text: string, detail: unknown) => void;
}

export interface UpdateWatch {
  /** Null: none is known. */
  readonly current: () => NewerVersion | null;
  /** Calls after every change; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispose: () => void;
}

/**
 * Asks at once. An answer that does not come, or has another form, is logged and changes nothing. The server's certificate
 * has to be one that the system trusts.
 */
export function watchForUpdates({ address, version, clock, log }: UpdateWatchDeps): UpdateWatch {
  const listeners = new Set<() => void>();
  let newer: NewerVersion | null = null;
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  if (address === null) return { current: () => newer, subscribe, dispose: () => undefined };

  const { origin, pathname, search } = new URL(address);
  const http = createHttp({ from: 'updates', address: origin, trust: { by: 'system' }, clock });
  const request = {
    ...({ method: 'GET', path: pathname + search, headers: { accept: 'application/json' } } as const),
    ...{ timeoutMs: times.requestTimeoutMs, maxAnswerBytes },
  };
  const ask = async (): Promise<void> => {
    try {
      const { status, body } = await http.send(request);
      if (status !== 200 || !body.decoded) {
        log('the newest version was not told', { status });
        return;
      }
      const told = newerVersionIn(body.value, version);
      if (told?.version === newer?.version) return;
      newer = told;
      for (const listener of listeners) listener();
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.kind !== 'cancelled') log('the newest version could not be asked for', { problem, error });
    }
  };
  let stop = (): void => undefined;
  const askAndAgain = (): void => {
    stop = clock.after(askedEveryMs, askAndAgain);
    void ask();
  };
  askAndAgain();
  return {
    current: () => newer,
    subscribe,
    dispose: () => {
      stop();
      http.close();
    },
  };
}
