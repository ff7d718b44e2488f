import { describe, expect, it } from 'vitest';
import { setup } from '../platformInMemory.ts';

const caller = '+12025550142';

describe('callinfobeforeanswer', () => {
  it('tells of the call as soon as it is allocated', async () => {
    const { program, controls, clock } = setup({ ringDelayMs: 1_000 });
    const agent = program();
    await agent.signIn();
    clock.advance(5_000);
    const { callId } = controls.placeCall({
      caller,
      called: '60020',
      skillId: 3,
      calldata: '{"a":1}',
      priority: 4,
    });
    expect((await agent.send('GET', 'calldata/:me/callinfobeforeanswer')).result).toEqual({
      callfeature: 0,
      callid: callId,
      caller,
      called: '60020',
      callskill: 'VIP 客户',
      callskillid: 3,
      orgicallednum: '',
      calldata: '{"a":1}',
      begintime: clock.now(),
      endtime: null,
      userPriority: 4,
      trunkNo: 65535,
      logontimes: 5,
      mediaType: 5,
      mediaAbility: 1,
      waitTime: 0,
      trace: null,
    });
  });

  it('has nothing to tell without a call', async () => {
    const { program } = setup();
    const agent = program();
    await agent.signIn();
    expect(await agent.send('GET', 'calldata/:me/callinfobeforeanswer')).toEqual({
      message: '',
      retcode: '0',
      result: null,
    });
  });

  it.each([
    ['object', { callid: '1700000000-1' }],
    ['list', [{ callid: '1700000000-1' }]],
    ['null', null],
  ] as const)('comes as %s on demand', async (shape, expected) => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    controls.placeCall({ caller });
    controls.faults.add({ interface: 'callinfobeforeanswer', shape });
    const { result } = await agent.send('GET', 'calldata/:me/callinfobeforeanswer');
    if (expected === null) expect(result).toBeNull();
    else expect(result).toMatchObject(expected);
  });
});

describe('callinfo', () => {
  it('tells of the last call only when that is wanted', async () => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    const { callId } = controls.placeCall({ caller });
    await agent.send('PUT', 'voicecall/:me/answer');
    await agent.send('DELETE', 'voicecall/:me/release');
    const without = await agent.send('GET', 'calldata/:me/callinfo?isNoContainLastCall=true');
    const withLast = await agent.send('GET', 'calldata/:me/callinfo');
    expect([without.result, withLast.result]).toMatchObject([null, { callid: callId }]);
  });

  it('by call ID answers 200-026 for an unknown one', async () => {
    const { program } = setup();
    const agent = program();
    await agent.signIn();
    expect((await agent.send('GET', 'calldata/:me/callinfobycallid/1-1')).retcode).toBe('200-026');
  });
});

describe('a colleague’s calls', () => {
  it('are a list of call IDs, the latest first', async () => {
    const { program, controls } = setup();
    const [agent, colleague] = [program('1001'), program('1002')];
    await colleague.signIn();
    const first = controls.placeCall({ caller });
    await colleague.send('PUT', 'voicecall/:me/answer');
    await colleague.send('POST', 'voicecall/:me/hold');
    const second = controls.placeCall({ caller: '+442079460958', workNo: '1002' });
    await agent.signIn();
    expect(await agent.send('GET', 'calldata/:me/allcallinfoEx/1002')).toEqual({
      message: '',
      retcode: '0',
      result: [second.callId, first.callId],
    });
  });

  it.each([
    ['100-011', 'a work number that is none', 'x'],
    ['100-011', 'an unknown agent', '1099'],
    ['100-011', 'an agent of another VDN', '2001'],
    ['900-002', 'an agent who may not be asked for', '1003'],
  ])('are refused with %s for %s', async (retcode, _, workNo) => {
    const agents = [
      { workNo: '1001' },
      { workNo: '1003', closedToQueries: true },
      { workNo: '2001', vdnId: 2 },
    ];
    const { program } = setup({ agents });
    const agent = program();
    await agent.signIn();
    expect(await agent.send('GET', `calldata/:me/allcallinfoEx/${workNo}`)).toMatchObject({ retcode });
  });

  it.each(['allcallinfoEx', 'holdlistex'])(
    'are refused with 900-002 by %s without the right',
    async (path) => {
      const { program } = setup({ agents: [{ workNo: '1001', rights: [] }, { workNo: '1002' }] });
      const agent = program();
      await agent.signIn();
      expect((await agent.send('GET', `calldata/:me/${path}/1002`)).retcode).toBe('900-002');
    },
  );

  it('that are held are told by holdlistex', async () => {
    const { program, controls } = setup();
    const [agent, colleague] = [program('1001'), program('1002')];
    await colleague.signIn();
    const { callId } = controls.placeCall({ caller });
    await colleague.send('PUT', 'voicecall/:me/answer');
    await colleague.send('POST', 'voicecall/:me/hold');
    await agent.signIn();
    const { result } = await agent.send('GET', 'calldata/:me/holdlistex/1002');
    expect(result).toMatchObject([{ callid: callId }]);
  });
});

