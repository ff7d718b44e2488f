import { describe, expect, it } from 'vitest';
import {
  atHand,
  type Book,
  emptyBook,
  followCalls,
  withEarlierRun,
  withoutOld,
} from '../../../../../src/main/history/book/book.ts';
import type { Call } from '../../../../../src/shared/calls/model.ts';
import type { CallNote } from '../../../../../src/shared/calls/note.ts';
import { outcomeOf, talkMsOf } from '../../../../../src/shared/history/pastCall.ts';
import { toAgentId, toCallId } from '../../../../../src/shared/ids.ts';
import { call, sessionSnapshot } from '../../../../support/snapshots.ts';
import { noon, past } from '../pastCalls.ts';

const number = { raw: '+442079460958', display: '+44 20 7946 0958', regionCode: 'GB' };
const callId = toCallId('1456404043-37');

/** Tells the book calls and notes, one state after the other. */
function setup({ behindMs = 0 }: { behindMs?: number } = {}) {
  let book: Book = emptyBook;
  let before = sessionSnapshot();
  const tell = (at: number, calls: readonly Call[], notes: readonly CallNote[] = before.notes): Book => {
    const next = { ...before, calls, notes };
    book = followCalls(book, before, next, { at: noon + at, behindMs });
    before = next;
    return book;
  };
  return { tell, book: () => book };
}

const ringing = call({ callId, caller: number, offeredAt: noon, phaseSince: noon, beganAt: noon - 66_000 });
const talking: Call = { ...ringing, phase: 'talking', answeredAt: noon + 5000, phaseSince: noon + 5000 };
const ended = (at: number, overrides: Partial<Call> = {}): Call => ({
  ...talking,
  ...{ phase: 'ended', phaseSince: noon + at, endedAt: noon + at, end: 'releasedByCaller' },
  ...overrides,
});

describe('followCalls', () => {
  it('keeps a call once, however often its end is told', () => {
    const { tell } = setup();
    tell(0, [ringing]);
    tell(5000, [talking]);
    tell(65_000, [ended(65_000)]);
    tell(66_000, [{ ...ended(65_000) }]);
    const { past: calls, followed } = tell(70_000, []);
    expect([calls.length, followed.length]).toEqual([1, 0]);
    expect(calls[0]).toMatchObject({
      at: noon,
      answeredAt: noon + 5000,
      endedAt: noon + 65_000,
      party: number,
    });
  });

  it('adds up what was on hold, and knows the longest', () => {
    const { tell } = setup();
    const held = (since: number): Call => ({
      ...talking,
      ...{ phase: 'held', heldSince: noon + since, phaseSince: noon + since },
    });
    tell(5000, [talking]);
    tell(10_000, [held(10_000)]);
    tell(30_000, [{ ...talking, phaseSince: noon + 30_000 }]);
    tell(40_000, [held(40_000)]);
    const { past: calls } = tell(45_000, [ended(45_000)]);
    expect(calls[0]).toMatchObject({ holdMs: 25_000, longestHoldMs: 20_000 });
  });

  it('has a call end that is no longer told, as by a session that is lost', () => {
    const { tell } = setup();
    tell(5000, [talking]);
    const { past: calls } = tell(20_000, []);
    expect(calls[0]).toMatchObject({ end: 'ended', endedAt: noon + 20_000 });
  });

  it('goes on with one that was not told to be over and comes again, under another key', () => {
    const { tell } = setup();
    tell(5000, [{ ...talking, associatedData: 'order=7' }]);
    tell(20_000, []);
    const again = {
      ...talking,
      key: 'call-9',
      offeredAt: noon + 30_000,
      answeredAt: noon + 30_000,
      caller: null,
    };
    expect(tell(30_000, [again]).past).toEqual([]);
    const { past: calls } = tell(65_000, [{ ...ended(65_000), key: 'call-9', caller: null }]);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      ...{ at: noon, answeredAt: noon + 5000, endedAt: noon + 65_000, end: 'releasedByCaller' },
      ...{ party: number, associatedData: 'order=7', key: 'call-9' },
    });
  });

  it('takes one whose ID comes again after hours for another one', () => {
    const { tell } = setup();
    tell(5000, [talking]);
    tell(20_000, []);
    const hours = 5 * 3_600_000;
    tell(hours, [{ ...talking, key: 'call-9', offeredAt: noon + hours }]);
    const { past: calls } = tell(hours + 1000, []);
    expect(calls.map(({ key }) => key)).toEqual(['call-1', 'call-9']);
  });

  it('takes a call that was missed and rings again for another one', () => {
    const { tell } = setup();
    tell(0, [ringing]);
    const gone = { ...ended(10_000), answeredAt: null, end: 'missed' } as const;
    tell(10_000, [gone]);
    tell(12_000, [gone, { ...ringing, key: 'call-2', offeredAt: noon + 12_000 }]);
    const { past: calls } = tell(60_000, [{ ...ended(60_000), key: 'call-2' }]);
    expect(calls.map(outcomeOf)).toEqual(['missed', 'answered']);
  });

  it('forgets a ring of which nothing was ever told', () => {
    const { tell } = setup();
    tell(0, [call({ phase: 'alerting', callId: null })]);
    expect(tell(5000, []).past).toEqual([]);
  });

  it('keeps one that was missed although nobody named it', () => {
    const { tell } = setup();
    const nameless = call({ phase: 'alerting', callId: null });
    tell(0, [nameless]);
    const { past: calls } = tell(9000, [
      { ...nameless, phase: 'ended', phaseSince: noon + 9000, endedAt: noon + 9000, end: 'missed' },
    ]);
    expect(calls.map(outcomeOf)).toEqual(['missed']);
  });

  it('keeps the note that was written during a call or afterwards, also when the session forgets it', () => {
    const { tell } = setup();
    const note = (text: string): CallNote => ({
      ...{ agentId: toAgentId('291'), key: ringing.key, callId, at: noon, text },
    });
    tell(5000, [talking], [note('Sends a')]);
    expect(tell(65_000, [ended(65_000)]).past[0]?.note).toBe('Sends a');
    tell(66_000, [ended(65_000)], [note('Sends a picture')]);
    expect(tell(90_000, [], []).past[0]?.note).toBe('Sends a picture');
  });

  it('tells times of day, and durations of the clock that nobody sets', () => {
    const { tell } = setup({ behindMs: -3_600_000 });
    tell(5000, [talking]);
    const [kept] = tell(65_000, [ended(65_000)]).past;
    expect(kept?.at).toBe(noon - 3_600_000);
    expect(kept && talkMsOf(kept)).toBe(60_000);
  });

  it('keeps the order in which calls began, also when the clock was set back between them', () => {
    let book: Book = emptyBook;
    let before = sessionSnapshot();
    const tell = (calls: readonly Call[], at: number, behindMs: number): void => {
      const next = { ...before, calls };
      book = followCalls(book, before, next, { at, behindMs });
      before = next;
    };
    const other = { ...ended(200_000), key: 'call-2', callId: toCallId('1456404043-38') };
    tell([ended(65_000)], noon + 65_000, 0);
    tell([ended(65_000), other], noon + 200_000, -3_600_000);
    expect(book.past.map(({ key }) => key)).toEqual(['call-1', 'call-2']);
  });

  it('is the same book where no call and no note has changed', () => {
    const { tell, book } = setup();
    tell(5000, [talking]);
    const before = book();
    expect(tell(6000, [talking])).toBe(before);
  });

  it('says of a call that was handed on to whom', () => {
    const { tell } = setup();
    tell(5000, [talking]);
    const to = { kind: 'agent', address: '1004', name: 'Priya Nair' } as const;
    const { past: calls } = tell(65_000, [
      ended(65_000, { end: 'transferred', transfer: { to, way: 'now', step: 'done' } }),
    ]);
    expect(calls[0]).toMatchObject({ transferredTo: 'Priya Nair' });
    expect(calls.map(outcomeOf)).toEqual(['transferred']);
  });
});

