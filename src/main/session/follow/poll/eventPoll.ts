import { isCallUp } from '../../../../shared/calls/questions.ts';
import type { AgentEvent } from '../../../../shared/agentEvents.ts';
import type { Problem } from '../../../../shared/errors.ts';
import { problemIn, type Tracing } from '../../actions/ask.ts';
import { delays, limits, pollAgainMs } from '../../time/delays.ts';
import { EventPace } from './eventPace.ts';
import type { GatewayPort } from '../../gatewayPort/gatewayPort.ts';
import { Loop, type LoopDeps } from '../loop.ts';
import type { SessionEnd } from '../../life/recovery.ts';
import type { SnapshotStore } from '../../state/store.ts';
import { after, type Random } from '../../time/timers.ts';
import { afterFailedPoll, counted, noneFailed, type PollVerdict } from '../../life/failedPoll.ts';
import { isSilence, overCode, wasAnswered } from '../../gatewayPort/failedRequests.ts';

export interface EventPollDeps extends LoopDeps, Tracing {
  readonly gateway: GatewayPort;
  readonly store: SnapshotStore;
  readonly random: Random;
  readonly onEvent: (event: AgentEvent) => void;
  /** The answer that was lost may have carried an event: asks where things stand. */
  readonly onLoss: () => void;
  /** The poll works again after it failed: events may have been lost. */
  readonly onContactBack: () => void;
  /** Asks the gateway for anything: a long poll alone would tell after 10 s whether there is contact. */
  readonly probe: () => void;
  readonly over: (end: SessionEnd) => void;
}

/**
 * The event poll: it brings the events and keeps the session alive (docs/gateway.md §2, §3). When the next poll
 * follows: after an event at once, unless events come without end; after none and a long wait in 200 ms; after none
 * that was told at once in 500 ms; after a first failure almost at once, because mostly one connection was lost; after
 * further failures with back-off, and the session's state says so.
 */
export class EventPoll {
  readonly #deps: EventPollDeps;
  readonly #loop: Loop;
  #askedAt: number;
  #isOpen = false;
  readonly #since: number;
  readonly #pace = new EventPace();
  /** A poll was answered by a node that knows this session for certain, see {@link #mayBeStray}. */
  #hasHeld = false;
  #cut = new AbortController();
  #inARow = noneFailed;
  #failingSince = 0;
  /** Another request was answered since the last failure. */
  #isAnsweredElsewhere = false;
  /** For how long the gateway was not heard before the refusals that go on now, ms. */
  #silentMs = 0;
  /** An answer got lost or could not be read: it may have had an event. */
  #mayLackEvents = false;

  constructor(deps: EventPollDeps) {
    this.#deps = deps;
    this.#since = this.#askedAt = deps.clock.now();
    this.#loop = new Loop(deps, () => this.#step());
  }

