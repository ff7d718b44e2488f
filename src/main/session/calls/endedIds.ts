/** Calls that have ended are remembered for a while, because a gateway may repeat the last one in its lists. */
import { isLive } from '../../../shared/calls/questions.ts';
import type { Call } from '../../../shared/calls/model.ts';
import type { CallId } from '../../../shared/domain.ts';
import type { Calls } from './callList.ts';

/** So many are remembered: no list repeats more than the last few. */
const mostRemembered = 20;

/** Calls that have ended in this session, the last ones, and what may come of each. */
export type EndedIds = ReadonlyMap<CallId, Afterwards>;

/**
 * `offered`: the caller may still be on the line, so the call may be offered to an agent again. `over`: nobody is on
 * the line, as far as this agent is told. `handedOn`: over for this agent; if it comes back, an event or the next
 * report names it. `answered`: offered or not, it was answered, and nothing but what the gateway did not tell says that
 * it is over.
 */
export type Afterwards = 'offered' | 'answered' | 'handedOn' | 'over';

/** Whether a list that still has the call is old. */
export function hasGone(endedIds: EndedIds, callId: CallId): boolean {
  const afterwards = endedIds.get(callId);
  return afterwards === 'over' || afterwards === 'handedOn';
}

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
function afterwardsOf({ end, answeredAt }: Call): Afterwards {
  if (end === 'ended') return answeredAt === null ? 'offered' : 'answered';
  if (end === 'transferred') return 'handedOn';
  const isOffered =
    end === 'missed' || end === 'takenAway' || (end === 'releasedByAgent' && answeredAt === null);
  return isOffered ? 'offered' : 'over';
}
