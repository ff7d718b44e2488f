/**
 * What the gateway reports when it is asked for everything at once, and what that says of the calls. Asked after
 * sign-in, after a gap in the events, when an event left a doubt, and now and then while a call is up. Whether a call
 * that is told rings or talks is for {@link decidePhase} to say, whether one that is not told is over for
 * {@link judgeOver}.
 */
import { mayGoUnlisted } from '../../../../shared/calls/links.ts';
import { comesIn, isHeld, isLive, isOnThePhone, isUnanswered } from '../../../../shared/calls/questions.ts';
import type { Call } from '../../../../shared/calls/model.ts';
import type { CallInfo } from '../../../../shared/calls/told.ts';
import { correct, type Facts, factsOfInfo } from '../callChange.ts';
import { ended, inPhase, opened } from '../callLife.ts';
import { withDirection } from '../callDirection.ts';
import { linkedAnew } from '../callLinks.ts';
import { hasGone } from '../endedIds.ts';
import { delays } from '../../time/delays.ts';
import { isPhantom, judgeOver } from './missingCalls.ts';
import { decidePhase, isFree, type PhaseEvidence, type PhaseVerdict } from './phaseDecision.ts';
import type { CallReport } from '../callInput.ts';
import type { CallMoment } from '../moment.ts';
import { type Calls, liveWithId, replaced, unnamed } from '../callList.ts';

/** Second half of a report: the held calls are in `calls` already. */
export function reduceReport(calls: Calls, report: CallReport, moment: CallMoment): Calls {
  const told = [report.current, report.beforeAnswer];
  const known = told.reduce<Calls>(
    (sofar, info, nth) =>
      info && !isRepeated(sofar, info, report, moment) ? taken(sofar, info, report, moment, nth) : sofar,
    calls,
  );
  // A consult that the report has made known says what its customer may be missed by.
  return withoutMissing(linkedAnew(known), report, moment);
}

/** One call that is told: it is opened or corrected, and moved to the phase that all lists together say. */
function taken(calls: Calls, info: CallInfo, report: CallReport, moment: CallMoment, nth: number): Calls {
  const facts = factsIn(report, info, moment);
  const call = liveWithId(calls, info.callId) ?? unnamed(calls);
  if (call === undefined) return [...calls, found(info, calls, report, moment, nth)];
  // Its facts may tell which way it goes, on which the verdict depends.
  const known = withDirection(correct(call, facts), moment.own);
  return replaced(calls, call, moved(known, verdictOf(known, calls, report, moment), moment));
}

/** A call of which no event told. It is allocated before it rings, and to answer it too early is refused. */
function found(info: CallInfo, calls: Calls, report: CallReport, moment: CallMoment, nth: number): Call {
  const facts = factsIn(report, info, moment);
  const call = opened('alerting', moment, facts, { nth, from: 'inferred' });
  const evidence = evidenceOf(withDirection(call, moment.own), calls, report, moment);
  const talkedBefore = evidence.talkedBefore || moment.endedIds.get(info.callId) === 'answered';
  const talks = decidePhase({ ...evidence, talkedBefore, known: null }, moment.habits) === 'talks';
  return talks ? opened('talking', moment, facts, { nth, from: 'inferred' }) : call;
}

/** What an info tells, and whether it is the one that `callinfobeforeanswer` told. */
function factsIn({ beforeAnswer }: CallReport, info: CallInfo, moment: CallMoment): Facts {
  const facts = factsOfInfo(info, moment);
  return beforeAnswer?.callId === info.callId ? { ...facts, wasOffered: true } : facts;
}

/** Where a verdict leads once what was told last has settled. An answer that was refused is the newest word itself. */
function moved(call: Call, verdict: PhaseVerdict, moment: CallMoment): Call {
  const isRefused = isUnanswered(call) && call.answer === 'refused';
  if (!hasSettled(call, moment.at) && !isRefused) return call;
  const phase = phaseAfter(call, verdict);
  // What was on hold has been answered: it does not ring, whatever the lists tell next.
  return phase === null ? call : inPhase(call, phase, moment, isHeld(call) ? 'told' : 'inferred');
}

function phaseAfter(call: Call, verdict: PhaseVerdict): 'ringing' | 'talking' | null {
  if (verdict === 'talks') return 'talking';
  const mayBeAnswered = call.phase === 'alerting' || call.phase === 'talking';
  return verdict === 'rings' && mayBeAnswered && comesIn(call) ? 'ringing' : null;
}

