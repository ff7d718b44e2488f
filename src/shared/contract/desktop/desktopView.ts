/** What the desktop lets the program do, as the windows are told. */
import type { CrmFailure } from '../../crm/outcome.ts';

import type { GlobalKeyName } from '../../settings/globalKeys.ts';

/** Whether the system shows notifications, as far as it has told. */
export type NotificationsState =
  /** None has been shown so far. */
  | { readonly state: 'unknown' }
  | { readonly state: 'shown' }
  /** This desktop has none. */
  | { readonly state: 'unsupported' }
  /** The last one was not shown, as the system `says`. */
  | { readonly state: 'refused'; readonly says: string };

/**
 * Whether a key of the whole system has an effect. `off`: it is not switched on, or has no key · `paused`: one is being
 * recorded · `twice`: another action has the same key, and neither has an effect · `refused`: the system, or another
 * program, has it.
 */
export type GlobalKeyState = 'off' | 'paused' | 'on' | 'twice' | 'refused';
export type GlobalKeyStates = Readonly<Record<GlobalKeyName, GlobalKeyState>>;

/** Whether the system was told that `tel:` links come to the program. `refused`: it did not take that. */
export type TelLinksState = 'off' | 'on' | 'refused';

/** What keeps sounds from being heard as is set. `deviceGone`: the output is not there, and the system's own is used. */
export type SoundTrouble = 'none' | 'deviceGone' | 'failed';

/** A sound that is asked for: a signal, or a sample of the ring. */
export interface SoundAsk {
  readonly id: number;
  readonly what: 'signal' | 'ring';
}

/** Replaced as a whole. */
export interface DesktopView {
  readonly notifications: NotificationsState;
  readonly globalKeys: GlobalKeyStates;
  /** That a page of the CRM did not open by itself, until somebody has read it or one opens; null: nothing of that. */
  readonly crmFailure: CrmFailure | null;
  readonly telLinks: TelLinksState;
  readonly sound: SoundTrouble;
  /** The newest. */
  readonly soundAsk: SoundAsk;
}

/** At the start. */
export const nothingAsked: DesktopView = {
  notifications: { state: 'unknown' },
  globalKeys: { answer: 'off', hold: 'off', mute: 'off', show: 'off' },
  crmFailure: null,
  telLinks: 'off',
  sound: 'none',
  soundAsk: { id: 0, what: 'signal' },
};
