import { type AgentEvent, concernOf } from '../../../../shared/agentEvents.ts';
import { isRequestOpen } from '../../../../shared/contract/operationQuestions.ts';
import type { Activity, AgentStatus } from '../../../../shared/domain.ts';
import type { Call } from '../../../../shared/calls/model.ts';
import type { CallInfo } from '../../../../shared/calls/told.ts';
import { isCallUp, isLive, isUnanswered } from '../../../../shared/calls/questions.ts';
import type { Ask } from '../../actions/ask.ts';
import { settlesInMs } from '../../calls/report/callReport.ts';
import { backOffMs, delays, limits, reportBackOff } from '../../time/delays.ts';
import type { EventCount } from './eventCount.ts';
import type { Follower } from '../follower.ts';
import { Loop, type LoopDeps } from '../loop.ts';
import { ReportParts } from './reportParts.ts';
import type { SnapshotStore } from '../../state/store.ts';
import { inTime } from '../../time/inTime.ts';
import { after, type Random } from '../../time/timers.ts';

export interface ReportFollowerDeps extends LoopDeps {
  readonly store: SnapshotStore;
  readonly ask: Ask;
  readonly random: Random;
  /** A report that an event of a call overtook, or data that was written, is asked for again. */
  readonly events: EventCount;
  /** Whether a hold list still has a call that an event has just taken off hold. */
  readonly isBehind: (held: readonly CallInfo[]) => boolean;
}

/** What changes with every call that begins, ends or goes into another phase. */
const livePhases = (calls: readonly Call[]): string =>
  JSON.stringify(calls.filter(isLive).map(({ key, phase }) => [key, phase]));

/**
 * Asks the gateway where everything stands: after sign-in, after a gap in the events, when an event left a doubt, soon
 * after it alone changed a call, and now and then while a call is up or requested, because an event may get lost
 * without a trace. An idle agent's state alone is asked for, less often: a call of which no event told, or what the
 * gateway made of it, shows in that.
 */
export class ReportFollower implements Follower {
  readonly #deps: ReportFollowerDeps;
  readonly #loop: Loop;
  readonly #parts: ReportParts;
  /** Everything is asked for; else it is what the rhythm has: everything while a call is up, or the state alone. */
  #isAskedFor = false;
  /** When the agent's state was told last, by an event or an answer. */
  #stateToldAt: number;
  /** The state alone was asked for since the last event or report, with or without success. */
  #isFollowedUp = false;
  /** No call has been up since it was told that the agent is at work. */
  #workedInVain = false;
  /** Told once a report is in the snapshot. */
  #waiting: (() => void)[] = [];

  constructor(deps: ReportFollowerDeps) {
    this.#deps = deps;
    this.#parts = new ReportParts(deps);
    this.#stateToldAt = deps.clock.now();
    this.#loop = new Loop(deps, () => this.#step());
  }

  readNow(): void {
    this.#isAskedFor = true;
    this.#loop.run();
  }

  /**
   * Asks, unless `isTold` says after `withinMs` that the expected event has come. Not one of `deadlines.ts`, which are
   * read off the snapshot: whether an awaited event has come is in no snapshot, and all that follows is a question
   * to the gateway.
   */
  unless(isTold: () => boolean, withinMs: number = delays.newsExpectedMs): void {
    after(this.#deps.clock, this.#deps.signal, withinMs, () => {
      if (!isTold()) this.readNow();
    });
  }

  /**
   * Asks at once. Resolves when what was told is in the snapshot, when the session has ended, or when it took too long.
   */
  async fresh(): Promise<void> {
    const { clock, signal } = this.#deps;
    const told = (): Promise<void> =>
      new Promise((resolve) => {
        this.#waiting.push(resolve);
        this.readNow();
      });
    await inTime({ clock, signal, withinMs: delays.reportPatienceMs }, told).catch(() => undefined);
  }

  /** Sees to it that the next question is asked no later than the present state asks for. */
  onSnapshot(): void {
    this.#loop.within(this.#rhythmMs());
  }

  /** An event told of a call or of the agent's state: that is as good as the answer to a question. */
  onEvent(event: AgentEvent): void {
    if (concernOf(event) === 'nothing') return;
    this.#stateToldAt = this.#deps.clock.now();
    this.#isFollowedUp = false;
    this.onSnapshot();
  }

  /** Asks for the state alone, beside a poll that fails: that there is an answer tells of contact. */
  async probe(): Promise<void> {
    const told = await this.#deps.ask((gateway, signal) => gateway.status(signal)).catch(() => null);
    if (told !== null && this.#isNews(told.activity)) this.readNow();
  }

  /** Without events a state that is not the one shown tells that a call has come or gone. */
  #isNews(told: Activity): boolean {
    const { log, store } = this.#deps;
    const { now: known } = store.snapshot.availability;
    if (told === known || told === 'unknown') return false;
    log('info', 'the agent is not what was known', { known, told });
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
    const told = await this.#parts.status();
    // An event that came meanwhile is newer.
    if (signal.aborted || this.#stateToldAt >= askedAt) return this.#rhythmMs();
    if (told === undefined) {
      this.#isFollowedUp ||= this.#isLeft();
      return this.#nextMs();
    }
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
    const { store, events, signal } = this.#deps;
    const { ofCalls, ofActivity, ofData } = events;
    const waiting = this.#waiting;
    this.#waiting = [];
    const report = await this.#parts.all();
    if (signal.aborted) return this.#rhythmMs();
    if (report.activity !== undefined) {
      this.#stateToldAt = this.#deps.clock.now();
      this.#isFollowedUp = false;
    }
    // What an event has told meanwhile is newer.
    const activity = events.ofActivity === ofActivity ? report.activity : store.snapshot.availability.now;
    if (events.ofCalls !== ofCalls || events.ofData !== ofData) {
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
    for (const tell of waiting) tell();
    if (isBehind) return delays.settlesMs;
    if (isCallUp(store.snapshot.calls)) this.#workedInVain = false;
    this.#isFollowedUp ||= this.#isLeft();
    const nextMs = settlesInMs(store.snapshot.calls, report, store.callMoment()) ?? this.#nextMs();
    return livePhases(store.snapshot.calls) === before ? nextMs : Math.min(nextMs, delays.reportToConfirmMs);
  }

  /** Soon again where a part failed, with back-off. */
  #nextMs(): number {
    const rhythmMs = this.#rhythmMs();
    const { failures } = this.#parts;
    if (failures === 0 || this.#isLeft()) return rhythmMs;
    return Math.min(backOffMs(failures, this.#deps.random(), reportBackOff), rhythmMs);
  }

  /** What fails for an idle agent again and again is left until the state is asked for again. */
  #isLeft(): boolean {
    return !this.#isUp() && this.#parts.failures > limits.reportTriesIdle;
  }

  #rhythmMs(): number {
    if (this.#deps.store.snapshot.calls.some(isUnanswered)) return delays.reportWhileRingingMs;
    if (this.#isUp()) return delays.reportWhileUpMs;
    return this.#isFollowedUp ? delays.stateWhileIdleMs : delays.stateAfterNewsMs;
  }

  /**
   * A call or a request is, or has to be: who counts as talking has one, although no list tells it (docs/gateway.md
   * §7).
   */
  #isUp(): boolean {
    const { calls, operations, availability } = this.#deps.store.snapshot;
    return isRequestOpen(operations) || availability.now === 'talking' || isCallUp(calls);
  }
}
