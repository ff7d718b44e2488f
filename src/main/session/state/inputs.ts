/** Everything that changes what the session knows. */
import type { QueueSignIn } from '../../../shared/contract/others/queueLoads.ts';
import type { InQueues, ShownProblem } from '../../../shared/contract/snapshot.ts';
import type { Activity, Queue, Reason, SkillId, WorkNo } from '../../../shared/domain.ts';
import type { CallList } from '../../../shared/calls/told.ts';
import type { QueueLoad } from '../../../shared/calls/transfer.ts';
import type { Problem } from '../../../shared/errors.ts';
import type { OperationChange } from '../actions/operations/operationChange.ts';
import type { SessionChange } from './sessionState.ts';
import type { Moment } from '../calls/moment.ts';
import type { CallInput } from '../calls/callInput.ts';

/** One input of the reducer: what the gateway told, what the agent asked, or that time has passed. */
export type SessionInput =
  | CallInput
  | { readonly kind: 'session'; readonly change: SessionChange }
  /** `agentstatus` */
  | { readonly kind: 'activity'; readonly activity: Activity }
  | ({ readonly kind: 'inQueues'; readonly inQueues: InQueues } & QueueSignIn)
  | { readonly kind: 'queues'; readonly queues: readonly Queue[] }
  | { readonly kind: 'reasons'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'watch'; readonly skillId: SkillId | null }
  | {
      readonly kind: 'waiting';
      readonly skillId: SkillId;
      readonly waiting: CallList;
    }
  /** The list of waiting calls was refused, or not to be had this time. */
  | { readonly kind: 'waitingRefused'; readonly skillId: SkillId; readonly problem: Problem }
  /** Somebody looks at the queues, or no longer. */
  | { readonly kind: 'queuesLookedAt'; readonly isLookedAt: boolean }
  /** How busy the queues are of which that is told. */
  | { readonly kind: 'loads'; readonly told: readonly QueueLoad[] }
  | { readonly kind: 'loadsMissed'; readonly problem: Problem }
  /** By the answer to what was asked. */
  | { readonly kind: 'operation'; readonly change: OperationChange }
  | { readonly kind: 'problem'; readonly during: ShownProblem['during']; readonly problem: Problem }
  /** What went wrong has gone right since. */
  | { readonly kind: 'mended'; readonly during: ShownProblem['during'] }
  | { readonly kind: 'dismissed'; readonly id: number }
  /** What is unread with this ID has been read. */
  | { readonly kind: 'read'; readonly id: number }
  /** The agent has written this about the call with this key. */
  | { readonly kind: 'noted'; readonly key: string; readonly text: string }
  /** A note of the agent's was accepted. */
  | { readonly kind: 'noteSent'; readonly to: WorkNo; readonly text: string }
  /** The agent needs more time for after-call work. */
  | { readonly kind: 'wrapUpExtended'; readonly byMs: number }
  /** The gateway answered, with nothing new. */
  | { readonly kind: 'contact' };

/** What a reduction may know besides its input. */
export interface SessionMoment extends Moment {
  /** When the gateway answered last, this machine's clock. */
  readonly contactAt: number | null;
  /** How long after-call work lasts until the program ends it, as set; null: until the agent does. */
  readonly wrapUpMs: number | null;
}
