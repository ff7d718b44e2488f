import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/options/options.ts';
import { setup as bench, type Bench, type Program } from '../platformInMemory.ts';

async function setup(
  options: SimulatorOptions = {},
  state: number = 4,
): Promise<
  Bench & { agent: Program; readonly call: (path: string, called: string) => ReturnType<Program['send']> }
> {
  const made = bench({ calledAnswersMs: 0, ...options });
  const agent = made.program();
  await agent.signIn({ status: state });
  const call = (path: string, called: string) => agent.send('PUT', `voicecall/:me/${path}`, { called });
  return { ...made, agent, call };
}

const number = '02079460958';

describe('a call out', () => {
  it('lifts the own phone first, then rings at the other side and is talked in', async () => {
    const { agent, call } = await setup({ phoneAlertingContent: 'filled' });
    const { result } = await call('callout', number);
    expect(await agent.drainEvents()).toMatchObject([
      { eventType: 'AgentOther_PhoneAlerting', content: null },
      { eventType: 'AgentOther_PhoneOffhook' },
      { eventType: 'AgentState_Busy' },
      { eventType: 'AgentEvent_Customer_Alerting', content: { callid: result, otherPhone: number } },
      { eventType: 'AgentEvent_Talking', content: { callid: result, feature: '7', called: number } },
    ]);
  });

  it('waits until the agent has lifted the phone', async () => {
    const { agent, clock, call } = await setup({ alertingToOffhookMs: 2_000 });
    await call('callout', number);
    const before = await agent.drain();
    clock.advance(2_000);
    expect([before, (await agent.drain())[0]]).toEqual([
      ['AgentOther_PhoneAlerting'],
      'AgentOther_PhoneOffhook',
    ]);
  });

  it('needs no lifting while another call is held', async () => {
    const { agent, controls, call } = await setup();
    controls.placeCall({ caller: '+12025550142' });
    await agent.send('PUT', 'voicecall/:me/answer');
    await agent.send('POST', 'voicecall/:me/hold');
    await agent.drain();
    await call('callout', number);
    expect(await agent.drain()).toEqual(['AgentEvent_Customer_Alerting', 'AgentEvent_Talking']);
  });

  it('keeps queues from giving a call to the agent while the phone is lifted', async () => {
    const { controls, call } = await setup({ alertingToOffhookMs: 2_000 });
    await call('callout', number);
    const { callId } = controls.placeCall({ caller: '+12025550142' });
    expect(controls.calls().find((each) => each.callId === callId)?.state).toBe('waiting');
  });

  it.each([
    ['is busy', '02079460901', {}, 0, []],
    ['does not answer', '02079460902', {}, 20_000, ['AgentEvent_Customer_Alerting']],
    ['does not exist', '02079460903', {}, 0, []],
    ['is busy on demand', number, { outcome: 'busy' as const }, 0, []],
  ])('to a number that %s fails with Call_Out_Fail', async (_, called, fault, waitMs, rung) => {
    const { agent, clock, controls, call } = await setup();
    if ('outcome' in fault) controls.faults.add({ interface: 'callout', ...fault });
    const { result } = await call('callout', called);
    clock.advance(waitMs);
    const events = await agent.drainEvents();
    expect(events.map((event) => event.eventType).slice(3)).toEqual([
      ...rung,
      'AgentEvent_Call_Out_Fail',
      'AgentOther_PhoneRelease',
      'AgentState_Ready',
    ]);
    expect(events.find((event) => event.eventType === 'AgentEvent_Call_Out_Fail')?.content).toBe(result);
  });

  it.each([
    ['200-023', ''],
    ['200-001', 'abc'],
    ['200-001', '+442079460958'],
    ['200-001', '1'.repeat(25)],
  ])('is refused with %s to "%s"', async (retcode, called) => {
    const { call } = await setup();
    expect((await call('callout', called)).retcode).toBe(retcode);
  });

  it.each([
    ['inEveryState' as const, 5, '0'],
    ['inEveryState' as const, 3, '0'],
    ['notInWrapUp' as const, 5, '100-007'],
    ['notInWrapUp' as const, 3, '0'],
    ['whenReady' as const, 3, '100-007'],
    ['whenReady' as const, 4, '0'],
  ])('is answered, at a site with own calls %s in state %i, with %s', async (ownCalls, state, retcode) => {
    const { call } = await setup({ ownCalls }, state);
    expect((await call('callout', number)).retcode).toBe(retcode);
  });

  it('that the agent gives up is over', async () => {
    const { agent, controls, call } = await setup({ calledAnswersMs: 2_000 });
    await call('callout', number);
    await agent.drain();
    await agent.send('DELETE', 'voicecall/:me/release');
    expect([await agent.drain(), controls.calls()[0]?.state]).toEqual([
      ['AgentEvent_Call_Release', 'AgentOther_PhoneRelease', 'AgentState_Ready'],
      'ended',
    ]);
  });
});