describe('withoutOld', () => {
  it('forgets what began before, and the oldest of too many', () => {
    const calls = [past({ at: noon - 1, id: 1 }), past({ at: noon, id: 2 })];
    expect(withoutOld({ ...emptyBook, past: calls }, noon).past.map(({ id }) => id)).toEqual([2]);
    const many = Array.from({ length: 5001 }, (_, id) => past({ id }));
    expect(withoutOld({ ...emptyBook, past: many }, 0).past[0]?.id).toBe(1);
  });
});

describe('withEarlierRun', () => {
  it('puts the calls of an earlier run before those of this one, each once', () => {
    const own = past({ id: 3, note: 'own' });
    const merged = withEarlierRun(
      { ...emptyBook, past: [own], lastId: 3 },
      [past({ id: 1 }), past({ id: 3 })],
      noon,
    );
    expect(merged.past.map(({ id, note }) => [id, note])).toEqual([
      [1, ''],
      [3, 'own'],
    ]);
  });

  it('goes on with a call in whose middle the earlier run ended, which is told again before its history is read', () => {
    const { tell, book } = setup();
    tell(40_000, [{ ...talking, key: 'call-9', offeredAt: noon + 30_000, answeredAt: noon + 30_000 }]);
    const before = past({
      ...{ id: 7, callId, at: noon, answeredAt: noon + 5000 },
      end: 'ended',
      note: 'Lamp',
    });
    const merged = withEarlierRun(book(), [before], noon + 40_000);
    expect([merged.past, merged.followed.map(({ id, note }) => [id, note])]).toEqual([[], [[7, 'Lamp']]]);
  });
});

describe('atHand', () => {
  it('tells what there would be of the calls at hand if nothing more was told', () => {
    const { tell } = setup({ behindMs: 1000 });
    const known = tell(40_000, [talking, call({ key: 'call-2', phase: 'alerting', callId: null })]);
    const calls = atHand(known, { at: noon + 40_000, behindMs: 1000 });
    expect(calls).toMatchObject([{ callId, party: number, end: 'ended', endedAt: noon + 41_000 }]);
    expect(calls).toHaveLength(1);
    expect(atHand(tell(65_000, [ended(65_000)]), { at: noon + 65_000, behindMs: 0 })).toEqual([]);
  });
});
