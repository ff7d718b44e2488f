import type { CallWish } from '../../control/placing.ts';
import { agentStates } from '../../platform/model/agent.ts';
import type { Call, Leg } from '../../platform/model/call.ts';
import type { Session } from '../../platform/model/session.ts';
import { callers } from '../callers.ts';
import { free } from '../cast.ts';
import type { Stage } from '../scenario.ts';
import type { Pace } from './courseTypes.ts';

/** By pace, in milliseconds: from the moment that a call could come to the call, and how long a call rings. */
const times: Record<Pace, { readonly between: number; readonly rings: number }> = {
  calm: { between: 12_000, rings: 60_000 },
  usual: { between: 6_000, rings: 40_000 },
  busy: { between: 2_000, rings: 20_000 },
};

/** The first call of a lesson rings at least so long, whatever the pace, ms. */
const firstRingsMs = 60_000;

/** Colleagues who have nothing to do hand a call on, take one and help; they are done with it after this, ms. */
const colleagueTalksMs = 5_000;

/** What a lesson does on the platform, and what it can see there of the agent who learns. */
export class Play {
  readonly stage: Stage;
  readonly pace: Pace;
  readonly #learner: () => Session | undefined;
  /** So many callers have called so far. */
  nth = 0;

  constructor(stage: Stage, pace: Pace, learner: () => Session | undefined) {
    this.stage = stage;
    this.pace = pace;
    this.#learner = learner;
  }

  get betweenMs(): number {
    return times[this.pace].between;
  }

  /** How long a call rings that is not a lesson's first. */
  get ringsMs(): number {
    return times[this.pace].rings;
  }

  session(): Session | undefined {
    return this.#learner();
  }

  /** Waits for a call, and has none. */
  isReady(): boolean {
    const session = this.session();
    return session?.state === agentStates.idle && session.legs.length === 0;
  }

  /** The next caller of those that practice has. */
  nextCaller(): CallWish {
    const caller = callers[this.nth % callers.length];
    this.nth += 1;
    return caller ?? { caller: 'anonymous' };
  }

  /** The call rings at the agent who learns; null: nobody is signed in. */
  ring(wish: CallWish): Call | null {
    const session = this.session();
    if (session === undefined) return null;
    this.stage.ringFor(this.nth <= 1 ? Math.max(this.ringsMs, firstRingsMs) : this.ringsMs);
    return this.#called(this.stage.placeCall({ ...wish, workNo: session.workNo }));
  }

  /** The same while another call is on hold: a colleague hands it over, as no queue gives a call then. */
  ringBeside(wish: CallWish): Call | null {
    const session = this.session();
    if (session === undefined) return null;
    this.stage.ringFor(this.ringsMs);
    const handed = this.stage.handOver(free, wish, session.workNo);
    return handed === null ? this.ring(wish) : this.#called(handed);
  }

  hangUp(call: Call): void {
    if (call.stage !== 'ended') this.stage.callerHangsUp(call.callId);
  }

  /** Whatever call the agent has is over. */
  hangUpAll(): void {
    for (const { call } of [...(this.session()?.legs ?? [])]) this.hangUp(call);
  }

  /** Whoever has the call now is done with it in a while. */
  endLater(call: Call): void {
    this.stage.after(colleagueTalksMs, () => this.hangUp(call));
  }

  isOver({ stage }: Call): boolean {
    return stage === 'ended';
  }

  talks(call: Call): boolean {
    return this.#leg(call)?.state === 'talking';
  }

  holds(call: Call): boolean {
    return this.#leg(call)?.state === 'held';
  }

  /** The call goes on without the agent. */
  isPassedOn(call: Call): boolean {
    return !this.isOver(call) && this.#leg(call) === undefined;
  }

  /** A colleague helps: the agent talks with one about a call that waits, or all three talk. */
  isHelped(): boolean {
    return this.#help()?.state === 'talking';
  }

  /** A colleague was asked for help, and that is not over. */
  asksForHelp(): boolean {
    return this.#help() !== undefined;
  }

  #help(): Leg | undefined {
    return this.session()?.legs.find(({ call }) => call.isConsult || call.legs.length > 1);
  }

  #leg(call: Call): Leg | undefined {
    const workNo = this.session()?.workNo;
    return call.legs.find((leg) => leg.workNo === workNo);
  }

  #called({ callId }: { callId: string }): Call | null {
    return this.stage.call(callId) ?? null;
  }
}
