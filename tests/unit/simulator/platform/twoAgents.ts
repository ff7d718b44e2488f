import type { SimulatorOptions } from '../../../../simulator/options/options.ts';
import { setup as bench, type Bench, type Program } from '../platformInMemory.ts';

export const customer = '+12025550142';
const quick = { calledAnswersMs: 0, ivrMs: 20_000 };

export interface TwoAgents extends Bench {
  /** 1001, who talks with the customer. */
  agent: Program;
  /** 1002, another signed-in program. */
  colleague: Program;
  /** The customer's call. */
  callId: string;
  /** What the agent asks of /voicecall; the whole answer. */
  readonly ask: (method: string, path: string, body?: unknown) => ReturnType<Program['send']>;
  /** The colleague answers what rings. */
  readonly colleagueAnswers: () => Promise<void>;
  /** The agent's calls, as `state callId`. */
  readonly own: () => string[];
}

/** An agent who talks with a customer, and a colleague who is ready. Everybody who is called answers at once. */
export async function setup(options: SimulatorOptions = {}): Promise<TwoAgents> {
  const made = bench({ ...quick, ...options });
  const agent = made.program();
  await agent.signIn();
  const { callId } = made.controls.placeCall({ caller: customer, calldata: 'order=48213' });
  await agent.send('PUT', 'voicecall/:me/answer');
  await agent.drain();
  const colleague = made.program('1002');
  await colleague.signIn({ phonenum: '41002' });
  return {
    ...made,
    ...{ agent, colleague, callId },
    ask: (method, path, body) => agent.send(method, `voicecall/:me/${path}`, body),
    colleagueAnswers: async () => {
      await colleague.send('PUT', 'voicecall/:me/answer');
      await colleague.drain();
    },
    own: () => {
      const session = made.platform.sessions.get('1001');
      return (session?.legs ?? []).map((leg) => `${leg.state} ${leg.call.callId}`);
    },
  };
}
