/** What the parts of the desktop are opened with, and what they have in common. */
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import type { Preferences } from '../../../shared/settings/preferences.ts';
import type { AskedSettings } from '../../../shared/settings/sections.ts';
import { shownLanguage } from '../../../shared/texts/language.ts';
import type { Session } from '../../session/session.ts';
import { shellMessages } from '../messages.ts';
import type { BarPlaceDeps } from '../bar/barPlace.ts';
import type { PopPlaceDeps } from '../pop/popPlace.ts';
import type { Box } from '../pop/popPlacement.ts';
import type { Woken } from '../power/power.ts';
import type { DesktopState } from './desktopState.ts';
import type { LinkInbox } from '../tel/linkInbox.ts';
import type { Place } from '../window/mainWindow.ts';
import type { Windows } from '../window/windows.ts';

/** What the desktop does on the agent's behalf. */
export type DesktopSession = Woken &
  Pick<
    Session['actions'],
    | 'ready'
    | 'busy'
    | 'rest'
    | 'wrapUp'
    | 'finishWrapUp'
    | 'signOut'
    | 'watchQueue'
    | 'lookAtQueues'
    | 'answer'
    | 'hold'
    | 'takeBack'
    | 'swap'
    | 'release'
    | 'mute'
    | 'unmute'
    | 'callOut'
  >;

type Subscribe = (listener: (previous: Snapshot, next: Snapshot) => void) => () => void;

export interface DesktopDeps {
  readonly windows: Windows;
  readonly session: DesktopSession;
  readonly feed: {
    readonly current: () => Snapshot;
    readonly subscribe: Subscribe;
    /** Before everybody else is told. */
    readonly subscribeFirst: Subscribe;
    /** Has the page of the settings told where they are to be opened. */
    readonly askSettings: (asked: AskedSettings) => void;
  };
  readonly state: Pick<DesktopState, 'set'>;
  readonly place: { load(): Place | null; save(place: Place): void };
  readonly settingsPlace: { load(): Box | null; save(place: Box): void };
  readonly popPlaces: Pick<PopPlaceDeps, 'load' | 'save'>;
  readonly barPlaces: Pick<BarPlaceDeps, 'load' | 'save'>;
  /** @throws ProblemError where they cannot be saved, or are locked */
  readonly savePreferences: (changes: Partial<Preferences>) => void;
  readonly showAbout: () => void;
  /** The links that the system gives to the program. */
  readonly links: Pick<LinkInbox, 'openBy'>;
  /** The name of the program's file in the desktop's menu, on Linux. */
  readonly desktopName: string;
  /** By the login, not by a person. */
  readonly startedAtLogin: boolean;
  /** Absolute path of `resources`. */
  readonly resources: string;
  /** Lets go of everything that is not the desktop's. */
  readonly release: () => void;
  readonly log: (text: string, detail?: unknown) => void;
}

/** Calls once after `delayMs`; returns what prevents it. */
export function after(delayMs: number, call: () => void): () => void {
  const timer = setTimeout(call, delayMs);
  return () => clearTimeout(timer);
}

/** The texts in the language that the windows have. */
export const textsOf = ({ feed }: DesktopDeps): ReturnType<typeof shellMessages> =>
  shellMessages(shownLanguage(feed.current()));

/** A place that cannot be saved is no reason for anything else not to be done. */
export function keep({ log }: DesktopDeps, what: string, save: () => void): void {
  try {
    save();
  } catch (error) {
    log(`the place of the ${what} was not kept`, { error });
  }
}
