import { expect, it } from 'vitest';
import { customerAndColleague } from './agentPrograms.ts';

it('rings at the colleague whom an agent hands a call to, and lets the agent go once it is answered', async () => {
  const { simulator, agent, colleague, callId, to } = await customerAndColleague();
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
  const { simulator, agent, colleague, callId, to } = await customerAndColleague();
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
