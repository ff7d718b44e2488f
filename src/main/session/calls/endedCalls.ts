/**
 * Calls that have ended: they stay in sight for some seconds, and are remembered for longer, because a gateway may
 * repeat the last one in its lists.
 */
import { isLive } from '../../../shared/calls/questions.ts';
import type { Call } from '../../../shared/calls/model.ts';
import type { CallId } from '../../../shared/domain.ts';
import type { Calls } from './callChange.ts';
import { delays } from '../time/delays.ts';
import type { LoopDeps } from '../follow/loop.ts';
import type { SnapshotStore } from '../state/store.ts';
import { after } from '../time/timers.ts';

/** So many are remembered: no list repeats more than the last few. */
const mostRemembered = 20;

/** Calls that have ended in this session, the last ones, and what may come of each. */
export type EndedIds = ReadonlyMap<CallId, Afterwards>;

/**
 * `offered`: the caller may still be on the line, so the call may be offered to an agent again. `over`: nobody is on
 * the line, as far as this agent is told. A call that was handed on counts as `over`, too; if it comes back, an event
 * or the next report names it.
 */
export type Afterwards = 'offered' | 'over';

/** @returns the same map where no call has ended between the two lists */
export function followEnds(known: EndedIds, before: Calls, next: Calls): EndedIds {
  if (before === next) return known;
  const news = next.flatMap((call): [CallId, Afterwards][] =>
    isLive(call) || call.callId === null ? [] : [[call.callId, afterwardsOf(call)]],
  );
  const isKnown = news.every(([callId, afterwards]) => known.get(callId) === afterwards);
  return isKnown ? known : new Map([...new Map([...known, ...news])].slice(-mostRemembered));
}

/** A call that nobody answered goes to somebody else, or to the same agent again. */
const afterwardsOf = ({ end, answeredAt }: Call): Afterwards =>
  end === 'missed' || end === 'ended' || (end === 'releasedByAgent' && answeredAt === null)
    ? 'offered'
    : 'over';

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
