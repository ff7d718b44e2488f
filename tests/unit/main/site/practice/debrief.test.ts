import { describe, expect, it } from 'vitest';
import { debriefOf } from '../../../../../src/main/site/practice/debrief.ts';
import { emptyRecord, followed } from '../../../../../src/main/site/practice/practiceRecord.ts';
import type { Call } from '../../../../../src/shared/calls/model.ts';
import { call, snapshot } from '../../../../support/snapshots.ts';

const beganAt = 1_000_000;
const at = (seconds: number): number => beganAt + seconds * 1000;

/** Looks back after the calls were seen like this, one snapshot after the other; `now` in seconds from the beginning. */
function lookedBack(seen: readonly (readonly Partial<Call>[])[], now: number) {
  const empty = emptyRecord({ operations: [] }, beganAt);
  const record = seen.reduce(
    (before, calls) =>
      followed(
        before,
        snapshot({ calls: calls.map((one) => call({ offeredAt: at(0), direction: 'inbound', ...one })) }),
      ),
    empty,
  );
  return debriefOf(record, { lesson: 'rushHour', pace: 'usual', holdAimS: 120, now: at(now) });
}

const talking = { phase: 'talking', answeredAt: at(4), phaseSince: at(4) } as const;
const held = { ...talking, phase: 'held', phaseSince: at(10), heldSince: at(10) } as const;
const ended = { ...talking, phase: 'ended', end: 'releasedByAgent' } as const;

describe('a lesson looked back at', () => {
  it('says how long a call was waited for, talked in without its hold, and held', () => {
    const after = { ...talking, phaseSince: at(70) };
    const debrief = lookedBack([[talking], [held], [after], [{ ...ended, endedAt: at(100) }]], 100);
    expect(debrief.calls[0]).toMatchObject({
      ...{ waitMs: 4000, talkMs: 36_000, holdMs: 60_000, remark: { kind: 'heldInTime' } },
    });
    expect(debrief).toMatchObject({ answered: 1, missed: 0, averageAnswerMs: 4000, longestHoldMs: 60_000 });
  });

  it('says that a caller on hold waited too long, and that a swap would have helped beside another call', () => {
    const other = { ...talking, key: 'call-2' };
    const debrief = lookedBack([[talking], [held, other]], 140);
    expect(debrief.calls[0]?.remark).toEqual({ kind: 'heldLong', overMs: 10_000, by: 'swap' });
  });

  it('says that to take the call back would have helped where no other call was up', () => {
    const debrief = lookedBack([[talking], [held]], 140);
    expect(debrief.calls[0]?.remark).toEqual({ kind: 'heldLong', overMs: 10_000, by: 'takeBack' });
  });

  it.each([
    ['missed', { phase: 'ended', end: 'missed' }, 1],
    ['gaveUp', { phase: 'ended', end: 'abandoned' }, 0],
    ['skipped', { phase: 'ringing' }, 0],
    ['slow', { ...ended, answeredAt: at(11), endedAt: at(20) }, 0],
    ['answered', { ...ended, answeredAt: at(10), endedAt: at(20) }, 0],
    ['passedOn', { ...ended, end: 'transferred', endedAt: at(20) }, 0],
    ['calledOut', { ...ended, direction: 'outbound', endedAt: at(20) }, 0],
  ] as const)('remarks on a call: %s', (kind, one, missed) => {
    const debrief = lookedBack([[one]], 30);
    expect([debrief.calls[0]?.remark.kind, debrief.missed]).toEqual([kind, missed]);
  });

  it('tells who hung up on hold', () => {
    const debrief = lookedBack([[held], [{ ...ended, phaseSince: at(20), endedAt: at(20) }]], 30);
    expect(debrief.calls[0]?.remark.kind).toBe('hungUpOnHold');
  });

  it('leaves out what is part of another call, and what was before it', () => {
    const consult = { ...talking, key: 'call-2', consultOf: 'call-1' };
    const before = { ...talking, key: 'call-3', offeredAt: at(-5) };
    const inside = { ...talking, key: 'call-4', direction: 'internal' } as const;
    const debrief = lookedBack([[talking, consult, before, inside]], 30);
    expect(debrief.calls.map(({ key }) => key)).toEqual(['call-1']);
  });
});
