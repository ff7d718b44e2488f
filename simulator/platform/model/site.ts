import type { Clock } from '../../clock.ts';
import type { Random } from '../../random.ts';
import type { Site } from '../../options/siteChoices.ts';
import type { Timings } from '../../options/timings.ts';
import type { AgentAccount, AgentState } from './agent.ts';
import type { Call } from './call.ts';

/** A queue for one kind of question. All of them are public queues (type 0). */
export interface Skill {
  id: number;
  name: string;
  /** Its calls are given to nobody by themselves: they wait until an agent requests them. Default false. */
  onRequestOnly?: boolean;
}

/** What scenarios and watchers are told, after it happened. */
export type Happening =
  | { kind: 'signedIn' | 'signedOut'; workNo: string; attended: boolean }
  | { kind: 'stateChanged'; workNo: string; state: AgentState; attended: boolean }
  | { kind: 'noteSent'; workNo: string; to: string }
  | { kind: 'callChanged'; call: Call; workNo: string | null };

export interface PlatformSetup {
  clock: Clock;
  random: Random;
  timings: Timings;
  site: Site;
  agents: AgentAccount[];
  skills: Skill[];
}

export type EventListener = (workNo: string, eventType: string, callId: string | null, at: number) => void;
