import { expect, it, onTestFinished } from 'vitest';
import { startSimulator, type SimulatedAgent } from '../../../simulator/index.ts';
import { jsonOf, wireClient } from './wireClient.ts';

interface Answer {
  retcode: string;
  event?: { eventType: string; content: unknown };
}

/** Two programs on the wire, each of which speaks for one agent. */
async function setup() {
  const simulator = await startSimulator({
    ...{ agents: 2, alertingToOffhookMs: 10, offhookToRingingMs: 10, answerToTalkingMs: 5 },
    ...{ calledAnswersMs: 10, releaseToPhoneReleaseMs: 5, phoneReleaseToStateMs: 5 },
  });
  onTestFinished(() => simulator.stop());
  const programFor = async ({ workNo, password, phoneNumber }: SimulatedAgent) => {
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
    await send('PUT', 'onlineagent/:me', { password, phonenum: phoneNumber, autoanswer: false });
    await send('POST', 'onlineagent/:me/resetskill/true');
    const until = async (eventType: string): Promise<unknown> => {
      for (;;) {
        const { event } = await send('GET', 'agentevent/:me');
        if (event?.eventType === eventType) return event.content;
      }
    };
    return { send, until };
  };
  const [first, second] = simulator.agents;
  if (first === undefined || second === undefined) throw new Error('the simulator has no two agents');
  const agent = await programFor(first);
  const { callId } = simulator.placeCall({ caller: '+12025550142', workNo: first.workNo });
  await agent.until('AgentEvent_Ringing');
  await agent.send('PUT', 'voicecall/:me/answer');
  await agent.until('AgentEvent_Talking');
  return { simulator, agent, colleague: await programFor(second), callId, to: second.workNo };
}

it('rings at the colleague whom an agent hands a call to, and lets the agent go once it is answered', async () => {
  const { simulator, agent, colleague, callId, to } = await setup();
  await agent.send('POST', 'voicecall/:me/transfer', { devicetype: 2, address: to, mode: 2 });
  const ringing = await colleague.until('AgentEvent_Ringing');
  await colleague.send('PUT', 'voicecall/:me/answer');
  const result = await agent.until('AgentEvent_SuccTransResult');
  await agent.until('AgentState_Ready');
  expect([ringing, result, simulator.calls()[0]?.legs]).toMatchObject([
    { callid: callId, transfer: 'yes' },
    { result: 0, callId },
    [{ workNo: to, state: 'talking' }],
  ]);
});

it('has the colleague whom an agent asks for help answer, and gives the customer back', async () => {
  const { simulator, agent, colleague, callId, to } = await setup();
  await agent.send('POST', 'voicecall/:me/innerhelp', { dstaddress: to, devicetype: 2, mode: 1 });
  await colleague.until('AgentEvent_Ringing');
  const during = simulator.calls()[0]?.legs;
  await colleague.send('PUT', 'voicecall/:me/answer');
  await agent.until('AgentEvent_Talking');
  await colleague.send('DELETE', 'voicecall/:me/release');
  expect([during, await agent.until('AgentEvent_Talking')]).toMatchObject([
    [{ workNo: '1001', state: 'held' }],
    { callid: callId, feature: '0' },
  ]);
});
