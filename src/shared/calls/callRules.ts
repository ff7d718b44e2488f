/** What can be done to a call, as far as the calls alone tell; `rules.ts` asks for the session first. */
import type { Impossible } from '../errors.ts';
import type { CallAction } from './callActions.ts';
import { areLinked, isConsult } from './links.ts';
import type { Call, CallPhase } from './model.ts';
import { comesIn, isTalking } from './questions.ts';
import { type CallTransfer, isLentToIvr, isToHandOver, isTransferring } from './transfer.ts';

export type WhyNot = Impossible | null;

/** A rule for one action in one phase: its answer, or how that depends on the call and on the others that are up. */
type Rule = WhyNot | ((call: Call, others: readonly Call[]) => WhyNot);

/** The gateway's requests mean the call that is being talked on (docs/gateway.md §5). */
export const unlessOtherTalks = (_call: Call, others: readonly Call[]): WhyNot =>
  others.some(isTalking) ? 'otherCallTalking' : null;

/** What the gateway refuses while the agent asks somebody for help (docs/gateway.md §11). */
const unlessConsulting = (call: Call, others: readonly Call[]): WhyNot =>
  [call, ...others].some(isConsult) ? 'consulting' : null;

/** What a release does then differs between gateways; without its ID nothing else ends the call for help. */
const whyNotRelease = (call: Call, others: readonly Call[]): WhyNot =>
  [call, ...others].some((one) => isConsult(one) && one.callId !== null) ? 'consulting' : null;

/** The held call and the one that is talked in become one, with the agent or without. */
function whyNotBringTogether(call: Call, others: readonly Call[]): WhyNot {
  const talking = others.filter(isTalking);
  if (talking.length === 0 || call.callId === null) return 'wrongPhase';
  if (talking.length > 1) return 'otherCallTalking';
  return isTransferring(call.transfer) ? 'transferUnderWay' : null;
}

/** By its ID; 200-015 while another call is talked on, 200-016 while an IVR has the caller. */
function whyNotTakeBack(call: Call, others: readonly Call[]): WhyNot {
  if (call.callId === null) return 'wrongPhase';
  if (isLentToIvr(call.transfer)) return 'transferUnderWay';
  return unlessConsulting(call, others) ?? unlessOtherTalks(call, others);
}

/** By its ID; a plain call that is dialled beside another is one until its type says no. */
const whyNotCancelConsult = ({ consultOf, callId }: Call): WhyNot =>
  consultOf === null || callId === null ? 'noConsult' : null;

/**
 * With the one call that is talked on. Hold names no call, so that of several it is not certain which is meant; and it
 * is refused while the other is a consult about this one (docs/gateway.md §11).
 */
function whyNotSwap(call: Call, others: readonly Call[]): WhyNot {
  const [talked, ...more] = others.filter(isTalking);
  if (talked === undefined || talked.callId === null || call.callId === null) return 'wrongPhase';
  if (isConsult(talked)) return 'consulting';
  if (isLentToIvr(call.transfer)) return 'transferUnderWay';
  return more.length > 0 || areLinked(call, talked) ? 'otherCallTalking' : null;
}

/** Also once the agent talks to whom it goes to: then the caller is taken back (docs/gateway.md §11). */
const whyNotCancel = (transfer: CallTransfer | null): WhyNot => {
  if (transfer === null || transfer.way === 'joined') return 'noTransfer';
  const { step } = transfer;
  const isOn = step === 'underWay' || step === 'unsure' || isToHandOver(transfer);
  return isOn ? null : 'noTransfer';
};

const rules: Readonly<Record<CallAction, Readonly<Record<CallPhase, Rule>>>> = {
  answer: {
    alerting: (call) => (comesIn(call) ? 'notYetRinging' : 'wrongPhase'),
    ringing: (call) => (comesIn(call) ? null : 'wrongPhase'),
    talking: 'wrongPhase',
    held: 'wrongPhase',
    ended: 'noSuchCall',
  },
  hold: {
    alerting: 'wrongPhase',
    ringing: 'wrongPhase',
    talking: unlessConsulting,
    held: 'wrongPhase',
    ended: 'noSuchCall',
  },
  takeBack: {
    alerting: 'wrongPhase',
    ringing: 'wrongPhase',
    talking: 'wrongPhase',
    held: whyNotTakeBack,
    ended: 'noSuchCall',
  },
  swap: {
    alerting: 'wrongPhase',
    ringing: 'wrongPhase',
    talking: 'wrongPhase',
    held: whyNotSwap,
    ended: 'noSuchCall',
  },
  mute: {
    alerting: 'wrongPhase',
    ringing: 'wrongPhase',
    talking: (call, others) => (call.muted ? 'wrongPhase' : unlessConsulting(call, others)),
    held: 'wrongPhase',
    ended: 'noSuchCall',
  },
  unmute: {
    alerting: 'wrongPhase',
    ringing: 'wrongPhase',
    talking: (call, others) =>
      call.muted || call.maybeMuted ? unlessConsulting(call, others) : 'wrongPhase',
    held: 'wrongPhase',
    ended: 'noSuchCall',
  },
  cancelTransfer: {
    alerting: 'wrongPhase',
    ringing: 'wrongPhase',
    talking: ({ transfer }) => whyNotCancel(transfer),
    // The caller may wait on hold meanwhile.
    held: ({ transfer }) => whyNotCancel(transfer),
    ended: 'noSuchCall',
  },
  complete: {
    alerting: 'wrongPhase',
    ringing: 'wrongPhase',
    talking: 'wrongPhase',
    held: whyNotBringTogether,
    ended: 'noSuchCall',
  },
  join: {
    alerting: 'wrongPhase',
    ringing: 'wrongPhase',
    talking: 'wrongPhase',
    held: whyNotBringTogether,
    ended: 'noSuchCall',
  },
  cancelConsult: {
    alerting: whyNotCancelConsult,
    ringing: whyNotCancelConsult,
    talking: whyNotCancelConsult,
    held: whyNotCancelConsult,
    ended: 'noSuchCall',
  },
  // The request names no call: it must be certain which one the phone is on.
  release: {
    alerting: unlessOtherTalks,
    ringing: unlessOtherTalks,
    talking: whyNotRelease,
    // Where the gateway has the caller wait until the call is handed over.
    held: ({ transfer }) => (isToHandOver(transfer) ? null : 'wrongPhase'),
    ended: 'noSuchCall',
  },
};

/** As far as the calls alone tell. `calls`: all that are at hand. */
export function whyNotOfCall(action: CallAction, call: Call, calls: readonly Call[]): WhyNot {
  const rule = rules[action][call.phase];
  return typeof rule === 'function'
    ? rule(
        call,
        calls.filter((one) => one.key !== call.key),
      )
    : rule;
}
