import { describe, expect, it } from 'vitest';
import { delays } from '../../../../src/main/session/time/delays.ts';
import { atWork, caller, callIn, done, lose, phasesShown, talking } from '../sessionInTime.ts';

describe('a ringing of which no event told', () => {
  it('is an offered call, never a talk, although the agent counts as talking', async () => {
    const world = await atWork();
    lose(world, 'AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook', 'AgentEvent_Ringing');
    world.simulator.placeCall({ caller });
    const { key } = await callIn(world, 'ringing');
    expect(phasesShown(world)).toEqual(['alerting', 'ringing']);
    await done(world, 'answer', () => world.session.actions.answer({ key }));
    expect((await callIn(world, 'talking')).key).toBe(key);
  });
});

describe('a ringing of which no event told, although the phone is off the hook', () => {
  it.each([100, 2500])('can be answered soon, %i ms after the alert', async (alertingToOffhookMs) => {
    const world = await atWork({ alertingToOffhookMs });
    lose(world, 'AgentEvent_Ringing');
    world.simulator.placeCall({ caller });
    await callIn(world, 'alerting');
    const soonMs = Math.max(delays.settlesMs, alertingToOffhookMs + delays.newsExpectedMs);
    const { key } = await callIn(world, 'ringing', soonMs + 100);
    expect(await done(world, 'answer', () => world.session.actions.answer({ key }))).toBeNull();
    expect((await callIn(world, 'talking')).key).toBe(key);
  });
});

describe('an answer of which no event told', () => {
  it('leads to a talk all the same, although the call is still offered', async () => {
    const world = await atWork();
    lose(world, 'AgentEvent_Talking');
    world.simulator.placeCall({ caller });
    const { key } = await callIn(world, 'ringing');
    await done(world, 'answer', () => world.session.actions.answer({ key }));
    expect(await callIn(world, 'talking')).toMatchObject({ key, phaseFrom: 'inferred' });
  });
});

describe('an end of which no event told', () => {
  it('is found although the hold list is refused', async () => {
    const world = await atWork();
    world.simulator.faults.add({ interface: 'holdlist', retcode: '300-001', times: 0 });
    const { callId } = await talking(world);
    lose(world, 'AgentEvent_Customer_Release');
    world.simulator.callerHangsUp(String(callId));
    expect(await callIn(world, 'ended', 5000)).toMatchObject({ callId, end: 'ended' });
  });
});
