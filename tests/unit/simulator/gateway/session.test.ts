import { describe, expect, it } from 'vitest';
import { setup } from '../platformInMemory.ts';

const good = { password: 'pw-1001', phonenum: '40038' };

describe('signing in', () => {
  it('answers with the documented result and a Set-GUID header', async () => {
    const { program, clock } = setup();
    const agent = program();
    const { result } = await agent.send('PUT', 'onlineagent/1001', good);
    expect([result, agent.headers]).toEqual([
      {
        vdnid: 1,
        workno: '1001',
        mediatype: 'TTF',
        loginTime: String(clock.now()),
        isForceChange: 'false',
        serverName: 'AgentGateway',
        timeRemaining: '',
      },
      [
        [
          'Set-GUID',
          expect.stringMatching(/^JSESSIONID=[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.AgentGateway0$/),
        ],
      ],
    ]);
  });

  it('takes numbers and booleans as such and as texts', async () => {
    const { program } = setup();
    const typed = { agenttype: 4, status: 3, autoanswer: false, releasephone: true, ip: '127.0.0.1' };
    const texts = { agenttype: '11', status: '5', autoanswer: 'FALSE', releasephone: 'true', ip: '' };
    const answers = [
      await program('1001').send('PUT', 'onlineagent/1001', { ...good, ...typed }),
      await program('1002').send('PUT', 'onlineagent/1002', { ...good, password: 'pw-1002', ...texts }),
    ];
    expect(answers.map((answer) => answer.retcode)).toEqual(['0', '0']);
  });

  it.each([
    ['100-004', 'a wrong password', { password: 'pw-1002' }],
    ['100-001', 'a password of 33 characters', { password: 'x'.repeat(33) }],
    ['100-001', 'an unknown status', { status: 7 }],
    ['100-001', 'an autoanswer that is no boolean', { autoanswer: 'perhaps' }],
    ['100-012', 'an unknown agent type', { agenttype: 5 }],
    ['100-013', 'a missing phone number', { phonenum: '' }],
    ['100-014', 'a phone number of 25 digits', { phonenum: '1'.repeat(25) }],
    ['100-016', 'an IP address that is none', { ip: '300.1.1.1' }],
  ])('is refused with %s for %s', async (retcode, _, wrong) => {
    const { program } = setup();
    expect((await program().send('PUT', 'onlineagent/1001', { ...good, ...wrong })).retcode).toBe(retcode);
  });

  it.each([
    ['100-004', '1099'],
    ['000-002', '100'],
    ['000-002', 'abc'],
    ['000-002', '1000000'],
  ])('is refused with %s for the work number %s', async (retcode, workNo) => {
    const { program } = setup();
    expect((await program().send('PUT', `onlineagent/${workNo}`, good)).retcode).toBe(retcode);
  });

  it('is refused with 000-006 when the body is no JSON object', async () => {
    const { program } = setup();
    expect((await program().send('PUT', 'onlineagent/1001', '[1')).retcode).toBe('000-006');
  });

  it('is refused with 100-021 while another sign-in of the agent is under way', async () => {
    const { program, clock } = setup({ signInMs: 300 });
    const first = program().send('PUT', 'onlineagent/1001', good);
    const second = await program().send('PUT', 'onlineagent/1001', good);
    clock.advance(300);
    expect([second.retcode, (await first).retcode]).toEqual(['100-021', '0']);
  });

  it('tells that the password expires today', async () => {
    const { program } = setup({ agents: [{ workNo: '1001', passwordExpiresInDays: '0' }] });
    const { result } = await program().send('PUT', 'onlineagent/1001', good);
    expect(result).toMatchObject({ timeRemaining: '0' });
  });

  it('locks the account after as many wrong passwords as that takes', async () => {
    const { program } = setup({ agents: [{ workNo: '1001', locksAfterWrongPasswords: 2 }] });
    const codes: string[] = [];
    for (const password of ['wrong', good.password, 'wrong', 'wrong', good.password]) {
      const agent = program();
      codes.push((await agent.send('PUT', 'onlineagent/1001', { ...good, password })).retcode);
      await agent.send('DELETE', 'onlineagent/1001/logout');
    }
    expect(codes).toEqual(['100-004', '0', '100-004', '100-004', '110-016']);
  });

  it('is refused with 100-020 when the password has expired', async () => {
    const { program } = setup({ agents: [{ workNo: '1001', passwordExpired: true }] });
    expect((await program().send('PUT', 'onlineagent/1001', good)).retcode).toBe('100-020');
  });

  it('announces the service and the state asked for', async () => {
    const { program } = setup();
    const agent = program();
    await agent.send('PUT', 'onlineagent/1001', { ...good, status: 3 });
    expect(await agent.drain()).toEqual(['AgentOther_InService', 'AgentState_SetNotReady_Success']);
  });
});

describe('a second program', () => {
  it('is refused with 100-002 when it does not use force', async () => {
    const { program } = setup();
    await program().signIn();
    expect((await program().send('PUT', 'onlineagent/1001', good)).retcode).toBe('100-002');
  });

  it('displaces the first one with force: its poll and its requests get 100-006', async () => {
    const { program } = setup({ longPoll: true });
    const first = program();
    await first.signIn();
    const { answer } = first.poll();
    const forced = await program().send('PUT', 'onlineagent/1001/forcelogin', good);
    const later = await first.send('GET', 'onlineagent/1001/agentstatus');
    expect([forced.retcode, (await answer).retcode, later.retcode]).toEqual(['0', '100-006', '100-006']);
  });

  it('is told nothing that was meant for the first one', async () => {
    const { program, controls, clock } = setup({ offhookToRingingMs: 80 });
    await program().signIn();
    controls.placeCall({ caller: '+12025550142' });
    const second = program();
    await second.send('PUT', 'onlineagent/1001/forcelogin', good);
    clock.advance(80);
    expect(await second.drain()).toEqual(['AgentOther_InService', 'AgentState_Ready']);
  });

  it('is refused with 100-015 when the agent cannot be forced out', async () => {
    const { program } = setup({ agents: [{ workNo: '1001', cannotBeForcedOut: true }] });
    await program().signIn();
    expect((await program().send('PUT', 'onlineagent/1001/forcelogin', good)).retcode).toBe('100-015');
  });

  it('that kicks the agent holds the work number afterwards', async () => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    controls.kick('1001');
    const refused = await agent.send('GET', 'agentevent/:me');
    expect([refused.retcode, (await agent.send('PUT', 'onlineagent/1001', good)).retcode]).toEqual([
      '100-006',
      '100-002',
    ]);
  });

  it('returns a call that rang to its queue', async () => {
    const { program, controls } = setup();
    await program().signIn();
    controls.placeCall({ caller: '+12025550142' });
    controls.kick('1001');
    expect(controls.calls()[0]).toMatchObject({ state: 'waiting', workNo: null });
  });
});

