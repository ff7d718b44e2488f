import { describe, expect, it } from 'vitest';
import { startOfDay, startOfToday } from '../../../../../src/main/history/book/days.ts';
import { createNumbers } from '../../../../../src/main/history/book/numbers.ts';
import { earlierOf, figuresOf, readPage } from '../../../../../src/main/history/book/reading.ts';
import type { HistoryQuery } from '../../../../../src/shared/history/historyViews.ts';
import type { PastCall } from '../../../../../src/shared/history/pastCall.ts';
import type { Call } from '../../../../../src/shared/calls/model.ts';
import { toCallId } from '../../../../../src/shared/ids.ts';
import { call } from '../../../../support/snapshots.ts';
import { formsOfOne, missed, noon, numberForms, party, past } from '../pastCalls.ts';

const labels = [{ key: 'name', en: 'Name', zh: '姓名', use: 'name' }] as const;
const hourMs = 3_600_000;
const all: HistoryQuery = { kind: 'all', day: 'today', search: '', from: 0, count: 60 };
const read = (calls: readonly PastCall[], query: Partial<HistoryQuery> = {}) =>
  readPage(
    calls,
    { ...all, ...query },
    { labels, typedForms: createNumbers(numberForms()).typedForms, today: startOfDay(noon) },
  );

const out = past({ at: noon + 3, otherSide: 'called', direction: 'outbound' });
const calls = [
  past({ at: noon, associatedData: '{"name":"Olivia Bennett"}', note: 'Replacement promised' }),
  missed({ at: noon + 1, party: party('+12025550142') }),
  past({ at: noon + 2, requested: true }),
  out,
];

describe('readPage', () => {
  it('tells the newest first, and how many there are of each kind', () => {
    const { rows, counts } = read(calls);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['called', 'taken', 'missed', 'answered']);
    expect(counts).toEqual({ all: 4, missed: 1, answered: 2, out: 1, taken: 1 });
  });

  it.each([
    ['a name', 'bennett olivia', 1],
    ['a number as it is dialled', '2025550142', 1],
    ['a number as it is dialled at home', '02079460958', 3],
    ['a number as it is dialled at home, in groups', '020 7946 0958', 3],
    ['a number with what groups it within a word', '020.7946-09', 3],
    ['a number as it is dialled from abroad', '0044207946', 3],
    ['a note', 'PROMISED', 1],
    ['nothing of it', 'xyz', 0],
  ])('finds a call by %s', (_by, search, found) => {
    expect(read(calls, { search }).total).toBe(found);
  });

  it('tells the rows that are asked for, and the last ones where there are no such', () => {
    const many = Array.from({ length: 100 }, (_, nth) => past({ id: nth, at: noon + nth }));
    expect(read(many, { from: 10, count: 5 }).rows.map(({ id }) => id)).toEqual([89, 88, 87, 86, 85]);
    expect(read(many, { from: 99, count: 5 })).toMatchObject({ from: 95, total: 100 });
  });

  it('keeps days apart', () => {
    const yesterday = past({ at: startOfDay(noon) - 1 });
    const page = read([yesterday, ...calls]);
    expect([page.total, page.days]).toEqual([4, [startOfDay(noon, 1)]]);
    expect(read([yesterday, ...calls], { day: startOfDay(noon, 1) }).total).toBe(1);
    expect(read([yesterday, ...calls], { day: 'all' }).total).toBe(5);
  });
});

describe('startOfToday', () => {
  it.each([
    ['at midnight', noon - 2 * hourMs, startOfDay(noon)],
    ['with a shift that goes on over midnight', startOfDay(noon) - hourMs, startOfDay(noon) - hourMs],
    ['at midnight for one that nobody has ended for days', noon - 30 * hourMs, startOfDay(noon)],
  ])('begins %s', (_when, since, expected) => {
    expect(startOfToday(noon - 6 * hourMs, since)).toBe(expected);
  });
});

describe('figuresOf', () => {
  it('counts what was answered and missed, and tells the average talk and the longest hold', () => {
    const held = past({ endedAt: noon + 125_000, holdMs: 30_000, longestHoldMs: 20_000 });
    expect(figuresOf([held, missed(), past(), out])).toEqual({
      ...{ answered: 2, missed: 1, averageTalkMs: 80_000 - 1 / 3 - 2 / 3, longestHoldMs: 20_000 },
      averageTalkMs: expect.closeTo(80_000, -1) as number,
    });
  });

  it('has no average of nothing', () => {
    expect(figuresOf([missed()])).toMatchObject({ averageTalkMs: null, longestHoldMs: null });
  });
});

describe('earlierOf', () => {
  const now = call({ caller: party('+442079460958'), key: 'now' });
  const { callsWith } = createNumbers(numberForms());
  const midnight = startOfDay(noon);
  const earlier = (before: readonly PastCall[], one: Call = now, today = 0) =>
    earlierOf({ past: before, today }, [one], { callsWith, midnight })[one.key];

  it('tells how often somebody has called today, and when last', () => {
    const calls = [past(), missed({ at: noon + 1000 })];
    expect(earlier(calls)).toEqual({ count: 2, last: { at: noon + 1000, talkMs: null, isToday: true } });
  });

  it('leaves out what was before today, and knows calls that are new', () => {
    const calls = [past({ at: noon - 1 }), past({ at: noon })];
    expect(earlier(calls, now, noon)?.count).toBe(1);
    expect(earlier([...calls, past({ at: noon + 1 })], now, noon)?.count).toBe(2);
  });

  it('says where the last one was before midnight', () => {
    const at = startOfDay(noon) - 1;
    expect(earlier([past({ at })])?.last.isToday).toBe(false);
  });

  it('does not count the call itself, which may be over, or ring again', () => {
    const callId = toCallId('1456404043-37');
    expect(earlier([past({ key: 'now' })])).toBeUndefined();
    expect(earlier([missed({ key: 'before', callId })], { ...now, callId })).toBeUndefined();
  });

  it.each(formsOfOne)('knows the caller whose number comes as %s', (raw) => {
    expect(earlier([past({ party: party(raw) })])?.count).toBe(1);
  });

  it('knows a colleague by the work number, with the platform’s prefix or without', () => {
    const colleague = { ...party('a1004'), display: '1004' };
    const inside = { ...now, direction: 'internal', caller: party('1004') } as const;
    expect(earlier([past({ party: colleague })], inside)?.count).toBe(1);
  });

  it.each([
    '',
    'anonymous',
    'sip:anonymous@10.11.12.13',
    'Withheld 404',
    '未知号码123',
    '0',
    '0000000000',
    '+0000',
    'n/a',
  ])('knows nobody by %j', (raw) => {
    const nobody = party(raw);
    expect(earlier([past({ party: nobody })], { ...now, caller: nobody })).toBeUndefined();
  });
});
