import { gunzipSync, inflateSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { programFor, startBriskly, talkWithCustomer } from './agentPrograms.ts';
import { wireClient } from './wireClient.ts';

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

it.each([
  ['gzip', gunzipSync],
  ['deflate', inflateSync],
] as const)(
  'compresses its answers by %s where the site is set so, although nobody asked',
  async (compression, unpack) => {
    const simulator = await startBriskly({ compression, longPoll: false });
    const client = wireClient(simulator.certificatePem);
    onTestFinished(() => client.close());
    const url = `${simulator.gateway}/agentgateway/resource/onlineagent/1001/agentstatus`;
    const { headers, bytes } = await client.send(url);
    expect([headers['content-encoding'], JSON.parse(unpack(bytes).toString('utf8'))]).toMatchObject([
      compression,
      { retcode: '100-006' },
    ]);
  },
);

it.each([
  ['text', (callId: string): unknown => callId],
  ['object', (callId: string): unknown => ({ callid: callId })],
] as const)('tells the end of a call by its ID as %s', async (callReleaseContent, contentOf) => {
  const simulator = await startBriskly({ callReleaseContent });
  const agent = await programFor(simulator, '1001');
  const callId = await talkWithCustomer(simulator, agent);
  await agent.send('DELETE', 'voicecall/:me/release');
  expect(await agent.until('AgentEvent_Call_Release')).toEqual(contentOf(callId));
});

it('prolongs a rest only where it is told to', async () => {
  const agent = await programFor(await startBriskly(), '1001');
  const codes: string[] = [];
  for (const query of ['', '', '?prolong=false', '?prolong=True']) {
    codes.push((await agent.send('POST', `onlineagent/:me/rest/60/1${query}`)).retcode);
  }
  expect(codes).toEqual(['0', '100-009', '100-009', '0']);
});
