/** How busy the queues are: what was read last, and why nothing newer is. */
import type { QueueLoadNow, QueueLoads } from '../../../shared/contract/others/queueLoads.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import type { WaitingCall } from '../../../shared/calls/model.ts';
import type { QueueLoad } from '../../../shared/calls/transfer.ts';
import type { SkillId } from '../../../shared/domain.ts';
import { beginToleranceMs } from '../calls/callChange.ts';
import { outlookOf } from '../gatewayPort/failedRequests.ts';
import { sameContent, unlessSame } from '../sameContent.ts';
import type { SessionInput, SessionMoment } from './inputs.ts';

type LoadInput = Extract<SessionInput, { kind: 'queuesLookedAt' | 'loads' | 'loadsMissed' }>;

/** After an input that is about it. */
export function onLoads(snapshot: SessionSnapshot, input: LoadInput, moment: SessionMoment): SessionSnapshot {
  const next = loadsAfter(snapshot.queueLoads, input, moment.at);
  return sameContent(next, snapshot.queueLoads) ? snapshot : { ...snapshot, queueLoads: next };
}

function loadsAfter(before: QueueLoads, input: LoadInput, at: number): QueueLoads {
  switch (input.kind) {
    case 'queuesLookedAt':
      return { ...before, isLookedAt: input.isLookedAt };
    case 'loadsMissed':
      // What the gateway refuses to tell is not told any more; what it could not tell just now is as old as it is.
      return outlookOf(input.problem) === 'lasting'
        ? { ...before, told: unlessSame(before.told, []), missed: input.problem }
        : { ...before, missed: input.problem };
    case 'loads': {
      const told = input.told.map((load) => loadNow(load, before, at));
      return { ...before, told: unlessSame(before.told, told), readAt: at, missed: null };
    }
  }
}

/** The gateway counts whole seconds: the same call waits since the same moment. */
function loadNow(
  { skillId, waiting, ready, longestS }: QueueLoad,
  { told }: QueueLoads,
  at: number,
): QueueLoadNow {
  const since = longestS === null ? null : at - longestS * 1000;
  const known = told.find((one) => one.skillId === skillId)?.longestSince ?? null;
  const isSame = since !== null && known !== null && Math.abs(since - known) < beginToleranceMs;
  return { skillId, waiting, ready, longestSince: isSame ? known : since };
}

/**
 * With what the list of the waiting calls of a queue tells of it, which is newer: the same number stands wherever it is
 * shown. `leftOut`: how many more the list has.
 */
export function withList(
  loads: QueueLoads,
  skillId: SkillId,
  leftOut: number,
  waiting: readonly WaitingCall[],
): QueueLoads {
  const there = waiting.filter(({ goneAt }) => goneAt === null);
  const told = loads.told.map((load) =>
    load.skillId === skillId && load.waiting !== null
      ? { ...load, waiting: there.length + leftOut, longestSince: there[0]?.waitingSince ?? null }
      : load,
  );
  return { ...loads, told: unlessSame(loads.told, told) };
}