describe('associated data', () => {
  it('can be set and read', async () => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    const { callId } = controls.placeCall({ caller });
    const calldata = Buffer.from('姓名=王芳').toString('base64');
    await agent.send('PUT', 'calldata/:me/setcalldataex', { callid: callId, calldata, isDataEncoded: true });
    expect((await agent.send('GET', 'calldata/:me/appdata')).result).toBe('姓名=王芳');
  });

  it.each([
    ['400-001', 'a call the agent does not have', { callid: '1-1', calldata: '' }],
    ['100-011', 'more than 16 KB', { callid: '1700000000-1', calldata: 'x'.repeat(16_385) }],
  ])('cannot be set: %s for %s', async (retcode, _, body) => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    controls.placeCall({ caller });
    expect((await agent.send('PUT', 'calldata/:me/setcalldataex', body)).retcode).toBe(retcode);
  });
});

describe('questions about agents and queues', () => {
  it.each([
    ['onlineagent/:me/agentskills', [{ name: 'Service', id: 1, mediatype: 5 }]],
    ['onlineagent/:me/agentskillsbyworkno/1002', [{ name: 'Service', id: 1 }]],
    ['queuedevice/:me/agentskill/1001', [{ id: 1 }]],
    ['queuedevice/:me/agentskill/1002', []],
    ['queuedevice/:me/agentvdnskill', [{ id: 1 }]],
    [
      'agentgroup/:me/allagentstatus',
      [
        { workno: '1001', status: 4 },
        { workno: '1002', status: 2 },
      ],
    ],
    ['agentgroup/:me/onlineagentonvdn', [{ workno: '1001' }]],
    ['agentgroup/:me/idleagent', [{ workno: '1001' }]],
    ['agentgroup/:me/agentbyworkno/1002', { workno: '1002', status: 2 }],
    ['agentgroup/:me/restreason', [1, 2, 3, 201, 202, 203].map((restReasonId) => ({ restReasonId }))],
  ])('%s answers %j', async (path, result) => {
    const { program } = setup({ agents: 2, skills: [{ id: 1, name: 'Service' }] });
    const agent = program();
    await agent.signIn();
    expect((await agent.send('GET', path)).result).toMatchObject(result);
  });

  it.each([
    ['600-005', { skills: [] }, 'queuedevice/:me/agentvdnskill'],
    ['600-001', { agents: [{ workNo: '1001', skillIds: [] }] }, 'onlineagent/:me/agentskills'],
    ['300-002', {}, 'agentgroup/:me/agentbyworkno/1099'],
    ['100-011', {}, 'agentgroup/:me/agentbyworkno/x'],
  ])('are answered with %s on the site %j: %s', async (retcode, options, path) => {
    const { program } = setup(options);
    const agent = program();
    await agent.signIn();
    expect((await agent.send('GET', path)).retcode).toBe(retcode);
  });

  it.each([[{}], [{ skills: [] }], [{ skills: Array.from({ length: 101 }, () => 1) }]])(
    'queryacdstat wants 1 to 100 queues: 100-011 otherwise',
    async (body) => {
      const { program } = setup();
      const agent = program();
      await agent.signIn();
      expect((await agent.send('POST', 'queuedevice/:me/queryacdstat', body)).retcode).toBe('100-011');
    },
  );
});

describe('an address', () => {
  it.each([
    ['000-001', 'the wrong method', 'POST', 'calldata/1001/holdlist'],
    ['000-002', 'an unknown interface', 'GET', 'calldata/1001/nothing'],
    ['000-002', 'an agent ID that is none', 'GET', 'calldata/99/holdlist'],
    ['100-006', 'an agent who has not signed in', 'GET', 'calldata/1001/holdlist'],
  ])('gets %s for %s', async (retcode, _, method, path) => {
    const { program } = setup();
    expect((await program().send(method, path)).retcode).toBe(retcode);
  });
});
