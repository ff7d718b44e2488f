/** What a gateway tells of calls when it is asked (docs/gateway.md §6). */
import type { CallIdList, CallInfo, CallList } from '../../../shared/calls/told.ts';
import type { SkillId, WorkNo } from '../../../shared/domain.ts';

/** Each rejects with a ProblemError and with nothing else; `cancelled` when its signal is aborted. */
export interface DataPort {
  /** Null: no call. */
  callInfoBeforeAnswer(signal?: AbortSignal): Promise<CallInfo | null>;
  /** The current call; null: none. */
  callInfo(signal?: AbortSignal): Promise<CallInfo | null>;
  /** Empty when nobody is on hold (400-003). */
  holdList(signal?: AbortSignal): Promise<CallList>;
  /** `allcallinfoEx` */
  callIdsOf(workNo: WorkNo, signal?: AbortSignal): Promise<CallIdList>;
  waitingCalls(skillId: SkillId, signal?: AbortSignal): Promise<CallList>;
  /** `waitnum`: calls waiting over all queues. */
  waitingTotal(signal?: AbortSignal): Promise<number>;
}
