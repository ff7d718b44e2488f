import type { AgentEvent } from '../../../shared/agentEvents.ts';
import { isCallUp } from '../../../shared/calls/questions.ts';
import type { AgentId } from '../../../shared/domain.ts';
import { type Ask, createAsk, type Tracing } from '../actions/asking.ts';
import { CallInfoPoll } from '../follow/callInfoPoll.ts';
import { delays } from '../time/delays.ts';
import { type Doubt, doubtAfter } from '../calls/doubts.ts';
import { EventPoll } from '../follow/eventPoll.ts';
import type { GatewayPort } from '../gatewayPort/gatewayPort.ts';
import { HoldPoll } from '../follow/holdPoll.ts';
import type { LoopDeps } from '../follow/loop.ts';
import { QueueWatch } from '../follow/queueWatch.ts';
import type { SessionEnd } from './recovery.ts';
import { ReportRead } from '../follow/reportRead.ts';
import { SetUp } from '../follow/setUp.ts';
import type { SnapshotStore } from '../state/store.ts';
import { after, type Clock, type Random } from '../time/timers.ts';
import { notPossible } from '../actions/notPossible.ts';
import { EndedCallsVanish } from '../follow/endedCalls.ts';

export interface PresenceDeps extends Tracing {
  readonly gateway: GatewayPort;
  readonly store: SnapshotStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly agentId: AgentId;
  /** When this session began, epoch ms by the gateway's clock; null: not told. */
  readonly loginAt: number | null;
  /** The session has ended on the gateway's side. */
  readonly onOver: (end: SessionEnd) => void;
}

/** Everything that runs from one sign-in to its end: the polls, and what follows from an event. */
export class Presence {
  readonly ask: Ask;
  readonly #deps: PresenceDeps;
  readonly #ending = new AbortController();
  readonly #eventPoll: EventPoll;
  readonly #callInfo: CallInfoPoll;
  readonly #holds: HoldPoll;
  readonly #queue: QueueWatch;
  readonly report: ReportRead;
  readonly #endedCalls: EndedCallsVanish;
  readonly #setUp: SetUp;
  #callEvents = 0;
  #activityEvents = 0;

