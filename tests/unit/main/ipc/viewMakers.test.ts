import { describe, expect, it, vi } from 'vitest';
import { createRows, mainView } from '../../../../src/main/ipc/viewMakers.ts';
import { popView } from '../../../../src/shared/contract/popView.ts';
import type { CallId, SkillId } from '../../../../src/shared/domain.ts';
import type { WaitingCall } from '../../../../src/shared/calls/model.ts';
import { mostQueues } from '../../../../src/shared/fields.ts';
import { mostUnread } from '../../../../src/shared/contract/unread.ts';
import { mostRows } from '../../../../src/shared/contract/pageViews.ts';
import { nothingPast } from '../../../../src/shared/history/historyViews.ts';
import { call, signedIn, snapshot } from '../../../support/snapshots.ts';
import { failedOperation, operation, request } from '../../../support/operations.ts';

const skillId = '7' as SkillId;
const waitingCall = (nth: number, callerNumber: string | null = `+86${nth}`): WaitingCall => ({
  callId: `1476707884-${nth}` as CallId,
  callerNumber,
  associatedData: null,
  skillId,
  priority: 1,
  waitingSince: 1000 + nth,
  goneAt: null,
});
const labels = [{ key: 'name', en: 'Name', zh: '姓名', use: 'name' }] as const;
/** By what rows are made readable. */
const reading = (homeRegion = 'GB') => ({ homeRegion, dataLabels: labels });
const describeNumber = vi.fn((raw: string) => ({ raw, display: `<${raw}>`, regionCode: 'CN' }));

/** The main window's view of a queue in which so many calls wait. */
function setup(calls: number, lookedAt: { from: number; count: number }, numberOf?: (nth: number) => string) {
  describeNumber.mockClear();
  const waiting = Array.from({ length: calls }, (_, nth) => waitingCall(nth, numberOf?.(nth)));
  const now = snapshot({
    watched: { skillId, waiting, obstacle: null, missed: null, leftOut: 0, differs: null, readAt: 1 },
  });
  const rowsFor = createRows(() => describeNumber);
  const view = mainView(now, lookedAt, rowsFor(reading()));
  return { now, rowsFor, view, watched: view.watched };
}

