/** What the agent asked of a call, a queue or the own state, and how far that has come. */
import type { CallAction } from '../calls/callActions.ts';
import type { ConsultTarget, TransferTarget, TransferWay } from '../calls/transfer.ts';
import type { CallId, SkillId } from '../domain.ts';
import type { Problem } from '../errors.ts';
import type { ActionsWith } from './actions.ts';

/** Every kind of operation, and what one is about; null: the agent's own state. */
export interface OperationAbout extends Readonly<Record<CallAction, { readonly key: string }>> {
  readonly ready: null;
  /** The number that is given with it, 200 to 250; null: none. */
  readonly busy: { readonly reason: number | null };
  readonly rest: { readonly seconds: number };
  /** A call that is handed on. */
  readonly transfer: { readonly key: string; readonly to: TransferTarget; readonly way: TransferWay };
  readonly wrapUp: null;
  readonly finishWrapUp: null;
  /** What was asked for the time after a call is taken back. */
  readonly cancelNext: null;
  /** A call about which somebody is asked for help. */
  readonly consult: { readonly key: string; readonly to: ConsultTarget; readonly threeParty: boolean };
  /** A party of a conference, by its number. */
  readonly dropParty: { readonly key: string; readonly number: string };
  /** A call that waits in a queue. */
  readonly requestCall: { readonly callId: CallId; readonly skillId: SkillId };
}

/** The actions whose end shows in the snapshot. */
export type OperationKind = ActionsWith<{ follows: 'state' }>;

/** Why an operation is refused or unheard, until the agent dismisses it or it is done after all. */
export interface OperationFailure {
  /** Grows with everything that goes wrong: the window announces a new one once. */
  readonly id: number;
  readonly at: number;
  readonly problem: Problem;
}

/** What is still waited for. No window is told of it. */
export interface OperationWait {
  /** An event has told something since it was asked. */
  readonly hasNews: boolean;
  /** When it is late, and the gateway is asked what became of it; null: nothing is waited for. */
  readonly until: number | null;
  /** How often it was late so far. */
  readonly timesLate: number;
  /** The next report judges it. */
  readonly awaitsReport: boolean;
  /** Keys of the calls that came since it was asked and may be the one that was requested. */
  readonly candidates: readonly string[];
}

interface OperationLife {
  /** Never given twice. */
  readonly id: number;
  readonly askedAt: number;
  /**
   * `accepted`: the gateway said so, and what it is for is still to come · `refused`: the gateway said no ·
   * `unheard`: no answer came that can be read, or what was to come did not come.
   */
  readonly state: 'asked' | 'accepted' | 'done' | 'refused' | 'unheard';
  /** Not null exactly while it is `refused` or `unheard`. */
  readonly failure: OperationFailure | null;
  readonly wait: OperationWait;
}

/** An operation by its kind and what it is about. */
export type OperationOf<Kind extends OperationKind> = {
  readonly [One in Kind]: OperationLife & { readonly kind: One; readonly about: OperationAbout[One] };
}[Kind];

/** One that is done leaves the snapshot, unless its row of the table says that what came of it is shown. */
export type Operation = OperationOf<OperationKind>;
