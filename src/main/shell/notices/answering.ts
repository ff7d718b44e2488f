/** Answering from outside of the windows: by a notification's button, or a key of the whole system. */
import { whyNotDo } from '../../../shared/calls/rules.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';

/** How long a call that cannot be answered yet is waited for, ms: it has been told of, and its phone is about to ring. */
const patienceMs = 3000;

export interface AnsweringDeps {
  readonly current: () => Pick<Snapshot, 'session' | 'calls'>;
  /** Calls after every change; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Calls once after `delayMs`; returns what prevents it. */
  readonly after: (delayMs: number, call: () => void) => () => void;
  readonly answer: (call: { readonly key: string }) => Promise<void>;
}

/**
 * Answers the call with this key, as soon as it can be answered. False: it could not be, in time or at all.
 * @returns rejects with what the gateway said
 */
export async function answerSoon(key: string, deps: AnsweringDeps): Promise<boolean> {
  const why = () => whyNotDo('answer', key, deps.current());
  if (why() === 'notYetRinging') {
    await new Promise<void>((resolve) => {
      const stop = deps.after(patienceMs, () => done());
      const end = deps.subscribe(() => {
        if (why() !== 'notYetRinging') done();
      });
      const done = (): void => {
        stop();
        end();
        resolve();
      };
    });
  }
  if (why() !== null) return false;
  await deps.answer({ key });
  return true;
}
