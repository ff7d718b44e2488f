/** What the agent does to a call. The state follows the gateway's events, never the click. */
import { isLive, isUnanswered } from '../../../shared/calls/questions.ts';
import type { Call } from '../../../shared/calls/model.ts';
import { type Problem, problemOf } from '../../../shared/errors.ts';
import type { Acting } from './acting.ts';
import type { Request } from './asking.ts';
import type { SnapshotStore } from '../state/store.ts';
import { notPossible } from './notPossible.ts';

export interface CallControl {
  /** Answers a ringing call (docs/gateway.md §5: once Ringing came). */
  answer(call: { readonly key: string }): Promise<void>;
  /** Releases the call on the phone: talking, or ringing while no other is talking. */
  release(call: { readonly key: string }): Promise<void>;
  hold(call: { readonly key: string }): Promise<void>;
  takeBack(call: { readonly key: string }): Promise<void>;
}

interface Control {
  readonly name: keyof CallControl;
  readonly may: (call: Call, others: readonly Call[]) => boolean;
  readonly request: (call: Call) => Request<void>;
  /** By the call as it is now; undefined: no longer there. */
  readonly isDone: (call: Call | undefined) => boolean;
}

/**
 * Each rejects with `notPossible` (`noSuchCall`, `wrongPhase`, `alreadyUnderWay`, `notSignedIn`) before anything is
 * sent, else with what the gateway said, unless it turns out that what was asked for is done.
 */
export function createCallControl(acting: Acting, store: SnapshotStore): CallControl {
  const control = ({ name, may, request, isDone }: Control) => {
    return async ({ key }: { readonly key: string }): Promise<void> => {
      acting.requireSignedIn();
      const live = acting.snapshot().calls.filter(isLive);
      const call = live.find((one) => one.key === key);
      if (call === undefined) throw notPossible('noSuchCall');
      const others = live.filter((one) => one !== call);
      if (!may(call, others)) throw notPossible('wrongPhase');
      const now = (): Call | undefined => acting.snapshot().calls.find((one) => one.key === key);
      await acting.once(`${name} ${key}`, () => acting.doShown(name, request(call), () => isDone(now())));
    };
  };
  return {
    answer: control({
      name: 'answer',
      may: (call) => call.phase === 'ringing',
      request: (call) => answering(call, store),
      isDone: (call) => call !== undefined && isLive(call) && !isUnanswered(call),
    }),
    // The request names no call (docs/gateway.md §5): it must be certain which one the phone is on.
    release: control({
      name: 'release',
      may: (call, others) => call.phase === 'talking' || (isUnanswered(call) && !someTalks(others)),
      request: () => (gateway, signal) => gateway.release(signal),
      isDone: (call) => call === undefined || !isLive(call),
    }),
    hold: control({
      name: 'hold',
      may: (call) => call.phase === 'talking',
      request: () => (gateway, signal) => gateway.hold(signal),
      isDone: (call) => call?.phase === 'held',
    }),
    takeBack: control({
      name: 'takeBack',
      may: (call) => call.phase === 'held' && call.callId !== null,
      request: (call) => async (gateway, signal) => {
        if (call.callId !== null) await gateway.takeBack(call.callId, signal);
      },
      isDone: (call) => call?.phase === 'talking',
    }),
  };
}

const someTalks = (calls: readonly Call[]): boolean => calls.some((call) => call.phase === 'talking');

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
      if (!isRinging || signal.aborted || !isUnheard(problemOf(error))) throw error;
      await attempt();
    }
  };
}

const isNothingToAnswer = (problem: Problem | null): boolean =>
  problem?.kind === 'refusal' && problem.code === '200-002';

/** It may have been done all the same. */
const isUnheard = (problem: Problem | null): boolean =>
  problem !== null && ['unreachable', 'timeout', 'http', 'protocol'].includes(problem.kind);
