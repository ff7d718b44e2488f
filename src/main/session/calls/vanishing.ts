/** How long a call that is over stays in sight. */
import type { Call } from '../../../shared/calls/model.ts';
import type { CallNote } from '../../../shared/calls/note.ts';
import { delays } from '../time/delays.ts';

/**
 * When an ended call vanishes, by the session's clock, ms: not before what is being written about it is written.
 * @param worked the one that after-call work is about, which stays. @returns null: it stays
 */
export function vanishesAt(call: Call, worked: Call | null, notes: readonly CallNote[]): number | null {
  if (call.endedAt === null || call === worked) return null;
  const writtenAt = notes.find(({ key }) => key === call.key)?.at ?? null;
  const isAfterwards = writtenAt !== null && writtenAt >= call.endedAt;
  return isAfterwards ? writtenAt + delays.notedStaysMs : call.endedAt + delays.endedStaysMs;
}
