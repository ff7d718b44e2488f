import { describe, expect, it } from 'vitest';
import { setup } from '../platformInMemory.ts';

const upToRinging = [
  'AgentState_Busy',
  'AgentOther_PhoneAlerting',
  'AgentOther_PhoneOffhook',
  'AgentEvent_Ringing',
];

describe('an inbound call', () => {
  it('announces itself in the documented order when the agent answers by hand', async () => {
    const { controls, program } = setup();
    const agent = program();
    await agent.signIn();
    controls.placeCall({ caller: '+12025550142' });
    await agent.send('PUT', 'voicecall/:me/answer');
    expect(await agent.drain()).toEqual([...upToRinging, 'AgentEvent_Talking']);
  });

  it('is answered by itself for an agent who signed in with autoanswer', async () => {
    const { controls, program } = setup();
    const agent = program();
    await agent.signIn({ autoanswer: true });
    controls.placeCall({ caller: '+12025550142' });
    expect(await agent.drain()).toEqual([
      ...upToRinging.slice(0, 3),
      'AgentEvent_Auto_Answer',
      'AgentEvent_Talking',
    ]);
  });

  it('goes back to its queue and makes the agent busy when nobody answers in time', async () => {
    const { clock, controls, program } = setup({ noAnswerMs: 15_000 });
    const agent = program();
    await agent.signIn();
    controls.placeCall({ caller: '+12025550142' });
    await agent.drain();
    clock.advance(15_000);
    expect([await agent.drain(), controls.calls()[0]?.state]).toEqual([
      ['AgentEvent_No_Answer', 'AgentOther_PhoneRelease', 'AgentState_Force_SetNotReady'],
      'waiting',
    ]);
  });

  it('leaves the agent ready when the caller gives up before the answer', async () => {
    const { controls, program } = setup();
    const agent = program();
    await agent.signIn();
    const { callId } = controls.placeCall({ caller: '+12025550142' });
    await agent.drain();
    controls.abandonCall(callId);
    expect(await agent.drainEvents()).toMatchObject([
      { eventType: 'AgentEvent_Customer_Release', content: { callid: callId, number: '+12025550142' } },
      { eventType: 'AgentOther_PhoneRelease', content: { phoneState: '3' } },
      { eventType: 'AgentState_Ready', content: null },
    ]);
  });

  it.each([
    { autoenteridle: 'true', state: 'AgentState_Ready' },
    { autoenteridle: 'false', state: 'AgentState_Work' },
  ])('is followed by $state when autoenteridle is $autoenteridle', async ({ autoenteridle, state }) => {
    const { controls, program } = setup();
    const agent = program();
    await agent.signIn({ autoenteridle });
    controls.placeCall({ caller: '+12025550142' });
    await agent.send('PUT', 'voicecall/:me/answer');
    await agent.drain();
    await agent.send('DELETE', 'voicecall/:me/release');
    expect(await agent.drain()).toEqual(['AgentEvent_Call_Release', 'AgentOther_PhoneRelease', state]);
  });

  it('cannot be answered before it rings', async () => {
    const { controls, program } = setup({ offhookToRingingMs: 80 });
    const agent = program();
    await agent.signIn();
    controls.placeCall({ caller: '+12025550142' });
    expect((await agent.send('PUT', 'voicecall/:me/answer')).retcode).toBe('200-002');
  });
});
