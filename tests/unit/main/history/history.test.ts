import { describe, expect, it, vi } from 'vitest';
import type { HistoryFile, HistoryFiles } from '../../../../src/main/history/file/historyFiles.ts';
import { createHistory } from '../../../../src/main/history/history.ts';
import type { Call } from '../../../../src/shared/calls/model.ts';
import type { SessionSnapshot } from '../../../../src/shared/contract/snapshot.ts';
import type { PastCall } from '../../../../src/shared/history/pastCall.ts';
import { toAgentId, toCallId } from '../../../../src/shared/ids.ts';
import { call, sessionSnapshot, settingsView, signedIn } from '../../../support/snapshots.ts';
import { noon, party, past } from './pastCalls.ts';

const hourMs = 3_600_000;
const all = { kind: 'all', day: 'today', search: '', from: 0, count: 60 } as const;

/** Files in memory; `isWeak`: the machine cannot encrypt. */
function memoryFiles({ isWeak = false }: { isWeak?: boolean } = {}) {
  const kept = new Map<string, readonly PastCall[]>();
  const trouble = { add: false, replace: false };
  const fileOf = (owner: string): HistoryFile => ({
    calls: kept.get(owner) ?? [],
    add: (calls) => {
      if (trouble.add) throw new Error('no space');
      const others = (kept.get(owner) ?? []).filter(({ id }) => calls.every((one) => one.id !== id));
      kept.set(owner, [...others, ...calls]);
    },
    replace: (calls) => {
      if (trouble.replace) throw new Error('no space');
      kept.set(owner, calls);
    },
  });
  const files: HistoryFiles = {
    open: (owner) => Promise.resolve(isWeak ? null : fileOf(owner)),
    remove: (owner) => void kept.delete(owner),
    removeAll: () => kept.clear(),
    removeOlder: vi.fn(),
  };
  return { files, kept, trouble };
}

interface Options {
  readonly historyDays?: number;
  readonly wipeHistory?: boolean;
  readonly isWeak?: boolean;
}

