/** The calls of the shift, written from the session's snapshots, each agent's for themselves, and read by the windows. */
import type { ActionHandlers } from '../../shared/contract/actions.ts';
import { hasSession } from '../../shared/contract/sessionQuestions.ts';
import type { SessionSnapshot } from '../../shared/contract/snapshot.ts';
import type { AgentId } from '../../shared/domain.ts';
import {
  type HistoryGlance,
  type HistoryPage,
  mostLastCalls,
  nothingPast,
} from '../../shared/history/historyViews.ts';
import type { NumberForms } from '../../shared/crm/callFacts.ts';
import { personOf } from '../../shared/data/labels.ts';
import type { Preferences } from '../../shared/settings/preferences.ts';
import { startOfDay } from './book/days.ts';
import { createNumbers, type Numbers } from './book/numbers.ts';
import { earlierOf, figuresOf, otherCallsWith, readPage, rowOf } from './book/reading.ts';
import type { HistoryFiles } from './file/historyFiles.ts';
import { KeptHistory, type KeptHistoryDeps } from './keptHistory.ts';

type Set = Pick<Preferences, 'dataLabels' | 'historyDays' | 'homeRegion' | 'wipeHistory'>;

export interface HistoryDeps extends Pick<KeptHistoryDeps, 'moment' | 'after' | 'log'> {
  readonly session: {
    readonly snapshot: () => SessionSnapshot;
    readonly subscribe: (listener: (previous: SessionSnapshot, next: SessionSnapshot) => void) => () => void;
  };
  readonly settings: {
    readonly view: () => { readonly preferences: Set };
    readonly subscribe: (listener: () => void) => () => void;
  };
  /** Where the agent works: a name for the gateway, the same for two that stand in for each other; null: in practice. */
  readonly place: () => string | null;
  readonly files: HistoryFiles;
  /** What makes the forms of a number, by a numbering plan. */
  readonly numberForms: (plan: { readonly homeRegion: string }) => (raw: string) => NumberForms;
}

/** What the windows ask of it. */
export type HistoryActions = Pick<
  ActionHandlers,
  'readHistory' | 'readPastCall' | 'earlierCalls' | 'readShift'
>;

export interface History {
  readonly actions: HistoryActions;
  /** Another object with every call of a listener, also where nothing in it is another. */
  readonly current: () => HistoryGlance;
  /** Calls after every change of calls, session or history, of which the glance may be the same; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispose: () => void;
}

/** Listens to the session from now on. Whoever is told of the same change afterwards finds the history changed. */
export function createHistory(deps: HistoryDeps): History {
  const history = new Histories(deps);
  const ends = [
    deps.session.subscribe((previous, next) => history.follow(previous, next)),
    deps.settings.subscribe(() => history.settingsChanged()),
  ];
  return {
    actions: createActions(history, deps),
    current: () => history.glance,
    subscribe: (listener) => history.subscribe(listener),
    dispose() {
      for (const end of ends) end();
      history.close();
    },
  };
}

class Histories {
  readonly #deps: HistoryDeps;
  readonly #listeners = new Set<() => void>();
  readonly #byOwner = new Map<string, KeptHistory>();
  #current: KeptHistory | null = null;
  #glance: HistoryGlance = nothingPast;
  #set: Set;
  #numbers: Numbers;

  constructor(deps: HistoryDeps) {
    this.#deps = deps;
    this.#set = deps.settings.view().preferences;
    this.#numbers = createNumbers(deps.numberForms(this.#set));
    this.#tidyUp();
  }

  get glance(): HistoryGlance {
    return this.#glance;
  }

