/** A bridge at which tests see what a page asks, and through which they tell it what the program would. */
import {
  type ActionArguments,
  actionNames,
  type ActionName,
  type ActionValue,
  type Result,
} from '../../../src/shared/contract/actions.ts';
import type { RingsideBridge } from '../../../src/shared/contract/bridge.ts';
import type { MainView } from '../../../src/shared/contract/pageViews.ts';
import type { ProgramFacts } from '../../../src/shared/contract/desktop/programFacts.ts';
import type { HistoryPage } from '../../../src/shared/history/historyViews.ts';
import type { PeopleInSight } from '../../../src/shared/people/directory.ts';
import type { Problem } from '../../../src/shared/errors.ts';

export interface Asked {
  readonly name: ActionName;
  readonly args: readonly unknown[];
}

type Answers = {
  [Name in ActionName]?: (...args: ActionArguments<Name>) => Promise<Result<ActionValue<Name>>>;
};

export interface FakeBridge {
  readonly bridge: RingsideBridge<MainView>;
  /** Every action asked for, in order, without those that a page asks by itself. */
  readonly asked: readonly Asked[];
  readonly subscribers: () => number;
  readonly push: (snapshot: MainView) => void;
  /** What an action answers with from now on. */
  readonly answer: <Name extends ActionName>(
    name: Name,
    how: (...args: ActionArguments<Name>) => Promise<Result<ActionValue<Name>>>,
  ) => void;
  readonly refuse: (name: ActionName, problem: Problem) => void;
}

export const ok = <Value>(value: Value): Promise<Result<Value>> => Promise.resolve({ ok: true, value });

/** What is told of the history where it has no call. */
const noHistory: HistoryPage = {
  ...{ revision: 0, rows: [], from: 0, total: 0, days: [] },
  counts: { all: 0, missed: 0, answered: 0, out: 0, taken: 0 },
  keeping: { how: 'shift', days: 0 },
};

/** What is told of colleagues where there are none. */
export const nobodyInSight: PeopleInSight = {
  ...{ rows: [], from: 0, total: 0, everybody: 0, leftOut: 0, about: null, queues: null, groups: null },
  ...{ ageMs: 0, missed: null, againInMs: 5000 },
};

/** What is told of a program that is built of a clone. */
export const programFacts: ProgramFacts = {
  build: { commit: '90a20e38', date: '2026-11-29T23:59:00.000Z' },
  runsOn: ['Electron 45.3.4', 'Node.js 24.1.0'],
  system: 'Linux 6.1.0 (x64)',
  files: { licences: '/opt/N.txt', log: '/home/a/logs/ringside.log', settings: '/home/a/settings.json' },
};

/** `first` is what `getSnapshot` answers with; every other action answers with nothing, successfully. */
export function fakeBridge(first: MainView): FakeBridge {
  const asked: Asked[] = [];
  const listeners = new Set<(snapshot: MainView) => void>();
  const answers: Answers = {
    getSnapshot: () => ok(first),
    lookAtPeople: () => ok(nobodyInSight),
    readProgramFacts: () => ok(programFacts),
    readHistory: () => ok(noHistory),
    earlierCalls: () => ok([]),
    colleagueCalls: () => ok({ calls: [], leftOut: 0, untold: { parties: null, held: null } }),
  };
  const ask = async (name: ActionName, args: readonly unknown[]): Promise<Result<unknown>> => {
    // What crosses the bridge must survive a structured clone, in a test as in the program.
    const cloned = structuredClone(args);
    if (name !== 'getSnapshot' && name !== 'readShift') asked.push({ name, args: cloned });
    const answer = answers[name] as ((...given: readonly unknown[]) => Promise<Result<unknown>>) | undefined;
    return answer === undefined ? { ok: true, value: undefined } : answer(...cloned);
  };
  const actions = Object.fromEntries(
    actionNames.map((name) => [name, (...args: readonly unknown[]) => ask(name, args)]),
  );
  const onSnapshot = (listener: (snapshot: MainView) => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    bridge: { ...actions, onSnapshot } as unknown as RingsideBridge<MainView>,
    asked,
    subscribers: () => listeners.size,
    push: (snapshot) => {
      for (const listener of listeners) listener(snapshot);
    },
    answer: (name, how) => {
      Object.assign(answers, { [name]: how });
    },
    refuse: (name, problem) => {
      Object.assign(answers, { [name]: () => Promise.resolve({ ok: false, problem }) });
    },
  };
}