describe('silence', () => {
  it('signs the agent out after 120 s', async () => {
    const { program, clock, controls } = setup();
    await program().signIn();
    clock.advance(120_000);
    expect(controls.agentState('1001')).toMatchObject({ signedIn: false, state: 2 });
  });

  it('is not silence as long as somebody polls', async () => {
    const { program, clock, controls } = setup();
    const agent = program();
    await agent.signIn();
    for (let asked = 0; asked < 3; asked++) {
      clock.advance(119_999);
      await agent.send('GET', 'agentevent/:me');
    }
    expect(controls.agentState('1001').signedIn).toBe(true);
  });
});

describe('signing out', () => {
  it('tells the poll with AgentOther_ShutdownService', async () => {
    const { program } = setup({ longPoll: true });
    const agent = program();
    await agent.signIn();
    const { answer } = agent.poll();
    await agent.send('DELETE', 'onlineagent/:me/logout');
    expect((await answer).event).toMatchObject({
      eventType: 'AgentOther_ShutdownService',
      content: { loginTime: expect.stringMatching(/^\d+$/) as unknown },
    });
  });

  it('tells the next poll where none waits, and no later one', async () => {
    const { program } = setup();
    const agent = program();
    await agent.signIn();
    await agent.send('DELETE', 'onlineagent/:me/logout');
    const told = await agent.send('GET', 'agentevent/:me');
    const later = await agent.send('GET', 'agentevent/:me');
    expect([told.event?.eventType, later.retcode]).toEqual(['AgentOther_ShutdownService', '100-006']);
  });

  it('tells the poll that waited and no later one', async () => {
    const { program } = setup({ longPoll: true });
    const agent = program();
    await agent.signIn();
    const { answer } = agent.poll();
    await agent.send('DELETE', 'onlineagent/:me/logout');
    await answer;
    expect((await agent.send('GET', 'agentevent/:me')).retcode).toBe('100-006');
  });

  it('is not told to the session after it', async () => {
    const { program } = setup();
    const agent = program();
    await agent.signIn();
    await agent.send('DELETE', 'onlineagent/:me/logout');
    await agent.send('PUT', 'onlineagent/1001', good);
    expect(await agent.drain()).toEqual(['AgentOther_InService', 'AgentState_Ready']);
  });

  it('is refused with 100-010 while a call is up', async () => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    controls.placeCall({ caller: '+12025550142' });
    expect((await agent.send('DELETE', 'onlineagent/:me/logout')).retcode).toBe('100-010');
  });

  it.each(['forcelogout', 'forcelogoutwithreason/7'])('by %s releases the call', async (path) => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    controls.placeCall({ caller: '+12025550142' });
    await agent.send('PUT', 'voicecall/:me/answer');
    await agent.send('DELETE', `onlineagent/:me/${path}`);
    expect([controls.calls()[0]?.state, controls.agentState('1001').signedIn]).toEqual(['ended', false]);
  });

  it('with a reason beyond 255 is refused with 100-005', async () => {
    const { program } = setup();
    const agent = program();
    await agent.signIn();
    expect((await agent.send('DELETE', 'onlineagent/:me/forcelogoutwithreason/256')).retcode).toBe('100-005');
  });
});

describe('a password', () => {
  it('can be changed by who knows it', async () => {
    const { program } = setup();
    const agent = program();
    await agent.signIn();
    const change = { oldPassword: 'pw-1001', newPassword: 'other' };
    await agent.send('POST', 'onlineagent/:me/modifyaccountpwdex', change);
    await agent.send('DELETE', 'onlineagent/:me/logout');
    const again = await agent.send('PUT', 'onlineagent/1001', { ...good, password: 'other' });
    expect(again.retcode).toBe('0');
  });
});
