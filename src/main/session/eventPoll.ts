import type { AgentEvent } from '../../shared/agentEvents.ts';
import type { LostWhy } from '../../shared/contract.ts';
import type { Problem } from '../../shared/errors.ts';
import { overCode, problemIn, type Tracing, wasAnswered } from './asking.ts';
import { backOffMs, delays, limits } from './delays.ts';
import type { GatewayPort } from './gatewayPort.ts';
import { Loop, type LoopDeps } from './loop.ts';
import type { SnapshotStore } from './store.ts';
import type { Random } from './timers.ts';

export interface EventPollDeps extends LoopDeps, Tracing {
  readonly gateway: GatewayPort;
  readonly store: SnapshotStore;
  readonly random: Random;
  readonly onEvent: (event: AgentEvent) => void;
  /** The poll works again after it failed: events may have been lost. */
  readonly onContactBack: () => void;
  readonly over: (why: LostWhy, code: string | null) => void;
}

/**
 * The ear and the heartbeat (gateway reference §2, §3). An event: again at once. None after a long wait: again after
 * 200 ms. None at once: again after 500 ms. A failure: back off, and the state says so.
 */
export class EventPoll {
  readonly #deps: EventPollDeps;
  readonly #loop: Loop;
  #askedAt: number;
  #cut = new AbortController();
  #failures = 0;
  #failingSince = 0;
  #suspects = 0;
  #garbled = 0;
  /** The gateway was not heard for {@link delays}.silenceMs before the refusals that go on now. */
  #wasSilent = false;
  /** An answer got lost or could not be read: it may have had an event. */
  #mayLackEvents = false;

  constructor(deps: EventPollDeps) {
    this.#deps = deps;
    this.#askedAt = deps.clock.now();
    this.#loop = new Loop(deps, () => this.#step());
  }

  /**
   * Starts it, or ends a wait. A poll that was asked longer ago than a long poll can take has lost its connection, and
   * so have those that were idle meanwhile: the next poll must not take one of them.
   */
  now(): void {
    const { gateway, clock } = this.#deps;
    const isOverdue = clock.now() - this.#askedAt > delays.pollOverdueMs;
    if (isOverdue) gateway.dropIdleConnections();
    if (!this.#loop.isRunning) this.#loop.now();
    else if (isOverdue) this.#cut.abort();
  }

  async #step(): Promise<number | null> {
    const { gateway, clock, signal } = this.#deps;
    this.#askedAt = clock.now();
    this.#cut = new AbortController();
    const cut = this.#cut.signal;
    try {
      const event = await gateway.nextEvent(AbortSignal.any([signal, cut]));
      return signal.aborted ? null : this.#heard(event);
    } catch (error) {
      if (signal.aborted) return null;
      if (!cut.aborted) return this.#failed(error);
      this.#mayLackEvents = true;
      return 0;
    }
  }

  #heard(event: AgentEvent | null): number {
    const { store, clock } = this.#deps;
    store.heard();
    this.#suspects = 0;
    const mayLackEvents = this.#mayLackEvents;
    this.#mayLackEvents = false;
    this.#wasSilent = false;
    this.#failures = 0;
    this.#garbled = 0;
    store.apply({ kind: 'session', change: { kind: 'contactBack' } });
    if (mayLackEvents) this.#deps.onContactBack();
    if (event !== null) {
      this.#deps.onEvent(event);
      return 0;
    }
    store.apply({ kind: 'contact' });
    const wasLong = clock.now() - this.#askedAt >= delays.longWaitMs;
    return wasLong ? delays.pollAfterLongWaitMs : delays.pollAfterShortAnswerMs;
  }

  /** @returns null when the session is over */
  #failed(error: unknown): number | null {
    const problem = problemIn(error, this.#deps, 'event-poll');
    const isSilent = this.#silentMs() > delays.silenceMs;
    this.#wasSilent ||= isSilent;
    if (wasAnswered(problem)) this.#deps.store.heard();
    const code = overCode(problem);
    if (code !== null) return this.#over(this.#why(code), code);
    if (problem.kind === 'refusal' && problem.refusal === 'suspect') return this.#suspect(problem.code);
    this.#mayLackEvents = true;
    if (problem.kind === 'protocol' && this.#isTolerable()) return delays.pollAfterShortAnswerMs;
    const delayMs = this.#backOff(problem);
    return isSilent && !wasAnswered(problem) ? this.#over('silence', null) : delayMs;
  }

  /** The Guid may have lapsed, or belong to a session that another program has replaced: no telling but by trying. */
  #suspect(code: string): number | null {
    this.#suspects += 1;
    return this.#suspects <= limits.suspects ? delays.pollAfterSuspectMs : this.#over(this.#why(code), code);
  }

  #why(code: string): LostWhy {
    return this.#wasSilent ? 'silence' : whyOver(code, this.#failures === 0 ? 'unbroken' : 'broken');
  }

  /** One event that cannot be read is lost, not the contact; answers that can never be read come from elsewhere. */
  #isTolerable(): boolean {
    this.#garbled += 1;
    if (this.#garbled > limits.garbled) return false;
    this.#deps.log('warn', 'an event cannot be read', { inARow: this.#garbled });
    return this.#failures === 0;
  }

  #backOff(problem: Problem): number {
    const { store, random, clock, log } = this.#deps;
    if (this.#failures === 0) this.#failingSince = store.contactAt ?? clock.now();
    this.#failures += 1;
    log('warn', 'the event poll failed', { kind: problem.kind, attempts: this.#failures });
    const since = this.#failingSince;
    store.apply({
      kind: 'session',
      change: { kind: 'contactLost', since, attempts: this.#failures, problem },
    });
    return backOffMs(this.#failures, random());
  }

  #over(why: LostWhy, code: string | null): null {
    this.#deps.over(why, code);
    return null;
  }

  #silentMs(): number {
    const { store, clock } = this.#deps;
    return store.contactAt === null ? 0 : clock.now() - store.contactAt;
  }
}

/**
 * What a code tells. The gateway announces its own sign-outs (gateway reference §2), so 100-006 out of an unbroken
 * contact has one reason left: a second sign-in displaced this one. So has 000-003 that stays: the gateway knows the
 * agent, but not by the newest Guid that we were given. After a gap it may be anything.
 */
export function whyOver(code: string, contact: 'unbroken' | 'broken'): LostWhy {
  if (code === '100-008') return 'signedOutByGateway';
  const mayBeDisplaced = code === '100-006' || code === '000-003';
  return mayBeDisplaced && contact === 'unbroken' ? 'displaced' : 'unknown';
}
