import { describe, expect, it } from 'vitest';
import { createTimesOfDay } from '../../../../../src/main/session/time/timesOfDay.ts';
import type { SessionSnapshot } from '../../../../../src/shared/contract/snapshot.ts';
import type { WaitingCall } from '../../../../../src/shared/calls/model.ts';
import { toCallId, toSkillId } from '../../../../../src/shared/ids.ts';
import { call, sessionSnapshot, signedIn } from '../../../../support/snapshots.ts';
import { doing } from '../../../../support/availability.ts';
import { failedOperation } from '../../../../support/operations.ts';

const byMs = 3_600_000;
const watchedQueue = {
  skillId: toSkillId('7'),
  waiting: [],
  obstacle: null,
  missed: null,
  leftOut: 0,
  differs: null,
  readAt: 6000,
} as const;
const waitingCall = (): WaitingCall => ({
  callId: toCallId('1-1'),
  callerNumber: null,
  associatedData: null,
  skillId: toSkillId('7'),
  priority: null,
  waitingSince: 1000,
  goneAt: null,
});

function setup() {
  let given = { snapshot: sessionSnapshot(), behindMs: 0 };
  const current = createTimesOfDay(
    () => given.snapshot,
    () => given.behindMs,
  );
  return (snapshot: SessionSnapshot, behindMs: number): SessionSnapshot => {
    given = { snapshot, behindMs };
    return current();
  };
}
const inTimesOfDay = setup();

describe('times of day', () => {
  it('are those of the steady clock while the two go together', () => {
    const snapshot = sessionSnapshot({ session: signedIn, calls: [call()] });
    expect(inTimesOfDay(snapshot, 0)).toBe(snapshot);
  });

  it('move every time that a snapshot tells, and nothing else', () => {
    const problem = { kind: 'cancelled' } as const;
    const { calls, session, availability, lastContactAt, clockOffsetMs, problems, operations } = inTimesOfDay(
      sessionSnapshot({
        session: signedIn,
        availability: doing('ready', { since: 2000 }),
        lastContactAt: 3000,
        clockOffsetMs: 500,
        calls: [call({ phaseSince: 1000, beganAt: 900, offeredAt: 950, answeredAt: 1000, endedAt: null })],
        problems: [{ id: 1, at: 4000, during: 'queues', problem }],
        operations: [failedOperation('hold', problem, 2, 5000)],
      }),
      byMs,
    );
    expect(session).toEqual({ ...signedIn, signedInAt: signedIn.signedInAt + byMs });
    expect([availability.since, lastContactAt, problems[0]?.at, operations[0]?.failure?.at]).toEqual(
      [2000, 3000, 4000, 5000].map((at) => at + byMs),
    );
    expect(clockOffsetMs).toBe(500 - byMs);
    expect(calls).toEqual([
      call({
        phaseSince: 1000 + byMs,
        beganAt: 900 + byMs,
        offeredAt: 950 + byMs,
        answeredAt: 1000 + byMs,
        endedAt: null,
      }),
    ]);
  });

  it('move those of a queue and of a contact that is lost', () => {
    const problem = { kind: 'unreachable', from: 'gateway' } as const;
    const moved = inTimesOfDay(
      sessionSnapshot({
        session: {
          ...signedIn,
          state: 'reconnecting',
          since: 5000,
          attempts: 1,
          problem,
          signingInAgain: null,
        },
        watched: watchedQueue,
      }),
      -byMs,
    );
    expect(moved.session).toMatchObject({ since: 5000 - byMs, signedInAt: signedIn.signedInAt - byMs });
    expect(moved.watched?.readAt).toBe(6000 - byMs);
  });

  it('leave what has not changed the same object, until the clock is set again', () => {
    const told = setup();
    const waiting = [waitingCall()];
    const before = sessionSnapshot({ calls: [call()], watched: { ...watchedQueue, waiting } });
    const after = { ...before, watched: { ...watchedQueue, waiting: [...waiting, waitingCall()] } };
    const [first, second, later] = [told(before, byMs), told(after, byMs), told(after, 2 * byMs)];
    expect(told(before, 2 * byMs)).not.toBe(first);
    expect(second.calls[0]).toBe(first.calls[0]);
    expect(second.watched?.waiting[0]).toBe(first.watched?.waiting[0]);
    expect(later.watched?.waiting[0]?.waitingSince).toBe(1000 + 2 * byMs);
  });
});
