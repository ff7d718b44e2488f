/** Keeps the newest snapshot and tells who wants to know. */
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import type { PartyNumber } from '../../../shared/calls/model.ts';
import { GatewayClock } from '../time/gatewayClock.ts';
import { learnHabits, noHabitsSeen, unlearnHabits } from '../calls/report/gatewayHabits.ts';
import type { SessionInput, SessionMoment } from './inputs.ts';
import { followLoss, type LostCalls } from './lostCalls.ts';
import { callMoment, nothingKnown, reduce } from './reduce.ts';
import type { Clock, Log } from '../time/timers.ts';
import type { CallMoment } from '../calls/moment.ts';
import { type EndedIds, followEnds } from '../calls/endedIds.ts';

/** Told of every change of the session's snapshot, in its order. */
export type SnapshotListener = (previous: SessionSnapshot, next: SessionSnapshot) => void;

interface StoreDeps {
  readonly clock: Clock;
  readonly describeNumber: (raw: string) => PartyNumber;
  readonly log: Log;
  readonly wrapUpMs?: () => number | null;
}

/**
 * Holds the session's snapshot. Inputs are reduced in the order in which they come, and listeners are told each change
 * in that order, also where one of them applies an input in its turn.
 */
export class SnapshotStore {
  readonly #deps: StoreDeps;
  readonly #listeners = new Set<SnapshotListener>();
  readonly #gatewayClock = new GatewayClock();
  readonly #untold: [previous: SessionSnapshot, next: SessionSnapshot][] = [];
  #first: SnapshotListener | null = null;
  #lost: LostCalls | null = null;
  #habits = noHabitsSeen;
  #endedIds: EndedIds = new Map();
  #snapshot = nothingKnown;
  #serial = 0;
  #contactAt: number | null = null;
  #telling = false;

  constructor(deps: StoreDeps) {
    this.#deps = deps;
  }

  get snapshot(): SessionSnapshot {
    return this.#snapshot;
  }

  /** When the gateway answered last, this machine's clock; exact, unlike the snapshot's. */
  get contactAt(): number | null {
    return this.#contactAt;
  }

  /** The gateway answered. Nothing is sent for it; the time goes out with the next news. */
  heard(): void {
    this.#contactAt = this.#deps.clock.now();
  }

  /** Calls `listener` after every change, in the order of subscription. @returns what ends that */
  subscribe(listener: SnapshotListener): () => void {
    // Wrapped, so that one function that subscribed twice is told twice and leaves once.
    const own: SnapshotListener = (previous, next) => listener(previous, next);
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  }

  /**
   * The one listener that is told before all others: it asks the gateway what has to be asked, before windows are
   * drawn.
   */
  tellFirst(listener: SnapshotListener | null): void {
    this.#first = listener;
  }

  apply(input: SessionInput): void {
    const previous = this.#snapshot;
    this.#serial += 1;
    this.#learn(input);
    const next = reduce(previous, input, this.#moment());
    if (next === previous) return;
    this.#lost = followLoss(this.#lost, previous, next);
    this.#endedIds = followEnds(this.#endedIds, previous.calls, next.calls);
    this.#snapshot = next;
    this.#untold.push([previous, next]);
    if (!this.#telling) this.#tellAll();
  }

  /** What a reduction of the calls would know now. */
  callMoment(): CallMoment {
    return callMoment(this.#snapshot, this.#moment());
  }

  #moment(): SessionMoment {
    return {
      at: this.#deps.clock.now(),
      serial: this.#serial,
      describeNumber: this.#deps.describeNumber,
      contactAt: this.#contactAt,
      wrapUpMs: this.#deps.wrapUpMs?.() ?? null,
      clockOffsetMs: this.#gatewayClock.offsetMs,
      lostCalls: this.#lost?.calls ?? [],
      habits: this.#habits,
      endedIds: this.#endedIds,
    };
  }

  /** What the gateway's clock and its habits are is learned from what it tells, and forgotten with the session. */
  #learn(input: SessionInput): void {
    const at = this.#deps.clock.now();
    this.#gatewayClock.hear(input, at);
    if (input.kind === 'session' && input.change.kind === 'signInAsked') this.#habits = noHabitsSeen;
    const { calls } = this.#snapshot;
    if (input.kind === 'event') this.#habits = unlearnHabits(this.#habits, calls, input.event);
    if (input.kind === 'report') this.#habits = learnHabits(this.#habits, calls, input.report, at);
  }

  /** A listener may change the snapshot in its turn: the others are told the changes in their order. */
  #tellAll(): void {
    this.#telling = true;
    for (let news = this.#untold.shift(); news !== undefined; news = this.#untold.shift()) {
      const all = [...(this.#first === null ? [] : [this.#first]), ...this.#listeners];
      for (const listener of all) this.#tell(listener, ...news);
    }
    this.#telling = false;
  }

  /** An error of one listener is logged, and the others are told all the same. */
  #tell(listener: SnapshotListener, previous: SessionSnapshot, next: SessionSnapshot): void {
    try {
      listener(previous, next);
    } catch (error) {
      this.#deps.log('error', 'a subscriber of the session failed', { error });
    }
  }
}
