import { Refusal } from '../../resultCodes.ts';
import { isOccupied, occupy, tellOccupied } from '../agents/agentStates.ts';
import { emit } from '../agents/eventQueue.ts';
import { agentStates } from '../model/agent.ts';
import type { Call, Leg } from '../model/call.ts';
import type { Session } from '../model/session.ts';
import type { Platform } from '../platform.ts';
import { beginAlerting, emitCustomerAlerting, tellOffhook } from './arrive.ts';
import { addLeg, canBeRung, isEngaged, sessionOf } from './legs.ts';

/** What comes of calling somebody. */
export const dialOutcomes = ['answered', 'busy', 'notAnswered', 'wrong', 'notLifted'] as const;
export type DialOutcome = (typeof dialOutcomes)[number];

/** Numbers that can be dialled: no plus sign (docs/gateway.md §11). */
export const dialable = /^[0-9*#]{1,24}$/;

/** Outcomes that a number brings about by its last digits. */
const byEnding: Record<string, DialOutcome> = { '901': 'busy', '902': 'notAnswered', '903': 'wrong' };

/** What comes of calling this number, unless a fault says otherwise. */
export function outcomeOf(number: string, forced: DialOutcome | undefined): DialOutcome {
  return forced ?? byEnding[number.slice(-3)] ?? 'answered';
}

/** @throws Refusal 100-007 while a call is up, or in a state in which this site allows no own calls */
export function refuseOwnCall(platform: Platform, session: Session): void {
  if (isEngaged(session)) throw new Refusal('100-007', 'a call is up');
  const { ownCalls } = platform.site;
  if (isOccupied(session) || session.state === agentStates.idle || ownCalls === 'inEveryState') return;
  if (ownCalls === 'whenReady' || session.state === agentStates.wrapUp) {
    throw new Refusal('100-007', 'no own calls in this state');
  }
}

/**
 * The agent's own phone comes first, unless it is in a call already: PhoneAlerting, which never has content here,
 * PhoneOffhook, AgentState_Busy (docs/gateway.md §11).
 */
export function lift(
  platform: Platform,
  session: Session,
  call: Call,
  then: { readonly lifted: (leg: Leg) => void; readonly notLifted?: (() => void) | undefined },
): Leg {
  const inCall = session.legs.length > 0 || session.offHook;
  const leg = addLeg(platform, call, session, 'calling');
  occupy(platform, session, call.callId, false);
  if (inCall) {
    if (session.legs.length === 1) tellOccupied(platform, session, call.callId);
    then.lifted(leg);
    return leg;
  }
  emit(platform, session, 'AgentOther_PhoneAlerting', null, call.callId);
  const lifted = (): void => {
    tellOffhook(platform, leg);
    tellOccupied(platform, sessionOf(platform, leg), call.callId);
    then.lifted(leg);
  };
  if (then.notLifted !== undefined) platform.after(platform.timings.noAnswerMs, then.notLifted, leg.timers);
  else platform.after(platform.timings.alertingToOffhookMs, lifted, leg.timers);
  return leg;
}

/** Calls a number outside: a busy or wrong one never rings, unless the site says so of every one. */
export function dial(
  platform: Platform,
  timers: Set<unknown>,
  outcome: DialOutcome,
  then: { readonly rings: () => void; readonly answered: () => void; readonly failed: () => void },
): void {
  const { calledAnswersMs, noAnswerMs } = platform.timings;
  const rings = outcome === 'answered' || outcome === 'notAnswered';
  if (rings || platform.site.calledAlerting === 'always') then.rings();
  if (outcome === 'answered') platform.after(calledAnswersMs, then.answered, timers);
  else platform.after(outcome === 'notAnswered' ? noAnswerMs : calledAnswersMs, then.failed, timers);
}

/** Whoever waits for the call to be answered is told that nobody will. */
export function failOffer(call: Call): void {
  const { offer } = call;
  call.offer = null;
  offer?.failed();
}

/**
 * Lets the call ring at a colleague for `leg`, who waits for the answer. One who is not signed in or has a call is
 * busy.
 */
export function ringColleague(
  platform: Platform,
  leg: Leg,
  workNo: string,
  forced: DialOutcome | undefined,
): void {
  const { call } = leg;
  const colleague = platform.sessions.get(workNo);
  if (!canBeRung(colleague) || forced === 'busy' || forced === 'wrong') {
    platform.after(platform.timings.calledAnswersMs, () => failOffer(call), call.timers);
    return;
  }
  call.ringsInVain = forced === 'notAnswered';
  const { transferAlerting, calledAlerting } = platform.site;
  if (leg.state === 'calling' ? calledAlerting !== 'never' : transferAlerting)
    emitCustomerAlerting(platform, leg, colleague);
  beginAlerting(platform, colleague, call);
}
