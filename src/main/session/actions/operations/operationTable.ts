/**
 * One row for each kind of operation: what tells that it is done, and what happens where nothing does. A kind without a
 * row does not compile.
 */
import type { CallAction } from '../../../../shared/calls/callActions.ts';
import { isHeld, isLive, isTalking, isUnanswered } from '../../../../shared/calls/questions.ts';
import type { Call } from '../../../../shared/calls/model.ts';
import type { OperationAbout, OperationKind, OperationOf } from '../../../../shared/contract/operations.ts';
import type { SessionSnapshot } from '../../../../shared/contract/snapshot.ts';
import type { Activity } from '../../../../shared/domain.ts';
import type { Problem } from '../../../../shared/errors.ts';
import type { CallReport } from '../../calls/callInput.ts';
import type { Calls } from '../../calls/callList.ts';
import { withAccepted, withoutNext } from '../../state/availabilityReducer.ts';
import { delays } from '../../time/delays.ts';
import type { Asked } from './operationChange.ts';
import {
  isConsulted,
  isPartyGone,
  withJoiningAccepted,
  withJoiningAsked,
  withJoiningLate,
  withJoiningRefused,
} from './consulting.ts';
import { isMuteDone, isUnmuteDone, withMuted, withMutingFailed } from './muting.ts';
import {
  isTransferOver,
  isTransferSettled,
  transferLateAfterMs,
  withCancelFailed,
  withTransferAccepted,
  withTransferAsked,
  withTransferCancelled,
  withTransferLate,
  withTransferRefused,
} from './transferring.ts';
import { judgeState, stateNotSet } from './ownState.ts';
import { arrivedCall, judgeRequest, requestGone } from './requestedCall.ts';

export type Done<Kind extends OperationKind> =
  /**
   * An event follows, of whatever kind, since what it makes of the agent's state may be another one, and what was
   * accepted is not to come any more, unless a call is up. `isDoneLate`: what
   * shows that one that failed is done all the same; null: nothing does.
   */
  | {
      readonly by: 'event';
      readonly isDoneLate:
        ((before: SessionSnapshot, next: SessionSnapshot, failed: Problem) => boolean) | null;
    }
  /** The snapshot shows it, whether before the answer, after it, or after a failure. */
  | {
      readonly by: 'snapshot';
      readonly isDone: (about: OperationAbout[Kind], next: SessionSnapshot) => boolean;
    };

export interface OperationRow<Kind extends OperationKind> {
  readonly done: Done<Kind>;
  /** What is known as soon as it is asked; null: nothing. */
  readonly asked:
    ((snapshot: SessionSnapshot, about: OperationAbout[Kind], at: number) => SessionSnapshot) | null;
  /** What the acceptance itself changes, of which no event tells, or not at once; null: nothing. */
  readonly accepted:
    ((snapshot: SessionSnapshot, about: OperationAbout[Kind], at: number) => SessionSnapshot) | null;
  /** What a failure leaves unsure; null: nothing, or it is found out by asking. */
  readonly failed:
    ((snapshot: SessionSnapshot, problem: Problem, about: OperationAbout[Kind]) => SessionSnapshot) | null;
  /** Not done so long after the acceptance, it is late, and the gateway is asked where things stand; ms. */
  readonly lateAfterMs: number | ((about: OperationAbout[Kind]) => number);
  /** What is not certain any more of one that is late, where nobody judges it; null: nothing. */
  readonly late: ((snapshot: SessionSnapshot, about: OperationAbout[Kind]) => SessionSnapshot) | null;
  /**
   * Judges one that is late by what the gateway then tells: why it failed, `over` where nothing says that it did, or
   * null while it is too early to tell, and it is asked again after the same time. Null: that the gateway was asked is
   * all.
   */
  readonly judge:
    ((operation: OperationOf<Kind>, report: CallReport, calls: Calls) => Problem | 'over' | null) | null;
  /** `askFirst`: its answer may be lost, or say that it is done already, so the gateway is asked before it is told. */
  readonly onFailure: 'askFirst' | 'tell';
  /** What a failure means for it. */
  readonly explain: (problem: Problem) => Problem;
  /** What came of it is shown in its place until the next of its kind is asked. */
  readonly outcomeStays: boolean;
}

const asItIs = (problem: Problem): Problem => problem;

const ofState = {
  asked: null,
  failed: null,
  lateAfterMs: delays.newsExpectedMs,
  late: null,
  judge: null,
  onFailure: 'tell',
  explain: asItIs,
  outcomeStays: false,
} as const;

/** Of a state that the agent asks for. */
const ofActivity = { ...ofState, judge: judgeState } as const;

const hasBecome = (activity: Activity, before: SessionSnapshot, next: SessionSnapshot): boolean =>
  before.availability.now !== activity && next.availability.now === activity;

const byCall = {
  asked: null,
  accepted: null,
  failed: null,
  lateAfterMs: delays.newsExpectedMs,
  late: null,
  judge: null,
  onFailure: 'askFirst',
  explain: asItIs,
  outcomeStays: false,
} as const;

