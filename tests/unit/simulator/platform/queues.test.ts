import { describe, expect, it } from 'vitest';
import { setup } from '../platformInMemory.ts';

const caller = '+12025550142';

describe('a queue', () => {
  it('serves the highest priority first, then the call that came first', async () => {
    const { program, controls, clock } = setup();
    const agent = program();
    await agent.signIn({ status: 3 });
    const placed = [0, 0, 9].map((priority) => {
      clock.advance(1_000);
      return controls.placeCall({ caller, priority }).callId;
    });
    const served: unknown[] = [];
    for (let call = 0; call < 3; call++) {
      await agent.send('POST', 'onlineagent/:me/sayfree');
      await agent.send('PUT', 'voicecall/:me/answer');
      served.push(controls.agentState('1001').calls[0]?.callId);
      await agent.send('POST', 'onlineagent/:me/saybusy');
      await agent.send('DELETE', 'voicecall/:me/release');
    }
    expect(served).toEqual([placed[2], placed[0], placed[1]]);
  });

  it('gives its call to the agent who has been idle the longest', async () => {
    const { program, controls, clock } = setup();
    await program('1002').signIn();
    clock.advance(1);
    await program('1001').signIn();
    controls.placeCall({ caller });
    expect(controls.calls()[0]?.workNo).toBe('1002');
  });

  it('gives its call to nobody who has not signed in to it', async () => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    await agent.send('POST', 'onlineagent/:me/resetskill/false?skillid=1;2&phonelinkage=0');
    controls.placeCall({ caller, skillId: 3 });
    expect(controls.calls()[0]).toMatchObject({ state: 'waiting', workNo: null });
  });

  it('gives its call to an agent who signs in to it later', async () => {
    const { program, controls } = setup();
    const agent = program();
    await agent.send('PUT', 'onlineagent/1001', { password: 'pw-1001', phonenum: '40038' });
    controls.placeCall({ caller });
    await agent.send('POST', 'onlineagent/:me/resetskill/true');
    expect(controls.calls()[0]?.workNo).toBe('1001');
  });

  it('gives a call that an agent refused to somebody else', async () => {
    const { program, controls, clock } = setup();
    const first = program('1001');
    await first.signIn();
    clock.advance(1);
    await program('1002').signIn();
    controls.placeCall({ caller });
    await first.send('DELETE', 'voicecall/:me/release');
    expect(controls.calls()[0]?.workNo).toBe('1002');
  });

  it('lets a call that is meant for an agent ring beside held ones', async () => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    controls.placeCall({ caller });
    await agent.send('PUT', 'voicecall/:me/answer');
    await agent.send('POST', 'voicecall/:me/hold');
    await agent.drain();
    controls.placeCall({ caller: '+442079460958', workNo: '1001' });
    // The agent is occupied already: no AgentState_Busy.
    expect(await agent.drain()).toEqual([
      'AgentOther_PhoneAlerting',
      'AgentOther_PhoneOffhook',
      'AgentEvent_Ringing',
    ]);
  });

  it('gives nothing to an agent with a held call', async () => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    controls.placeCall({ caller });
    await agent.send('PUT', 'voicecall/:me/answer');
    await agent.send('POST', 'voicecall/:me/hold');
    controls.placeCall({ caller: '+442079460958' });
    expect(controls.calls()[1]?.state).toBe('waiting');
  });

  it('keeps a call for the agent it is meant for', async () => {
    const { program, controls } = setup();
    await program('1001').signIn();
    controls.placeCall({ caller, workNo: '1002' });
    const before = controls.calls()[0]?.state;
    await program('1002').signIn();
    await program('1002').send('POST', 'onlineagent/1002/sayfree');
    expect([before, controls.calls()[0]?.workNo]).toEqual(['waiting', '1002']);
  });

  it('places a call whose number is withheld', () => {
    const { controls } = setup();
    controls.placeCall({ caller: '' });
    expect(controls.calls()[0]?.caller).toBe('');
  });

  it.each([
    [{ caller: 'x'.repeat(65) }, 'caller must be a text of 0 to 64 characters'],
    [{ caller, called: 'x'.repeat(65) }, 'called must be a text of 1 to 64 characters'],
    [{ caller, skillId: 9 }, 'skillId must be one of 1, 2, 3'],
    [{ caller, priority: 10 }, 'priority must be an integer from 0 to 9'],
    [{ caller, calldata: 'x'.repeat(16_385) }, 'calldata must be a text of 0 to 16384 characters'],
    [{ caller, workNo: '1099' }, 'workNo must be the work number of an agent'],
  ])('refuses %j and says what is allowed', (wish, sentence) => {
    const { controls } = setup();
    expect(() => controls.placeCall(wish)).toThrow(new RangeError(sentence));
  });
});

describe('an agent’s state', () => {
  it.each([
    [
      'saybusy?reason=200',
      'cancelbusy',
      ['AgentState_SetNotReady_Success', 'AgentState_CancelNotReady_Success'],
    ],
    [
      'work',
      'cancelwork',
      ['AgentState_SetWork_Success', 'AgentState_Work', 'AgentState_CancelWork_Success'],
    ],
    ['rest/60/1', 'cancelrest', ['AgentState_SetRest_Success', 'AgentState_CancelRest_Success']],
  ])('changes with %s and back with %s', async (enter, leave, events) => {
    const { program } = setup();
    const agent = program();
    await agent.signIn();
    await agent.send('POST', `onlineagent/:me/${enter}`);
    await agent.send('POST', `onlineagent/:me/${leave}`);
    expect(await agent.drain()).toEqual([...events, 'AgentState_Ready']);
  });

  it.each(['cancelbusy', 'cancelwork', 'cancelrest'])(
    'cannot be left by %s when it is another one: 100-009',
    async (leave) => {
      const { program } = setup();
      const agent = program();
      await agent.signIn();
      expect((await agent.send('POST', `onlineagent/:me/${leave}`)).retcode).toBe('100-009');
    },
  );

  it.each([199, 251])('takes no busy reason %d: 100-011', async (reason) => {
    const { program } = setup();
    const agent = program();
    await agent.signIn();
    expect((await agent.send('POST', `onlineagent/:me/saybusy?reason=${String(reason)}`)).retcode).toBe(
      '100-011',
    );
  });

  it('stays rest when the time is over, with a reminder', async () => {
    const { program, clock, controls } = setup();
    const agent = program();
    await agent.signIn();
    await agent.send('POST', 'onlineagent/:me/rest/60/1');
    await agent.drain();
    clock.advance(60_000);
    expect([await agent.drain(), controls.agentState('1001').state]).toEqual([
      ['AgentState_Rest_Timeout'],
      8,
    ]);
  });

  it('asked for during a call comes after it', async () => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    controls.placeCall({ caller });
    await agent.send('PUT', 'voicecall/:me/answer');
    await agent.send('POST', 'onlineagent/:me/saybusy');
    const during = controls.agentState('1001').state;
    await agent.send('DELETE', 'voicecall/:me/release');
    expect([during, controls.agentState('1001').state]).toEqual([7, 3]);
  });

  it('is told by agentstatus, and is talking (7) as soon as a call is allocated', async () => {
    const { program, controls } = setup({ ringDelayMs: 500 });
    const agent = program();
    await agent.signIn();
    const idle = await agent.send('GET', 'onlineagent/:me/agentstatus');
    controls.placeCall({ caller });
    const occupied = await agent.send('GET', 'onlineagent/:me/agentstatus');
    expect([idle.result, occupied.result]).toEqual([
      { agentState: 4, isWorking: false },
      { agentState: 7, isWorking: true },
    ]);
  });
});
