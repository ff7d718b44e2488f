/** Calls that have ended stay in sight for some seconds. */
import { delays } from '../time/delays.ts';
import { after } from '../time/timers.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Follower } from './follower.ts';
import type { LoopDeps } from './loop.ts';

/** Removes each ended call from the snapshot after `endedStaysMs`. */
export class EndedCalls implements Follower {
  readonly #deps: LoopDeps & { readonly store: SnapshotStore };
  #isPlanned = false;

  constructor(deps: LoopDeps & { readonly store: SnapshotStore }) {
    this.#deps = deps;
  }

  onSnapshot(): void {
    const { store, clock, signal } = this.#deps;
    const firstEndedAt = Math.min(...store.snapshot.calls.flatMap((call) => call.endedAt ?? []));
    if (this.#isPlanned || !Number.isFinite(firstEndedAt)) return;
    this.#isPlanned = true;
    const leftMs = Math.max(0, firstEndedAt + delays.endedStaysMs - clock.now());
    after(clock, signal, leftMs, () => {
      this.#isPlanned = false;
      store.apply({ kind: 'tick' });
      this.onSnapshot();
    });
  }
}
