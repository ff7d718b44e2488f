/**
 * Puts together what the windows show and tells them. A call event is one push: changes of one tick go out together
 * at its end, and nothing waits longer than that, because a caller's name may be in it. Only a call of which nothing
 * is known waits a moment for its caller.
 */
import { type Mode, type SessionSnapshot, type Snapshot, snapshotChannel } from '../../shared/contract.ts';
import type { SettingsView } from '../../shared/settings.ts';
import { sameContent } from '../session/sameContent.ts';

/**
 * How long a call that has just begun to alert is held back while nothing is known of it, ms. Who is calling is asked
 * at once; an answer within this goes out with the call, and the pop appears filled, a frame sooner than if it had
 * been drawn blank first. A gateway that takes longer keeps nobody from seeing that it rings.
 */
const namelessHeldMs = 40;

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
  readonly settings: Source<SettingsView>;
  readonly systemLanguage: 'en' | 'zh';
  readonly version: string;
  /** Sends to every window that is open. */
  readonly send: (channel: string, snapshot: Snapshot) => void;
  /** Runs `task` once after `delayMs`; returns what prevents it. */
  readonly after: (delayMs: number, task: () => void) => () => void;
  readonly log: (text: string, detail: unknown) => void;
}

export interface SnapshotFeed {
  /** The newest snapshot. */
  current(): Snapshot;
  /** Calls with (next, previous), once per change of content, right after the windows were told. */
  subscribe(listener: (next: Snapshot, previous: Snapshot) => void): () => void;
  /** Ends every subscription; nothing is sent from then on. */
  dispose(): void;
}

export function createSnapshotFeed(deps: SnapshotFeedDeps): SnapshotFeed {
  const listeners = new Set<(next: Snapshot, previous: Snapshot) => void>();
  let newest = combine(deps, 1);
  let told = newest;
  let waiting = false;
  let disposed = false;
  let stopHolding: (() => void) | null = null;

  const refresh = (): void => {
    const next = combine(deps, newest.seq + 1);
    if (!sameContent({ ...next, seq: newest.seq }, newest)) newest = next;
  };
  // What one of them does wrong is its own: a tray that fails must not keep the pop from coming.
  const attempt = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      deps.log('a follower of the snapshots failed', { error });
    }
  };
  const tell = (): void => {
    waiting = false;
    stopHolding?.();
    stopHolding = null;
    refresh();
    if (disposed || newest === told) return;
    const previous = told;
    const now = newest;
    told = now;
    attempt(() => deps.send(snapshotChannel, now));
    for (const listener of listeners) attempt(() => listener(now, previous));
  };
  const changed = (): void => {
    if (waiting) return;
    if (hasNamelessNewCall(deps.session.current(), told)) {
      stopHolding ??= deps.after(namelessHeldMs, tell);
      return;
    }
    waiting = true;
    queueMicrotask(tell);
  };
  const ends = [deps.session, deps.mode, deps.settings].map((source) => source.subscribe(changed));

  return {
    current() {
      refresh();
      return newest;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      disposed = true;
      stopHolding?.();
      for (const end of ends) end();
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

function combine(deps: SnapshotFeedDeps, seq: number): Snapshot {
  return {
    ...deps.session.current(),
    seq,
    mode: deps.mode.current(),
    settings: deps.settings.current(),
    systemLanguage: deps.systemLanguage,
    version: deps.version,
  };
}
