import { expect, it } from 'vitest';
import { programFor, startBriskly } from './agentPrograms.ts';

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
