/** What the agent does to a call. The state follows the gateway's events, never the click. */
import type { CallAction } from '../../../shared/calls/callActions.ts';
import { whyNotDo } from '../../../shared/calls/rules.ts';
import type { Call } from '../../../shared/calls/model.ts';
import { type Problem, problemOf } from '../../../shared/errors.ts';
import { isUnheard } from '../../../shared/unheard.ts';
import type { Request } from './ask.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Operations } from './operations/operations.ts';
import { notPossible, requirePossible } from './notPossible.ts';

/** Those that are one request. */
type Simple = Exclude<CallAction, 'swap'>;

/** A call is named by its key. */
export type CallControl = Readonly<Record<Simple, (call: { readonly key: string }) => Promise<void>>>;

/** What must not be under way at the same time, besides the same itself. */
const turnOf: Partial<Record<CallAction, string>> = { unmute: 'mute' };

/**
 * Each rejects with `notPossible`, for what {@link whyNotDo} says or because it is under way, before anything is sent;
 * else with what the gateway said, unless it turns out that what was asked for is done.
 */
export function createCallControl(operations: Operations, store: SnapshotStore): CallControl {
  const control = (kind: Simple, request: (call: Call) => Request<void>) => {
    return async ({ key }: { readonly key: string }): Promise<void> => {
      requirePossible(whyNotDo(kind, key, store.snapshot));
      const call = store.snapshot.calls.find((one) => one.key === key);
      if (call === undefined) throw notPossible('noSuchCall');
      await operations.ask(`${turnOf[kind] ?? kind} ${key}`, { kind, about: { key } }, request(call));
    };
  };
  return {
    answer: control('answer', (call) => answering(call, store)),
    release: control('release', () => (gateway, signal) => gateway.release(signal)),
    hold: control('hold', () => (gateway, signal) => gateway.hold(signal)),
    mute: control('mute', () => (gateway, signal) => gateway.mute(signal)),
    unmute: control('unmute', () => (gateway, signal) => gateway.unmute(signal)),
    cancelTransfer: control('cancelTransfer', () => (gateway, signal) => gateway.cancelTransfer(signal)),
    complete: control('complete', named('connectHeld')),
    join: control('join', named('joinHeld')),
    cancelConsult: control('cancelConsult', named('dropCall')),
    takeBack: control('takeBack', named('takeBack')),
  };
}

/** A request that names the call by its ID: the rule has said that it has one. */
const named =
  (method: 'takeBack' | 'connectHeld' | 'joinHeld' | 'dropCall') =>
  ({ callId }: Call): Request<void> =>
  async (gateway, signal) => {
    if (callId !== null) await gateway[method](callId, signal);
  };

/**
 * What the gateway says to the answer counts when it is asked where things stand. An answer that was lost on its way
 * is asked for once more, for this very call: then it is answered now, or the gateway says that it is already.
 */
function answering({ key, callId }: Call, store: SnapshotStore): Request<void> {
  return async (gateway, signal) => {
    const heard = (outcome: 'accepted' | 'refused'): void => store.apply({ kind: 'answer', key, outcome });
    const attempt = async (): Promise<void> => {
      try {
        await gateway.answer(callId, signal);
        heard('accepted');
      } catch (error) {
        if (isNothingToAnswer(problemOf(error))) heard('refused');
        throw error;
      }
    };
    try {
      await attempt();
    } catch (error) {
      const isRinging = store.snapshot.calls.some((call) => call.key === key && call.phase === 'ringing');
      const problem = problemOf(error);
      if (!isRinging || signal.aborted || problem === null || !isUnheard(problem)) throw error;
      await attempt();
    }
  };
}

const isNothingToAnswer = (problem: Problem | null): boolean =>
  problem?.kind === 'refusal' && problem.code === '200-002';
