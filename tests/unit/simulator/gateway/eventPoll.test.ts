import { describe, expect, it } from 'vitest';
import { setup } from '../platformInMemory.ts';

describe('the event poll', () => {
  it('waits 10 s and then answers without an event', async () => {
    const { program, clock } = setup({ longPoll: true });
    const agent = program();
    await agent.signIn();
    const { answer } = agent.poll();
    clock.advance(10_000);
    expect(await answer).toEqual({ message: '', retcode: '0' });
  });

  it('answers as soon as there is an event', async () => {
    const { program, controls } = setup({ longPoll: true });
    const agent = program();
    await agent.signIn();
    const { answer } = agent.poll();
    controls.placeCall({ caller: '+12025550142' });
    expect((await answer).event).toEqual({ eventType: 'AgentState_Busy', workNo: '1001', content: null });
  });

  it('answers at once with nothing where long polling is switched off', async () => {
    const { program } = setup({ longPoll: false });
    const agent = program();
    await agent.signIn();
    expect(await agent.send('GET', 'agentevent/:me')).toEqual({ message: '', retcode: '0' });
  });

  it('answers one agent at once where only that one is set so', async () => {
    const { program } = setup({ longPoll: true, agents: [{ workNo: '1001', longPoll: false }] });
    const agent = program();
    await agent.signIn();
    expect(await agent.send('GET', 'agentevent/:me')).toEqual({ message: '', retcode: '0' });
  });

  it('takes an event along for a client that has left, and loses it', async () => {
    const { program, controls } = setup({ longPoll: true });
    const agent = program();
    await agent.signIn();
    agent.poll().leave();
    controls.placeCall({ caller: '+12025550142' });
    expect((await agent.drain())[0]).toBe('AgentOther_PhoneAlerting');
  });

  it('loses nothing to a client that has left and asks again in time', async () => {
    const { program, controls } = setup({ longPoll: true });
    const agent = program();
    await agent.signIn();
    agent.poll().leave();
    const { answer } = agent.poll();
    controls.placeCall({ caller: '+12025550142' });
    expect((await answer).event?.eventType).toBe('AgentState_Busy');
  });

  it('gives no event to a client that has left where events of dead polls are kept', async () => {
    const { program, controls } = setup({ longPoll: true, deadPollEvent: 'kept' });
    const agent = program();
    await agent.signIn();
    agent.poll().leave();
    controls.placeCall({ caller: '+12025550142' });
    expect((await agent.drain())[0]).toBe('AgentState_Busy');
  });

  it('is taken over by a second poll, which gets the event', async () => {
    const { program, controls } = setup({ longPoll: true });
    const agent = program();
    await agent.signIn();
    const first = agent.poll();
    const second = agent.poll();
    controls.placeCall({ caller: '+12025550142' });
    const answers = [await first.answer, await second.answer];
    expect(answers.map((answer) => answer.event?.eventType)).toEqual([undefined, 'AgentState_Busy']);
  });

  it('carries eventGenTime and Incoming_CallInfo on newer gateways', async () => {
    const { program, controls, clock } = setup({ newGateway: true });
    const agent = program();
    await agent.signIn();
    const { callId } = controls.placeCall({ caller: '+12025550142', skillId: 2 });
    expect(await agent.drainEvents()).toContainEqual({
      eventType: 'AgentEvent_Incoming_CallInfo',
      eventGenTime: clock.now(),
      workNo: '1001',
      content: {
        callId,
        skillName: 'Orders',
        skillId: 2,
        caller: '+12025550142',
        called: '60015',
        lastReleaseAgentId: '65535',
        mediaType: 5,
        releaseAndReQueueCount: 0,
        releaseAndReQueueCallFlag: 0,
      },
    });
  });

  it.each([
    [null, null],
    ['filled', { callid: expect.stringMatching(/^\d+-1$/) as unknown, caller: '+12025550142' }],
  ] as const)('announces the alerting phone with %s content', async (phoneAlertingContent, content) => {
    const { program, controls } = setup({ phoneAlertingContent });
    const agent = program();
    await agent.signIn();
    controls.placeCall({ caller: '+12025550142' });
    expect((await agent.drainEvents())[1]).toEqual({
      eventType: 'AgentOther_PhoneAlerting',
      workNo: '1001',
      content,
    });
  });

  it('ends texts in NUL characters where the site does that', async () => {
    const { program, controls } = setup({ trailingNul: true });
    const agent = program();
    await agent.signIn();
    controls.placeCall({ caller: '+12025550142' });
    const ringing = (await agent.drainEvents()).find((event) => event.eventType === 'AgentEvent_Ringing');
    expect(ringing?.content).toMatchObject({ caller: '+12025550142\0' });
  });

  it('carries an event that was put in from outside, whomever it names', async () => {
    const { program, controls } = setup({ longPoll: true });
    const agent = program();
    await agent.signIn();
    const { answer } = agent.poll();
    controls.sendEvent('1001', { eventType: 'AgentOther_ShutdownService', workNo: 'a1002' });
    expect((await answer).event).toEqual({
      eventType: 'AgentOther_ShutdownService',
      workNo: 'a1002',
      content: null,
    });
  });

  it('tells listeners when an event is ready, whether or not somebody polls', async () => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    const seen: string[] = [];
    controls.onEventReleased((workNo, eventType) => seen.push(`${workNo} ${eventType} ready`));
    controls.placeCall({ caller: '+12025550142' });
    expect(seen[0]).toBe('1001 AgentState_Busy ready');
  });
});
