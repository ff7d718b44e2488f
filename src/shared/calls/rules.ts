/**
 * What the agent can do now, to a call, a queue or the own state, and if not, why not. Session, windows, tray and
 * shortcuts all ask here. Each rule is a function of (a part of) the snapshot; null: it is possible. That the same is
 * under way already is asked where it is sent; of a requested call, of which there is one at a time, here.
 */
import type { Operation } from '../contract/operations.ts';
import { isRequestOpen } from '../contract/operationQuestions.ts';
import { hasSession } from '../contract/sessionQuestions.ts';
import type { SessionView } from '../contract/sessionView.ts';
import type { SessionSnapshot } from '../contract/snapshot.ts';
import type { CallAction } from './callActions.ts';
import { unlessOtherTalks, type WhyNot, whyNotOfCall } from './callRules.ts';
import { isConsult, isLinked, partiesTogether } from './links.ts';
import type { Call } from './model.ts';
import { isCallUp, isHeld, isLive, isTalking, isUnanswered } from './questions.ts';
import { isToHandOver, isTransferring, type TransferKind, type TransferWay } from './transfer.ts';

export type { WhyNot } from './callRules.ts';

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

type AtHand = Pick<SessionSnapshot, 'session' | 'calls'>;

/** Why `action` cannot be done now to the call with this key. */
export function whyNotDo(action: CallAction, key: string, { session, calls }: AtHand): WhyNot {
  const call = calls.find((one) => one.key === key);
  return whyNotAsk(session) ?? (call === undefined ? 'noSuchCall' : whyNotOfCall(action, call, calls));
}

/** Why no tones can be sent in the call with this key. */
export function whyNotSendTones(key: string, { session, calls }: AtHand): WhyNot {
  const call = calls.find((one) => one.key === key && isLive(one));
  return whyNotAsk(session) ?? (call === undefined ? 'noSuchCall' : isTalking(call) ? null : 'wrongPhase');
}

/** Why a party cannot be taken out of the conference of which the call with this key is a part. */
export function whyNotDropParty(key: string, number: string, { session, calls }: AtHand): WhyNot {
  const call = calls.find((one) => one.key === key && isLive(one));
  const isIn = (): boolean =>
    call !== undefined && partiesTogether(call, calls).some(({ raw }) => raw === number);
  return whyNotAsk(session) ?? (call === undefined ? 'noSuchCall' : isIn() ? null : 'notTogether');
}

/**
 * Why the call with this key cannot be handed on, nor somebody be asked for help about it (`how` null). `how`: in
 * which way, and to which kind; null: in any. The request names no call: it means the one that is talked on.
 */
export function whyNotTransfer(
  how: { readonly way: TransferWay; readonly kind: TransferKind } | null,
  key: string,
  { session, calls }: AtHand,
): WhyNot {
  const call = calls.find((one) => one.key === key);
  const why = whyNotAsk(session);
  if (why !== null) return why;
  if (call === undefined || !isLive(call)) return 'noSuchCall';
  if (!isTalking(call)) return 'wrongPhase';
  if (isTransferring(call.transfer) || isToHandOver(call.transfer)) return 'transferUnderWay';
  if (calls.some(isConsult)) return 'consulting';
  if (call.conference !== null || isLinked(call, calls)) return 'severalParties';
  const others = calls.filter((one) => one.key !== key);
  // A call out cannot be handed on to a number outside at once (docs/gateway.md §11).
  const isBlind = how?.kind === 'outside' && how.way === 'now' && call.direction === 'outbound';
  return unlessOtherTalks(call, others) ?? (isBlind ? 'blindOutOfCallOut' : null);
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
 * `requestcall` needs an agent who holds nothing (docs/gateway.md §5). It is not sent beside a call that is up either:
 * the gateway may refuse that with the code it has for a call that is gone, and the caller may wait all the same.
 */
function callInTheWay(calls: readonly Call[]): WhyNot {
  if (calls.some(isHeld)) return 'callHeld';
  return isCallUp(calls) ? 'callUp' : null;
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

/**
 * Why nobody can be called now, nor a colleague's call picked up. Whether the agent's state allows it is for the
 * gateway to say (docs/gateway.md §11).
 */
export function whyNotDial({ session, calls }: Pick<SessionSnapshot, 'session' | 'calls'>): WhyNot {
  const inTheWay = calls.some(isTalking) ? 'otherCallTalking' : calls.some(isUnanswered) ? 'callUp' : null;
  return whyNotAskInContact(session) ?? inTheWay;
}

/** Why no call can be chosen from a queue's list: it cannot be read, or none of it can be requested. */
export const whyQueuesAreShut = (agent: Agent): WhyNot => whyNotReadQueue(agent) ?? callInTheWay(agent.calls);

/** Why nothing can be written about a call: nobody is signed in, or it is neither at hand nor has a note already. */
export function whyNotNote(
  key: string,
  { session, calls, notes }: Pick<SessionSnapshot, 'session' | 'calls' | 'notes'>,
): WhyNot {
  if (!hasSession(session)) return 'notSignedIn';
  return [...calls, ...notes].some((one) => one.key === key) ? null : 'noSuchCall';
}

/** Why a call's data cannot be written back: it names the call, which has to be up (docs/gateway.md §6). */
export function whyNotSetData(key: string, { session, calls }: AtHand): WhyNot {
  const call = calls.find((one) => one.key === key);
  const why = whyNotAskInContact(session);
  if (why !== null) return why;
  if (call === undefined || !isLive(call)) return 'noSuchCall';
  if (call.callId === null || isUnanswered(call)) return 'wrongPhase';
  return call.unread.includes('calldata') ? 'dataUnread' : null;
}
