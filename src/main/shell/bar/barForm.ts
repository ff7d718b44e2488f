/** What of the bar is on the screen, and how large: a function of a snapshot. */
import { callAtWork } from '../../../shared/calls/atWork.ts';
import { isHeld, isTalking } from '../../../shared/calls/questions.ts';
import { hasSession, readyIn } from '../../../shared/contract/sessionQuestions.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import type { Size } from '../pop/popPlacement.ts';

type Shown = Pick<Snapshot, 'session' | 'calls' | 'availability' | 'inQueues'> & {
  readonly settings: {
    readonly preferences: Pick<Snapshot['settings']['preferences'], 'bar' | 'barAfterAnswer' | 'textSize'>;
  };
};

/**
 * - `none`  it is not wanted: there is no window
 * - `hidden`  it comes with the next answer
 * - `idle`  small: no call is up
 * - `call`  with a call and its buttons
 */
export type BarForm = 'none' | 'hidden' | 'idle' | 'call';

/** Device-independent pixels, at the usual text size. `wordy`: idle, with more to read than a state by its name alone. */
const sizes = {
  idle: { width: 248, height: 40 },
  wordy: { width: 344, height: 40 },
  call: { width: 560, height: 48 },
} as const;

/** As the preferences say, and the calls. */
export function barForm({ session, calls, settings }: Shown): BarForm {
  const { bar, barAfterAnswer } = settings.preferences;
  if (!bar && !barAfterAnswer) return 'none';
  const isInCall = hasSession(session) && callAtWork(calls) !== null;
  const isAnswered = isInCall && calls.some((call) => isTalking(call) || isHeld(call));
  if (!bar && !isAnswered) return 'hidden';
  return isInCall ? 'call' : 'idle';
}

/** How large the bar is then, device-independent pixels. */
export function barSize(form: BarForm, shown: Shown): Size {
  const { width, height } = sizes[form === 'call' ? 'call' : isWordy(shown) ? 'wordy' : 'idle'];
  const scaled = (px: number): number => Math.round((px * Number(shown.settings.preferences.textSize)) / 100);
  return { width: scaled(width), height: scaled(height) };
}

/** A reason beside the state, a ready that reaches nobody, after-call work, or a session that is not there as it should. */
function isWordy({ session, availability, inQueues }: Shown): boolean {
  if (!hasSession(session)) return session.state === 'lost';
  const { now, reason } = availability;
  if (now === 'ready') return readyIn(session, inQueues) !== 'some';
  return now === 'wrapUp' || reason?.kind === 'chosen';
}
