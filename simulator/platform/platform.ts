import type { Clock } from '../clock.ts';
import type { Random } from '../random.ts';
import type { Site } from '../options/siteChoices.ts';
import type { Timings } from '../options/timings.ts';
import type { AgentAccount } from './model/agent.ts';
import type { Session } from './model/session.ts';
import type { Call, Leg } from './model/call.ts';
import { WaitingCalls } from './queues/waitingCalls.ts';
import type { EventListener, Happening, PlatformSetup, Skill } from './model/site.ts';

/** Ended calls beyond this many are forgotten, oldest first. */
const callsKept = 2_000;

/**
 * The call-centre platform behind the gateway: accounts, queues, sessions and calls. It holds them; the modules beside
 * it move them.
 */
export class Platform {
  readonly clock: Clock;
  readonly random: Random;
  readonly timings: Timings;
  readonly site: Site;
  readonly accounts: Map<string, AgentAccount>;
  readonly skills: Map<number, Skill>;
  readonly sessions = new Map<string, Session>();
  /** By work number the session that was signed out last, as long as nobody was told that it is over. */
  readonly farewells = new Map<string, Session>();
  /** By work number the calls of a session that was displaced, for the one that takes its place at once. */
  readonly takenOver = new Map<string, Leg[]>();
  readonly calls = new Map<string, Call>();
  /** The calls in queues. */
  readonly queued = new WaitingCalls();
  /** Work numbers whose sign-in is under way. */
  readonly signingIn = new Set<string>();
  readonly released = new Set<EventListener>();
  readonly sent = new Set<EventListener>();
  readonly #observers = new Set<(happening: Happening) => void>();
  readonly #timers = new Set<unknown>();
  #router: (platform: Platform) => void = () => undefined;
  #callCount = 0;
  #halted = false;

  constructor(setup: PlatformSetup) {
    this.clock = this.#stoppable(setup.clock);
    this.random = setup.random;
    this.timings = setup.timings;
    this.site = setup.site;
    this.accounts = new Map(setup.agents.map((agent) => [agent.workNo, agent]));
    this.skills = new Map(setup.skills.map((skill) => [skill.id, skill]));
  }

  /** Says who gives waiting calls to agents. */
  routeBy(router: (platform: Platform) => void): void {
    this.#router = router;
  }

  /**
   * Gives waiting calls to agents who can take them: to be asked for whenever an agent or a place in a queue became
   * free.
   */
  route(): void {
    this.#router(this);
  }

  /** Runs `run` after `delayMs`, at once when there is nothing to wait for. */
  after(delayMs: number, run: () => void, among?: Set<unknown>): void {
    if (delayMs <= 0) {
      run();
      return;
    }
    const handle = this.clock.setTimeout(() => {
      among?.delete(handle);
      run();
    }, delayMs);
    among?.add(handle);
  }

  /** Drops every wait in `among`. */
  cancel(among: Set<unknown>): void {
    for (const handle of [...among]) this.clock.clearTimeout(handle);
    among.clear();
  }

  /** Drops every wait there is: nothing happens by itself any more. */
  halt(): void {
    this.#halted = true;
    this.cancel(this.#timers);
    for (const session of this.sessions.values()) session.poll?.finish('closed');
  }

  /** The clock, with every wait on record, and none to be had once all was halted. */
  #stoppable(clock: Clock): Clock {
    const forget = (handle: unknown): void => {
      clock.clearTimeout(handle);
      this.#timers.delete(handle);
    };
    const set = (run: () => void, delayMs: number): unknown => {
      if (this.#halted) return undefined;
      const handle = clock.setTimeout(() => {
        this.#timers.delete(handle);
        run();
      }, delayMs);
      this.#timers.add(handle);
      return handle;
    };
    return { now: () => clock.now(), setTimeout: set, clearTimeout: forget };
  }

  /** A new call ID, `<epoch s>-<n>`. */
  nextCallId(): string {
    this.#callCount += 1;
    return `${Math.floor(this.clock.now() / 1000)}-${this.#callCount}`;
  }

  add(call: Call): void {
    this.calls.set(call.callId, call);
    if (this.calls.size <= callsKept) return;
    for (const [callId, old] of this.calls) {
      if (old.stage === 'ended') {
        this.calls.delete(callId);
        return;
      }
    }
  }

  observe(observer: (happening: Happening) => void): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  tell(happening: Happening): void {
    for (const observer of [...this.#observers]) observer(happening);
  }
}
