/** What the agent does to a call. The state follows the gateway's events, never the click. */
import type { Call } from '../../shared/domain.ts';
import type { Request } from './asking.ts';
import { isLive, isUnanswered } from './callChange.ts';
import { type Acting, notPossible } from './acting.ts';

export interface CallControl {
  /** Answers a ringing call (gateway reference §5: once Ringing came). */
  answer(call: { readonly key: string }): Promise<void>;
  /** Releases the call on the phone: talking, or ringing while no other is talking. */
  release(call: { readonly key: string }): Promise<void>;
  hold(call: { readonly key: string }): Promise<void>;
  takeBack(call: { readonly key: string }): Promise<void>;
}

/**
 * Each rejects with `notPossible` (`noSuchCall`, `wrongPhase`, `alreadyUnderWay`, `notSignedIn`) before anything is
 * sent, else with what the gateway said.
 */
export function createCallControl(acting: Acting): CallControl {
  const control = (
    name: keyof CallControl,
    may: (call: Call, others: readonly Call[]) => boolean,
    request: (call: Call) => Request<void>,
  ) => {
    return async ({ key }: { readonly key: string }): Promise<void> => {
      acting.requireSignedIn();
      const live = acting.snapshot().calls.filter(isLive);
      const call = live.find((one) => one.key === key);
      if (call === undefined) throw notPossible('noSuchCall');
      const others = live.filter((one) => one !== call);
      if (!may(call, others)) throw notPossible('wrongPhase');
      await acting.once(`${name} ${key}`, () => acting.doShown(name, request(call)));
    };
  };
  return {
    answer: control(
      'answer',
      (call) => call.phase === 'ringing',
      (call) => (gateway, signal) => gateway.answer(call.callId, signal),
    ),
    // The request names no call (gateway reference §5): it must be certain which one the phone is on.
    release: control(
      'release',
      (call, others) => call.phase === 'talking' || (isUnanswered(call) && !someTalks(others)),
      () => (gateway, signal) => gateway.release(signal),
    ),
    hold: control(
      'hold',
      (call) => call.phase === 'talking',
      () => (gateway, signal) => gateway.hold(signal),
    ),
    takeBack: control(
      'takeBack',
      (call) => call.phase === 'held' && call.callId !== null,
      (call) => async (gateway, signal) => {
        if (call.callId !== null) await gateway.takeBack(call.callId, signal);
      },
    ),
  };
}

const someTalks = (calls: readonly Call[]): boolean => calls.some((call) => call.phase === 'talking');