  constructor(deps: PresenceDeps) {
    this.#deps = deps;
    const signal = this.#ending.signal;
    this.ask = createAsk({
      ...deps,
      signal,
      onAnswer: () => this.#eventPoll.onAnswerElsewhere(),
      over: () => this.#eventPoll.confirmOver(),
    });
    const common: LoopDeps & Tracing & { store: SnapshotStore; ask: Ask; random: Random } = {
      ...deps,
      signal,
      ask: this.ask,
    };
    const doubt = (): void => this.report.now();
    const callEvents = (): number => this.#callEvents;
    this.#callInfo = new CallInfoPoll({ ...common, doubt });
    this.#holds = new HoldPoll({ ...common, doubt, callEvents });
    this.#queue = new QueueWatch(common);
    this.report = new ReportRead({
      ...common,
      callEvents,
      activityEvents: () => this.#activityEvents,
      isBehind: (held) => this.#holds.isBehind(held),
    });
    this.#endedCalls = new EndedCallsVanish(common);
    this.#setUp = new SetUp({ ...common, random: deps.random, agentId: deps.agentId, readReport: doubt });
    this.#eventPoll = new EventPoll({
      ...deps,
      signal,
      onEvent: (event) => this.#onEvent(event),
      onLoss: doubt,
      onContactBack: () => this.#setUp.onContactBack(),
      probe: () => void this.report.probe(),
      over: (end) => this.#over(end),
    });
    deps.store.tellFirst(() => this.#look());
  }

  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  start(): void {
    this.#eventPoll.now();
    this.#setUp.now();
  }

  /** The machine woke up or was unlocked: do not wait for the next poll. */
  pokeNow(): void {
    this.#eventPoll.now();
  }

  signInToQueues(): void {
    this.#setUp.now();
  }

  /** The network has come back, or is another one. */
  networkChanged(): void {
    this.#eventPoll.anew();
  }

  /** Signs out. @throws ProblemError `notPossible` `callUp`: the gateway took that up and waits for the end of a call */
  async signOut(releaseCall: boolean): Promise<void> {
    await this.ask((gateway, signal) => gateway.signOut(releaseCall, signal));
    if (!releaseCall && (await this.#isInCall())) throw notPossible('callUp');
  }

  /** An agent who talks or is called stays signed in (docs/gateway.md §2): no answer, or any other, is a sign-out's. */
  async #isInCall(): Promise<boolean> {
    const { gateway, clock } = this.#deps;
    const told = gateway.status(this.signal).catch(() => null);
    const tooLate = new Promise<null>((resolve) =>
      after(clock, this.signal, delays.signOutCheckMs, () => resolve(null)),
    );
    return (await Promise.race([told, tooLate]))?.activity === 'talking';
  }

  /** Ends every loop, timer and request. Says nothing to the gateway. */
  end(): void {
    this.#deps.store.tellFirst(null);
    this.#ending.abort();
    this.#deps.gateway.close();
  }

  /** How many events told of a call or of the agent's activity so far. */
  get newsSoFar(): number {
    return this.#callEvents + this.#activityEvents;
  }

  #onEvent(event: AgentEvent): void {
    const { store, log } = this.#deps;
    const { eventType, kind } = event;
    const isUnexpected = kind === 'ofAnother' || kind === 'unrecognised';
    log(isUnexpected ? 'info' : 'debug', 'event', { eventType, kind });
    // An event of another agent changes nothing and gives no reason to ask.
    if (kind === 'ofAnother') return;
    if (event.kind === 'shutdown') {
      if (isOfEarlierLogin(event.loginAt, this.#deps.loginAt)) log('info', 'the end of an earlier session');
      else this.#over({ why: 'signedOutByGateway', code: null, silentMs: 0 });
      return;
    }
    if (event.kind === 'activity') this.#activityEvents += 1;
    else if (event.kind !== 'unrecognised') this.#callEvents += 1;
    if (event.kind !== 'unrecognised') this.report.onNews();
    const { calls: before, activity } = store.snapshot;
    store.apply({ kind: 'event', event });
    const next = store.snapshot.calls;
    this.#holds.look(event, before, next);
    const doubt = doubtAfter(before, next, event, activity);
    if (doubt === 'now') log('info', 'an event does not fit what was known', { eventType: event.eventType });
    this.#onDoubt(doubt);
  }

  #onDoubt(doubt: Doubt): void {
    const callEvents = this.#callEvents;
    const activityEvents = this.#activityEvents;
    const { store } = this.#deps;
    const hasCall = (): boolean => isCallUp(store.snapshot.calls);
    if (doubt === 'now') this.report.now();
    if (doubt === 'unlessNews') this.report.unless(() => this.#callEvents !== callEvents);
    if (doubt === 'unlessCall') this.report.unless(hasCall, delays.callExpectedMs);
    if (doubt === 'unlessState') {
      // Only after `settlesMs` do the gateway's lists no longer have the call that has ended.
      this.report.unless(() => this.#activityEvents !== activityEvents || hasCall(), delays.settlesMs);
    }
  }

  #look(): void {
    this.#callInfo.look();
    this.#holds.watch();
    this.report.watch();
    this.#queue.look();
    this.#endedCalls.look();
  }

  #over(end: SessionEnd): void {
    if (!this.signal.aborted) this.#deps.onOver(end);
  }
}

/** A login time that was cut to whole seconds is less than this before the exact one, ms. */
const cutOffMs = 1000;

/**
 * The end of a session that was displaced may be told to the session that polls next. If it is this session's end in
 * spite of its time, the next poll is refused with 100-006.
 */
const isOfEarlierLogin = (told: number | null, own: number | null): boolean =>
  told !== null && own !== null && told <= own - cutOffMs;
