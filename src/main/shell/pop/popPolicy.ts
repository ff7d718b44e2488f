/** When the pop comes and goes: a function of two snapshots. */
import { onPop, popOutcome, type PopOutcome } from '../../../shared/calls/onPop.ts';
import { hasSession } from '../../../shared/contract/sessionQuestions.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import type { Preferences } from '../../../shared/settings/preferences.ts';

type Shown = Pick<Snapshot, 'session' | 'calls'> & {
  readonly settings: { readonly preferences: Pick<Preferences, 'pop' | 'barAfterAnswer'> };
};

/**
 * - `show`  a call began to ring: come to the corner of the display that is in use now
 * - `answered`, `missed`  nothing rings any more, and that is said for a moment
 * - `hide`  nothing rings any more otherwise: the caller has hung up, the bar is there from the answer on, or the
 *   session ended; or the pop is switched off
 * - `stay`  as it is; in particular shown while another call still rings
 */
export type PopStep = 'show' | PopOutcome['outcome'] | 'hide' | 'stay';

/**
 * The step that leads from one snapshot to the next. A call is new by its key, so one that is told more of does not
 * come again.
 */
export function popPolicy(previous: Shown, next: Shown): PopStep {
  const isOn = ({ settings }: Shown): boolean => settings.preferences.pop;
  if (!isOn(next)) return isOn(previous) ? 'hide' : 'stay';
  const before = new Set(isOn(previous) ? onPop(previous).map(({ key }) => key) : []);
  const now = onPop(next);
  if (now.some(({ key }) => !before.has(key))) return 'show';
  if (hasSession(previous.session) && !hasSession(next.session)) return 'hide';
  if (now.length > 0 || before.size === 0) return 'stay';
  const outcome = popOutcome(next);
  if (outcome === null || !before.has(outcome.call.key)) return 'hide';
  // The pop becomes the bar.
  const isReplaced = outcome.outcome === 'answered' && next.settings.preferences.barAfterAnswer;
  return isReplaced ? 'hide' : outcome.outcome;
}
