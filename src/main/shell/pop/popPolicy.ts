/** When the pop comes and goes: a function of two snapshots. */
import { onPop } from '../../../shared/calls/onPop.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';

type Shown = Pick<Snapshot, 'session' | 'calls'>;

/**
 * - `show`  a call began to ring: come to the corner of the display that is in use now
 * - `hide`  nothing rings any more: answered here or elsewhere, over, or the session ended
 * - `stay`  as it is; in particular shown while another call still rings
 */
export type PopStep = 'show' | 'hide' | 'stay';

/**
 * The step that leads from one snapshot to the next. A call is new by its key, so one that is told more of does not
 * come again.
 */
export function popPolicy(previous: Shown, next: Shown): PopStep {
  const before = new Set(onPop(previous).map(({ key }) => key));
  const now = onPop(next);
  if (now.some(({ key }) => !before.has(key))) return 'show';
  return now.length === 0 && before.size > 0 ? 'hide' : 'stay';
}
