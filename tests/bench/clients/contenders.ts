import type { AgentOption, SimulatedAgent, Simulator } from '../../../simulator/index.ts';
import { startSimulator } from '../../../simulator/index.ts';
import type { Rhythm } from './comparedClients.ts';

/** One row of the tables: who asks the gateway, and how. */
export interface Contender {
  readonly id: 'ringside' | 'everySecond' | 'every500Ms' | 'demoWaiting' | 'floor';
  readonly name: string;
  /** What it is called where only requests are counted, if not so. */
  readonly idleName?: string;
  /** Null: Ringside itself. */
  readonly rhythm: Rhythm | null;
  /** Whether the gateway lets this agent's polls wait. */
  readonly longPoll: boolean;
}

export const contenders: readonly Contender[] = [
  { id: 'ringside', name: 'Ringside', rhythm: null, longPoll: true },
  {
    id: 'everySecond',
    name: 'callinfobeforeanswer every second',
    rhythm: { kind: 'callInfo', everyMs: 1_000 },
    longPoll: true,
  },
  // The vendor's demo client: the next poll at once after an event, 500 ms after an answer without one. Where the
  // gateway does not let polls wait that is a poll every 500 ms; where it does, the demo hears as soon as anybody.
  {
    id: 'every500Ms',
    name: 'events every 500 ms (vendor demo)',
    rhythm: { kind: 'events', pauseMs: 500 },
    longPoll: false,
  },
  {
    id: 'demoWaiting',
    name: 'vendor demo, gateway lets it wait',
    rhythm: { kind: 'events', pauseMs: 500 },
    longPoll: true,
  },
  {
    id: 'floor',
    name: 'floor: two bare round trips, one frame',
    idleName: 'floor: a long poll, 200 ms, the next',
    rhythm: { kind: 'events', pauseMs: 200 },
    longPoll: true,
  },
];

/** An agent of the simulator for every contender, each alone in a queue of its own. */
export function agentOptions(all: readonly Contender[]): {
  agents: AgentOption[];
  skills: { id: number; name: string }[];
} {
  const skills = all.map(({ name }, index) => ({ id: index + 1, name: name.slice(0, 20) }));
  const agents = all.map(({ longPoll }, index) => ({
    workNo: String(1001 + index),
    skillIds: [index + 1],
    longPoll,
  }));
  return { agents, skills };
}

/**
 * From AgentState_Busy to PhoneAlerting, ms. Long enough that who polls again at once after the first is waiting
 * when the second comes; short, because who asks in a beat gets the caller from the first on.
 */
const ringDelayMs = 25;

/** From PhoneAlerting to PhoneOffhook, ms: nobody waits here for a person who lifts a phone. */
const alertingToOffhookMs = 120;

/** A simulator over HTTPS on which every contender has its agent. */
export function startFor(all: readonly Contender[], seed: number): Promise<Simulator> {
  return startSimulator({ ...agentOptions(all), seed, ringDelayMs, alertingToOffhookMs });
}

/** The agent of the contender at `index`. @throws RangeError when there is none */
export function agentAt(simulator: Simulator, index: number): SimulatedAgent {
  const agent = simulator.agents[index];
  if (agent === undefined) throw new RangeError(`no agent ${String(index)}`);
  return agent;
}
