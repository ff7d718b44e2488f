/**
 * Puts together what the program knows and tells each window its part. A call event is one push: changes of one tick
 * go out together at its end, and nothing waits longer than that, because a caller's name may be in it. Only a call of
 * which nothing is known waits a moment for its caller, and whatever is not the pop waits a moment for the pop's first
 * frame of a new call. A window whose part is the same is not told.
 */
import { snapshotChannel } from '../../shared/contract/bridge.ts';
import type { NewerVersion } from '../../shared/newerVersion.ts';
import type { DesktopView } from '../../shared/contract/desktop/desktopView.ts';
import type { Mode } from '../../shared/contract/mode.ts';
import type { SessionSnapshot, Snapshot } from '../../shared/contract/snapshot.ts';
import { onPop } from '../../shared/calls/onPop.ts';
import { openedPages, type PageName, type PageViews } from '../../shared/contract/pageViews.ts';
import type { HistoryGlance } from '../../shared/history/historyViews.ts';
import type { AskedSettings } from '../../shared/settings/sections.ts';
import type { ShownLanguage } from '../../shared/settings/preferences.ts';
import type { PreferencesView, SiteView } from '../../shared/settings/settingsView.ts';
import { sameContent } from '../session/sameContent.ts';
import { createOthersTelling, createTelling } from './telling.ts';
import type { createRows, LookedAt } from './viewMakers.ts';
import { createViews } from './views.ts';

/** What a snapshot is put together from. */
const sources = [
  ...(['session', 'history', 'mode', 'site', 'settings'] as const),
  ...(['screenLock', 'desktop', 'newerVersion'] as const),
] as const;

/** Something that has a value and tells when it changed. */
export interface Source<Value> {
  current(): Value;
  /** Returns what ends the subscription. */
  subscribe(listener: () => void): () => void;
}

/** What the feed needs. */
export interface SnapshotFeedDeps {
  readonly session: Source<SessionSnapshot>;
  readonly history: Source<HistoryGlance>;
  readonly mode: Source<Mode>;
  readonly site: Source<SiteView>;
  readonly settings: Source<PreferencesView>;
  /** Whether the screen is locked. */
  readonly screenLock: Source<boolean>;
  readonly desktop: Source<DesktopView>;
  readonly newerVersion: Source<NewerVersion | null>;
  readonly systemLanguage: ShownLanguage;
  readonly version: string;
  /** Sends to the window of that page, if it is open. */
  readonly send: (page: PageName, channel: string, view: PageViews[PageName]) => void;
  /** Whether the window of that page is there. */
  readonly isOpen: (page: PageName) => boolean;
  /** What makes numbers readable. */
  readonly numbering: Parameters<typeof createRows>[0];
  /** Runs `task` once after `delayMs`; returns what prevents it. */
  readonly after: (delayMs: number, task: () => void) => () => void;
  readonly log: (text: string, detail: unknown) => void;
}

type Follower = (previous: Snapshot, next: Snapshot) => void;

/** The one snapshot that windows, tray and notifications are made from, and who is told of it. */
export interface SnapshotFeed {
  /** The newest snapshot. */
  current(): Snapshot;
  /** The newest of what a page is told. */
  viewOf(page: PageName): PageViews[PageName];
  /** Which of the waiting calls the main window is told from now on, until it looks at another queue. */
  lookAtWaiting(rows: LookedAt): void;
  /** The held call with which the main window is told what is attached to it, from now on. */
  lookAtHeld(key: string): void;
  /** Where the settings are to be opened, of which their window is told from now on. */
  askSettings(asked: AskedSettings): void;
  /** Calls with (previous, next), once per change of content, right after the main window was told. */
  subscribe(listener: Follower): () => void;
  /** The same for what shows the pop: right after the pop's page was told, and before everybody else is. */
  subscribeFirst(listener: Follower): () => void;
  /** Ends every subscription; nothing is sent from then on. */
  dispose(): void;
}

