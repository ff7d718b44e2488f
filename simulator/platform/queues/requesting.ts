import { Refusal } from '../../resultCodes.ts';
import { beginAlerting } from '../calls/arrive.ts';
import { createCall, isEngaged, setStage } from '../calls/legs.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../model/session.ts';
import type { Call } from '../model/call.ts';

/** What becomes of a request; all but the first on demand only. `renamed`: it arrives under another call ID. */
export const requestOutcomes = ['arrives', 'neverArrives', 'takenByAnother', 'renamed'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

function waitingCall(platform: Platform, session: Session, callId: string, skillId: number): Call {
  if (!session.skillIds.has(skillId)) throw new Refusal('100-007', 'not signed in to this queue');
  if (session.legs.some((leg) => leg.state === 'held')) throw new Refusal('100-007', 'a call is held');
  if (isEngaged(session)) throw new Refusal('100-007', 'a call is up');
  const call = platform.calls.get(callId);
  if (call?.stage !== 'waiting' || call.skillId !== skillId) {
    throw new Refusal('100-007', 'the call no longer waits in this queue');
  }
  return call;
}

function goElsewhere(platform: Platform, call: Call): void {
  call.endedAt = platform.clock.now();
  call.endedBy = 'platform';
  setStage(platform, call, 'ended');
}

function renamed(platform: Platform, call: Call): Call {
  goElsewhere(platform, call);
  return createCall(platform, call);
}

/**
 * Grants a queued call to the agent who asked for it (requestcall); it arrives a moment later.
 * @throws Refusal 100-007 when the agent is not signed in to the queue, has a call, or the call no longer waits
 */
export function requestCall(
  platform: Platform,
  session: Session,
  wish: { callId: string; skillId: number },
  outcome: RequestOutcome,
): void {
  const waiting = waitingCall(platform, session, wish.callId, wish.skillId);
  if (outcome === 'takenByAnother') {
    goElsewhere(platform, waiting);
    throw new Refusal('100-007', 'the call no longer waits in this queue');
  }
  if (outcome === 'neverArrives') {
    goElsewhere(platform, waiting);
    return;
  }
  const call = outcome === 'renamed' ? renamed(platform, waiting) : waiting;
  call.workNo = session.workNo;
  setStage(platform, call, 'accepted');
  platform.after(platform.timings.requestedCallMs, () => arrive(platform, session, call), call.timers);
}

function arrive(platform: Platform, session: Session, call: Call): void {
  if (call.stage !== 'accepted') return;
  if (session.ended || session.legs.length > 0) {
    call.workNo = null;
    setStage(platform, call, 'waiting');
    platform.route();
    return;
  }
  call.requested = true;
  beginAlerting(platform, session, call);
}
