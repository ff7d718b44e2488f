import type { Activity, AgentStatus } from '../../../shared/domain.ts';
import type { Call } from '../../../shared/calls/model.ts';
import type { CallInfo } from '../../../shared/calls/told.ts';
import { isCallUp, isLive, isUnanswered } from '../../../shared/calls/questions.ts';
import { problemOf } from '../../../shared/errors.ts';
import type { Ask, Request } from '../actions/asking.ts';
import { settlesInMs } from '../calls/callReport.ts';
import { backOffMs, delays, limits, reportBackOff } from '../time/delays.ts';
import { Loop, type LoopDeps } from './loop.ts';
import type { SnapshotStore } from '../state/store.ts';
import { after, type Random } from '../time/timers.ts';
import type { CallReport, ListName } from '../calls/callInput.ts';

export interface ReportReadDeps extends LoopDeps {
  readonly store: SnapshotStore;
  readonly ask: Ask;
  readonly random: Random;
  /** How many call events came so far: a report that one overtook is asked for again. */
  readonly callEvents: () => number;
  /** The same for the agent's activity. */
  readonly activityEvents: () => number;
  /** Whether a hold list still has a call that an event has just taken off hold. */
  readonly isBehind: (held: readonly CallInfo[]) => boolean;
}

type Part = ListName | 'status';
const lists: readonly ListName[] = ['current', 'beforeAnswer', 'held'];

/** What changes with every call that begins, ends or goes into another phase. */
const livePhases = (calls: readonly Call[]): string =>
  JSON.stringify(calls.filter(isLive).map(({ key, phase }) => [key, phase]));

/**
 * Asks the gateway where everything stands: after sign-in, after a gap in the events, when an event left a doubt, soon
 * after it alone changed a call, and now and then while a call is up or requested, because an event may get lost without
 * a trace. An idle agent's state alone is asked for, less often: a call of which no event told, or what the gateway made
 * of it, shows in that.
 */
export class ReportRead {
  readonly #deps: ReportReadDeps;
  readonly #loop: Loop;
  /** How often in a row a part could not be had; `Infinity`: the gateway refuses it. */
  readonly #failures = new Map<Part, number>();
  /** Everything is asked for; else it is what the rhythm has: everything while a call is up, or the state alone. */
  #isAskedFor = false;
  /** When the agent's state was told last, by an event or an answer. */
  #stateToldAt: number;
  /** The state alone was asked for since the last event or report, with or without success. */
  #isFollowedUp = false;
  /** No call has been up since it was told that the agent is at work. */
  #workedInVain = false;
  #waiting: ((report: CallReport | null) => void)[] = [];

  constructor(deps: ReportReadDeps) {
    this.#deps = deps;
    this.#stateToldAt = deps.clock.now();
    this.#loop = new Loop(deps, () => this.#step());
    deps.signal.addEventListener('abort', () => this.#told(null, this.#waiting), { once: true });
  }

  now(): void {
    this.#isAskedFor = true;
    this.#loop.now();
  }

  /** Asks, unless `isTold` says after `withinMs` that the expected event has come. */
  unless(isTold: () => boolean, withinMs: number = delays.newsExpectedMs): void {
    after(this.#deps.clock, this.#deps.signal, withinMs, () => {
      if (!isTold()) this.now();
    });
  }

