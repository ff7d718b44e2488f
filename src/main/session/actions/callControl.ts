/** What the agent does to a call. The state follows the gateway's events, never the click. */
import { isHeld, isLive, isTalking, isUnanswered } from '../../../shared/calls/questions.ts';
import { type CallAction, whyNotDo } from '../../../shared/calls/rules.ts';
import type { Call } from '../../../shared/calls/model.ts';
import { type Problem, problemOf } from '../../../shared/errors.ts';
import type { Acting } from './acting.ts';
import type { Request } from './asking.ts';
import type { SnapshotStore } from '../state/store.ts';
import { notPossible, requirePossible } from './notPossible.ts';

/** A call is named by its key. */
export type CallControl = Readonly<Record<CallAction, (call: { readonly key: string }) => Promise<void>>>;

interface Control {
  readonly name: CallAction;
  readonly request: (call: Call) => Request<void>;
  /** By the call as it is now; undefined: no longer there. */
  readonly isDone: (call: Call | undefined) => boolean;
}

/**
 * Each rejects with `notPossible`, for what {@link whyNotDo} says or because it is under way, before anything is sent;
 * else with what the gateway said, unless it turns out that what was asked for is done.
 */
export function createCallControl(acting: Acting, store: SnapshotStore): CallControl {
  const control = ({ name, request, isDone }: Control) => {
    return async ({ key }: { readonly key: string }): Promise<void> => {
      requirePossible(whyNotDo(name, key, acting.snapshot()));
      const call = acting.snapshot().calls.find((one) => one.key === key);
      if (call === undefined) throw notPossible('noSuchCall');
      const now = (): Call | undefined => acting.snapshot().calls.find((one) => one.key === key);
      await acting.once(`${name} ${key}`, () => acting.doShown(name, request(call), () => isDone(now())));
    };
  };
  return {
    answer: control({
      name: 'answer',
      request: (call) => answering(call, store),
      isDone: (call) => call !== undefined && isLive(call) && !isUnanswered(call),
    }),
    release: control({
      name: 'release',
      request: () => (gateway, signal) => gateway.release(signal),
      isDone: (call) => call === undefined || !isLive(call),
    }),
    hold: control({
      name: 'hold',
      request: () => (gateway, signal) => gateway.hold(signal),
      isDone: (call) => call !== undefined && isHeld(call),
    }),
    takeBack: control({
      name: 'takeBack',
      request: (call) => async (gateway, signal) => {
        if (call.callId !== null) await gateway.takeBack(call.callId, signal);
      },
      isDone: (call) => call !== undefined && isTalking(call),
    }),
  };
}

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
