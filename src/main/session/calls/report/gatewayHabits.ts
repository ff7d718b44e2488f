/** How the gateway at hand uses its two call infos: seen in moments that leave no doubt, kept for the session. */
import type { AgentEvent } from '../../../../shared/agentEvents.ts';
import { comesIn, isLive, isTalking, mayGoEitherWay } from '../../../../shared/calls/questions.ts';
import type { Call } from '../../../../shared/calls/model.ts';
import { delays } from '../../time/delays.ts';
import { unlessSame } from '../../sameContent.ts';
import { type Calls, liveWithId } from '../callList.ts';
import type { CallReport } from '../callInput.ts';

/** Each is null until it was seen. */
export interface GatewayHabits {
  /**
   * `callinfobeforeanswer` goes on telling a call that talks. Once seen it stays so: a gateway may have several nodes.
   */
  readonly offersTalking: boolean | null;
  /**
   * `callinfo` tells a call that rings already. The first sighting counts: where it was seen not to, a call that it
   * tells has been answered, although no event told of that; until an event says of such a call that it rings.
   */
  readonly tellsRinging: boolean | null;
}

/** Of a gateway of which nothing has been learned so far. */
export const noHabitsSeen: GatewayHabits = { offersTalking: null, tellsRinging: null };

/**
 * Learns from a report while exactly one call is up whose phase an event has told, some time ago.
 * @param calls as they were before the report
 */
export function learnHabits(
  habits: GatewayHabits,
  calls: Calls,
  report: CallReport,
  at: number,
): GatewayHabits {
  const live = calls.filter(isLive);
  const [call] = live;
  if (live.length !== 1 || call === undefined || !isCertain(call, at)) return habits;
  const isCurrent = report.current?.callId === call.callId;
  const isOffered = report.beforeAnswer?.callId === call.callId;
  if (isTalking(call) && isCurrent) {
    const seen = isOffered ? true : report.beforeAnswer === null ? false : null;
    return habits.offersTalking === true || seen === null
      ? habits
      : unlessSame(habits, { ...habits, offersTalking: seen });
  }
  if (call.phase === 'ringing' && isOffered) {
    const seen = isCurrent ? true : report.current === null ? false : null;
    return habits.tellsRinging !== null || seen === null ? habits : { ...habits, tellsRinging: seen };
  }
  return habits;
}

/**
 * An explicit ringing of a call that was taken for answered, although nobody answered it here: this gateway, or its
 * node at hand, tells calls in `callinfo` before they are answered.
 */
export function unlearnHabits(habits: GatewayHabits, calls: Calls, event: AgentEvent): GatewayHabits {
  if (event.kind !== 'ringing' || habits.tellsRinging !== false) return habits;
  const call = liveWithId(calls, event.call.callId);
  const isRefuted = call?.phase === 'talking' && call.phaseFrom === 'inferred' && call.answer === null;
  return isRefuted ? { ...habits, tellsRinging: true } : habits;
}

const isCertain = (call: Call, at: number): boolean =>
  call.callId !== null &&
  call.phaseFrom === 'told' &&
  comesIn(call) &&
  !mayGoEitherWay(call) &&
  call.answer === null &&
  at - call.phaseSince >= delays.settlesMs;
