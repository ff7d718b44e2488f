import { describe, expect, it } from 'vitest';
import { isLive } from '../../../../src/shared/calls/questions.ts';
import { agentId, type World } from '../../../support/world.ts';
import { atWork, caller, callIn, done, lose, opened, pass, phasesShown, talking } from '../sessionInTime.ts';

/** Everything that tells that a call is over. */
const ends = [
  ...['AgentEvent_Customer_Release', 'AgentEvent_Call_Release', 'AgentOther_PhoneRelease'],
  ...['AgentState_Ready', 'AgentState_Work'],
];
const ofANewCall = ['AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook', 'AgentEvent_Ringing'];

const over = (world: World, atMostMs: number) =>
  world.until(({ calls }) => !calls.some(isLive), 'the end of the call', atMostMs);

describe('an event that is lost without a trace', () => {
  it('of an end is made up for within a minute', async () => {
    const world = await atWork();
    const { callId } = await talking(world);
    lose(world, ...ends);
    world.simulator.callerHangsUp(String(callId));
    await over(world, 60_000);
    expect(world.session.snapshot().availability.now).toBe('ready');
  });

  it('of a hold is made up for within a minute', async () => {
    const world = await atWork();
    const { key } = await talking(world);
    lose(world, 'AgentEvent_Hold');
    await done(world, 'hold', () => world.session.actions.hold({ key }));
    expect((await callIn(world, 'held', 60_000)).key).toBe(key);
  });

  it('costs an agent with a call one report in half a minute', async () => {
    const world = await atWork();
    await talking(world);
    await pass(world, 30_000);
    world.simulator.resetRequests();
    await pass(world, 300_000);
    const { callinfo, agentstatus } = world.simulator.requests();
    expect([callinfo?.['GET'], agentstatus?.['GET']]).toEqual([10, 10]);
  });
});

describe('what a report alone has changed', () => {
  it('is asked for again ten seconds later: a hold list may have left out what is held', async () => {
    const world = await atWork();
    const { key } = await talking(world);
    await done(world, 'hold', () => world.session.actions.hold({ key }));
    await callIn(world, 'held');
    await pass(world, 3000);
    world.simulator.faults.add({ interface: 'holdlist', retcode: '400-003', times: 0 });
    await callIn(world, 'talking', 30_000);
    await pass(world, 5000);
    world.simulator.faults.clear();
    await callIn(world, 'held', 5100);
  });
});

describe('a list that cannot be had', () => {
  it.each(['three errors within 20 ms', 'a refusal for ever'])('by %s keeps no ended call', async (how) => {
    const world = await atWork();
    const { callId } = await talking(world);
    lose(world, ...ends);
    if (how === 'a refusal for ever') {
      world.simulator.faults.add({ interface: 'holdlist', retcode: '300-001', times: 0 });
    } else {
      for (const name of ['agentstatus', 'callinfo', 'holdlist']) {
        world.simulator.faults.add({ interface: name, status: 502 });
      }
    }
    world.simulator.callerHangsUp(String(callId));
    world.simulator.faults.add({ interface: 'agentevent', drop: true, times: 2 });
    await over(world, 20_000);
    expect(phasesShown(world, String(callId))).toEqual(['alerting', 'ringing', 'talking', 'ended']);
  });

  it('keeps no held call whose end is lost', async () => {
    const world = await atWork();
    const { key, callId } = await talking(world);
    await done(world, 'hold', () => world.session.actions.hold({ key }));
    await callIn(world, 'held');
    await pass(world, 5000);
    world.simulator.faults.add({ interface: 'holdlist', retcode: '300-001', times: 0 });
    lose(world, ...ends);
    world.simulator.callerHangsUp(String(callId));
    await over(world, 60_000);
  });
});

describe('a call that rings when the session learns of it', () => {
  it('at the sign-in is offered, not talked on', async () => {
    const world = await opened({ takeOver: 'keepsCalls' });
    world.signIn();
    await world.until(({ availability }) => availability.now === 'ready', 'ready');
    const { callId } = world.simulator.placeCall({ caller });
    await callIn(world, 'ringing');
    world.session.lose('silence');
    await world.until(({ session }) => session.state === 'lost', 'lost');
    const from = world.shown.length;
    world.signIn(true);
    await callIn(world, 'ringing');
    const phases = world.shown.slice(from).flatMap(({ calls }) => calls.map(({ phase }) => phase));
    expect(new Set(phases)).toEqual(new Set(['alerting', 'ringing']));
    expect(world.simulator.agentState(agentId).calls.map((call) => call.callId)).toEqual([callId]);
  });

  it('after a break in which its events were lost is offered, and can be answered', async () => {
    const world = await atWork();
    lose(world, 'AgentState_Busy', ...ofANewCall);
    world.simulator.placeCall({ caller });
    await pass(world, 5000);
    world.simulator.faults.add({ interface: 'agentevent', drop: true, times: 2 });
    const { key } = await callIn(world, 'ringing');
    expect(phasesShown(world)).toEqual(['alerting', 'ringing']);
    expect(await done(world, 'answer', () => world.session.actions.answer({ key }))).toBeNull();
    await callIn(world, 'talking');
  });
});