describe('the main window’s view', () => {
  it('has the rows that are looked at, ready to be read, and how many wait', () => {
    const { watched } = setup(2000, { from: 500, count: 3 });
    expect(watched).toMatchObject({
      total: 2000,
      from: 500,
      rows: [{ caller: { display: '<+86500>', regionCode: 'CN' } }, {}, {}],
    });
  });

  it('says who waits, and which calls have just gone, of which none is counted', () => {
    const waiting = [
      { ...waitingCall(1), goneAt: 5000 },
      { ...waitingCall(2), associatedData: 'name=Olivia' },
    ];
    const now = snapshot({
      watched: { skillId, waiting, obstacle: null, missed: null, leftOut: 0, differs: null, readAt: 1 },
    });
    const rowOf = createRows(() => describeNumber)(reading());
    expect(mainView(now, { from: 0, count: 9 }, rowOf).watched).toMatchObject({
      ...{ total: 2, waitingCount: 1, longestSince: 1002 },
      rows: [
        { isGone: true, person: null },
        { isGone: false, person: 'Olivia' },
      ],
    });
  });

  it('has nothing of the other calls', () => {
    const { view } = setup(2000, { from: 500, count: 3 });
    expect(view.watched).not.toHaveProperty('waiting');
  });

  it('has the last rows where the queue has become shorter', () => {
    const { watched } = setup(50, { from: 500, count: 20 });
    expect([watched?.from, watched?.rows.at(-1)?.callId]).toEqual([30, '1476707884-49']);
  });

  it('has all rows of a queue that is shorter than what is looked at', () => {
    const { watched } = setup(2, { from: 0, count: 20 });
    expect([watched?.from, watched?.rows.length]).toEqual([0, 2]);
  });

  it('has of what was asked a requested call and whatever failed, and of neither what is waited for', () => {
    const failed = failedOperation('hold', { kind: 'cancelled' });
    const now = snapshot({ operations: [operation('answer'), request('accepted'), failed] });
    const { operations } = mainView(now, { from: 0, count: 1 }, createRows(() => describeNumber)(reading()));
    expect(operations.map(({ kind }) => kind)).toEqual(['requestCall', 'hold']);
    expect(operations.filter((one) => 'wait' in one)).toEqual([]);
  });

  it('is at most 64 kB of JSON with 10,000 calls of the longest numbers', () => {
    const { view } = setup(10_000, { from: 9000, count: mostRows }, (nth) => String(nth).padEnd(128, '呼'));
    expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(64_000);
  });

  it('is at most 64 kB with as many queues as can be chosen, each with the longest name', () => {
    const queues = Array.from({ length: mostQueues }, (_, nth) => ({
      skillId: `${1000 + nth}` as SkillId,
      name: '呼'.repeat(256),
    }));
    const told = queues.map((queue) => ({
      ...{ skillId: queue.skillId, waiting: 99, ready: 9, longestSince: 1_784_529_652_000 },
    }));
    const queueLoads = { isLookedAt: true, told, readAt: 1, missed: null };
    const rowOf = createRows(() => describeNumber)(reading());
    const view = mainView(snapshot({ queues, queueLoads }), { from: 0, count: 1 }, rowOf);
    expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(64_000);
  });

  it('is at most 64 kB with as many queues, unread notes and waiting calls in sight as there can be, all in Chinese', () => {
    const long = (length: number) => '呼'.repeat(length);
    const queues = Array.from({ length: mostQueues }, (_, nth) => ({
      ...{ skillId: `${1000 + nth}` as SkillId, name: long(256) },
    }));
    const told = queues.map((queue) => ({
      ...{ skillId: queue.skillId, waiting: 999, ready: 99, longestSince: 1_784_529_652_000 },
    }));
    const unread = Array.from({ length: mostUnread }, (_, nth) => ({
      ...{ id: 9000 + nth, kind: 'message' as const, at: 1_784_529_652_000 },
      message: {
        ...{ id: 9000 + nth, kind: 'note' as const, at: 1_784_529_652_000, sentTo: null },
        ...{ sender: '1002', senderName: long(60), text: long(900), sentAt: null },
      },
    }));
    const waiting = Array.from({ length: mostRows }, (_, nth) => ({
      ...waitingCall(nth, String(nth).padEnd(128, '呼')),
      associatedData: JSON.stringify({ name: long(200) }),
    }));
    const now = snapshot({
      ...{ queues, unread, queueLoads: { isLookedAt: true, told, readAt: 1, missed: null } },
      watched: { skillId, waiting, obstacle: null, missed: null, leftOut: 0, differs: null, readAt: 1 },
    });
    const view = mainView(now, { from: 0, count: mostRows }, createRows(() => describeNumber)(reading()));
    expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(64_000);
  });

  it('tells the names of few queues as they are', () => {
    const queues = [{ skillId, name: '呼'.repeat(120) }];
    const rowOf = createRows(() => describeNumber)(reading());
    expect(mainView(snapshot({ queues }), { from: 0, count: 1 }, rowOf).queues).toBe(queues);
  });

  it('reads a number once while the numbering plan is the same', () => {
    const { now, rowsFor, watched } = setup(10, { from: 0, count: 10 });
    const again = mainView(now, { from: 0, count: 10 }, rowsFor(reading())).watched;
    expect([describeNumber.mock.calls.length, again?.rows[3] === watched?.rows[3]]).toEqual([10, true]);
  });

  it('reads numbers anew by another numbering plan', () => {
    const { now, rowsFor } = setup(10, { from: 0, count: 10 });
    mainView(now, { from: 0, count: 10 }, rowsFor(reading('CN')));
    expect(describeNumber).toHaveBeenCalledTimes(20);
  });
});

