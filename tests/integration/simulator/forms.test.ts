import { expect, it } from 'vitest';
import { programFor, startBriskly, talkWithCustomer } from './agentPrograms.ts';

it.each(['main', 'assistant', 'unknown'] as const)(
  'has %s as the type of PhoneOffhook where the site is set so, of calls out too',
  async (phoneOffhookType) => {
    const simulator = await startBriskly({ phoneOffhookType });
    const agent = await programFor(simulator, '1001');
    const { callId } = simulator.placeCall({ caller: '+12025550142' });
    const inbound = await agent.until('AgentOther_PhoneOffhook');
    simulator.abandonCall(callId);
    await agent.until('AgentState_Ready');
    await agent.send('PUT', 'voicecall/:me/callout', { called: '02071234567' });
    expect([inbound, await agent.until('AgentOther_PhoneOffhook')]).toEqual([
      { type: phoneOffhookType },
      { type: phoneOffhookType },
    ]);
  },
);

it('tells no state after a call where the site is set so', async () => {
  const simulator = await startBriskly({ stateAfterCall: 'untold', longPoll: false });
  const agent = await programFor(simulator, '1001');
  await talkWithCustomer(simulator, agent);
  await agent.send('DELETE', 'voicecall/:me/release');
  await agent.until('AgentOther_PhoneRelease');
  const left: unknown[] = [];
  let state: unknown;
  do {
    left.push((await agent.send('GET', 'agentevent/:me')).event);
    state = (await agent.send('GET', 'onlineagent/:me/agentstatus')).result;
  } while ((state as { agentState: number }).agentState === 7);
  left.push((await agent.send('GET', 'agentevent/:me')).event);
  expect([state, left.filter((event) => event !== undefined)]).toEqual([
    { agentState: 4, isWorking: false },
    [],
  ]);
});