/** @param isDone by the call as it is now; undefined: no longer there */
const ofCall = (isDone: (call: Call | undefined) => boolean): OperationRow<CallAction> => ({
  ...byCall,
  done: { by: 'snapshot', isDone: ({ key }, { calls }) => isDone(calls.find((call) => call.key === key)) },
});

/** The same for what is about more than the call. */
const shown = <Kind extends OperationKind>(
  isDone: (about: OperationAbout[Kind], next: SessionSnapshot) => boolean,
): OperationRow<Kind> => ({ ...byCall, done: { by: 'snapshot', isDone } });

/** Nothing that can be asked tells whether the agent is heard: a failure is told at once. */
const ofMuting = (muted: boolean): OperationRow<CallAction> => ({
  ...ofCall(muted ? isMuteDone : isUnmuteDone),
  accepted: (snapshot) => withMuted(snapshot, muted),
  failed: withMutingFailed,
  onFailure: 'tell',
});

const table: { readonly [Kind in OperationKind]: OperationRow<Kind> } = {
  ready: {
    ...ofActivity,
    done: { by: 'event', isDoneLate: (before, next) => hasBecome('ready', before, next) },
    accepted: (snapshot, _about, at) => withAccepted(snapshot, { activity: 'ready', reason: null }, at),
  },
  busy: {
    ...ofActivity,
    done: {
      by: 'event',
      // A call that comes makes an agent busy, too: what was refused, or not heard, is not done by that.
      isDoneLate: (before, next, { kind }) => kind === stateNotSet.kind && hasBecome('busy', before, next),
    },
    accepted: (snapshot, { reason }, at) => withAccepted(snapshot, { activity: 'busy', reason }, at),
  },
  rest: {
    ...ofActivity,
    done: { by: 'event', isDoneLate: (before, next) => hasBecome('rest', before, next) },
    accepted: (snapshot, { seconds }, at) => withAccepted(snapshot, { activity: 'rest', seconds }, at),
  },
  wrapUp: {
    ...ofActivity,
    done: { by: 'event', isDoneLate: (before, next) => hasBecome('wrapUp', before, next) },
    accepted: (snapshot, _about, at) => withAccepted(snapshot, { activity: 'wrapUp' }, at),
  },
  cancelNext: {
    ...ofState,
    done: { by: 'snapshot', isDone: (_about, next) => next.availability.next === null },
    accepted: withoutNext,
  },
  finishWrapUp: {
    ...ofState,
    done: { by: 'snapshot', isDone: (_about, next) => next.availability.now !== 'wrapUp' },
    accepted: null,
    onFailure: 'askFirst',
  },
  answer: ofCall((call) => call !== undefined && isLive(call) && !isUnanswered(call)),
  release: ofCall((call) => call === undefined || !isLive(call)),
  hold: ofCall((call) => call !== undefined && isHeld(call)),
  takeBack: ofCall((call) => call !== undefined && isTalking(call)),
  swap: ofCall((call) => call !== undefined && isTalking(call)),
  mute: ofMuting(true),
  unmute: ofMuting(false),
  transfer: {
    ...shown(isTransferSettled),
    lateAfterMs: transferLateAfterMs,
    late: withTransferLate,
    asked: withTransferAsked,
    accepted: withTransferAccepted,
    failed: withTransferRefused,
  },
  cancelTransfer: {
    ...ofCall(isTransferOver),
    accepted: withTransferCancelled,
    failed: withCancelFailed,
  },
  complete: {
    ...ofCall((call) => call === undefined || !isLive(call)),
    asked: withJoiningAsked,
    accepted: withJoiningAccepted,
    late: withJoiningLate,
    failed: withJoiningRefused,
  },
  join: ofCall((call) => call === undefined || !isLive(call) || call.conference !== null),
  cancelConsult: ofCall((call) => call === undefined || !isLive(call)),
  consult: shown(isConsulted),
  dropParty: shown(isPartyGone),
  requestCall: {
    done: { by: 'snapshot', isDone: (about, { calls }) => arrivedCall(about, calls) !== undefined },
    asked: null,
    accepted: null,
    failed: null,
    lateAfterMs: delays.requestArrivesMs,
    late: null,
    judge: judgeRequest,
    onFailure: 'tell',
    // What comes when another agent was faster is not documented; 100-007 is taken for it (docs/gateway.md §5).
    explain: (problem) => (problem.kind === 'refusal' && problem.code === '100-007' ? requestGone : problem),
    outcomeStays: true,
  },
};

/** How long after its acceptance it is late, ms. */
export function lateAfterMs<Kind extends OperationKind>({ kind, about }: Asked<Kind>): number {
  const { lateAfterMs: after } = rowOf<Kind>(kind);
  return typeof after === 'number' ? after : after(about);
}

export const rowOf = <Kind extends OperationKind>(kind: Kind): OperationRow<Kind> => table[kind];
