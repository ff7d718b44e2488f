/** A history with files in memory, a clock that is moved by hand, and an agent whose calls are told to it. */
import { vi } from 'vitest';
import type { HistoryFile, HistoryFiles } from '../../../../src/main/history/file/historyFiles.ts';
import { createHistory } from '../../../../src/main/history/history.ts';
import type { Call } from '../../../../src/shared/calls/model.ts';
import type { SessionSnapshot } from '../../../../src/shared/contract/snapshot.ts';
import type { PastCall } from '../../../../src/shared/history/pastCall.ts';
import { toAgentId, toCallId } from '../../../../src/shared/ids.ts';
import { call, sessionSnapshot, settingsView, signedIn } from '../../../support/snapshots.ts';
import { settled } from '../../../support/manualClock.ts';
import { noon, numberForms, party } from './pastCalls.ts';

export const hourMs = 3_600_000;
const all = { kind: 'all', day: 'today', search: '', from: 0, count: 60 } as const;

/** Files in memory; `isWeak`: the machine cannot encrypt. */
function memoryFiles({ isWeak = false }: { isWeak?: boolean } = {}) {
  const kept = new Map<string, readonly PastCall[]>();
  const atHand = new Map<string, readonly PastCall[]>();
  const trouble = { add: false, replace: false };
  const fileOf = (owner: string): HistoryFile => ({
    calls: kept.get(owner) ?? [],
    keepAtHand: (calls) => void atHand.set(owner, calls),
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
    open: async (owner, isWanted) => {
      // As long as the keyring takes.
      await Promise.resolve();
      if (!isWanted()) return null;
      const left = atHand.get(owner) ?? [];
      atHand.delete(owner);
      if (left.length > 0) kept.set(owner, [...(kept.get(owner) ?? []), ...left]);
      if (isWeak) return null;
      kept.set(owner, kept.get(owner) ?? []);
      return fileOf(owner);
    },
    remove: (owner) => void kept.delete(owner),
    removeAll: () => kept.clear(),
    removeOlder: vi.fn(),
  };
  return { files, kept, atHand, trouble };
}

interface Options {
  readonly historyDays?: number;
  readonly wipeHistory?: boolean;
  readonly isWeak?: boolean;
}

export function setup({ isWeak = false, ...preferences }: Options = {}) {
  let set = { ...settingsView.preferences, ...preferences };
  let snapshot: SessionSnapshot = sessionSnapshot();
  let at = noon;
  let place: string | null = 'https://gateway.example:8043';
  const listeners = new Set<(previous: SessionSnapshot, next: SessionSnapshot) => void>();
  const settingsListeners = new Set<() => void>();
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
          settingsListeners.add(listener);
          return () => settingsListeners.delete(listener);
        },
      },
      place: () => place,
      files: disk.files,
      numberForms,
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
      for (const listener of settingsListeners) listener();
    },
    signIn: async (workNo = '291') => {
      tell({ session: { ...signedIn, agentId: toAgentId(workNo), signedInAt: at } });
      await settled();
    },
    signInRefused: (workNo = '291') => {
      const agentId = toAgentId(workNo);
      tell({ session: { state: 'signingIn', agentId, takingOver: false, since: at, step: 'asking' } });
      tell({ session: { state: 'signedOut' } });
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
      const due = [...timers];
      timers.clear();
      for (const timer of due) timer();
    },
    /** The program ends, in order or not, and is started again. */
    restart: ({ isKilled = false } = {}) => {
      if (isKilled) {
        listeners.clear();
        timers.clear();
      } else history.dispose();
      snapshot = sessionSnapshot();
      history = start();
    },
  };
}
