/**
 * Calls that have ended: they stay in sight for some seconds, and are remembered for longer, because a gateway may
 * repeat the last one in its lists.
 */
import { isLive } from '../../shared/calls/questions.ts';
import type { CallId } from '../../shared/domain.ts';
import type { Calls } from './callChange.ts';
import { delays } from './delays.ts';
import type { LoopDeps } from './loop.ts';
import type { SnapshotStore } from './store.ts';
import { after } from './timers.ts';

/** So many are remembered: no list repeats more than the last few. */
const mostRemembered = 20;

/** @returns the same set where no call has ended between the two lists */
export function followEnds(known: ReadonlySet<CallId>, before: Calls, next: Calls): ReadonlySet<CallId> {
  if (before === next) return known;
  const over = next.filter((call) => !isLive(call)).flatMap((call) => call.callId ?? []);
  const news = over.filter((callId) => !known.has(callId));
  return news.length === 0 ? known : new Set([...known, ...news].slice(-mostRemembered));
}

/** Lets each ended call vanish in its time. */
export class EndedCallsVanish {
  readonly #deps: LoopDeps & { readonly store: SnapshotStore };
  #isPlanned = false;

  constructor(deps: LoopDeps & { readonly store: SnapshotStore }) {
    this.#deps = deps;
  }

  look(): void {
    const { store, clock, signal } = this.#deps;
    const firstEndedAt = Math.min(...store.snapshot.calls.flatMap((call) => call.endedAt ?? []));
    if (this.#isPlanned || !Number.isFinite(firstEndedAt)) return;
    this.#isPlanned = true;
    const leftMs = Math.max(0, firstEndedAt + delays.endedStaysMs - clock.now());
    after(clock, signal, leftMs, () => {
      this.#isPlanned = false;
      store.apply({ kind: 'tick' });
      this.look();
    });
  }
}