describe('what is attached to calls', () => {
  const associatedData = '呼'.repeat(5400);
  const now = snapshot({
    calls: [
      ...['1', '2', '3', '4', '5', '6'].map((key) => call({ key, phase: 'held', associatedData })),
      call({ key: '7', phase: 'talking', associatedData }),
      call({ key: '8', phase: 'ended', associatedData }),
    ],
  });
  const viewOf = (heldInSight: string | null) =>
    mainView(now, { from: 0, count: 1 }, createRows(() => describeNumber)(reading()), heldInSight);
  const told = (heldInSight: string | null) =>
    viewOf(heldInSight).calls.flatMap(({ key, associatedData: data }) => (data === null ? [] : [key]));

  it('comes with a held call while it is looked at, and with none that has ended', () => {
    expect([told(null), told('3')]).toEqual([['7'], ['3', '7']]);
  });

  it('says who is on a call, also on one whose data is not told', () => {
    const named = call({ key: '9', phase: 'held', associatedData: '{"name":"Olivia"}' });
    const view = mainView(
      { ...now, calls: [named] },
      { from: 0, count: 1 },
      createRows(() => describeNumber)(reading()),
    );
    expect([view.people, view.calls[0]?.associatedData]).toEqual([{ 9: 'Olivia' }, null]);
  });

  it('keeps a push within 64 kB, however many calls are held', () => {
    expect(Buffer.byteLength(JSON.stringify(viewOf('3')))).toBeLessThan(64_000);
  });
});

describe('the pop’s view', () => {
  it('has the calls that ring without their data, who calls and why, what it is drawn by, and nothing else', () => {
    const [ringing, held] = [
      call({ associatedData: 'name=Olivia,why=Damage' }),
      call({ key: 'call-2', phase: 'held' }),
    ];
    const last = { at: 500, talkMs: 3000, isToday: true };
    const earlier = { [ringing.key]: { count: 1, last }, [held.key]: { count: 2, last } };
    const now = snapshot({
      ...{ session: signedIn, calls: [held, ringing] },
      history: { ...nothingPast, earlier },
    });
    expect(popView(now)).toEqual({
      calls: [{ ...ringing, associatedData: null, whyNotAnswer: null }],
      earlier: { [ringing.key]: { count: 1, last } },
      facts: { [ringing.key]: { rows: [{ name: 'why', value: 'Damage' }], text: null, more: 0 } },
      after: null,
      isCovered: false,
      answerKey: null,
      sound: {
        ...{ ringTone: 'off', soundVolume: 70, soundDevice: '', ring: null },
        ask: { id: 0, what: 'signal' },
      },
      hasCrm: false,
      people: { [ringing.key]: 'Olivia' },
      systemLanguage: 'en',
      settings: {
        preferences: {
          ...{ language: 'en', textSize: '100', dataLabels: now.settings.preferences.dataLabels },
          ...{ popCorner: 'bottomRight', popSize: 'usual', ringTime: '20' },
        },
      },
    });
  });

  it('tells a small pop of two facts and no earlier call', () => {
    const ringing = call({ skillName: 'Orders', associatedData: 'why=Damage,order=4,level=Gold' });
    const earlier = { [ringing.key]: { count: 1, last: { at: 500, talkMs: 3000, isToday: true } } };
    const now = snapshot({ session: signedIn, calls: [ringing], history: { ...nothingPast, earlier } });
    const { preferences } = now.settings;
    const small = {
      ...now,
      settings: { ...now.settings, preferences: { ...preferences, popSize: 'small' } },
    } as const;
    const view = popView(small);
    expect([view.facts[ringing.key]?.rows.length, view.facts[ringing.key]?.more, view.earlier]).toEqual([
      2,
      1,
      {},
    ]);
  });

  it('names nobody on a locked screen, where that is set', () => {
    const number = { raw: '+442079460123', display: '+44 20 7946 0123', regionCode: 'GB' };
    const ringing = call({ caller: number, skillName: 'Orders', associatedData: 'name=Olivia,why=Damage' });
    const missed = call({ key: 'call-2', caller: number, phase: 'ended', end: 'missed' });
    const earlier = { [ringing.key]: { count: 1, last: { at: 500, talkMs: 3000, isToday: true } } };
    const now = snapshot({
      ...{ session: signedIn, calls: [ringing, missed], isScreenLocked: true },
      history: { ...nothingPast, earlier },
    });
    expect(popView(now).earlier).toEqual({});
    const told = JSON.stringify(popView(now));
    expect([popView(now).isCovered, popView(now).calls[0]?.skillName]).toEqual([true, null]);
    expect(told).not.toMatch(/Olivia|Damage|7946|Orders/);
    const preferences = { ...now.settings.preferences, coverWhenLocked: false };
    const shown = popView({ ...now, settings: { ...now.settings, preferences } });
    expect([shown.isCovered, JSON.stringify(shown)]).toEqual([
      false,
      expect.stringMatching(/Olivia.*Damage/),
    ]);
  });
});
