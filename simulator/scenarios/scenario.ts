import type { Clock } from '../clock.ts';
import type { Fault } from '../control/faults.ts';
import type { AgentOption } from '../options/agentOptions.ts';
import type { CallWish } from '../control/placing.ts';
import type { Call } from '../platform/model/call.ts';
import type { Session } from '../platform/model/session.ts';
import type { Happening, Skill } from '../platform/model/site.ts';
import type { Random } from '../random.ts';
import type { Site } from '../options/siteChoices.ts';
import type { Timings } from '../options/timings.ts';
import type { Course } from './lessons/courseTypes.ts';

/** What a scenario may do on the platform. */
export interface Stage {
  clock: Clock;
  random: Random;
  placeCall(wish: CallWish): { callId: string };
  callerHangsUp(callId: string): void;
  /** Runs `run` after `delayMs`, unless the simulator was stopped. */
  after(delayMs: number, run: () => void): void;
  observe(observer: (happening: Happening) => void): () => void;
  session(workNo: string): Session | undefined;
  /** The session of the agent who practises: the first one that no scenario plays. */
  attended(): Session | undefined;
  call(callId: string): Call | undefined;
  /** How long a call rings from now on, ms. */
  ringFor(ms: number): void;
  /** Another program signs in as this agent with force. */
  displace(workNo: string): void;
  /** The gateway loses this agent's session. Nothing without one. */
  forget(workNo: string): void;
  /** From now on no request is answered, nor one that waits, until it comes back. */
  goAway(): void;
  comeBack(): void;
  /** How many calls wait in a queue. */
  waiting(skillId: number): number;
  /** A colleague signs in whom nobody polls for: busy, and never signed out for silence. */
  signInColleague(workNo: string): void;
  /** The colleague is connected with a caller. */
  connectColleague(workNo: string, wish: Omit<CallWish, 'workNo'>): { callId: string };
  /**
   * The colleague has talked with the caller and hands the call to the agent `toWorkNo`: it rings there.
   * @returns the call; null: the colleague was not free to do so
   */
  handOver(workNo: string, wish: Omit<CallWish, 'workNo'>, toWorkNo: string): { callId: string } | null;
  /** The colleague sends this agent a note. Nothing where one of them is not signed in, or the colleague is not played. */
  sendNote(workNo: string, toWorkNo: string, text: string): void;
  /** The colleague holds the call that is up. */
  holdColleague(workNo: string): void;
}

/** Something that happens by itself on a simulated platform. */
export interface Scenario {
  agents: AgentOption[];
  skills: Skill[];
  /** How its site differs from the default one; options given by the user go before. */
  site: Partial<Site> & Partial<Timings>;
  /** In force from the start. */
  faults?: Fault[];
  /** @returns what chooses among lessons; null: it has none */
  start(stage: Stage): Course | null;
}
