/**
 * The one place that decides whether a call rings or talks when no event has just told it: from the gateway's lists,
 * the agent's own answer, what was known before, and how this gateway was seen to behave. Pure.
 *
 * `callinfo` is "the current call", `callinfobeforeanswer` a call from its allocation on (docs/gateway.md §6).
 * Neither says whether it tells the call in its other phase too; gateways differ. agentState is 7 from the allocation
 * on (docs/gateway.md §7), so by itself it never means that the agent talks. Where nothing tells, the call rings: a pop
 * too many is better than a call that nobody answers.
 */
import { comesIn, isUnanswered } from '../../../../shared/calls/questions.ts';
import type { Activity } from '../../../../shared/domain.ts';
import type { Call, CallSide } from '../../../../shared/calls/model.ts';
import { limits } from '../../time/delays.ts';
import type { GatewayHabits } from './gatewayHabits.ts';

/** What is known of one call at the moment of a report. */
export interface PhaseEvidence {
  /** As known so far; null: first heard of by this report. */
  readonly known: Pick<Call, 'phase' | 'phaseFrom' | 'answer' | 'requested' | 'wasOffered'> | null;
  readonly otherSide: CallSide;
  /** It is on hold beside a call that is linked to it, or for an IVR, and no hold list has told it so far. */
  readonly waits: boolean;
  /** `callinfo` tells it; null: not told. */
  readonly isCurrent: boolean | null;
  /** `callinfobeforeanswer` tells it; null: not told. */
  readonly isOffered: boolean | null;
  /** `holdlist` tells it; null: not told. */
  readonly isHeld: boolean | null;
  /** `agentstatus`; undefined: not told. */
  readonly activity: Activity | undefined;
  /** It was answered before the session was lost and came back, or before it was taken for over without a word of it. */
  readonly talkedBefore: boolean;
  /** How long it is known. */
  readonly knownForMs: number;
}

/** `unsaid`: leave the phase as it is. */
export type PhaseVerdict = 'rings' | 'talks' | 'unsaid';

/**
 * The phase of one call, by what a report tells of it and what is known of how this gateway tells it. What an event
 * told goes before what is only concluded.
 */
export function decidePhase(evidence: PhaseEvidence, habits: GatewayHabits): PhaseVerdict {
  const { known, isCurrent, isOffered, isHeld } = evidence;
  if (isHeld === true || (isCurrent !== true && isOffered !== true)) return 'unsaid';
  if (known?.phase === 'talking' && known.phaseFrom === 'told') return 'talks';
  // Some gateways may go on telling the customer of a consult as the current call, and put nobody on the hold list.
  if (known?.phase === 'held')
    return isCurrent === true && isHeld === false && !evidence.waits ? 'talks' : 'unsaid';
  if (!comesIn(evidence)) return callOut(evidence);
  // Nothing to answer, and yet the gateway has the call: it is answered, whichever list tells it. Where no event told
  // that it rings, its phone may not be lifted yet.
  if (known?.answer === 'refused' && known.phaseFrom === 'told') return 'talks';
  return byLists(evidence, habits) ?? byConclusion(evidence);
}

/** What the two call infos say for certain; null where they do not. */
function byLists(evidence: PhaseEvidence, habits: GatewayHabits): PhaseVerdict | null {
  const { known, isCurrent, isOffered, activity } = evidence;
  if (isOffered === true && isCurrent === false) return 'rings';
  if (isCurrent === true && isOffered === false) {
    if (known !== null && (isFree(activity) || isNeverOffered(known))) return null;
    return 'talks';
  }
  if (isOffered === true && habits.offersTalking === false) return 'rings';
  return isCurrent === true && habits.tellsRinging === false ? 'talks' : null;
}

/**
 * Told to ring, and `callinfobeforeanswer` has not told it once: this gateway, or its node at hand, does not tell it
 * there, whether it is answered or not.
 */
const isNeverOffered = (known: NonNullable<PhaseEvidence['known']>): boolean =>
  !known.wasOffered && known.phaseFrom === 'told' && isUnanswered(known);

function byConclusion({ known, isCurrent, isOffered, ...evidence }: PhaseEvidence): PhaseVerdict {
  // The gateway still has the call, and took the answer.
  if (known?.answer === 'accepted') return 'talks';
  if (evidence.talkedBefore || known?.phase === 'talking') return 'talks';
  if (isCurrent === true && evidence.activity === 'talking') {
    const isToldToRing = known?.phase === 'ringing' && known.phaseFrom === 'told';
    // A requested call goes on to Talking by itself (docs/gateway.md §5); ringing ends some time.
    if (known?.requested === true && !isToldToRing) return 'talks';
    if (evidence.knownForMs >= limits.ringsAtMostMs) return 'talks';
  }
  return isOffered === true || known === null ? 'rings' : 'unsaid';
}

/** A call that the agent began is the current one from the dialling on: nobody here has to answer it. */
function callOut({ known, isCurrent, knownForMs }: PhaseEvidence): PhaseVerdict {
  if (isCurrent !== true) return 'unsaid';
  const isDialling = known !== null && isUnanswered(known) && knownForMs < limits.ringsAtMostMs;
  return isDialling ? 'unsaid' : 'talks';
}

/** States that agentState does not have while a call is allocated, rings, talks or is held (docs/gateway.md §7). */
export const isFree = (activity: Activity | undefined): boolean =>
  activity === 'ready' || activity === 'wrapUp';
