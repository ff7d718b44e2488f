/**
 * Why the agent is busy without having chosen it. The gateway gives no reason, so it is concluded from a missed call.
 */
import { isCallUp, isLive } from '../../../shared/calls/questions.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';

/** What an agent may be from the moment a call was missed until the gateway has set busy for it. */
const beforeBusy: readonly SessionSnapshot['activity'][] = ['busy', 'talking', 'unknown'];

/**
 * A gateway makes an agent busy who did not answer in time. That is said until the agent is something else, or the
 * next call is there; a gateway that goes on with ready or wrap-up has made nobody busy.
 */
export function withActivityWhy(before: SessionSnapshot, next: SessionSnapshot): SessionSnapshot {
  const activityWhy = whyNow(before, next);
  return activityWhy === next.activityWhy ? next : { ...next, activityWhy };
}

function whyNow(before: SessionSnapshot, next: SessionSnapshot): SessionSnapshot['activityWhy'] {
  if (isCallUp(next.calls) || !beforeBusy.includes(next.activity)) return null;
  const wasLive = (key: string): boolean => before.calls.some((call) => call.key === key && isLive(call));
  const isMissedNow = next.calls.some(({ key, end }) => end === 'missed' && wasLive(key));
  return isMissedNow ? 'missedCall' : next.activityWhy;
}
