import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { toCallId } from '../../../../src/shared/ids.ts';
import { skillId, type World } from '../../../support/world.ts';
import { atWork, caller, callIn, done, lose, pass, talking } from '../sessionInTime.ts';
import { requestProblem, requestState } from '../../../support/operations.ts';

/** Another client shows nothing until it has waited for so long. */
const longestWaitMs = 120_000;

const atDesk = (options: SimulatorOptions = {}) => atWork(options, { startReady: false });

const requests = (world: World, callId: string) =>
  done(world, 'request', () => world.session.actions.requestCall({ callId: toCallId(callId), skillId }));

/** A waiting call was requested, and the gateway accepted. */
async function requested(world: World): Promise<string> {
  const { callId } = world.simulator.placeCall({ caller });
  expect(await requests(world, callId)).toBeNull();
  expect(requestState(world.session.snapshot())).toBe('accepted');
  world.simulator.resetRequests();
  return callId;
}

const becomes = (world: World, state: string, atMostMs = longestWaitMs) =>
  world.until((now) => requestState(now) === state, `the request ${state}`, atMostMs);

const states = ({ shown }: World) => new Set(shown.map(requestState));

/** Everything that could tell of the call is lost. */
const loseArrival = (world: World) =>
  lose(
    world,
    ...['AgentState_Busy', 'AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook'],
    ...['AgentEvent_Ringing', 'AgentEvent_Talking'],
  );

describe('a requested call', () => {
  it('arrives however late, also after it was believed gone', async () => {
    const world = await atDesk({ requestedCallMs: 40_000 });
    const callId = await requested(world);
    await becomes(world, 'gone');
    await becomes(world, 'done');
    expect(world.session.snapshot()).toMatchObject({
      operations: [{ kind: 'requestCall', about: { callId }, failure: null }],
      calls: [{ callId, requested: true }],
    });
  });

  it('is not said to be gone while the report shows it, although no event told of it', async () => {
    const world = await atDesk({ requestedCallMs: 9000 });
    loseArrival(world);
    const callId = await requested(world);
    await becomes(world, 'done', 30_000);
    expect(states(world)).not.toContain('gone');
    expect((await callIn(world, 'talking')).callId).toBe(callId);
  });

  it('is gone only once the gateway has been asked', async () => {
    const world = await atDesk();
    world.simulator.faults.add({ interface: 'requestcall', outcome: 'neverArrives' });
    await requested(world);
    await becomes(world, 'gone');
    expect(world.simulator.requests()).toMatchObject({
      ...{ callinfo: { GET: 1 }, callinfobeforeanswer: { GET: 1 }, agentstatus: { GET: 1 } },
    });
    expect(requestProblem(world.session.snapshot())).toEqual({ kind: 'callNoLongerAvailable' });
  });

  it('is not said to be gone where no list could be had to tell so', async () => {
    const world = await atDesk();
    for (const name of ['callinfo', 'callinfobeforeanswer']) {
      world.simulator.faults.add({ interface: name, status: 502, times: 0 });
    }
    world.simulator.faults.add({ interface: 'requestcall', outcome: 'neverArrives' });
    await requested(world);
    await becomes(world, 'notKnown');
    expect([...states(world)]).not.toContain('gone');
    expect(requestProblem(world.session.snapshot())).toEqual({ kind: 'requestNotKnown' });
  });

  it.each([
    ['of its queue', 'filled'],
    ['of a queue that the gateway does not say', 'empty'],
  ] as const)('is not said to be gone while a call %s has come under another ID', async (_, callSkillId) => {
    const world = await atDesk({ callSkillId });
    world.simulator.faults.add({ interface: 'requestcall', outcome: 'renamed' });
    const callId = await requested(world);
    const call = await callIn(world, 'talking');
    await becomes(world, 'notKnown');
    expect(states(world)).not.toContain('gone');
    expect([call.callId === callId, world.session.snapshot().calls]).toMatchObject([
      false,
      [{ key: call.key, phase: 'talking', requested: false }],
    ]);
  });

  it('is not said to be gone where that call came before the acceptance', async () => {
    const world = await atDesk();
    world.simulator.faults.add({ interface: 'requestcall', outcome: 'renamed', delayMs: 2000 });
    await requested(world);
    await becomes(world, 'notKnown');
    expect(states(world)).not.toContain('gone');
  });

  it('is not said to be gone where that call was a short one', async () => {
    const world = await atDesk();
    world.simulator.faults.add({ interface: 'requestcall', outcome: 'renamed' });
    await requested(world);
    const { callId } = await callIn(world, 'talking');
    await pass(world, 3000);
    world.simulator.callerHangsUp(String(callId));
    await becomes(world, 'notKnown');
    expect(states(world)).not.toContain('gone');
  });

  it('is gone although the agent has another call, of another queue', async () => {
    const world = await atDesk();
    world.simulator.faults.add({ interface: 'requestcall', outcome: 'neverArrives' });
    await requested(world);
    await done(world, 'ready', () => world.session.actions.ready());
    world.simulator.placeCall({ caller, skillId: 2 });
    await callIn(world, 'ringing');
    await becomes(world, 'gone');
  });

  it('is not gone because the gateway could not be asked for once', async () => {
    const world = await atDesk({ requestedCallMs: 12_000 });
    const callId = await requested(world);
    world.simulator.faults.add({ interface: 'callinfo', status: 502, times: 1 });
    await becomes(world, 'done');
    expect(states(world)).not.toContain('gone');
    expect((await callIn(world, 'talking')).callId).toBe(callId);
  });

  it('is believed to come once the phone is lifted, although no list can be had', async () => {
    const world = await atDesk();
    lose(world, 'AgentState_Busy', 'AgentOther_PhoneAlerting', 'AgentEvent_Talking');
    for (const name of ['callinfo', 'callinfobeforeanswer']) {
      world.simulator.faults.add({ interface: name, status: 502, times: 0 });
    }
    await requested(world);
    await callIn(world, 'alerting', 2000);
    await pass(world, 45_000);
    expect(states(world)).not.toContain('gone');
  });

  it('arrives when the phone is lifted, where its alert is lost', async () => {
    const world = await atDesk();
    lose(world, 'AgentState_Busy', 'AgentOther_PhoneAlerting', 'AgentEvent_Talking');
    const callId = await requested(world);
    // It arrives after 300 ms, and the phone is lifted 1,500 ms later.
    await becomes(world, 'done', 2000);
    expect(world.session.snapshot().calls).toMatchObject([{ callId, requested: true }]);
  });
});