  /**
   * Asks at once.
   * @returns what was told and is in the snapshot by then; null: the session has ended, or it took too long
   */
  fresh(patienceMs: number = delays.reportPatienceMs): Promise<CallReport | null> {
    const { clock, signal } = this.#deps;
    if (signal.aborted) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      after(clock, signal, patienceMs, () => resolve(null));
      this.now();
    });
  }

  /** Sees to it that the next question is asked no later than the present state asks for. */
  watch(): void {
    this.#loop.within(this.#rhythmMs());
  }

  /** An event told of a call or of the agent's state: that is as good as the answer to a question. */
  onNews(): void {
    this.#stateToldAt = this.#deps.clock.now();
    this.#isFollowedUp = false;
    this.watch();
  }

  /** Asks for the state alone, beside a poll that fails: that there is an answer tells of contact. */
  async probe(): Promise<void> {
    const told = await this.#deps.ask((gateway, signal) => gateway.status(signal)).catch(() => null);
    if (told !== null && this.#isNews(told.activity)) this.now();
  }

  /** Without events a state that is not the one shown tells that a call has come or gone. */
  #isNews(told: Activity): boolean {
    const { log, store } = this.#deps;
    const { activity } = store.snapshot;
    if (told === activity || told === 'unknown') return false;
    log('info', 'the agent is not what was known', { known: activity, told });
    return true;
  }

  async #step(): Promise<number> {
    if (!this.#isAskedFor && !this.#isUp()) return this.#askState();
    this.#isAskedFor = false;
    const againMs = await this.#readAndTell();
    // Another delay than the regular one means that something is open: the next step asks for everything again.
    this.#isAskedFor ||= againMs !== this.#rhythmMs();
    return againMs;
  }

  /** One question instead of four. Without contact there is none: once it is back, everything is asked for. */
  async #askState(): Promise<number> {
    const { store, clock, signal } = this.#deps;
    const restMs = this.#stateToldAt + this.#rhythmMs() - clock.now();
    if (restMs > 0) return restMs;
    if (store.snapshot.session.state !== 'signedIn') return this.#rhythmMs();
    const askedAt = clock.now();
    const told = await this.#part('status', (gateway, until) => gateway.status(until));
    // An event that came meanwhile is newer.
    if (signal.aborted || this.#stateToldAt >= askedAt) return this.#rhythmMs();
    if (told === undefined) return this.#nextMs();
    this.#stateToldAt = askedAt;
    this.#isFollowedUp = true;
    if (!this.#isNews(told.activity) && !this.#mayHaveCall(told)) return this.#rhythmMs();
    this.#isAskedFor = true;
    return 0;
  }

  /**
   * Some gateways tell an agent's state as before the call until the answer, but that the agent is at work. What the
   * member means is documented nowhere: where no call was found after it, it is heeded again only once one was up.
   */
  #mayHaveCall({ isWorking }: AgentStatus): boolean {
    if (!isWorking || this.#workedInVain) return false;
    this.#workedInVain = true;
    this.#deps.log('info', 'the agent is at work, and no call is known');
    return true;
  }

  async #readAndTell(): Promise<number> {
    const { store, callEvents, activityEvents, signal } = this.#deps;
    const calls = callEvents();
    const activities = activityEvents();
    const waiting = this.#waiting;
    this.#waiting = [];
    const report = await this.#read();
    if (signal.aborted) {
      this.#told(null, waiting);
      return this.#rhythmMs();
    }
    if (report.activity !== undefined) {
      this.#stateToldAt = this.#deps.clock.now();
      this.#isFollowedUp = false;
    }
    // What an event has told meanwhile is newer.
    const activity = activityEvents() === activities ? report.activity : store.snapshot.activity;
    if (callEvents() !== calls) {
      if (activity !== undefined) store.apply({ kind: 'activity', activity });
      this.#waiting.unshift(...waiting);
      return delays.askAgainMs;
    }
    const isBehind = report.held !== undefined && this.#deps.isBehind(report.held);
    // What is missing from a list that was not read in full may be in it: it tells who is held and ends nobody.
    const isPartial = report.held?.leftOut !== undefined;
    if (report.held && isPartial && !isBehind) store.apply({ kind: 'holdList', held: report.held });
    const judged = { ...report, activity, held: isBehind || isPartial ? undefined : report.held };
    const before = livePhases(store.snapshot.calls);
    store.apply({ kind: 'report', report: judged });
    this.#told(judged, waiting);
    if (isBehind) return delays.settlesMs;
    if (isCallUp(store.snapshot.calls)) this.#workedInVain = false;
    const nextMs = settlesInMs(store.snapshot.calls, report, store.callMoment()) ?? this.#nextMs();
    return livePhases(store.snapshot.calls) === before ? nextMs : Math.min(nextMs, delays.reportToConfirmMs);
  }

  #told(report: CallReport | null, waiting: readonly ((report: CallReport | null) => void)[]): void {
    for (const resolve of waiting) resolve(report);
  }

  /** Soon again where a part failed, with back-off; for an idle agent not for ever. */
  #nextMs(): number {
    const rhythmMs = this.#rhythmMs();
    const passing = [...this.#failures.values()].filter(Number.isFinite);
    if (passing.length === 0) return rhythmMs;
    const failures = Math.max(...passing);
    if (!this.#isUp() && failures > limits.reportTriesIdle) {
      this.#isFollowedUp = true;
      return this.#rhythmMs();
    }
    return Math.min(backOffMs(failures, this.#deps.random(), reportBackOff), rhythmMs);
  }

  #rhythmMs(): number {
    if (this.#deps.store.snapshot.calls.some(isUnanswered)) return delays.reportWhileRingingMs;
    if (this.#isUp()) return delays.reportWhileUpMs;
    return this.#isFollowedUp ? delays.stateWhileIdleMs : delays.stateAfterNewsMs;
  }

  /** A call or a request is, or has to be: who counts as talking has one, although no list tells it (cec_07_0581). */
  #isUp(): boolean {
    const { calls, request, activity } = this.#deps.store.snapshot;
    const isOpen = request?.state === 'asking' || request?.state === 'accepted';
    return isOpen || activity === 'talking' || isCallUp(calls);
  }

  async #read(): Promise<CallReport> {
    const [status, current, beforeAnswer, held] = await Promise.all([
      this.#part('status', (gateway, signal) => gateway.status(signal)),
      this.#part('current', (gateway, signal) => gateway.callInfo(signal)),
      this.#part('beforeAnswer', (gateway, signal) => gateway.callInfoBeforeAnswer(signal)),
      this.#part('held', (gateway, signal) => gateway.holdList(signal)),
    ]);
    const isGivenUp = (list: ListName): boolean => (this.#failures.get(list) ?? 0) >= limits.reportPartTries;
    return { activity: status?.activity, current, beforeAnswer, held, givenUp: lists.filter(isGivenUp) };
  }

  /** Undefined for what the gateway does not tell: that alone ends no call. */
  async #part<Value>(part: Part, request: Request<Value>): Promise<Value | undefined> {
    try {
      const told = await this.#deps.ask(request);
      this.#failures.delete(part);
      return told;
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.kind === 'cancelled') return undefined;
      // Every gateway tells the agent's state, so a refusal of that passes. Only the lists can be refused for good.
      const isRefused =
        part !== 'status' &&
        problem?.kind === 'refusal' &&
        (problem.refusal === 'refused' || problem.refusal === 'forbidden');
      this.#failures.set(part, isRefused ? Infinity : finite(this.#failures.get(part)) + 1);
      this.#deps.log('debug', 'a part of the report is missing', { kind: problem?.kind ?? String(error) });
      return undefined;
    }
  }
}

const finite = (failures = 0): number => (Number.isFinite(failures) ? failures : 0);
