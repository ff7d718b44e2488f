/** What a gateway tells of colleagues, and what it passes on to them (docs/gateway.md §11). */
import type { CallList } from '../../../shared/calls/told.ts';
import type { WorkNo } from '../../../shared/domain.ts';
import type { Directory, Group } from '../../../shared/people/directory.ts';

/** Each rejects with a ProblemError and with nothing else; `cancelled` when its signal is aborted. */
export interface PeoplePort {
  /** `allagentstatus`: whether it has those who are signed out is open. The agent may stand in it, too. */
  directory(signal?: AbortSignal): Promise<Directory>;
  /** `grouponvdn` */
  groups(signal?: AbortSignal): Promise<readonly Group[]>;
  /** `iscensor`; null: the answer does not say. */
  isInspector(signal?: AbortSignal): Promise<boolean | null>;
  /** `holdlistex`: empty when nobody is on hold (400-003). */
  heldOf(workNo: WorkNo, signal?: AbortSignal): Promise<CallList>;
  /** `sendnoteletex`: accepted. Whether somebody reads it, nothing tells. */
  sendNote(workNos: readonly WorkNo[], text: string, signal?: AbortSignal): Promise<void>;
}
