import type { Clock } from '../clock.ts';
import type { Fault } from '../control/faults.ts';
import type { AgentOption } from '../options/agentOptions.ts';
import type { CallWish } from '../control/placing.ts';
import type { Session } from '../platform/model/session.ts';
import type { Happening, Skill } from '../platform/model/site.ts';
import type { Random } from '../random.ts';
import type { Site } from '../options/siteChoices.ts';
import type { Timings } from '../options/timings.ts';

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
  /** How many calls wait in a queue. */
  waiting(skillId: number): number;
  /** A colleague signs in whom nobody polls for: busy, and never signed out for silence. */
  signInColleague(workNo: string): void;
  /** The colleague is connected with a caller. */
  connectColleague(workNo: string, wish: Omit<CallWish, 'workNo'>): { callId: string };
  /**
   * The colleague has talked with the caller and hands the call to the agent `toWorkNo`: it rings there.
   * @returns whether the colleague was free to do so
   */
  handOver(workNo: string, wish: Omit<CallWish, 'workNo'>, toWorkNo: string): boolean;
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
  start(stage: Stage): void;
}
