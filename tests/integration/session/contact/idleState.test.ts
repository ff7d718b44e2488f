/** An agent with no call: the state alone is asked for now and then, and the rest only where it is another one. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { ringsHere } from '../../../../src/shared/calls/questions.ts';
import { toCallId } from '../../../../src/shared/ids.ts';
import { openWorld, skillId, type World } from '../../../support/world.ts';
import { atWork, caller, callIn, done, lose, pass, phasesShown, talking, tell } from '../sessionInTime.ts';
import { requestState } from '../../../support/operations.ts';

/** After the last event or report, and from then on. */
const [soonMs, everyMs] = [60_000, 120_000];
/** With the ways there and back. */
const atMostMs = everyMs + 100;
const ofANewCall = [
  ...['AgentState_Busy', 'AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook'],
  ...['AgentEvent_Ringing', 'AgentEvent_Incoming_CallInfo'],
];

/** Everything but the polls since the last time, by interface. */
function asked({ simulator }: World): Readonly<Record<string, number>> {
  const counts = Object.entries(simulator.requests()).filter(([name]) => name !== 'agentevent');
  simulator.resetRequests();
  return Object.fromEntries(
    counts.map(([name, byMethod]) => [name, Object.values(byMethod).reduce((sum, each) => sum + each, 0)]),
  );
}

/** Idle, with the next question as far away as it can be. */
async function idle(options: Parameters<typeof atWork>[0] = {}) {
  const world = await atWork(options);
  await done(world, 'busy', () => world.session.actions.busy({ reason: null }));
  await done(world, 'ready', () => world.session.actions.ready());
  await world.until(({ availability }) => availability.now === 'ready', 'ready');
  asked(world);
  return world;
}

describe('an idle agent', () => {
  it('sees within two minutes a call of which every event is lost, and can answer it', async () => {
    const world = await idle();
    lose(world, ...ofANewCall);
    const { callId } = world.simulator.placeCall({ caller });
    await world.until(({ calls }) => calls.some(ringsHere), 'a call that rings here', atMostMs);
    expect(world.session.snapshot().calls).toMatchObject([{ callId, caller: { raw: caller } }]);
    const { key } = await callIn(world, 'ringing');
    expect(phasesShown(world)).toEqual(['alerting', 'ringing']);
    expect(await done(world, 'answer', () => world.session.actions.answer({ key }))).toBeNull();
    await callIn(world, 'talking');
  });

  it('whom the gateway makes busy for a call that nobody saw reads it within two minutes', async () => {
    const world = await idle({ noAnswerMs: 20_000 });
    lose(world, '*');
    world.simulator.placeCall({ caller });
    await pass(world, 25_000);
    expect(world.session.snapshot().availability.now).toBe('ready');
    await world.until(({ availability }) => availability.now === 'busy', 'busy', atMostMs);
    expect(world.session.snapshot().calls).toEqual([]);
  });

  it('sees it also where the state stays ready until the answer: the agent is told to be at work', async () => {
    const world = await idle({ talkingFrom: 'talking' });
    lose(world, ...ofANewCall);
    world.simulator.placeCall({ caller });
    await world.until(({ calls }) => calls.some(ringsHere), 'a call that rings here', soonMs + 5000);
  });

  it('is not asked about again and again where one at work has no call', async () => {
    const world = await idle();
    const atWorkAndReady = { agentState: 4, isWorking: true };
    world.simulator.faults.add({ interface: 'agentstatus', result: atWorkAndReady, times: 0 });
    await pass(world, 3_600_000);
    expect(asked(world)).toEqual({ agentstatus: 31, callinfo: 1, callinfobeforeanswer: 1, holdlist: 1 });
  });

  it('reads so too where the state stays ready until the answer, two minutes after the ringing', async () => {
    const world = await idle({ noAnswerMs: 20_000, talkingFrom: 'talking' });
    lose(world, '*');
    world.simulator.placeCall({ caller });
    await world.until(({ availability }) => availability.now === 'busy', 'busy', 25_000 + atMostMs);
  });

  it('who is busy reads within two minutes that the gateway made the agent ready', async () => {
    const world = await idle();
    await done(world, 'busy', () => world.session.actions.busy({ reason: null }));
    await world.until(({ availability }) => availability.now === 'busy', 'busy');
    world.simulator.faults.add({ interface: 'agentstatus', result: { agentState: 4 }, times: 2 });
    await world.until(({ availability }) => availability.now === 'ready', 'ready', atMostMs);
  });

  it('costs at most 383 requests an hour, 30 of them for the state', async () => {
    const world = await idle();
    await pass(world, 1000);
    world.simulator.resetRequests();
    await pass(world, 3_600_000);
    const polls = world.simulator.requests()['agentevent']?.['GET'] ?? Infinity;
    const others = asked(world);
    expect(others).toEqual({ agentstatus: 30 });
    expect(polls + 30).toBeLessThanOrEqual(383);
  });

  it('costs nothing once signed out', async () => {
    const world = await idle();
    await done(world, 'sign out', () => world.session.actions.signOut({ releaseCall: false }));
    asked(world);
    await pass(world, 3_600_000);
    expect(world.simulator.requests()).toEqual({});
  });

  it('is asked about only where the gateway can be reached', async () => {
    const world = await idle();
    world.simulator.faults.add({ interface: 'agentevent', drop: true, times: 0 });
    await pass(world, 30_000);
    world.simulator.resetRequests();
    await pass(world, 240_000);
    const { agentevent, agentstatus } = world.simulator.requests();
    // A probe beside each poll, and nothing else.
    expect(agentstatus?.['GET']).toBe(agentevent?.['GET']);
    expect(world.session.snapshot().session.state).toBe('reconnecting');
  });
});

