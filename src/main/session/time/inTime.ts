import { ProblemError } from '../../../shared/errors.ts';
import { after, type Clock } from './timers.ts';

/** For how long something is waited for, and what ends that earlier. */
export interface Patience {
  readonly clock: Clock;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
  readonly withinMs: number;
}

/**
 * What `work` comes to, waited for no longer than `withinMs`. Then its signal is aborted, as when `signal` is.
 * @throws ProblemError `cancelled` when it is too late or `signal` is aborted, whether or not `work` heeds that
 */
export async function inTime<Value>(
  { clock, signal, withinMs }: Patience,
  work: (until: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const tooLate = new AbortController();
  const done = new AbortController();
  after(clock, AbortSignal.any([signal, done.signal]), withinMs, () => tooLate.abort());
  const until = AbortSignal.any([signal, tooLate.signal]);
  const ended = new Promise<never>((_, reject) => {
    const cancel = (): void => reject(new ProblemError({ kind: 'cancelled' }));
    if (until.aborted) cancel();
    else until.addEventListener('abort', cancel, { once: true });
  });
  try {
    return await Promise.race([work(until), ended]);
  } finally {
    done.abort();
  }
}