const verdictOf = (call: Call, calls: Calls, report: CallReport, moment: CallMoment): PhaseVerdict =>
  decidePhase(evidenceOf(call, calls, report, moment), moment.habits);

function evidenceOf(
  call: Call,
  calls: Calls,
  report: CallReport,
  { lostCalls, at, endedIds }: CallMoment,
): PhaseEvidence {
  const { callId } = call;
  const has = (told: CallInfo | null | undefined): boolean | null => {
    if (told?.callId === callId) return true;
    // A list that still has a call that is over is an old one. That it lacks this call says nothing.
    const isBehind = told ? hasGone(endedIds, told.callId) : false;
    return told === undefined || isBehind ? null : false;
  };
  return {
    known: call,
    otherSide: call.otherSide,
    waits: isHeld(call) && !call.isListed && mayGoUnlisted(call, calls),
    isCurrent: has(report.current),
    isOffered: has(report.beforeAnswer),
    isHeld: report.held === undefined ? null : report.held.some((one) => one.callId === callId),
    activity: report.activity,
    talkedBefore: callId !== null && (liveWithId(lostCalls, callId)?.answeredAt ?? null) !== null,
    knownForMs: at - call.offeredAt,
  };
}

/** What has just happened to a call may not have reached all of the gateway's lists yet. */
const hasSettled = (call: Call, at: number): boolean => at - call.phaseSince >= delays.settlesMs;

/**
 * A list that repeats a call that is over: it ended a moment ago, or the agent is free, whom nobody can have called
 * (agentState is 7 from the allocation on, docs/gateway.md §7), or the phone is in use for another call by now. Some
 * gateways keep the last call in `callinfo`.
 */
function isRepeated(calls: Calls, info: CallInfo, report: CallReport, { at, endedIds }: CallMoment): boolean {
  if (liveWithId(calls, info.callId) !== undefined) return false;
  if (hasJustEnded(calls, info, at)) return true;
  const isOfferedToo = report.beforeAnswer?.callId === info.callId;
  if (isFree(report.activity)) return endedIds.has(info.callId) || !isOfferedToo;
  if (!endedIds.has(info.callId)) return false;
  // While the phone rings for a call that nothing names, it may be this one after all.
  const isForAnother = calls.some((call) => isOnThePhone(call) && call.callId !== null);
  if (hasGone(endedIds, info.callId) && isForAnother) return true;
  return !isOfferedToo && calls.some(isOnThePhone);
}

const hasJustEnded = (calls: Calls, { callId }: CallInfo, at: number): boolean =>
  liveWithId(calls, callId) === undefined &&
  calls.some((call) => call.callId === callId && at - (call.endedAt ?? at) < delays.settlesMs);

function withoutMissing(calls: Calls, report: CallReport, moment: CallMoment): Calls {
  const there = calls.filter((call) => !isPhantom(call, calls, report));
  const known = there.length === calls.length ? calls : there;
  const isOver = judgeOver(calls, report, moment);
  const ends = (call: Call): boolean => isLive(call) && isOver(call) && hasSettled(call, moment.at);
  return known.some(ends) ? known.map((call) => (ends(call) ? ended(call, 'ended', moment) : call)) : known;
}

/**
 * When a report has to be asked for again, because a call is too young, or ended too lately, to be judged by it.
 * @param calls as they are after it
 * @returns in how many ms; null: it need not be
 */
export function settlesInMs(calls: Calls, report: CallReport, moment: CallMoment): number | null {
  const { at } = moment;
  const told = [report.current, report.beforeAnswer];
  const isOver = judgeOver(calls, report, moment);
  const isUnclear = (call: Call): boolean => {
    if (!isLive(call))
      return told.some((info) => info?.callId === call.callId && hasJustEnded(calls, info, at));
    const phase = phaseAfter(call, verdictOf(call, calls, report, moment));
    return isOver(call) || (phase !== null && phase !== call.phase);
  };
  const unclear = calls.filter((call) => !hasSettled(call, at) && isUnclear(call));
  if (unclear.length === 0) return null;
  const settledAt = Math.min(...unclear.map((call) => call.phaseSince)) + delays.settlesMs;
  return Math.max(delays.askAgainMs, Math.ceil(settledAt - at));
}