  /** Of who is signed in; null: nobody is. */
  get shown(): KeptHistory | null {
    return hasSession(this.#deps.session.snapshot().session) ? this.#current : null;
  }

  get numbers(): Numbers {
    return this.#numbers;
  }

  get labels(): Set['dataLabels'] {
    return this.#set.dataLabels;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  follow(previous: SessionSnapshot, next: SessionSnapshot): void {
    const { session } = next;
    if (hasSession(session) && !hasSession(previous.session))
      this.#begin(session.agentId, session.signedInAt);
    this.#current?.follow(previous, next);
    // A sign-in that is refused ends none: after a session was lost, that is the answer to the first one.
    if (session.state === 'signedOut' && hasSession(previous.session)) this.#endShift();
    if (previous.calls !== next.calls || previous.session !== session) this.#look();
  }

  settingsChanged(): void {
    const before = this.#set;
    this.#set = this.#deps.settings.view().preferences;
    if (before.homeRegion !== this.#set.homeRegion)
      this.#numbers = createNumbers(this.#deps.numberForms(this.#set));
    if (before.historyDays !== this.#set.historyDays) {
      this.#tidyUp();
      // What others were told to be in memory alone stays there until they sign in again.
      const meant = this.#set.historyDays === 0 ? this.#byOwner.values() : [this.#current];
      for (const one of meant) void one?.open();
    }
    if (before !== this.#set) this.#changed();
  }

  close(): void {
    if (this.#set.wipeHistory) this.#current?.wipe();
    for (const one of this.#byOwner.values()) one.close();
  }

  #begin(agentId: AgentId, signedInAt: number): void {
    const place = this.#deps.place();
    const owner = `${place ?? 'practice'} ${agentId}`;
    const known = this.#byOwner.get(owner);
    const meant = known ?? this.#make(owner, place !== null);
    if (this.#current !== null && this.#current !== meant) this.#endShift();
    this.#byOwner.set(owner, meant);
    this.#current = meant;
    meant.begin(signedInAt);
    this.#changed();
  }

  #make(owner: string, isReal: boolean): KeptHistory {
    const { files, moment, after, log } = this.#deps;
    return new KeptHistory({
      ...{ owner, moment, after, log },
      files: isReal ? files : null,
      days: () => (isReal ? this.#set.historyDays : 0),
      onChange: () => this.#changed(),
    });
  }

  #endShift(): void {
    const over = this.#current;
    this.#current = null;
    if (this.#set.wipeHistory) over?.wipe();
    over?.endShift();
  }

  /** Of other runs, and other agents. */
  #tidyUp(): void {
    const { files, moment, log } = this.#deps;
    const { at, behindMs } = moment();
    const days = this.#set.historyDays;
    try {
      if (days === 0) files.removeAll();
      else files.removeOlder(startOfDay(at + behindMs, days));
    } catch (error) {
      log('old histories could not be removed', { error });
    }
  }

  #changed(): void {
    this.#glance = { ...this.#glance, revision: this.#glance.revision + 1 };
    this.#look();
  }

  #look(): void {
    const { calls } = this.#deps.session.snapshot();
    const { at, behindMs } = this.#deps.moment();
    const shown = this.shown;
    const midnight = startOfDay(at + behindMs);
    this.#glance = {
      revision: this.#glance.revision,
      since: shown?.since ?? null,
      earlier:
        shown === null ? {} : earlierOf(shown, calls, { callsWith: this.#numbers.callsWith, midnight }),
    };
    for (const listener of this.#listeners) listener();
  }
}

/** The calls of today. */
function todayOf({ past, today }: KeptHistory): ReturnType<typeof past.filter> {
  return past.filter(({ at }) => at >= today);
}

function createActions(history: Histories, { session }: Pick<HistoryDeps, 'session'>): HistoryActions {
  const revision = (): number => history.glance.revision;
  return {
    readHistory(query): HistoryPage {
      const { shown, labels } = history;
      const { typedForms } = history.numbers;
      const found = readPage(shown?.past ?? [], query, { labels, typedForms, today: shown?.today ?? 0 });
      return { ...found, revision: revision(), keeping: shown?.keeping ?? { how: 'shift', days: 0 } };
    },
    readPastCall({ id }) {
      const call = history.shown?.past.find((one) => one.id === id);
      return call === undefined ? null : { ...call, person: personOf(call, history.labels) };
    },
    earlierCalls({ key }) {
      const call = session.snapshot().calls.find((one) => one.key === key);
      if (call === undefined || history.shown === null) return [];
      return otherCallsWith(history.shown, call, history.numbers.callsWith)
        .slice(-mostLastCalls)
        .toReversed()
        .map((one) => rowOf(one, history.labels));
    },
    readShift() {
      const today = history.shown === null ? [] : todayOf(history.shown);
      const last = today.slice(-mostLastCalls).toReversed();
      return {
        revision: revision(),
        figures: figuresOf(today),
        last: last.map((one) => rowOf(one, history.labels)),
      };
    },
  };
}
