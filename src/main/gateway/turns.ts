/** Lets work that must not overlap go one after the other. */
import { ProblemError } from '../../shared/errors.ts';

/** Order among requests that the gateway must not get at the same time (000-007). */
export interface Turns {
  /**
   * Runs `task` when everything that took a turn under the same key before has ended, however it ended. The wait is
   * not bounded here: each task has its own time-out.
   * @throws ProblemError `cancelled` when the signal is aborted while waiting; the task is not run then
   */
  take<Value>(key: string, task: () => Promise<Value>, signal?: AbortSignal): Promise<Value>;
}

/** Each has turns of its own: the same key in two of them does not wait. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    take: (key, task, signal) => {
      const before = last.get(key);
      if (before === undefined) return enter(key, task());
      const turn = before.then(() => {
        if (signal?.aborted) throw cancelled();
        return task();
      });
      return untilAborted(enter(key, turn), signal);
    },
  };

  function enter<Value>(key: string, turn: Promise<Value>): Promise<Value> {
    const ended = turn.then(
      () => undefined,
      () => undefined,
    );
    last.set(key, ended);
    void ended.then(() => {
      if (last.get(key) === ended) last.delete(key);
    });
    return turn;
  }
}

const cancelled = (): ProblemError => new ProblemError({ kind: 'cancelled' });

function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(cancelled());
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
