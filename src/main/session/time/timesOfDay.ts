/** A snapshot whose times, which are a steady clock's, are told as times of day. */
import type { Operation } from '../../../shared/contract/operations.ts';
import type { QueueLoads } from '../../../shared/contract/others/queueLoads.ts';
import type { SessionSnapshot, WatchedQueue } from '../../../shared/contract/snapshot.ts';
import type { Unread } from '../../../shared/contract/unread.ts';
import type { Message } from '../../../shared/people/messages.ts';
import type { Call, WaitingCall } from '../../../shared/calls/model.ts';

type Shift = <Time extends number | null>(time: Time) => Time;

/** The moved objects by their originals, so that each is moved once. */
interface Moved {
  readonly behindMs: number;
  readonly objects: WeakMap<object, object>;
}

/**
 * The same snapshot, call or list gives the same object again, so that a comparison need not go through two thousand
 * waiting calls.
 * @param behindMs how much later the time of day is; while that is 0 the snapshot is given as it is
 * @returns the snapshot with times of day
 */
export function createTimesOfDay(
  current: () => SessionSnapshot,
  behindMs: () => number,
): () => SessionSnapshot {
  let moved: Moved = { behindMs: 0, objects: new WeakMap() };
  return () => {
    const byMs = behindMs();
    if (byMs === 0) return current();
    if (moved.behindMs !== byMs) moved = { behindMs: byMs, objects: new WeakMap() };
    return snapshotIn(current(), moved);
  };
}

function snapshotIn(snapshot: SessionSnapshot, { behindMs, objects }: Moved): SessionSnapshot {
  const at: Shift = <Time extends number | null>(time: Time): Time =>
    (time === null ? null : time + behindMs) as Time;
  const once = <Value extends object>(value: Value, move: (value: Value) => Value): Value => {
    const before = objects.get(value) as Value | undefined;
    const after = before ?? move(value);
    objects.set(value, after);
    return after;
  };
  const waitingIn = (call: WaitingCall): WaitingCall =>
    once(call, (one) => ({ ...one, waitingSince: at(one.waitingSince), goneAt: at(one.goneAt) }));
  const watchedIn = (watched: WatchedQueue): WatchedQueue => ({
    ...watched,
    readAt: at(watched.readAt),
    differs: watched.differs && { ...watched.differs, countedAt: at(watched.differs.countedAt) },
    waiting: once(watched.waiting, (waiting) => waiting.map(waitingIn)),
  });
  const messageAt = (message: Message): Message => once(message, (one) => ({ ...one, at: at(one.at) }));
  const unreadIn = (unread: Unread): Unread =>
    once(unread, (one) =>
      one.kind === 'missedCall'
        ? { ...one, at: at(one.at), call: callIn(one.call, at) }
        : one.kind === 'message'
          ? { ...one, at: at(one.at), message: messageAt(one.message) }
          : { ...one, at: at(one.at) },
    );
  return once(snapshot, ({ availability, watched, operations, problems, clockOffsetMs }) => ({
    ...snapshot,
    session: sessionIn(snapshot.session, at),
    availability: once(availability, (one) => ({ ...one, since: at(one.since), until: at(one.until) })),
    calls: snapshot.calls.map((call) => once(call, (one) => callIn(one, at))),
    queueLoads: once(snapshot.queueLoads, (loads) => loadsIn(loads, at)),
    watched: watched && once(watched, watchedIn),
    lastContactAt: at(snapshot.lastContactAt),
    clockOffsetMs: clockOffsetMs === null ? null : clockOffsetMs - behindMs,
    operations: operations.map((one) => once(one, (operation) => operationIn(operation, at))),
    unread: snapshot.unread.map(unreadIn),
    messages: once(snapshot.messages, (messages) => messages.map(messageAt)),
    notes: once(snapshot.notes, (notes) => notes.map((one) => ({ ...one, at: at(one.at) }))),
    problems: problems.map((problem) => ({ ...problem, at: at(problem.at) })),
  }));
}

function sessionIn(session: SessionSnapshot['session'], at: Shift): SessionSnapshot['session'] {
  switch (session.state) {
    case 'signingIn':
      return { ...session, since: at(session.since) };
    case 'reconnecting':
      return { ...session, since: at(session.since), signedInAt: at(session.signedInAt) };
    case 'signedIn':
    case 'signingOut':
      return { ...session, signedInAt: at(session.signedInAt) };
    case 'signedOut':
    case 'lost':
      return session;
  }
}

const loadsIn = (loads: QueueLoads, at: Shift): QueueLoads => ({
  ...loads,
  readAt: at(loads.readAt),
  told: loads.told.map((one) => ({ ...one, longestSince: at(one.longestSince) })),
});

const operationIn = (operation: Operation, at: Shift): Operation => ({
  ...operation,
  askedAt: at(operation.askedAt),
  failure: operation.failure && { ...operation.failure, at: at(operation.failure.at) },
  wait: { ...operation.wait, until: at(operation.wait.until) },
});

const callIn = (call: Call, at: Shift): Call => ({
  ...call,
  phaseSince: at(call.phaseSince),
  beganAt: at(call.beganAt),
  offeredAt: at(call.offeredAt),
  answeredAt: at(call.answeredAt),
  heldSince: at(call.heldSince),
  endedAt: at(call.endedAt),
});
