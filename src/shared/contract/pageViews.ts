/** What each page is told of the snapshot: what it shows, and no more. */
import type { Snapshot, WatchedQueue } from './snapshot.ts';
import type { OperationKind, OperationOf } from './operations.ts';
import type { SoundView } from './desktop/soundView.ts';
import type { PartyNumber, WaitingCall } from '../calls/model.ts';
import type { PopCall, PopOutcome } from '../calls/onPop.ts';
import type { FewFacts } from '../data/labels.ts';
import type { Earlier } from '../history/historyViews.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { BarView } from './pages/barPage.ts';
import type { EveryView } from './pages/everyPage.ts';
import type { SettingsPage } from './pages/settingsPage.ts';

/** The windows' pages: those that are open as long as the program runs, and those that are opened when asked for. */
export const lastingPages = ['pop', 'main'] as const;
export const openedPages = ['settings', 'bar'] as const;
export type OpenedPage = (typeof openedPages)[number];
export type PageName = (typeof lastingPages)[number] | OpenedPage;
export const pageNames: readonly PageName[] = [...lastingPages, ...openedPages];

/** A number as a list shows it. */
export type ShownParty = Pick<PartyNumber, 'display' | 'regionCode'>;

/** A waiting call, ready to be read. */
export interface WaitingRow extends Omit<WaitingCall, 'callerNumber' | 'associatedData' | 'goneAt'> {
  readonly caller: ShownParty | null;
  /** Who it is, as its associated data says; null: they do not. */
  readonly person: string | null;
  /** It waits no longer, and is shown a moment longer in its place. */
  readonly isGone: boolean;
}

/** Most waiting calls that a page is told at once: more than the tallest window has rows, and little to send. */
export const mostRows = 90;

/** What was asked, as a page shows it. */
export type ShownOperation = {
  readonly [Kind in OperationKind]: Omit<OperationOf<Kind>, 'wait'>;
}[OperationKind];

/** The queue that the agent looks at, and those of its waiting calls that are in sight. */
export interface WatchedView extends Omit<WatchedQueue, 'waiting' | 'differs'> {
  /** How many more the gateway counts in it than its list has, where that is sure. */
  readonly unlisted: number;
  /** How many rows the list has: those that wait, and those that have just gone. */
  readonly total: number;
  /** How many calls wait in it. */
  readonly waitingCount: number;
  /** Since when the one waits that has waited longest, this machine's clock; null: nobody waits, or it is not told. */
  readonly longestSince: number | null;
  /** Place of the first of `rows` among them, from 0. */
  readonly from: number;
  /** Oldest first; at most {@link mostRows}. */
  readonly rows: readonly WaitingRow[];
}

/** Held calls lack their associated data, except for the one that is looked at; so do calls that have ended. */
export interface MainView
  extends Omit<Snapshot, 'watched' | 'operations' | 'notes' | 'messages' | 'messagesOf'>, EveryView {
  readonly settings: Snapshot['settings'];
  /** A requested call, and whatever went wrong. */
  readonly operations: readonly ShownOperation[];
  readonly watched: WatchedView | null;
  /** Key of the held call whose data is looked at and told; null: none was so far. */
  readonly heldInSight: string | null;
  /** ID of the newest message; null: there is none. The messages themselves are asked for. */
  readonly newestMessage: number | null;
  /** What is written about each call at hand, by its key; one without a note is missing. */
  readonly notes: Readonly<Record<string, string>>;
}

/** What the page of the pop is told: it shows calls and no more. */
export interface PopView extends EveryView {
  /** What is on the pop, newest first; without their data, of which it is told {@link PopView.facts}. */
  readonly calls: readonly PopCall[];
  /** Nothing is told of who calls: the screen is locked. */
  readonly isCovered: boolean;
  /** Who has called before today, by the key of a call. */
  readonly earlier: Readonly<Record<string, Earlier>>;
  /** The key that answers whichever program has the keyboard; null: there is none, or it has no effect. */
  readonly answerKey: string | null;
  /** What is to be heard. */
  readonly sound: SoundView;
  /** By the key of a call. */
  readonly facts: Readonly<Record<string, FewFacts>>;
  /** There is a page of the CRM to be opened for a call. */
  readonly hasCrm: boolean;
  /** What became of the newest call that came in; null: there is none. */
  readonly after: (PopOutcome & { readonly isNotReady: boolean }) | null;
  readonly settings: {
    readonly preferences: Pick<
      Preferences,
      'language' | 'textSize' | 'dataLabels' | 'popCorner' | 'popSize' | 'ringTime'
    >;
  };
}

/** What each page is told; the program decides by the window which of them a page gets. */
export interface PageViews {
  readonly main: MainView;
  readonly pop: PopView;
  readonly settings: SettingsPage;
  readonly bar: BarView;
}