describe('a call is not requested', () => {
  it('while another request is open', async () => {
    const world = await atDesk({ requestedCallMs: 5000 });
    await requested(world);
    const { callId } = world.simulator.placeCall({ caller });
    expect(await requests(world, callId)).toEqual({ kind: 'notPossible', why: 'alreadyUnderWay' });
    expect(world.simulator.requests()['requestcall']).toBeUndefined();
  });

  it('while a call rings', async () => {
    const world = await atWork();
    world.simulator.placeCall({ caller });
    await callIn(world, 'ringing');
    const { callId } = world.simulator.placeCall({ caller });
    expect(await requests(world, callId)).toEqual({ kind: 'notPossible', why: 'callUp' });
    expect(world.simulator.requests()['requestcall']).toBeUndefined();
  });

  it('while a call is held', async () => {
    const world = await atWork();
    const { key } = await talking(world);
    await done(world, 'hold', () => world.session.actions.hold({ key }));
    await callIn(world, 'held');
    const { callId } = world.simulator.placeCall({ caller });
    expect(await requests(world, callId)).toEqual({ kind: 'notPossible', why: 'callHeld' });
    expect(world.simulator.requests()['requestcall']).toBeUndefined();
  });

  it('while a call is talked on', async () => {
    const world = await atWork();
    await talking(world);
    const { callId } = world.simulator.placeCall({ caller });
    expect(await requests(world, callId)).toEqual({ kind: 'notPossible', why: 'callUp' });
    expect(world.simulator.requests()['requestcall']).toBeUndefined();
  });
});
