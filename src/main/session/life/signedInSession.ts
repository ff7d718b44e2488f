import { type AgentEvent, concernOf } from '../../../shared/agentEvents.ts';
import type { AgentId } from '../../../shared/domain.ts';
import { type Ask, createAsk, type Tracing } from '../actions/ask.ts';
import { CallInfoFollower } from '../follow/callInfoFollower.ts';
import { delays } from '../time/delays.ts';
import { DoubtfulEvents } from '../follow/report/doubtfulEvents.ts';
import { Deadlines } from '../follow/deadlines.ts';
import { EarlyFailures } from '../follow/earlyFailures.ts';
import { EventCount } from '../follow/report/eventCount.ts';
import { EventPoll } from '../follow/poll/eventPoll.ts';
import type { GatewayPort } from '../gatewayPort/gatewayPort.ts';
import type { Follower } from '../follow/follower.ts';
import { HoldListFollower } from '../follow/holdListFollower.ts';
import type { LoopDeps } from '../follow/loop.ts';
import { QueueFollower } from '../follow/queueFollower.ts';
import { QueueLoadFollower } from '../follow/queueLoadFollower.ts';
import type { SessionEnd } from './recovery.ts';
import { ReportFollower } from '../follow/report/reportFollower.ts';
import type { QueueChoice } from '../follow/ownQueues.ts';
import { SetUp } from '../follow/setUp.ts';
import { TakenBack } from '../follow/takenBack.ts';
import type { SnapshotStore } from '../state/store.ts';
import { inTime } from '../time/inTime.ts';
import type { Clock, Random } from '../time/timers.ts';
import { notPossible } from '../actions/notPossible.ts';

export interface SignedInSessionDeps extends Tracing {
  readonly gateway: GatewayPort;
  readonly store: SnapshotStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly agentId: AgentId;
  /** When this session began, epoch ms by the gateway's clock; null: not told. */
  readonly loginAt: number | null;
  readonly queueChoice: QueueChoice;
  /** Whether the worst queue is to be known while nobody looks at the queues. */
  readonly knowsWorstQueue: () => boolean;
  /** The session has ended on the gateway's side. */
  readonly onOver: (end: SessionEnd) => void;
}

/** Everything that runs from one sign-in to its end: the polls, and what follows from an event. */
export class SignedInSession {
  readonly ask: Ask;
  readonly #deps: SignedInSessionDeps;
  readonly #ending = new AbortController();
  readonly #eventPoll: EventPoll;
  readonly #events = new EventCount();
  /** In the order in which they are told. */
  readonly #followers: readonly Follower[];
  readonly earlyFailures: EarlyFailures;
  readonly report: ReportFollower;
  readonly setUp: SetUp;

  constructor(deps: SignedInSessionDeps) {
    this.#deps = deps;
    const signal = this.#ending.signal;
    this.ask = createAsk({
      ...deps,
      signal,
      onAnswer: () => this.#eventPoll.onAnswerElsewhere(),
      onToldOver: () => this.#eventPoll.onToldOverElsewhere(),
    });
    const common: LoopDeps & Tracing & { store: SnapshotStore; ask: Ask; random: Random } = {
      ...deps,
      signal,
      ask: this.ask,
    };
    const doubt = (): void => this.report.readNow();
    const events = this.#events;
    const takenBack = new TakenBack(deps);
    const isBehind: TakenBack['isBehind'] = (held) => takenBack.isBehind(held);
    this.report = new ReportFollower({ ...common, events, isBehind });
    this.earlyFailures = new EarlyFailures(deps.store);
    this.#followers = [
      takenBack,
      this.earlyFailures,
      new CallInfoFollower({ ...common, doubt, events }),
      new HoldListFollower({ ...common, doubt, events, isBehind }),
      this.report,
      new QueueFollower(common),
      new QueueLoadFollower({ ...common, knowsWorstQueue: deps.knowsWorstQueue }),
      new DoubtfulEvents({ ...common, events, report: this.report }),
      new Deadlines({ ...common, readReport: doubt }),
    ];
    this.setUp = new SetUp({
      ...common,
      agentId: deps.agentId,
      readReport: doubt,
      queueChoice: deps.queueChoice,
    });
    this.#eventPoll = new EventPoll({
      ...deps,
      signal,
      onEvent: (event) => this.#onEvent(event),
      onLoss: doubt,
      onContactBack: () => this.setUp.onContactBack(),
      probe: () => void this.report.probe(),
      over: (end) => this.#over(end),
    });
    deps.store.tellFirst(() => {
      for (const follower of this.#followers) follower.onSnapshot?.(deps.store.snapshot);
    });
  }

  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  start(): void {
    this.#eventPoll.pollNow();
    this.setUp.run();
  }

  /** Data of a call that the agent has written back is in the snapshot. */
  dataWritten(): void {
    this.#events.written();
  }

  /** The machine woke up or was unlocked: do not wait for the next poll. */
  onWake(): void {
    this.#eventPoll.pollNow();
  }

  /** The network has come back, or is another one. */
  networkChanged(): void {
    this.#eventPoll.pollAnew();
  }

  /**
   * Signs out.
   * @throws ProblemError `notPossible` `callUp`: the gateway took that up and waits for the end of a call
   */
  async signOut(releaseCall: boolean): Promise<void> {
    await this.ask((gateway, signal) => gateway.signOut(releaseCall, signal));
    if (!releaseCall && (await this.#isInCall())) throw notPossible('callUp');
  }

  /** An agent who talks or is called stays signed in (docs/gateway.md §2): no answer, or any other, is a sign-out's. */
  async #isInCall(): Promise<boolean> {
    const { gateway, clock } = this.#deps;
    const patience = { clock, signal: this.signal, withinMs: delays.signOutCheckMs };
    const told = await inTime(patience, (until) => gateway.status(until)).catch(() => null);
    return told?.activity === 'talking';
  }

  /** Ends every loop, timer and request. Says nothing to the gateway. */
  end(): void {
    this.#deps.store.tellFirst(null);
    this.#ending.abort();
    this.#deps.gateway.close();
  }

  #onEvent(event: AgentEvent): void {
    const { store, log } = this.#deps;
    const { eventType, kind } = event;
    log(concernOf(event) === 'nothing' ? 'info' : 'debug', 'event', { eventType, kind });
    // An event of another agent changes nothing and gives no reason to ask.
    if (kind === 'ofAnother') return;
    if (event.kind === 'shutdown') {
      if (isOfEarlierLogin(event.loginAt, this.#deps.loginAt)) log('info', 'the end of an earlier session');
      else this.#over({ why: 'signedOutByGateway', code: null, silentMs: 0 });
      return;
    }
    this.#events.hear(event);
    const before = store.snapshot;
    store.apply({ kind: 'event', event });
    for (const follower of this.#followers) follower.onEvent?.(event, before);
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
