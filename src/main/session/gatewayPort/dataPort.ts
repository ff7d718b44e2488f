/** What a gateway tells of calls when it is asked (docs/gateway.md §6). */
import type { CallIdList, CallInfo, CallList } from '../../../shared/calls/told.ts';
import type { AccessCode, Ivr, QueueLoad } from '../../../shared/calls/transfer.ts';
import type { CallId, Queue, SkillId, WorkNo } from '../../../shared/domain.ts';

/** Each rejects with a ProblemError and with nothing else; `cancelled` when its signal is aborted. */
export interface DataPort {
  /** Null: no call. */
  callInfoBeforeAnswer(signal?: AbortSignal): Promise<CallInfo | null>;
  /** The current call; null: none. */
  callInfo(signal?: AbortSignal): Promise<CallInfo | null>;
  /** `callinfobycallid`; null: no such call. */
  callInfoOf(callId: CallId, signal?: AbortSignal): Promise<CallInfo | null>;
  /** `setcalldataex`: accepted; what the gateway has then, it tells when it is asked. */
  setCallData(callId: CallId, data: string, signal?: AbortSignal): Promise<void>;
  /** Empty when nobody is on hold (400-003). */
  holdList(signal?: AbortSignal): Promise<CallList>;
  /** `allcallinfoEx` */
  callIdsOf(workNo: WorkNo, signal?: AbortSignal): Promise<CallIdList>;
  /** `agentvdnskill`: every queue of the VDN that takes calls. */
  queuesOfVdn(signal?: AbortSignal): Promise<readonly Queue[]>;
  /** `queryacdstat`, of at most 100 queues: those of which something is told. */
  queueLoads(skillIds: readonly SkillId[], signal?: AbortSignal): Promise<readonly QueueLoad[]>;
  ivrs(signal?: AbortSignal): Promise<readonly Ivr[]>;
  accessCodes(signal?: AbortSignal): Promise<readonly AccessCode[]>;
  waitingCalls(skillId: SkillId, signal?: AbortSignal): Promise<CallList>;
}
