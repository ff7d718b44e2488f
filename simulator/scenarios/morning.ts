import type { CallWish } from '../control/placing.ts';
import { stateOf } from '../platform/calls/legs.ts';
import { agentStates } from '../platform/model/agent.ts';
import type { Session } from '../platform/model/session.ts';
import type { Call } from '../platform/model/call.ts';
import type { Happening } from '../platform/model/site.ts';
import { randomBetween } from '../random.ts';
import { callers, waitingCallers } from './callers.ts';
import { cast, free, playColleagues, requestQueue, skills } from './cast.ts';
import type { Scenario, Stage } from './scenario.ts';

/** The pace of the morning, in milliseconds. Ranges are drawn from by the seed. */
const pace = {
  /** From ready to the first call. */
  firstCall: 3_000,
  /** From ready to each later call. */
  nextCall: [6_000, 14_000],
  /** From the first hold to the second call. */
  secondCall: 2_500,
  /** From a note to a colleague to the answer. */
  answerToNote: 2_000,
  /** Until it is looked again whether the agent has signed in to a queue. */
  lookAgain: 1_000,
  /** From sign-in to the first caller who waits to be requested, and between one and the next. */
  nextWaiting: [1_000, 2_500],
  /** How long callers in a queue stay. */
  patience: [240_000, 420_000],
  /** How long callers talk, or stay on hold, before they hang up. */
  conversation: [180_000, 300_000],
} as const;

/** What a colleague answers to a note. */
const answer = 'Thanks, I will see to it.';

/** So many callers wait to be requested. */
const waitingWanted = 3;

function queueFor(wish: CallWish, session: Session): number | undefined {
  const open = [...session.skillIds].filter((id) => id !== requestQueue);
  return wish.skillId !== undefined && open.includes(wish.skillId) ? wish.skillId : open[0];
}

/** The scripted morning: it waits for what the agent does, and goes on for as long as somebody practises. */
class Morning {
  readonly #stage: Stage;
  #nextCaller = 0;
  #nextWaiting = 0;
  /** The agent who practises; a sign-in replaces whoever was there. */
  #workNo: string | null = null;
  #callIsDue = false;
  #secondCallCame = false;
  #waitingIsDue = false;
  #isOver = false;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** @returns what ends it: nothing comes by itself from then on */
  begin(): () => void {
    const session = this.#stage.attended();
    if (session !== undefined) this.#take(session.workNo);
    const end = this.#stage.observe((happening) => this.#notice(happening));
    return () => {
      this.#isOver = true;
      end();
    };
  }

  /** The agent practises from now on. */
  #take(workNo: string): void {
    this.#workNo = workNo;
    this.#nextCaller = 0;
    this.#secondCallCame = false;
    if (this.#session()?.state === agentStates.idle) this.#expectCall(pace.firstCall);
    this.#fillQueue();
  }

  #after(delayMs: number, run: () => void): void {
    this.#stage.after(delayMs, () => {
      if (!this.#isOver) run();
    });
  }

  #between([low, high]: readonly [number, number]): number {
    return randomBetween(this.#stage.random, low, high);
  }

  #notice(happening: Happening): void {
    if (happening.kind === 'callChanged') {
      this.#noticeCall(happening.call);
    } else if (happening.kind === 'signedIn' && happening.attended) {
      this.#take(happening.workNo);
    } else if (happening.workNo !== this.#workNo) {
      return;
    } else if (happening.kind === 'signedOut') {
      this.#workNo = null;
    } else if (happening.kind === 'noteSent') {
      const { workNo, to } = happening;
      this.#after(pace.answerToNote, () => this.#stage.sendNote(to, workNo, answer));
    } else if (happening.kind === 'stateChanged' && happening.state === agentStates.idle) {
      this.#expectCall(this.#nextCaller === 0 ? pace.firstCall : this.#between(pace.nextCall));
    }
  }

  #noticeCall(call: Call): void {
    const state = stateOf(call);
    if (state === 'waiting') this.#limitPatience(call);
    if (call.skillId === requestQueue && state !== 'waiting') this.#fillQueue();
    // What was handed to the colleague who is free ends there as well.
    if (state === 'talking' && call.workNo === free && call.outside.length > 0) this.#limitConversation(call);
    if (call.workNo === null || call.workNo !== this.#workNo) return;
    if (state === 'talking') this.#limitConversation(call);
    if (state === 'held' && !this.#secondCallCame) {
      this.#secondCallCame = true;
      this.#after(pace.secondCall, () => this.#placeSecondCall());
    }
  }

  #expectCall(delayMs: number): void {
    if (this.#callIsDue) return;
    this.#callIsDue = true;
    this.#after(delayMs, () => {
      this.#callIsDue = false;
      const session = this.#session();
      if (session?.state !== agentStates.idle) return;
      const wish = this.#caller();
      const skillId = queueFor(wish, session);
      if (skillId === undefined) this.#expectCall(pace.lookAgain);
      else {
        this.#nextCaller += 1;
        this.#stage.placeCall({ ...wish, skillId });
      }
    });
  }

  #placeSecondCall(): void {
    const session = this.#session();
    if (session === undefined) return;
    const wish = this.#caller();
    this.#nextCaller += 1;
    // From a colleague: a queue gives nothing to somebody who has a call on hold.
    if (this.#stage.handOver(free, wish, session.workNo) === null) {
      this.#stage.placeCall({ ...wish, workNo: session.workNo });
    }
  }

  #fillQueue(): void {
    if (this.#waitingIsDue || this.#workNo === null) return;
    if (this.#stage.waiting(requestQueue) >= waitingWanted) return;
    this.#waitingIsDue = true;
    this.#after(this.#between(pace.nextWaiting), () => {
      this.#waitingIsDue = false;
      const wish = waitingCallers[this.#nextWaiting % waitingCallers.length];
      this.#nextWaiting += 1;
      if (wish !== undefined) this.#stage.placeCall(wish);
      this.#fillQueue();
    });
  }

  #limitPatience(call: Call): void {
    this.#after(this.#between(pace.patience), () => {
      if (stateOf(call) === 'waiting') this.#stage.callerHangsUp(call.callId);
    });
  }

  #limitConversation(call: Call): void {
    this.#after(this.#between(pace.conversation), () => {
      if (call.answeredAt !== null && call.stage !== 'ended') this.#stage.callerHangsUp(call.callId);
    });
  }

  #session(): Session | undefined {
    return this.#workNo === null ? undefined : this.#stage.session(this.#workNo);
  }

  #caller(): CallWish {
    return callers[this.#nextCaller % callers.length] ?? { caller: 'anonymous' };
  }
}

/** The scripted morning for the agent who is signed in, and whoever signs in. @returns what ends it */
export const morningPlay = (stage: Stage): (() => void) => new Morning(stage).begin();

/** The scripted morning of practice mode. Agent 1001 practises; 1002 has calls, 1003's calls may not be asked for. */
export function morning(): Scenario {
  return {
    ...{ agents: cast, skills, site: {} },
    start: (stage) => {
      playColleagues(stage);
      morningPlay(stage);
      return null;
    },
  };
}
