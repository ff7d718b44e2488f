import type { CallInfo } from '../../shared/domain.ts';
import { problemOf } from '../../shared/errors.ts';
import type { Ask, Request } from './asking.ts';
import { type CallReport, isTooEarly } from './callReport.ts';
import { delays } from './delays.ts';
import { Loop, type LoopDeps } from './loop.ts';
import type { SnapshotStore } from './store.ts';

export interface ReportReadDeps extends LoopDeps {
  readonly store: SnapshotStore;
  readonly ask: Ask;
  /** How many call events came so far: a report that one overtook is asked for again. */
  readonly callEvents: () => number;
  /** The same for the agent's activity. */
  readonly activityEvents: () => number;
  /** Whether a hold list still has a call that an event has just taken off hold. */
  readonly isBehind: (held: readonly CallInfo[]) => boolean;
}

/**
 * Asks the gateway where everything stands: after sign-in, after a gap in the events, and when an event left a doubt.
 * Rests otherwise.
 */
export class ReportRead {
  readonly #deps: ReportReadDeps;
  readonly #loop: Loop;

  constructor(deps: ReportReadDeps) {
    this.#deps = deps;
    this.#loop = new Loop(deps, () => this.#step());
  }

  now(): void {
    this.#loop.now();
  }

  async #step(): Promise<number | null> {
    const { store, clock, callEvents, activityEvents, signal } = this.#deps;
    const calls = callEvents();
    const activities = activityEvents();
    const report = await this.#read();
    if (signal.aborted) return null;
    const activity = activityEvents() === activities ? report.activity : undefined;
    if (callEvents() !== calls) {
      if (activity !== undefined) store.apply({ kind: 'activity', activity });
      return delays.askAgainMs;
    }
    const isBehind = report.held !== undefined && this.#deps.isBehind(report.held);
    // What is missing from a list that was not read in full may be in it: it tells who is held and ends nobody.
    const isPartial = report.held?.leftOut !== undefined;
    if (report.held && isPartial && !isBehind) store.apply({ kind: 'holdList', held: report.held });
    const held = isBehind || isPartial ? undefined : report.held;
    store.apply({ kind: 'report', report: { ...report, activity, held } });
    return isBehind || isTooEarly(store.snapshot.calls, report, clock.now()) ? delays.settlesMs : null;
  }

  async #read(): Promise<CallReport> {
    const [activity, current, beforeAnswer, held] = await Promise.all([
      this.#told((gateway, signal) => gateway.activity(signal)),
      this.#told((gateway, signal) => gateway.callInfo(signal)),
      this.#told((gateway, signal) => gateway.callInfoBeforeAnswer(signal)),
      this.#told((gateway, signal) => gateway.holdList(signal)),
    ]);
    return { activity, current, beforeAnswer, held };
  }

  /** Undefined for what the gateway does not tell: that alone ends no call. */
  async #told<Value>(request: Request<Value>): Promise<Value | undefined> {
    try {
      return await this.#deps.ask(request);
    } catch (error) {
      const kind = problemOf(error)?.kind ?? String(error);
      if (kind !== 'cancelled') this.#deps.log('debug', 'a part of the report is missing', { kind });
      return undefined;
    }
  }
}
