import { describe, expect, it } from 'vitest';
import { gatewayBase } from '../../../../simulator/gateway/router.ts';
import { setup } from '../platformInMemory.ts';

async function signedIn() {
  const bench = setup();
  const agent = bench.program();
  await agent.signIn();
  return { ...bench, agent };
}

describe('the gateway takes what public clients send', () => {
  it.each([
    ['GET', '/onlineagent/:me/agentstatus', undefined],
    ['GET', '//onlineagent/:me/agentstatus/', undefined],
    ['POST', 'onlineagent/:me/saybusy', 'null'],
    ['POST', 'onlineagent/:me/saybusy', '{}'],
    ['POST', 'onlineagent/:me/resetskill/True?skillid=1', '[]'],
    ['POST', 'onlineagent/:me/resetskill/false?SkillId=1', undefined],
    ['POST', 'onlineagent/:me/saybusy?reason=200&prolong=False', undefined],
    ['POST', 'onlineagent/:me/autoanswer/False', undefined],
    ['POST', 'queuedevice/:me/queryacdstat', { skills: ['1', '2'] }],
    ['DELETE', 'onlineagent/:me/logout', { agentid: '1001' }],
  ])('%s %s with the body %j', async (method, path, body) => {
    const { agent } = await signedIn();
    expect((await agent.send(method, path, body)).retcode).toBe('0');
  });

  it('a sign-in whose numbers and booleans are texts', async () => {
    const { program } = setup();
    const texts = {
      autoanswer: 'False',
      autoenteridle: 'True',
      releasephone: 'true',
      agenttype: '4',
      status: '3',
    };
    expect((await program().signIn(texts)).retcode).toBe('0');
  });

  it.each([
    ['true', 'AgentState_Ready'],
    ['True', 'AgentState_Ready'],
    ['false', 'AgentState_Work'],
    ['afterwork', 'AgentState_Work'],
  ])('the state after a call as the word "%s"', async (word, state) => {
    const { agent, controls } = await signedIn();
    await agent.send('POST', `onlineagent/:me/autoenteridle/${word}`);
    const { callId } = controls.placeCall({ caller: '+12025550142' });
    await agent.send('PUT', 'voicecall/:me/answer');
    controls.callerHangsUp(callId);
    expect((await agent.drain()).at(-1)).toBe(state);
  });

  it('a requested call whose queue is spelled skillid', async () => {
    const { agent, controls } = await signedIn();
    await agent.send('POST', 'onlineagent/:me/saybusy');
    const { callId } = controls.placeCall({ caller: '+12025550142', skillId: 2 });
    const { retcode } = await agent.send('POST', `voicecall/:me/requestcall/${callId}/0?skillid=2`);
    expect(retcode).toBe('0');
  });
});

describe('a request that is repeated before its answer', () => {
  it.each([
    ['GET', 'onlineagent/1001/agentstatus'],
    ['POST', 'onlineagent/1001/saybusy'],
  ])('gets 000-007: %s %s', async (method, path) => {
    const { gateway, agent } = await signedIn();
    const headers = { guid: agent.guid };
    const request = {
      method,
      path: gatewayBase + path,
      query: new URLSearchParams(),
      rawQuery: '',
      headers,
      body: '',
    };
    const first = await gateway.answer(request, () => undefined);
    const second = await gateway.answer(request, () => undefined);
    first.settled?.();
    const third = await gateway.answer(request, () => undefined);
    const codes = [first, second, third].map(({ body }) => (JSON.parse(body) as { retcode: string }).retcode);
    expect(codes).toEqual(['0', '000-007', '0']);
  });
});

describe('the records of colleagues', () => {
  it('have what public clients read', async () => {
    const { agent, clock } = await signedIn();
    clock.advance(5_000);
    const { result } = await agent.send('GET', 'agentgroup/:me/agentbyworkno/1001');
    expect(result).toEqual({
      workno: '1001',
      name: 'Agent 1001',
      status: 4,
      ctiStatus: 1,
      groupid: 1,
      groupname: 'default',
      skilllist: [
        { name: 'Service', id: 1, mediatype: 5 },
        { name: 'Orders', id: 2, mediatype: 5 },
        { name: 'VIP 客户', id: 3, mediatype: 5 },
      ],
      mediatype: 'TTF',
      vdnid: 1,
      phonenumber: '40038',
      currentstatetime: 5,
      logindate: clock.now() - 5_000,
      inMultimediaConf: false,
    });
  });

  it('say that an agent works only while there is a call', async () => {
    const { agent, controls } = await signedIn();
    const working = async () =>
      (await agent.send('GET', 'onlineagent/:me/agentstatus')).result as { isWorking: boolean };
    controls.placeCall({ caller: '+12025550142' });
    const ringing = await working();
    await agent.send('POST', 'onlineagent/:me/autoenteridle/false');
    await agent.send('PUT', 'voicecall/:me/answer');
    await agent.send('DELETE', 'voicecall/:me/release');
    expect([ringing, await working()]).toEqual([
      { agentState: 7, isWorking: true },
      { agentState: 5, isWorking: false },
    ]);
  });
});
