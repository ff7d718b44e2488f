/**
 * "A call that is missing from what the gateway reports has ended", list by list: only a list that might tell of a
 * call in its phase can keep it, and one that cannot be had does so no longer than it may still be told.
 */
import { areLinked, hasLinks, isSameConference } from '../../../../shared/calls/links.ts';
import {
  isDialling,
  isHeld,
  isLive,
  isTalking,
  isUnanswered,
  ringsHere,
} from '../../../../shared/calls/questions.ts';
import type { Call } from '../../../../shared/calls/model.ts';
import { isLentToIvr } from '../../../../shared/calls/transfer.ts';
import { limits } from '../../time/delays.ts';
import { isFree } from './phaseDecision.ts';
import type { Calls } from '../callList.ts';
import type { Moment } from '../moment.ts';
import type { CallReport, ListName } from '../callInput.ts';

/**
 * @returns whether a live call has ended, by what is told and by what is not; asked of many, the lists are read once
 */
export function judgeOver(calls: Calls, report: CallReport, moment: Moment): (call: Call) => boolean {
  const { at } = moment;
  const { current, beforeAnswer, held } = report;
  const told = new Set([current, beforeAnswer, ...(held ?? [])].flatMap((info) => info?.callId ?? []));
  const isTold = ({ callId }: Call): boolean => callId !== null && told.has(callId);
  const others = isUp(report) && calls.filter(isLive).length > 1 ? calls.filter(isTold) : [];
  const partners = hasLinks(calls) ? others : [];
  return (call) =>
    !isTold(call) &&
    !mayGoUntold(call, partners, at) &&
    !others.some((one) => areAtOnce(one, call, moment)) &&
    isOver(call, report, at);
}

/**
 * Of linked calls a gateway may tell one only: a conference by one ID, in a consult the customer or the help. What it
 * has told before it would tell again; what is dialled is answered some time or given up; and a call that is linked to
 * one that has been talked in since is not talked in.
 */
const mayGoUntold = (call: Call, told: Calls, at: number): boolean =>
  !call.isListed &&
  !(isUnanswered(call) && at - call.offeredAt >= limits.ringsAtMostMs) &&
  told.some(
    (one) =>
      areLinked(call, one) && (isHeld(call) || isSameConference(call, one) || !hasTakenOver(one, call)),
  );

const hasTakenOver = (one: Call, call: Call): boolean =>
  isTalking(one) && one.phaseFrom === 'told' && one.phaseSince > call.phaseSince;

/**
 * A call rings here although another had come before that rang too then, as on a phone with two lines: a list that
 * tells one call tells one of them. What the agent dials came beside no ringing. The earlier is known to have been up
 * when the later came if it rings still, or was said to be answered since; and the later to be talked in beside it if
 * that was said. Of one that was over before it rang anew the Ringing came late.
 */
function areAtOnce(one: Call, other: Call, { at, endedIds }: Moment): boolean {
  const [earlier, later] = one.offeredAt < other.offeredAt ? [one, other] : [other, one];
  const stillRings = (call: Call): boolean => ringsHere(call) && at - call.offeredAt < limits.ringsAtMostMs;
  if (isTalking(later)) return stillRings(earlier) && later.phaseFrom === 'told';
  if (!stillRings(later)) return false;
  if (later.callId !== null && endedIds.get(later.callId) === 'over') return false;
  const rings = earlier === one && isUnanswered(earlier);
  return (
    rings || (isTalking(earlier) && earlier.phaseFrom === 'told' && earlier.phaseSince > later.offeredAt)
  );
}

/** Nothing is up for an agent who is free, a held call neither (docs/gateway.md §11): no list can still tell of it. */
const isUp = ({ activity, current, beforeAnswer }: CallReport): boolean =>
  !isFree(activity) || current !== null || beforeAnswer !== null;

function isOver(call: Call, report: CallReport, at: number): boolean {
  if (mayStillBeTold(call, report, at)) return false;
  if (!isUp(report)) return true;
  // Whose call it is while an IVR has the caller is not documented (docs/gateway.md §11): a list may never have told it.
  if (isLentToIvr(call.transfer) && !call.isListed) return false;
  return listsFor(call).every((list) => tellsNothing(list, report));
}

/** The lists that might tell of a call, should it have moved on without an event. */
function listsFor(call: Call): readonly ListName[] {
  return isUnanswered(call) ? ['current', 'beforeAnswer', 'held'] : ['current', 'held'];
}

/** A list that was had and lacks the call, or one that is not to be had while the agent has no call at all. */
function tellsNothing(list: ListName, report: CallReport): boolean {
  if (report[list] !== undefined) return true;
  const { activity, givenUp } = report;
  const mayBeUp = activity === undefined || activity === 'unknown' || activity === 'talking';
  return !mayBeUp && givenUp.includes(list);
}

/**
 * No list has it, yet the agent counts as talking, as from the allocation on (docs/gateway.md §7), and neither talks
 * nor holds another call. The lists are late for what has no name yet or was dialled; or this gateway tells ringing
 * calls in none, as long as it has told no other.
 */
function mayStillBeTold(call: Call, report: CallReport, at: number): boolean {
  const { current, beforeAnswer, held, activity } = report;
  if (activity !== 'talking' || current !== null || (held ?? []).length > 0) return false;
  if (call.callId === null || isDialling(call)) return true;
  const rings = isUnanswered(call) && at - call.offeredAt < limits.ringsAtMostMs;
  return rings && !call.wasOffered && beforeAnswer === null;
}

/**
 * An alert that came while somebody was already on the line, and of which the gateway knows nothing: the alert of that
 * very call, late or repeated. There never was another one.
 */
export function isPhantom(call: Call, calls: Calls, { current, beforeAnswer }: CallReport): boolean {
  if (call.callId !== null || !isLive(call) || !current || beforeAnswer === undefined) return false;
  const isOnTheLine = calls.some((one) => isTalking(one) && one.callId === current.callId);
  return isOnTheLine && (beforeAnswer === null || beforeAnswer.callId === current.callId);
}
