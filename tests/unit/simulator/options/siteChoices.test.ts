import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/options/options.ts';
import { setup } from '../platformInMemory.ts';

const ask = {
  beforeAnswer: 'calldata/:me/callinfobeforeanswer',
  callInfo: 'calldata/:me/callinfo',
  state: 'onlineagent/:me/agentstatus',
};

/** A signed-in agent with a call that rings; `talk` answers it. */
async function ringing(options: SimulatorOptions) {
  const bench = setup(options);
  const agent = bench.program();
  await agent.signIn();
  bench.controls.placeCall({ caller: '+12025550142' });
  const talk = () => agent.send('PUT', 'voicecall/:me/answer');
  const tells = async (path: string) => (await agent.send('GET', path)).result !== null;
  const state = async () => (await agent.send('GET', ask.state)).result;
  return { ...bench, agent, talk, tells, state };
}

describe('a site chooses', () => {
  it.each([
    ['talkingToo', [true, true]],
    ['offered', [true, false]],
  ] as const)('which calls callinfobeforeanswer tells: %s', async (beforeAnswerTells, expected) => {
    const { tells, talk } = await ringing({ beforeAnswerTells });
    const offered = await tells(ask.beforeAnswer);
    await talk();
    expect([offered, await tells(ask.beforeAnswer)]).toEqual(expected);
  });

  it.each([
    ['ringingToo', [true, true]],
    ['talking', [false, true]],
  ] as const)('which calls callinfo tells: %s', async (callInfoTells, expected) => {
    const { tells, talk } = await ringing({ callInfoTells });
    const offered = await tells(ask.callInfo);
    await talk();
    expect([offered, await tells(ask.callInfo)]).toEqual(expected);
  });

  it.each([
    [null, null],
    ['dummy', { callid: '0-0', caller: '' }],
  ] as const)('what the call infos tell without a call: %s', async (withoutCall, expected) => {
    const agent = setup({ withoutCall }).program();
    await agent.signIn();
    const told = [await agent.send('GET', ask.callInfo), await agent.send('GET', ask.beforeAnswer)];
    expect(told).toMatchObject([{ result: expected }, { result: expected }]);
  });

  it.each([
    ['allocation', [7, 7]],
    ['talking', [4, 7]],
  ] as const)('from when on an agent counts as talking: %s', async (talkingFrom, expected) => {
    const { state, talk } = await ringing({ talkingFrom });
    const offered = await state();
    await talk();
    expect([offered, await state()]).toMatchObject(expected.map((agentState) => ({ agentState })));
  });

  it.each([
    ['plain', '1001'],
    ['a', 'a1001'],
    ['A', 'A1001'],
  ] as const)('whether the work number in events has a prefix: %s', async (eventWorkNo, workNo) => {
    const { agent } = await ringing({ eventWorkNo });
    expect((await agent.send('GET', 'agentevent/:me')).event).toMatchObject({ workNo });
  });

  it('only among what there is', () => {
    expect(() => setup({ cookies: 'crumbs' as 'none' })).toThrow(
      'cookies must be none or balancer or checked',
    );
  });
});

describe('the cookies of a balancer', () => {
  async function signedIn() {
    const { program } = setup({ cookies: 'balancer' });
    const agent = program();
    await agent.signIn();
    const codes = async (cookie: string | undefined) => {
      agent.cookie = cookie;
      const answers = [await agent.send('GET', ask.state), await agent.send('GET', ask.state)];
      return answers.map(({ retcode }) => retcode);
    };
    return { both: agent.cookie ?? '', codes };
  }

  it('need not come back whole', async () => {
    const { both, codes } = await signedIn();
    const [, one] = both.split('; ');
    expect([await codes(both), await codes(one)]).toEqual([
      ['0', '0'],
      ['0', '0'],
    ]);
  });

  it.each([
    ['everywhere', 'Path=/; HttpOnly'],
    ['otherPath', 'Path=/elsewhere; HttpOnly'],
    ['otherDomain', 'Domain=elsewhere.example; Path=/; HttpOnly'],
    ['httpsOnly', 'Path=/; HttpOnly; Secure'],
  ] as const)('go back as they say: %s', async (cookieReach, attributes) => {
    const { program } = setup({ cookies: 'balancer', cookieReach });
    const agent = program();
    await agent.send('PUT', 'onlineagent/:me', { password: 'pw-1001', phonenum: '40038' });
    const [, cookies] = agent.headers.find(([name]) => name === 'Set-Cookie') ?? [];
    expect([cookies ?? []].flat().map((cookie) => cookie.split('; ').slice(1).join('; '))).toEqual([
      attributes,
      attributes,
    ]);
  });

  it('leave who brings none to the nodes in turn', async () => {
    const { codes } = await signedIn();
    expect(await codes(undefined)).toEqual(['100-006', '0']);
  });
});

describe('an account', () => {
  it('may be without voice', async () => {
    const { program } = setup({ agents: [{ workNo: '1001', mediaType: 'FFT' }] });
    expect((await program().signIn()).result).toMatchObject({ mediatype: 'FFT' });
  });

  it('may be granted no queue', async () => {
    const { program } = setup({ agents: [{ workNo: '1001', grantsNoQueue: true }] });
    const agent = program();
    await agent.signIn();
    const granted = await agent.send('POST', 'onlineagent/:me/resetskill/true');
    const { result } = await agent.send('GET', 'queuedevice/:me/agentskill/1001');
    expect([granted.retcode, result]).toEqual(['0', []]);
  });
});

describe('a request whose answer alone fails', () => {
  it('has signed the agent in', async () => {
    const { program, controls } = setup();
    const agent = program();
    controls.faults.add({ interface: 'signin', drop: true, takesEffect: true });
    await expect(agent.signIn()).rejects.toThrow('cut');
    expect([controls.agentState('1001').signedIn, (await agent.signIn()).retcode]).toEqual([true, '100-002']);
  });

  it('has signed the agent in to queues', async () => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    controls.faults.add({ interface: 'resetskill', body: '<html>', takesEffect: true });
    await agent.send('POST', 'onlineagent/:me/resetskill/false?skillid=2').catch(() => undefined);
    const { result } = await agent.send('GET', 'queuedevice/:me/agentskill/1001');
    expect(result).toEqual([{ name: 'Orders', id: 2, mediatype: 5 }]);
  });

  it('may be asked for again', async () => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    controls.faults.add({ interface: 'saybusy', retcode: '100-007', takesEffect: true });
    const codes: string[] = [];
    for (let time = 0; time < 2; time++)
      codes.push((await agent.send('POST', 'onlineagent/:me/saybusy')).retcode);
    expect([codes, controls.agentState('1001').state]).toEqual([['100-007', '0'], 3]);
  });

  it('is not known to the poll', () => {
    const { controls } = setup();
    expect(() => controls.faults.add({ interface: 'agentevent', drop: true, takesEffect: true })).toThrow(
      'takesEffect is not for agentevent',
    );
  });
});