describe('an inner call', () => {
  it('rings at the colleague with feature 6, and both talk', async () => {
    const { agent, program, call } = await setup();
    const colleague = program('1002');
    await colleague.signIn({ phonenum: '41002' });
    const { result } = await call('callinner', '1002');
    await colleague.send('PUT', 'voicecall/:me/answer');
    expect([await agent.drainEvents(), await colleague.drainEvents()]).toMatchObject([
      [
        { eventType: 'AgentOther_PhoneAlerting', content: null },
        { eventType: 'AgentOther_PhoneOffhook' },
        { eventType: 'AgentState_Busy' },
        {
          eventType: 'AgentEvent_Customer_Alerting',
          content: { otherPhone: '41002', otherPhoneWorkno: '1002' },
        },
        { eventType: 'AgentEvent_Talking', content: { callid: result, feature: '6' } },
      ],
      [
        { eventType: 'AgentState_Busy' },
        { eventType: 'AgentOther_PhoneAlerting' },
        { eventType: 'AgentOther_PhoneOffhook' },
        { eventType: 'AgentEvent_Ringing', content: { callid: result, feature: '6', caller: '1001' } },
        { eventType: 'AgentEvent_Talking', content: { callid: result } },
      ],
    ]);
  });

  it('fails with the call ID when nobody of that number is signed in', async () => {
    const { agent, call } = await setup();
    const { result } = await call('callinner', '1002');
    expect((await agent.drainEvents())[3]).toMatchObject({
      eventType: 'AgentEvent_Inside_Call_Fail',
      content: result,
    });
  });

  it('fails when the colleague refuses', async () => {
    const { agent, program, call } = await setup();
    const colleague = program('1002');
    await colleague.signIn();
    await call('callinner', '1002');
    await agent.drain();
    await colleague.send('DELETE', 'voicecall/:me/release');
    expect((await agent.drain())[0]).toBe('AgentEvent_Inside_Call_Fail');
  });

  it('stops ringing when the agent gives up', async () => {
    const { agent, program, call } = await setup();
    const colleague = program('1002');
    await colleague.signIn();
    await call('callinner', '1002');
    await colleague.drain();
    await agent.send('DELETE', 'voicecall/:me/release');
    expect(await colleague.drain()).toEqual([
      'AgentEvent_Customer_Release',
      'AgentOther_PhoneRelease',
      'AgentState_Ready',
    ]);
  });

  it.each([
    ['200-023', ''],
    ['200-001', '1001'],
    ['200-001', 'x'],
  ])('is refused with %s to "%s"', async (retcode, called) => {
    const { call } = await setup();
    expect((await call('callinner', called)).retcode).toBe(retcode);
  });

  it('is answered by a colleague whom a scenario plays', async () => {
    const made = bench({ scenario: 'morning', calledAnswersMs: 2_000 });
    const agent = made.program();
    await agent.signIn();
    await agent.send('PUT', 'voicecall/:me/callinner', { called: '1004' });
    made.clock.advance(2_000);
    expect((await agent.drain()).at(-1)).toBe('AgentEvent_Talking');
  });
});

describe('picking up what rings at a colleague', () => {
  it('takes the call away there, and is talked in', async () => {
    const { agent, program, controls } = await setup({}, 3);
    const colleague = program('1002');
    await colleague.signIn();
    const { callId } = controls.placeCall({ caller: '+12025550142' });
    await colleague.drain();
    await agent.send('PUT', 'voicecall/:me/snatchpickup?destWorkNo=1002');
    expect([await colleague.drain(), await agent.drain(), controls.agentState('1001').calls]).toMatchObject([
      ['AgentEvent_Call_Release', 'AgentOther_PhoneRelease', 'AgentState_Ready'],
      ['AgentState_Busy', 'AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook', 'AgentEvent_Talking'],
      [{ callId, state: 'talking' }],
    ]);
  });

  it.each(['1001', '1002', '1999', ''])(
    'is refused with 200-002 when nothing rings at "%s"',
    async (workNo) => {
      const { agent, program } = await setup({}, 3);
      await program('1002').signIn();
      const answer = await agent.send('PUT', `voicecall/:me/snatchpickup?destWorkNo=${workNo}`);
      expect(answer.retcode).toBe('200-002');
    },
  );
});
