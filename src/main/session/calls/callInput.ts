/** What the calls are made of: everything that the gateway tells of them. */
import type { AgentEvent } from '../../../shared/agentEvents.ts';
import type { AnswerOutcome } from '../../../shared/calls/model.ts';
import type { CallInfo, CallList } from '../../../shared/calls/told.ts';
import type { Activity, CallId } from '../../../shared/domain.ts';

/** It says that a call came to nothing which the agent began. */
export type FailureEvent = Extract<AgentEvent, { readonly kind: 'callOutFailed' | 'consultFailed' }>;

/** The lists that tell of calls, by the report's member. */
export type ListName = 'current' | 'beforeAnswer' | 'held';

/** Every member but the last may be undefined: asked, but not told. */
export interface CallReport {
  /** `callinfo` */
  readonly current: CallInfo | null | undefined;
  /** `callinfobeforeanswer` */
  readonly beforeAnswer: CallInfo | null | undefined;
  /** `holdlist` */
  readonly held: CallList | undefined;
  /** `agentstatus` */
  readonly activity: Activity | undefined;
  /** Lists that the gateway refuses, or failed to tell several times in a row. */
  readonly givenUp: readonly ListName[];
}

/** One input of the calls' reducer. */
export type CallInput =
  | { readonly kind: 'event'; readonly event: AgentEvent }
  /** `callinfobeforeanswer`, asked for the call with this key. */
  | { readonly kind: 'beforeAnswer'; readonly key: string; readonly info: CallInfo }
  /**
   * What was asked for the call with this key could not be had, or is larger than is read, which nothing but associated
   * data makes it: whether there is some is not known.
   */
  | { readonly kind: 'dataUnread'; readonly key: string }
  /** What is attached to the call with this key, after it was written back. */
  | { readonly kind: 'dataSet'; readonly key: string; readonly data: string | null }
  /** `callinfo`, asked because a talking call lacks facts. */
  | { readonly kind: 'current'; readonly info: CallInfo }
  | { readonly kind: 'holdList'; readonly held: readonly CallInfo[] }
  | { readonly kind: 'report'; readonly report: CallReport }
  /** What the gateway said to the agent's answer of the call with this key. */
  | { readonly kind: 'answer'; readonly key: string; readonly outcome: AnswerOutcome }
  /** The gateway has accepted to call this number; `callId`: null where its answer did not tell it. */
  | {
      readonly kind: 'dialled';
      readonly callId: CallId | null;
      readonly number: string;
      /** `help`: a consult between two; `helpOfThree`: one with three. */
      readonly to: 'outside' | 'colleague' | 'help' | 'helpOfThree';
      /** What is called is called so; null: no more than the number is known. */
      readonly name: string | null;
      /** What told before the answer that it has come to nothing; null: nothing did. */
      readonly failedBy: FailureEvent | null;
    }
  /** Time has passed: ended calls vanish. */
  | { readonly kind: 'tick' };