function setup({ isWeak = false, ...preferences }: Options = {}) {
  let set = { ...settingsView.preferences, ...preferences };
  let snapshot: SessionSnapshot = sessionSnapshot();
  let at = noon;
  let place: string | null = 'https://gateway.example:8043';
  const listeners = new Set<(previous: SessionSnapshot, next: SessionSnapshot) => void>();
  const settled = new Set<() => void>();
  const timers = new Set<() => void>();
  const disk = memoryFiles({ isWeak });
  const start = () =>
    createHistory({
      session: {
        snapshot: () => snapshot,
        subscribe: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      settings: {
        view: () => ({ preferences: set }),
        subscribe: (listener) => {
          settled.add(listener);
          return () => settled.delete(listener);
        },
      },
      place: () => place,
      files: disk.files,
      moment: () => ({ at, behindMs: 0 }),
      after: (_ms, task) => {
        timers.add(task);
        return () => timers.delete(task);
      },
      log: vi.fn(),
    });
  let history = start();
  const tell = (next: Partial<SessionSnapshot>): void => {
    const before = snapshot;
    snapshot = { ...snapshot, ...next };
    for (const listener of listeners) listener(before, snapshot);
  };
  const read = async (query: Partial<Parameters<typeof history.actions.readHistory>[0]> = {}) =>
    history.actions.readHistory({ ...all, ...query });
  return {
    ...{ tell, disk, read },
    history: () => history,
    pass: (ms: number) => void (at += ms),
    setPlace: (next: string | null) => void (place = next),
    change: (changes: Partial<typeof set>) => {
      set = { ...set, ...changes };
      for (const listener of settled) listener();
    },
    signIn: async (workNo = '291') => {
      tell({ session: { ...signedIn, agentId: toAgentId(workNo), signedInAt: at } });
      await Promise.resolve();
      await Promise.resolve();
    },
    signOut: () => tell({ ...sessionSnapshot(), session: { state: 'signedOut' } }),
    /** A call that is talked in for a minute. */
    talk: (serial: number, overrides: Partial<Call> = {}) => {
      const one = call({
        ...{ key: `call-${serial}`, callId: toCallId(`1456404043-${serial}`), phase: 'talking' },
        ...{ offeredAt: at, answeredAt: at + 1000, phaseSince: at + 1000 },
        ...{ caller: party('+442079460958'), ...overrides },
      });
      tell({ calls: [one] });
      at += 61_000;
      tell({ calls: [{ ...one, phase: 'ended', phaseSince: at, endedAt: at, end: 'releasedByCaller' }] });
      tell({ calls: [] });
    },
    runTimers: () => {
      for (const timer of timers) timer();
      timers.clear();
    },
    /** The program ends, and is started again. */
    restart: () => {
      history.dispose();
      snapshot = sessionSnapshot();
      history = start();
    },
  };
}

describe('the history', () => {
  it('has the calls of who is signed in, and of nobody else', async () => {
    const { signIn, signOut, talk, read } = setup();
    await signIn('291');
    talk(1);
    expect((await read()).total).toBe(1);
    signOut();
    expect((await read()).total).toBe(0);
    await signIn('292');
    expect((await read()).total).toBe(0);
    signOut();
    await signIn('291');
    expect((await read()).total).toBe(1);
  });

  it('keeps gateways apart, and practice from all of them', async () => {
    const { signIn, signOut, talk, read, setPlace, disk } = setup({ historyDays: 7 });
    await signIn();
    talk(1);
    signOut();
    setPlace(null);
    await signIn();
    talk(2);
    talk(3);
    expect((await read()).total).toBe(2);
    expect((await read()).keeping).toEqual({ how: 'shift', days: 0 });
    signOut();
    setPlace('https://other.example:8043');
    await signIn();
    expect((await read()).total).toBe(0);
    expect([...disk.kept.keys()].filter((owner) => owner.includes('practice'))).toEqual([]);
  });

  it('is for the shift where nothing else is set: the next day it is another one', async () => {
    const { signIn, signOut, talk, read, pass, disk } = setup();
    await signIn();
    talk(1);
    signOut();
    pass(hourMs);
    await signIn();
    expect((await read()).total).toBe(1);
    signOut();
    pass(20 * hourMs);
    await signIn();
    expect((await read({ day: 'all' })).total).toBe(0);
    expect(disk.kept.size).toBe(0);
  });

  it('tells since when the shift lasts, also after the session was lost for a while', async () => {
    const { signIn, tell, pass, history } = setup();
    await signIn();
    pass(hourMs);
    tell({
      session: { state: 'lost', agentId: toAgentId('291'), why: 'silence', code: null, problem: null },
    });
    expect(history().current().since).toBeNull();
    await signIn();
    expect(history().current().since).toBe(noon);
    tell({
      session: { state: 'lost', agentId: toAgentId('291'), why: 'silence', code: null, problem: null },
    });
    pass(5 * hourMs);
    await signIn();
    expect(history().current().since).toBe(noon + 6 * hourMs);
  });

  it('goes on with a shift over midnight', async () => {
    const { signIn, talk, read, pass, history } = setup();
    pass(10 * hourMs);
    await signIn();
    talk(1);
    pass(3 * hourMs);
    talk(2);
    expect((await read()).total).toBe(2);
    expect(await history().actions.readShift()).toMatchObject({ figures: { answered: 2 } });
  });

  it('keeps a call that is over at the end of a session that is lost', async () => {
    const { signIn, tell, read } = setup();
    await signIn();
    tell({ calls: [call({ phase: 'talking', offeredAt: noon, answeredAt: noon })] });
    tell({
      ...sessionSnapshot(),
      session: { state: 'lost', agentId: toAgentId('291'), why: 'silence', code: null, problem: null },
    });
    await signIn();
    expect((await read()).rows.map(({ outcome }) => outcome)).toEqual(['answered']);
  });

  it('says with the call that rings that somebody has called before', async () => {
    const { signIn, talk, tell, history } = setup();
    await signIn();
    talk(1);
    const changed = vi.fn();
    history().subscribe(changed);
    tell({ calls: [call({ key: 'call-2', caller: party('+442079460958') })] });
    expect(changed).toHaveBeenCalled();
    expect(history().current().earlier).toEqual({
      'call-2': { count: 1, last: { at: noon, talkMs: 60_000, isToday: true } },
    });
    expect(await history().actions.earlierCalls({ key: 'call-2' })).toMatchObject([{ at: noon }]);
  });

  it('tells a call with its data as it stood, and none that is not there', async () => {
    const { signIn, talk, read, history } = setup();
    await signIn();
    talk(1, { associatedData: '{"name":"Olivia Bennett"}' });
    const [row] = (await read()).rows;
    expect(await history().actions.readPastCall({ id: row?.id ?? 0 })).toMatchObject({
      person: 'Olivia Bennett',
      associatedData: '{"name":"Olivia Bennett"}',
    });
    expect(await history().actions.readPastCall({ id: 1 })).toBeNull();
  });
});

describe('a history that is kept on disk', () => {
  it('is there again after the program has ended', async () => {
    const { signIn, talk, read, restart } = setup({ historyDays: 7 });
    await signIn();
    talk(1);
    restart();
    await signIn();
    talk(2);
    expect((await read()).total).toBe(2);
    expect((await read()).keeping).toEqual({ how: 'saved', days: 7 });
  });

  it('is written once after many changes, as while a note is typed', async () => {
    const { signIn, talk, runTimers, disk } = setup({ historyDays: 7 });
    await signIn();
    talk(1);
    expect([...disk.kept.values()].flat()).toEqual([]);
    runTimers();
    expect([...disk.kept.values()].flat()).toHaveLength(1);
  });

  it('is kept for so many days', async () => {
    const { signIn, signOut, talk, read, pass } = setup({ historyDays: 1 });
    await signIn();
    talk(1);
    signOut();
    pass(24 * hourMs);
    await signIn();
    expect((await read({ day: 'all' })).total).toBe(1);
    signOut();
    pass(24 * hourMs);
    await signIn();
    expect((await read({ day: 'all' })).total).toBe(0);
  });

  it('goes from the disk when that is no longer wanted, and comes there when it is', async () => {
    const { signIn, talk, change, disk } = setup();
    await signIn();
    talk(1);
    change({ historyDays: 7 });
    await Promise.resolve();
    await Promise.resolve();
    expect([...disk.kept.values()].flat()).toHaveLength(1);
    change({ historyDays: 0 });
    expect(disk.kept.size).toBe(0);
  });

  it('is in memory alone where the machine cannot encrypt, which it says', async () => {
    const { signIn, talk, read, disk } = setup({ historyDays: 7, isWeak: true });
    await signIn();
    talk(1);
    expect([(await read()).keeping.how, (await read()).total, disk.kept.size]).toEqual([
      'notEncrypted',
      1,
      0,
    ]);
  });

  it('says that it could not be written, until it can', async () => {
    const { signIn, talk, read, runTimers, disk } = setup({ historyDays: 7 });
    await signIn();
    Object.assign(disk.trouble, { add: true, replace: true });
    talk(1);
    runTimers();
    expect((await read()).keeping.how).toBe('notSaved');
    disk.trouble.replace = false;
    talk(2);
    runTimers();
    expect([(await read()).keeping.how, [...disk.kept.values()].flat().length]).toEqual(['saved', 2]);
  });
});

describe('where it is to be wiped', () => {
  it('is gone with the sign-out, on disk as well', async () => {
    const { signIn, signOut, talk, read, runTimers, disk } = setup({ historyDays: 7, wipeHistory: true });
    await signIn();
    talk(1);
    runTimers();
    signOut();
    runTimers();
    expect(disk.kept.size).toBe(0);
    await signIn();
    expect((await read({ day: 'all' })).total).toBe(0);
  });

  it('is gone when the program ends while the session is lost, or another agent signs in', async () => {
    const lost = {
      state: 'lost',
      agentId: toAgentId('291'),
      why: 'silence',
      code: null,
      problem: null,
    } as const;
    const ended = setup({ historyDays: 7, wipeHistory: true });
    await ended.signIn();
    ended.talk(1);
    ended.runTimers();
    ended.tell({ ...sessionSnapshot(), session: lost });
    ended.history().dispose();
    expect(ended.disk.kept.size).toBe(0);

    const other = setup({ wipeHistory: true });
    await other.signIn();
    other.talk(1);
    other.tell({ ...sessionSnapshot(), session: lost });
    await other.signIn('292');
    other.signOut();
    await other.signIn('291');
    expect((await other.read({ day: 'all' })).total).toBe(0);
  });

  it('keeps in memory what an earlier run has left, until the sign-out', async () => {
    const { signIn, read, disk } = setup({ historyDays: 7, wipeHistory: true });
    disk.kept.set('https://gateway.example:8043 291', [past({ at: noon - hourMs })]);
    await signIn();
    expect((await read()).total).toBe(1);
  });
});