/** Begins to listen to its sources at once, and tells nobody before one of them changes. */
export function createSnapshotFeed(deps: SnapshotFeedDeps): SnapshotFeed {
  let newest = combine(deps);
  const views = createViews(deps, newest);
  const pop = createRound('pop', newest, views, deps);
  const others = createRound('main', newest, views, deps);
  const tellOthers = (): void => {
    others.tell(newest);
    for (const page of openedPages) if (deps.isOpen(page)) tellPage(page, newest, views, deps);
  };

  const refresh = (): void => {
    const next = combine(deps);
    if (!sameContent(next, newest)) newest = next;
  };
  const othersTelling = createOthersTelling(deps.after, () => {
    refresh();
    tellOthers();
  });
  const tell = (): void => {
    refresh();
    pop.tell(newest);
    othersTelling.told(onPop(newest).map(({ key }) => key));
  };
  const isHeldBack = (): boolean => hasNamelessNewCall(deps.session.current(), pop.told());
  const telling = createTelling(deps.after, isHeldBack, tell);
  const ends = sources.map((name) => deps[name].subscribe(telling.soon));

  return {
    current() {
      refresh();
      return newest;
    },
    viewOf(page) {
      refresh();
      return views.of(page, newest);
    },
    lookAtWaiting(rows) {
      refresh();
      views.lookAt(newest.watched?.skillId ?? null, rows);
      telling.soon();
    },
    lookAtHeld(key) {
      views.lookAtHeld(key);
      telling.soon();
    },
    askSettings(asked) {
      views.askSettings(asked);
      telling.soon();
    },
    subscribe: others.subscribe,
    subscribeFirst: pop.subscribe,
    dispose() {
      telling.end();
      othersTelling.end();
      for (const end of ends) end();
    },
  };
}

type Sending = Pick<SnapshotFeedDeps, 'send' | 'log'>;

/** An error of one follower is logged and stops no other: a tray that fails must not keep the pop from being shown. */
function attempt({ log }: Sending, step: () => void): void {
  try {
    step();
  } catch (error) {
    log('a follower of the snapshots failed', { error });
  }
}

/** Sends a page its view, unless it was told the same already. */
function tellPage(
  page: PageName,
  next: Snapshot,
  views: ReturnType<typeof createViews>,
  deps: Sending,
): void {
  const view = views.untold(page, next);
  if (view !== null) attempt(deps, () => deps.send(page, snapshotChannel, view));
}

/** A page, and who is told right after it. */
function createRound(page: PageName, first: Snapshot, views: ReturnType<typeof createViews>, deps: Sending) {
  const followers = new Set<Follower>();
  let told = first;
  return {
    told: () => told,
    tell(next: Snapshot): void {
      const previous = told;
      told = next;
      tellPage(page, next, views, deps);
      if (next === previous) return;
      for (const follower of followers) attempt(deps, () => follower(previous, next));
    },
    subscribe: (follower: Follower): (() => void) => {
      followers.add(follower);
      return () => followers.delete(follower);
    },
  };
}

/** Whether there is a call that nobody was told of and that the gateway has not named. */
function hasNamelessNewCall(next: SessionSnapshot, told: SessionSnapshot): boolean {
  return next.calls.some(
    ({ key, phase, callId }) =>
      phase === 'alerting' && callId === null && told.calls.every((one) => one.key !== key),
  );
}

function combine(deps: SnapshotFeedDeps): Snapshot {
  return {
    ...deps.session.current(),
    history: deps.history.current(),
    mode: deps.mode.current(),
    settings: { ...deps.site.current(), ...deps.settings.current() },
    isScreenLocked: deps.screenLock.current(),
    desktop: deps.desktop.current(),
    systemLanguage: deps.systemLanguage,
    version: deps.version,
    newerVersion: deps.newerVersion.current(),
  };
}
