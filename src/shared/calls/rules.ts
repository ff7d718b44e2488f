/**
 * What the agent can do now, to a call, a queue or the own state, and if not, why not. Session, windows, tray and
 * shortcuts all ask here. Each rule is a function of (a part of) the snapshot; null: it is possible. That the same is
 * under way already is asked where it is sent; of a requested call, of which there is one at a time, here.
 */
import type { Operation } from '../contract/operations.ts';
import { isRequestOpen } from '../contract/operationQuestions.ts';
import type { SessionView } from '../contract/sessionView.ts';
import type { SessionSnapshot } from '../contract/snapshot.ts';
import type { Impossible } from '../errors.ts';
import type { CallAction } from './callActions.ts';
import { areLinked } from './links.ts';
import type { Call, CallPhase } from './model.ts';
import { comesIn, isCallUp, isHeld, isLive, isTalking, isUnanswered } from './questions.ts';

export type WhyNot = Impossible | null;

/** Why nobody can sign in, or change with what the program works. */
export function whyNotSignIn({ state }: Pick<SessionView, 'state'>): WhyNot {
  switch (state) {
    case 'signedOut':
    case 'lost':
      return null;
    case 'signingIn':
      return 'signInUnderWay';
    case 'signingOut':
      return 'signOutUnderWay';
    case 'signedIn':
    case 'reconnecting':
      return 'alreadySignedIn';
  }
}

/**
 * Why the gateway cannot be asked for anything as the signed-in agent: to answer, to be ready, to look at a queue. That
 * it is out of reach is no reason, because the answer may come; that the session has ended and is begun again is one.
 */
export function whyNotAsk(session: SessionView): WhyNot {
  switch (session.state) {
    case 'signedIn':
      return null;
    case 'reconnecting':
      return session.signingInAgain === null ? null : 'noContact';
    case 'signingIn':
      return 'signInUnderWay';
    case 'signingOut':
      return 'signOutUnderWay';
    case 'signedOut':
    case 'lost':
      return 'notSignedIn';
  }
}

/** The same where the answer has to come at once, or is not seen when it comes late: then contact is needed, too. */
export const whyNotAskInContact = (session: SessionView): WhyNot =>
  session.state === 'reconnecting' ? 'noContact' : whyNotAsk(session);

/** Why nobody can sign out. `releaseCall`: it may end a call that is up. */
export function whyNotSignOut(
  { session, calls }: Pick<SessionSnapshot, 'session' | 'calls'>,
  { releaseCall }: { readonly releaseCall: boolean },
): WhyNot {
  // Also while the session is begun again: then that is waited for and undone.
  const why = session.state === 'reconnecting' ? null : whyNotAsk(session);
  return why ?? (!releaseCall && isCallUp(calls) ? 'callUp' : null);
}

/** A rule for one action in one phase: its answer, or how that depends on the call and on the others that are up. */
type Rule = WhyNot | ((call: Call, others: readonly Call[]) => WhyNot);

/** The gateway's requests mean the call that is being talked on (docs/gateway.md §5). */
const unlessOtherTalks = (_call: Call, others: readonly Call[]): WhyNot =>
  others.some(isTalking) ? 'otherCallTalking' : null;

/**
 * With the one call that is talked on. Hold names no call, so that of several it is not certain which is meant; and it
 * is refused while the other is a consult about this one (docs/gateway.md §11).
 */
function whyNotSwap(call: Call, others: readonly Call[]): WhyNot {
  const [talked, ...more] = others.filter(isTalking);
  if (talked === undefined || talked.callId === null || call.callId === null) return 'wrongPhase';
  return more.length > 0 || areLinked(call, talked) ? 'otherCallTalking' : null;
}

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
    talking: null,
    held: 'wrongPhase',
    ended: 'noSuchCall',
  },
  takeBack: {
    alerting: 'wrongPhase',
    ringing: 'wrongPhase',
    talking: 'wrongPhase',
    // By its ID; 200-015 while another call is talked on.
    held: (call, others) => (call.callId === null ? 'wrongPhase' : unlessOtherTalks(call, others)),
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
    talking: ({ muted }) => (muted ? 'wrongPhase' : null),
    held: 'wrongPhase',
    ended: 'noSuchCall',
  },
  unmute: {
    alerting: 'wrongPhase',
    ringing: 'wrongPhase',
    talking: ({ muted, maybeMuted }) => (muted || maybeMuted ? null : 'wrongPhase'),
    held: 'wrongPhase',
    ended: 'noSuchCall',
  },
  // The request names no call: it must be certain which one the phone is on.
  release: {
    alerting: unlessOtherTalks,
    ringing: unlessOtherTalks,
    talking: null,
    held: 'wrongPhase',
    ended: 'noSuchCall',
  },
};

/** As far as the calls alone tell. `calls`: all that are at hand. */
function whyNotOfCall(action: CallAction, call: Call, calls: readonly Call[]): WhyNot {
  const rule = rules[action][call.phase];
  return typeof rule === 'function'
    ? rule(
        call,
        calls.filter((one) => one.key !== call.key),
      )
    : rule;
}

/** Why `action` cannot be done now to the call with this key. */
export function whyNotDo(
  action: CallAction,
  key: string,
  { session, calls }: Pick<SessionSnapshot, 'session' | 'calls'>,
): WhyNot {
  const call = calls.find((one) => one.key === key);
  return whyNotAsk(session) ?? (call === undefined ? 'noSuchCall' : whyNotOfCall(action, call, calls));
}

/** Why no tones can be sent in the call with this key. */
export function whyNotSendTones(
  key: string,
  { session, calls }: Pick<SessionSnapshot, 'session' | 'calls'>,
): WhyNot {
  const call = calls.find((one) => one.key === key && isLive(one));
  return whyNotAsk(session) ?? (call === undefined ? 'noSuchCall' : isTalking(call) ? null : 'wrongPhase');
}

type Agent = Pick<SessionSnapshot, 'session' | 'availability' | 'calls'>;

/**
 * Why the calls that wait in a queue cannot be read: `waitcallinfo` needs an agent who is not idle (docs/gateway.md
 * §6).
 */
export function whyNotReadQueue({ session, availability, calls }: Agent): WhyNot {
  const isIdle = availability.now === 'ready' && !isCallUp(calls);
  return whyNotAskInContact(session) ?? (isIdle ? 'idle' : null);
}

/**
 * `requestcall` needs an agent who holds nothing (docs/gateway.md §5). Whether one who talks may request is for the
 * gateway to say; one whose phone rings has a call coming.
 */
function callInTheWay(calls: readonly Call[]): WhyNot {
  const live = calls.filter(isLive);
  if (live.some(isHeld)) return 'callHeld';
  return live.some(isUnanswered) ? 'callUp' : null;
}

/**
 * Why no call can be requested out of a queue. An agent who was just made busy may still count as idle here: a request
 * is not refused for that.
 */
export function whyNotRequestCall({
  session,
  calls,
  operations,
}: Pick<SessionSnapshot, 'session' | 'calls'> & {
  readonly operations: readonly Pick<Operation, 'kind' | 'state'>[];
}): WhyNot {
  return whyNotAsk(session) ?? (isRequestOpen(operations) ? 'alreadyUnderWay' : callInTheWay(calls));
}

/** Why no call can be chosen from a queue's list: it cannot be read, or none of it can be requested. */
export const whyQueuesAreShut = (agent: Agent): WhyNot => whyNotReadQueue(agent) ?? callInTheWay(agent.calls);