  /**
   * Starts it, or ends a wait. A poll that was asked longer ago than a long poll can take has lost its connection, and
   * so have those that were idle meanwhile: the next poll must not take one of them.
   */
  pollNow(): void {
    const { gateway, clock } = this.#deps;
    const isOverdue = clock.now() - this.#askedAt > delays.pollOverdueMs;
    if (isOverdue) gateway.dropIdleConnections();
    if (!this.#loop.isRunning) this.#loop.run();
    else if (isOverdue) this.#cut.abort();
  }

  /**
   * The network has come back or is another one. Connections from before it are dead, an open poll's too; a poll that
   * was only just asked went by the new one.
   */
  pollAnew(): void {
    const { gateway, clock } = this.#deps;
    gateway.dropIdleConnections();
    if (!this.#loop.isRunning) this.#loop.run();
    else if (clock.now() - this.#askedAt > delays.networkSettlesMs) this.#cut.abort();
  }

  /**
   * Another request was answered. That is contact as soon as the poll stays open, too: one that fails at once, while
   * all else is answered, brings no events.
   */
  onAnswerElsewhere(): void {
    if (this.#inARow.failures === 0 || this.#inARow.garbled > 0) return;
    this.#isAnsweredElsewhere = true;
    const sinceMs = this.#deps.clock.now() - this.#askedAt;
    if (this.#isOpen && sinceMs >= delays.pollHoldsMs) this.#holds();
    else if (!this.#isOpen && sinceMs >= delays.pollOnAnswerMs) this.#loop.run();
  }

  async #step(): Promise<number | null> {
    const { gateway, clock, signal } = this.#deps;
    this.#askedAt = clock.now();
    this.#cut = new AbortController();
    const ends = new AbortController();
    if (this.#inARow.failures > 0) this.#tellWhenItHolds(AbortSignal.any([signal, ends.signal]));
    try {
      this.#isOpen = true;
      const event = await gateway.nextEvent(AbortSignal.any([signal, this.#cut.signal]));
      return signal.aborted ? null : this.#heard(event);
    } catch (error) {
      this.#isOpen = false;
      if (signal.aborted) return null;
      if (!this.#cut.signal.aborted) return this.#failed(error);
      this.#mayLackEvents = true;
      return 0;
    } finally {
      this.#isOpen = false;
      ends.abort();
    }
  }

  /** @param end the end of this poll */
  #tellWhenItHolds(end: AbortSignal): void {
    if (this.#inARow.failures > 1) this.#deps.probe();
    after(this.#deps.clock, end, delays.pollHoldsMs, () => {
      if (this.#isAnsweredElsewhere) this.#holds();
    });
  }

  /** The poll is open again, and the gateway answers what else it is asked. */
  #holds(): void {
    // After the first failure the report was asked for at once. What was answered since is that report, so nothing is
    // missing.
    if (this.#inARow.failures === 1) this.#mayLackEvents = false;
    this.#contactBack();
  }

  #contactBack(): void {
    const { store, onContactBack } = this.#deps;
    const mayLackEvents = this.#mayLackEvents;
    this.#mayLackEvents = false;
    this.#silentMs = 0;
    this.#inARow = { ...this.#inARow, failures: 0, garbled: 0 };
    store.apply({ kind: 'session', change: { kind: 'contactBack' } });
    if (mayLackEvents) onContactBack();
  }

  #heard(event: AgentEvent | null): number {
    const { store, clock } = this.#deps;
    const waitedMs = clock.now() - this.#askedAt;
    store.heard();
    this.#hasHeld ||= !this.#mayBeStray();
    this.#inARow = { ...this.#inARow, suspects: 0, overs: this.#hasHeld ? 0 : this.#inARow.overs };
    this.#contactBack();
    if (event !== null) {
      this.#deps.onEvent(event);
      return this.#pace.afterEvent(waitedMs);
    }
    this.#pace.afterNone();
    store.apply({ kind: 'contact' });
    return waitedMs >= delays.longWaitMs ? delays.pollAfterLongWaitMs : delays.pollAfterShortAnswerMs;
  }

  /** @returns null when the session is over */
  #failed(error: unknown): number | null {
    const { gateway, store } = this.#deps;
    const problem = problemIn(error, this.#deps, 'event-poll');
    this.#silentMs = Math.max(this.#silentMs, this.#unheardMs());
    if (wasAnswered(problem)) store.heard();
    if (isSilence(problem)) gateway.dropIdleConnections();
    const hadFailed = this.#inARow.failures;
    this.#inARow = counted(this.#inARow, problem);
    const verdict = this.#verdict(problem);
    if (this.#inARow.failures > hadFailed) this.#tellLoss(problem);
    switch (verdict.next) {
      case 'confirm':
        this.#mayLackEvents ||= overCode(problem) !== null;
        return delays.pollAfterSuspectMs;
      case 'skip':
        this.#deps.log('warn', 'an event cannot be read', { inARow: this.#inARow.garbled });
        this.#deps.onLoss();
        return delays.pollAfterFirstFailureMs;
      case 'backOff':
        return pollAgainMs(this.#inARow.failures, this.#deps.random(), isCallUp(store.snapshot.calls));
      case 'over':
        this.#deps.over({ why: verdict.why, code: verdict.code, silentMs: this.#silentMs });
        return null;
    }
  }

  #verdict(problem: Problem): PollVerdict {
    const cookies = this.#deps.gateway.cookieFate();
    const verdict = afterFailedPoll({
      problem,
      inARow: this.#inARow,
      unheardMs: this.#unheardMs(),
      silentMs: this.#silentMs,
      hasHeld: this.#hasHeld,
      cookies,
    });
    const didNotHold = verdict.next === 'over' && verdict.why === 'didNotHold';
    if (didNotHold) this.#deps.log('warn', 'the session did not hold', { cookies });
    return verdict;
  }

  /**
   * Other requests are told that the session is over: the poll, sent now, decides. Told the same, it ends the session;
   * an answer or silence leaves it up.
   */
  onToldOverElsewhere(): void {
    this.#inARow = { ...this.#inARow, overs: limits.overs };
    if (this.#loop.isRunning) this.#cut.abort();
    else this.#loop.run();
  }

  /**
   * Without its cookies a balancer may send requests to its nodes in turn: an answer may be that of the one node that
   * knows the session.
   */
  #mayBeStray(): boolean {
    const { gateway, clock } = this.#deps;
    return gateway.cookieFate() === 'lost' && clock.now() - this.#since < delays.strayMs;
  }

  /** The agent is told that there is no contact. */
  #tellLoss(problem: Problem): void {
    const { store, clock, log } = this.#deps;
    const { failures: attempts } = this.#inARow;
    if (attempts === 1) this.#failingSince = store.contactAt ?? clock.now();
    this.#mayLackEvents = true;
    this.#isAnsweredElsewhere = false;
    log('warn', 'the event poll failed', { kind: problem.kind, attempts });
    const since = this.#failingSince;
    store.apply({ kind: 'session', change: { kind: 'contactLost', since, attempts, problem } });
    if (attempts === 1 || problem.kind === 'protocol') this.#deps.onLoss();
  }

  #unheardMs(): number {
    const { store, clock } = this.#deps;
    return store.contactAt === null ? 0 : clock.now() - store.contactAt;
  }
}