describe('the state of an idle agent', () => {
  it('is asked for a minute after the last event or report that told it, then every two minutes', async () => {
    const world = await idle();
    await pass(world, soonMs - 10_000);
    await done(world, 'busy', () => world.session.actions.busy({ reason: null }));
    await world.until(({ availability }) => availability.now === 'busy', 'busy');
    asked(world);
    await pass(world, soonMs - 1000);
    expect(asked(world)).toEqual({});
    await pass(world, 2000);
    expect(asked(world)).toEqual({ agentstatus: 1 });
    await pass(world, everyMs - 2000);
    expect(asked(world)).toEqual({});
    await pass(world, 2000);
    expect(asked(world)).toEqual({ agentstatus: 1 });
    world.simulator.faults.add({ interface: 'agentevent', drop: true });
    await pass(world, 15_000);
    expect(asked(world)['callinfo']).toBe(1);
    await pass(world, soonMs - 20_000);
    expect(asked(world)).toEqual({});
  });

  it('is asked for a minute after an event that came while the next question was far', async () => {
    const world = await idle();
    await pass(world, soonMs + 2000);
    expect(asked(world)).toEqual({ agentstatus: 1 });
    tell(world, 'AgentState_Ready');
    await pass(world, soonMs + 2000);
    expect(asked(world)).toEqual({ agentstatus: 1 });
  });

  it('is not asked for soon after a report in which a request came to nothing', async () => {
    const world = await idle();
    await done(world, 'busy', () => world.session.actions.busy({ reason: null }));
    world.simulator.faults.add({ interface: 'requestcall', outcome: 'neverArrives' });
    const callId = toCallId(world.simulator.placeCall({ caller }).callId);
    await done(world, 'request', () => world.session.actions.requestCall({ callId, skillId }));
    await world.until((now) => requestState(now) === 'gone', 'the request gone');
    asked(world);
    await pass(world, soonMs - 1000);
    expect(asked(world)).toEqual({});
  });

  it('is not asked for twice because a request was refused', async () => {
    const world = await idle();
    await done(world, 'busy', () => world.session.actions.busy({ reason: null }));
    await pass(world, soonMs + 1000);
    expect(asked(world)).toMatchObject({ agentstatus: 1 });
    world.simulator.faults.add({ interface: 'requestcall', retcode: '100-011', delayMs: 1000 });
    const callId = toCallId(world.simulator.placeCall({ caller }).callId);
    await done(world, 'request', () => world.session.actions.requestCall({ callId, skillId }));
    await pass(world, soonMs - 10_000);
    expect(asked(world)).toEqual({ requestcall: 1 });
  });

  it('is not put off by events that do not tell it', async () => {
    const world = await idle();
    await pass(world, soonMs / 2);
    tell(world, 'AgentOther_Note');
    await pass(world, soonMs / 2 + 1000);
    expect(asked(world)).toEqual({ agentstatus: 1 });
  });

  it('is not asked for alone while a call is up, and a minute after it again', async () => {
    const world = await idle();
    const { callId } = await talking(world);
    await pass(world, 10_000);
    asked(world);
    await pass(world, 240_000);
    expect(asked(world)).toEqual({ agentstatus: 8, callinfo: 8, callinfobeforeanswer: 8, holdlist: 8 });
    world.simulator.callerHangsUp(String(callId));
    await world.until(({ availability }) => availability.now === 'ready', 'ready');
    asked(world);
    await pass(world, soonMs - 1000);
    expect(asked(world)).toEqual({});
  });

  it.each([
    ['at rest', 'AgentState_SetRest_Success', 8],
    ['in wrap-up', 'AgentState_Work', 5],
    ['made busy by somebody else', 'AgentState_Force_SetNotReady', 3],
  ])('raises no question for one who is %s and shown so', async (_what, eventType, agentState) => {
    const world = await idle();
    world.simulator.faults.add({ interface: 'agentstatus', result: { agentState }, times: 0 });
    tell(world, eventType);
    await pass(world, 5 * everyMs + 1000);
    expect(asked(world)).toEqual({ agentstatus: 5 });
  });

  it('raises no question for one who is ready but in no queue', async () => {
    const world = await openWorld();
    onTestFinished(() => world.close());
    world.simulator.faults.add({ interface: 'resetskill', retcode: '100-009', times: 0 });
    world.signIn();
    await world.until(({ inQueues }) => inQueues === 'none', 'in no queue');
    await pass(world, 10_000);
    asked(world);
    await pass(world, 600_000);
    expect(asked(world)).not.toHaveProperty('callinfo');
  });

  it('that the gateway does not know hides none that an event told', async () => {
    const world = await idle();
    world.simulator.faults.add({ interface: 'agentstatus', result: { agentState: 0 }, times: 0 });
    await pass(world, 5 * everyMs + 1000);
    expect(asked(world)).toEqual({ agentstatus: 5 });
    expect(world.session.snapshot().availability.now).toBe('ready');
  });

  it('that was overtaken by an event is old', async () => {
    const world = await idle();
    const from = world.shown.length;
    world.simulator.faults.add({ interface: 'agentstatus', result: { agentState: 4 }, delayMs: 4000 });
    await pass(world, soonMs + 1000);
    await done(world, 'busy', () => world.session.actions.busy({ reason: null }));
    await pass(world, 10_000);
    expect(asked(world)).toEqual({ agentstatus: 1, saybusy: 1 });
    expect(new Set(world.shown.slice(from).map(({ availability }) => availability.now))).toEqual(
      new Set(['ready', 'busy']),
    );
  });

  it('that could not be had is asked for again soon, and not for ever', async () => {
    const world = await idle();
    world.simulator.faults.add({ interface: 'agentstatus', status: 502, times: 0 });
    await pass(world, soonMs - 1000);
    asked(world);
    await pass(world, 10_000);
    const soon = asked(world)['agentstatus'] ?? 0;
    expect(soon).toBeGreaterThanOrEqual(3);
    await pass(world, 300_000);
    asked(world);
    await pass(world, 600_000);
    expect(asked(world)).toEqual({ agentstatus: 5 });
  });
});
