import { onTestFinished } from 'vitest';
import {
  startSimulator,
  type SimulatedAgent,
  type Simulator,
  type SimulatorOptions,
} from '../../../simulator/index.ts';
import { brisk } from '../../support/brisk.ts';
import { jsonOf, wireClient } from './wireClient.ts';

export interface Answer {
  retcode: string;
  result?: unknown;
  event?: { eventType: string; content: unknown };
}

/** A program on the wire that speaks for one agent, signed in to every queue. `:me` in a path is its work number. */
export interface AgentProgram {
  workNo: string;
  send(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Polls until an event of that type has come. @returns its content */
  until(eventType: string): Promise<unknown>;
  /** The same. @returns the types of all that came, the last one included */
  typesUntil(eventType: string): Promise<string[]>;
}

export async function startBriskly(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator({ agents: 2, ...brisk, ...options });
  onTestFinished(() => simulator.stop());
  return simulator;
}

function agentOf({ agents }: Simulator, workNo: string): SimulatedAgent {
  const agent = agents.find((each) => each.workNo === workNo);
  if (agent === undefined) throw new Error(`the simulator has no agent ${workNo}`);
  return agent;
}

/** Signs a program in for this agent. */
export async function programFor(simulator: Simulator, workNo: string): Promise<AgentProgram> {
  const { password, phoneNumber } = agentOf(simulator, workNo);
  const client = wireClient(simulator.certificatePem);
  onTestFinished(() => client.close());
  const headers: Record<string, string> = { 'Content-Type': 'application/json; charset=UTF-8' };
  const send = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const address = `${simulator.gateway}/agentgateway/resource/${path.replace(':me', workNo)}`;
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await client.send(address, { method, headers, ...text });
    const guid = answer.headers['set-guid'];
    if (typeof guid === 'string') headers.Guid = guid.replace('JSESSIONID=', '');
    return jsonOf<Answer>(answer);
  };
  const eventsUntil = async (eventType: string): Promise<NonNullable<Answer['event']>[]> => {
    const events: NonNullable<Answer['event']>[] = [];
    while (events.at(-1)?.eventType !== eventType) {
      const { event } = await send('GET', 'agentevent/:me');
      if (event !== undefined) events.push(event);
    }
    return events;
  };
  await send('PUT', 'onlineagent/:me', { password, phonenum: phoneNumber, autoanswer: false });
  await send('POST', 'onlineagent/:me/resetskill/true');
  return {
    workNo,
    send,
    until: async (eventType) => (await eventsUntil(eventType)).at(-1)?.content,
    typesUntil: async (eventType) => (await eventsUntil(eventType)).map((event) => event.eventType),
  };
}

/** The agent answers a call from outside. @returns its ID */
export async function talkWithCustomer(simulator: Simulator, agent: AgentProgram): Promise<string> {
  const { callId } = simulator.placeCall({ caller: '+12025550142', workNo: agent.workNo });
  await agent.until('AgentEvent_Ringing');
  await agent.send('PUT', 'voicecall/:me/answer');
  await agent.until('AgentEvent_Talking');
  return callId;
}

/** Two agents, the first of whom talks with a customer. The colleague signs in after that: no queue gave it there. */
export async function customerAndColleague(options: SimulatorOptions = {}) {
  const simulator = await startBriskly(options);
  const agent = await programFor(simulator, '1001');
  const callId = await talkWithCustomer(simulator, agent);
  const colleague = await programFor(simulator, '1002');
  return { simulator, agent, colleague, callId, to: colleague.workNo };
}
