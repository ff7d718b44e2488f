/**
 * Puts together what the program knows and tells each window its part. A call event is one push: changes of one tick
 * go out together at its end, and nothing waits longer than that, because a caller's name may be in it. Only a call of
 * which nothing is known waits a moment for its caller. A window whose part is the same is not told.
 */
import { snapshotChannel } from '../../shared/contract/bridge.ts';
import type { Mode } from '../../shared/contract/mode.ts';
import type { SessionSnapshot, Snapshot } from '../../shared/contract/snapshot.ts';
import { popView } from '../../shared/contract/popView.ts';
import type { SkillId } from '../../shared/domain.ts';
import type { PageName, PageViews } from '../../shared/contract/pageViews.ts';
import type { ShownLanguage } from '../../shared/settings/preferences.ts';
import type { PreferencesView, SiteView } from '../../shared/settings/settingsView.ts';
import { sameContent } from '../session/sameContent.ts';
import { createRows, firstLookedAt, type LookedAt, mainView } from './viewMakers.ts';

/**
 * How long a call that has just begun to alert is held back while nothing is known of it, ms. Who is calling is asked
 * at once; an answer within this goes out with the call, and the pop appears filled, a frame sooner than if it had been
 * drawn blank first. If the gateway takes longer, the pop appears without the caller.
 */
const namelessHeldMs = 40;

/** The pop does not wait for the other window. */
const inThisOrder = ['pop', 'main'] as const satisfies readonly PageName[];

/** What a snapshot is put together from. */
const sources = ['session', 'mode', 'site', 'settings', 'screenLock'] as const;

/** Something that has a value and tells when it changed. */
export interface Source<Value> {
  current(): Value;
  /** Returns what ends the subscription. */
  subscribe(listener: () => void): () => void;
}

/** What the feed needs. */
export interface SnapshotFeedDeps {
  readonly session: Source<SessionSnapshot>;
  readonly mode: Source<Mode>;
  readonly site: Source<SiteView>;
  readonly settings: Source<PreferencesView>;
  /** Whether the screen is locked. */
  readonly screenLock: Source<boolean>;
  readonly systemLanguage: ShownLanguage;
  readonly version: string;
  /** Sends to the window of that page, if it is open. */
  readonly send: (page: PageName, channel: string, view: PageViews[PageName]) => void;
  /** What makes numbers readable. */
  readonly numbering: Parameters<typeof createRows>[0];
  /** Runs `task` once after `delayMs`; returns what prevents it. */
  readonly after: (delayMs: number, task: () => void) => () => void;
  readonly log: (text: string, detail: unknown) => void;
}

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
  /** Calls with (previous, next), once per change of content, right after the windows were told. */
  subscribe(listener: (previous: Snapshot, next: Snapshot) => void): () => void;
  /** Ends every subscription; nothing is sent from then on. */
  dispose(): void;
}

/** Begins to listen to its sources at once, and tells nobody before one of them changes. */
export function createSnapshotFeed(deps: SnapshotFeedDeps): SnapshotFeed {
  const listeners = new Set<(previous: Snapshot, next: Snapshot) => void>();
  let newest = combine(deps);
  const views = createViews(deps, newest);
  let told = newest;

  const refresh = (): void => {
    const next = combine(deps);
    if (!sameContent(next, newest)) newest = next;
  };
  // An error of one listener is logged and stops no other: a tray that fails must not keep the pop from being shown.
  const attempt = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      deps.log('a follower of the snapshots failed', { error });
    }
  };
  const tell = (): void => {
    refresh();
    const previous = told;
    const now = newest;
    told = now;
    for (const page of inThisOrder) {
      const view = views.untold(page, now);
      if (view !== null) attempt(() => deps.send(page, snapshotChannel, view));
    }
    if (now === previous) return;
    for (const listener of listeners) attempt(() => listener(previous, now));
  };
  const isHeldBack = (): boolean => hasNamelessNewCall(deps.session.current(), told);
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
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      telling.end();
      for (const end of ends) end();
    },
  };
}

/** Tells once at the end of the tick, or while a call is held back after {@link namelessHeldMs}. */
function createTelling(
  after: SnapshotFeedDeps['after'],
  isHeldBack: () => boolean,
  tell: () => void,
): { readonly soon: () => void; readonly end: () => void } {
  let isQueued = false;
  let hasEnded = false;
  let stopHolding: (() => void) | null = null;
  const now = (): void => {
    isQueued = false;
    stopHolding?.();
    stopHolding = null;
    if (!hasEnded) tell();
  };
  return {
    soon() {
      if (isQueued) return;
      if (isHeldBack()) {
        stopHolding ??= after(namelessHeldMs, now);
        return;
      }
      isQueued = true;
      queueMicrotask(now);
    },
    end() {
      hasEnded = true;
      stopHolding?.();
    },
  };
}

/** What each page was told, and what it is to be told next. */
function createViews({ numbering }: Pick<SnapshotFeedDeps, 'numbering'>, first: Snapshot) {
  const rowsFor = createRows(numbering);
  let lookedAt: LookedAt & { readonly skillId: SkillId | null } = { skillId: null, ...firstLookedAt };
  let heldInSight: string | null = null;
  const made = new Map<PageName, PageViews[PageName]>();
  const told = new Map<PageName, PageViews[PageName]>();
  const contentOf = (page: PageName, now: Snapshot) => {
    if (page === 'pop') return popView(now);
    const isMeant = now.watched?.skillId === lookedAt.skillId;
    const rowOf = rowsFor(now.settings.preferences.homeRegion);
    return mainView(now, isMeant ? lookedAt : firstLookedAt, rowOf, heldInSight);
  };
  const of = (page: PageName, now: Snapshot): PageViews[PageName] => {
    const before = made.get(page);
    const content = contentOf(page, now);
    const seq = before?.seq ?? 1;
    if (before !== undefined && sameContent({ ...content, seq }, before)) return before;
    const view = { ...content, seq: before === undefined ? seq : seq + 1 };
    made.set(page, view);
    return view;
  };
  for (const page of inThisOrder) told.set(page, of(page, first));
  return {
    of,
    /** Null: the page was told this already. */
    untold(page: PageName, now: Snapshot): PageViews[PageName] | null {
      const view = of(page, now);
      if (view === told.get(page)) return null;
      told.set(page, view);
      return view;
    },
    lookAt(skillId: SkillId | null, rows: LookedAt): void {
      lookedAt = { skillId, ...rows };
    },
    lookAtHeld(key: string): void {
      heldInSight = key;
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
    mode: deps.mode.current(),
    settings: { ...deps.site.current(), ...deps.settings.current() },
    isScreenLocked: deps.screenLock.current(),
    systemLanguage: deps.systemLanguage,
    version: deps.version,
  };
}
