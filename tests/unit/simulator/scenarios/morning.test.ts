import { describe, expect, it } from 'vitest';
import { setup as bench, type Bench, type Program } from '../platformInMemory.ts';

/** The morning, with agent 1001 signed in and ready. */
async function setup(): Promise<Bench & { agent: Program; readonly own: () => string[] }> {
  const made = bench({ scenario: 'morning' });
  const agent = made.program();
  await agent.signIn();
  const own = (): string[] =>
    made.controls.agentState('1001').calls.map((call) => `${call.state} ${call.caller}`);
  return { ...made, agent, own };
}

const first = '+442079460958';
const second = '+12025550142';

describe('the scripted morning', () => {
  it('lets the first call ring 3 s after the agent is ready', async () => {
    const { clock, own } = await setup();
    clock.advance(2_999);
    const before = own();
    clock.advance(1);
    expect([before, own()]).toEqual([[], [`ringing ${first}`]]);
  });

  it('gives another call to an agent who missed the first, once they are ready again', async () => {
    const { clock, controls, agent, own } = await setup();
    clock.advance(3_000);
    const missed = own();
    clock.advance(60_000);
    const whileBusy = own();
    await agent.send('POST', 'onlineagent/:me/sayfree');
    clock.advance(14_000);
    expect([missed, whileBusy, own()]).toEqual([
      [`ringing ${first}`],
      [],
      [expect.stringMatching(/^ringing /)],
    ]);
    expect(controls.agentState('1001').calls).toHaveLength(1);
  });

  it('has a colleague answer a note', async () => {
    const { clock, agent } = await setup();
    await agent.send('POST', 'onlineagent/:me/sendnoteletex', { agentIds: ['1002'], content: 'Lunch?' });
    clock.advance(2_000);
    const notes = (await agent.drainEvents()).filter(({ eventType }) => eventType === 'AgentOther_Note');
    expect(notes.map(({ content }) => content)).toEqual([
      expect.objectContaining({ sender: '1002', context: expect.stringMatching(/^Thanks/) as string }),
    ]);
  });

  it('waits for an agent who signs in busy', async () => {
    const { clock, controls, program } = bench({ scenario: 'morning' });
    const agent = program();
    await agent.signIn({ status: 3 });
    clock.advance(60_000);
    const whileBusy = controls.agentState('1001').calls.length;
    await agent.send('POST', 'onlineagent/:me/sayfree');
    clock.advance(3_000);
    expect([whileBusy, controls.agentState('1001').calls.length]).toEqual([0, 1]);
  });

  it('waits for an agent who has not yet signed in to a queue', async () => {
    const { clock, controls, program } = bench({ scenario: 'morning' });
    const agent = program();
    await agent.send('PUT', 'onlineagent/:me', {
      password: 'practice',
      phonenum: '41001',
      autoanswer: false,
    });
    clock.advance(10_000);
    const before = controls.agentState('1001').calls.length;
    await agent.send('POST', 'onlineagent/:me/resetskill/true');
    clock.advance(1_000);
    expect([before, controls.agentState('1001').calls.length]).toEqual([0, 1]);
  });

  it('brings a second call once the first one is held, and no other one meanwhile', async () => {
    const { clock, agent, own } = await setup();
    clock.advance(3_000);
    await agent.send('PUT', 'voicecall/:me/answer');
    clock.advance(30_000);
    const talking = own();
    await agent.send('POST', 'voicecall/:me/hold');
    clock.advance(2_500);
    expect([talking, own()]).toEqual([[`talking ${first}`], [`held ${first}`, `ringing ${second}`]]);
  });

  it('has a colleague hand the second call over', async () => {
    const { clock, agent } = await setup();
    clock.advance(3_000);
    await agent.send('PUT', 'voicecall/:me/answer');
    await agent.send('POST', 'voicecall/:me/hold');
    await agent.drain();
    clock.advance(2_500);
    expect((await agent.drainEvents()).at(-1)).toMatchObject({
      eventType: 'AgentEvent_Ringing',
      content: { caller: second, called: '60015', transfer: 'yes', transfrom: '1004' },
    });
  });

  it('brings the second call itself while that colleague has a call', async () => {
    const { clock, agent, own } = await setup();
    clock.advance(3_000);
    await agent.send('PUT', 'voicecall/:me/answer');
    await agent.send('POST', 'voicecall/:me/transfer', { devicetype: 2, address: '1004', mode: 0 });
    clock.advance(14_000);
    await agent.send('PUT', 'voicecall/:me/answer');
    await agent.send('POST', 'voicecall/:me/hold');
    clock.advance(2_500);
    expect(own().map((call) => call.split(' ')[0])).toEqual(['held', 'ringing']);
  });

  it('ends what was handed to a colleague, who is free for the next one then', async () => {
    const { clock, controls, agent } = await setup();
    clock.advance(3_000);
    await agent.send('PUT', 'voicecall/:me/answer');
    await agent.send('POST', 'voicecall/:me/transfer', { devicetype: 2, address: '1004', mode: 0 });
    clock.advance(2_000);
    const during = controls.agentState('1004').calls.map((call) => call.state);
    for (let minute = 0; minute < 6; minute++) {
      clock.advance(60_000);
      await agent.send('GET', 'agentevent/:me');
    }
    expect([during, controls.agentState('1004').calls]).toEqual([['talking'], []]);
  });

  it('keeps three calls waiting to be requested, and brings the one that is', async () => {
    const { clock, agent, own } = await setup();
    await agent.send('POST', 'onlineagent/:me/saybusy');
    clock.advance(10_000);
    const { result } = await agent.send('GET', 'calldata/:me/waitcallinfo/3');
    const waiting = result as { callid: string; caller: string }[];
    await agent.send('POST', `voicecall/:me/requestcall/${String(waiting[0]?.callid)}/0?skillId=3`);
    expect([waiting.length, own()]).toEqual([3, [`talking ${String(waiting[0]?.caller)}`]]);
  });

  it('fills the queue again after a call was requested', async () => {
    const { clock, agent } = await setup();
    await agent.send('POST', 'onlineagent/:me/saybusy');
    clock.advance(10_000);
    const before = await agent.send('GET', 'calldata/:me/waitcallinfo/3');
    const [taken] = before.result as { callid: string }[];
    await agent.send('POST', `voicecall/:me/requestcall/${String(taken?.callid)}/0?skillId=3`);
    clock.advance(10_000);
    const { result } = await agent.send('GET', 'calldata/:me/waitcallinfo/3');
    expect((result as unknown[]).length).toBe(3);
  });

  it('has a colleague with calls and one who may not be asked for', async () => {
    const { agent } = await setup();
    const answers = [
      await agent.send('GET', 'calldata/:me/allcallinfoEx/1002'),
      await agent.send('GET', 'calldata/:me/allcallinfoEx/1003'),
    ];
    expect(answers).toMatchObject([
      { retcode: '0', result: [expect.any(String), expect.any(String)] },
      { retcode: '900-002' },
    ]);
  });

  it('goes on with calls for as long as somebody practises', async () => {
    const { clock, controls, agent } = await setup();
    const callers = new Set<string>();
    for (let call = 0; call < 12; call++) {
      clock.advance(15_000);
      for (const { caller } of controls.agentState('1001').calls) callers.add(caller);
      await agent.send('PUT', 'voicecall/:me/answer');
      await agent.send('DELETE', 'voicecall/:me/release');
      await agent.drain();
    }
    expect(callers.size).toBe(10);
  });

  it('lets a caller who was answered hang up in the end', async () => {
    const { clock, agent, controls } = await setup();
    clock.advance(3_000);
    await agent.send('PUT', 'voicecall/:me/answer');
    const [call] = controls.agentState('1001').calls;
    for (let minute = 0; minute < 5; minute++) {
      clock.advance(60_000);
      await agent.send('GET', 'agentevent/:me');
    }
    expect(controls.calls().find((each) => each.callId === call?.callId)).toMatchObject({
      endedBy: 'caller',
    });
  });

  it('begins anew for the next sign-in', async () => {
    const { clock, agent, own } = await setup();
    clock.advance(3_000);
    await agent.send('PUT', 'voicecall/:me/answer');
    await agent.send('DELETE', 'onlineagent/:me/forcelogout');
    await agent.signIn();
    clock.advance(3_000);
    expect(own()).toEqual([`ringing ${first}`]);
  });
});

describe('a scenario', () => {
  it.each([{ agents: [{ workNo: '1001' }] }, { skills: [] }])(
    'takes no cast of somebody else: %j',
    (options) => {
      expect(() => bench({ scenario: 'morning', ...options })).toThrow(/brings its own skills and agents/);
    },
  );

  it('can have more agents than it brings along', () => {
    const { platform } = bench({ scenario: 'morning', agents: 6 });
    expect([...platform.accounts.keys()]).toEqual(['1001', '1002', '1003', '1004', '1005', '1006']);
  });
});
