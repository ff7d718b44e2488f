/** How busy the queues are: what was read last, and why nothing newer is. */
import type { QueueLoadNow, QueueLoads } from '../../../shared/contract/others/queueLoads.ts';
import type { CountDiffers, SessionSnapshot, WatchedQueue } from '../../../shared/contract/snapshot.ts';
import type { QueueLoad } from '../../../shared/calls/transfer.ts';
import { beginToleranceMs } from '../calls/callChange.ts';
import { outlookOf } from '../gatewayPort/failedRequests.ts';
import { sameContent, unlessSame } from '../sameContent.ts';
import type { SessionInput, SessionMoment } from './inputs.ts';

type LoadInput = Extract<SessionInput, { kind: 'queuesLookedAt' | 'loads' | 'loadsMissed' }>;

/** After an input that is about it. */
export function onLoads(snapshot: SessionSnapshot, input: LoadInput, moment: SessionMoment): SessionSnapshot {
  const next = loadsAfter(snapshot, input, moment.at);
  const watched = input.kind === 'loads' ? recounted(snapshot.watched, input, moment.at) : snapshot.watched;
  const isSame = watched === snapshot.watched && sameContent(next, snapshot.queueLoads);
  return isSame ? snapshot : { ...snapshot, queueLoads: next, watched };
}

/** With another count, where count and list are known to differ. */
function recounted(
  watched: WatchedQueue | null,
  { told }: Extract<LoadInput, { kind: 'loads' }>,
  at: number,
): WatchedQueue | null {
  const counted = told.find(({ skillId }) => skillId === watched?.skillId)?.waiting ?? null;
  if (watched?.differs?.isSure !== true || counted === null) return watched;
  const by = counted - listedIn(watched);
  return { ...watched, differs: by === 0 ? null : { by, countedAt: at, isSure: true } };
}

function loadsAfter(
  { queueLoads: before, watched }: SessionSnapshot,
  input: LoadInput,
  at: number,
): QueueLoads {
  switch (input.kind) {
    case 'queuesLookedAt':
      return { ...before, isLookedAt: input.isLookedAt };
    case 'loadsMissed':
      // What the gateway refuses to tell is not told any more; what it could not tell just now is as old as it is.
      return outlookOf(input.problem) === 'lasting'
        ? { ...before, told: unlessSame(before.told, []), missed: input.problem }
        : { ...before, missed: input.problem };
    case 'loads': {
      const told = input.told.map((load) => withMoreListed(loadNow(load, before, at), watched));
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

type WaitingList = Pick<WatchedQueue, 'waiting' | 'leftOut'>;

const listedIn = ({ waiting, leftOut }: WaitingList): number =>
  waiting.filter(({ goneAt }) => goneAt === null).length + leftOut;

const longestIn = ({ waiting }: WaitingList): number | null =>
  waiting.find(({ goneAt }) => goneAt === null)?.waitingSince ?? null;

/**
 * Whether count and list of a queue differ, after another list. They are read one after the other, so one count that
 * differs says nothing; a second one in spite of a list that has not changed says that the gateway counts otherwise.
 */
export function countDiffers(
  { told, readAt }: QueueLoads,
  before: WatchedQueue,
  list: WaitingList,
): CountDiffers | null {
  const listed = listedIn(list);
  const counted = told.find(({ skillId }) => skillId === before.skillId)?.waiting ?? null;
  if (counted === null || readAt === null || before.readAt === null) return null;
  const { differs } = before;
  const by = counted - listed;
  if (readAt <= (differs?.countedAt ?? before.readAt))
    return differs?.isSure === true && differs.by > 0 ? { ...differs, by } : differs;
  if (by === 0) return null;
  if (differs === null) return listed === listedIn(before) ? { by, countedAt: readAt, isSure: false } : null;
  return { by, countedAt: readAt, isSure: true };
}

/**
 * With what the list of the waiting calls of a queue tells of it, which is newer: the same number stands wherever it is
 * shown. Where the gateway counts calls that its list does not have, its count stands.
 */
export function withList(loads: QueueLoads, watched: WatchedQueue): QueueLoads {
  if (watched.differs?.isSure === true && watched.differs.by > 0) return loads;
  const told = loads.told.map((load) => (load.skillId === watched.skillId ? asListed(load, watched) : load));
  return { ...loads, told: unlessSame(loads.told, told) };
}

const asListed = (load: QueueLoadNow, list: WaitingList): QueueLoadNow =>
  load.waiting === null ? load : { ...load, waiting: listedIn(list), longestSince: longestIn(list) };

/** Where the gateway's list has calls that it does not count, the list stands. */
const withMoreListed = (load: QueueLoadNow, watched: WatchedQueue | null): QueueLoadNow =>
  watched?.differs?.isSure === true &&
  watched.skillId === load.skillId &&
  (load.waiting ?? 0) < listedIn(watched)
    ? asListed(load, watched)
    : load;
