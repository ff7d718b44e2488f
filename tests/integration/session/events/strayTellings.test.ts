import { describe, expect, it } from 'vitest';
import { isLive } from '../../../../src/shared/calls/questions.ts';
import type { World } from '../../../support/world.ts';
import { atWork, caller, callIn, hungUp, pass, talking, tell, tellRinging } from '../sessionInTime.ts';

const liveNow = ({ session }: World) => session.snapshot().calls.filter(isLive);

/** What the gateway says of a call that is over. */
const over = (callId: string) => ({
  ...{ callid: callId, caller, called: '60015', callfeature: 0, callskillid: 1, mediaType: 5 },
});

/** What the agent's screen showed from here on of calls that are up. */
function watched(world: World): () => number {
  const from = world.shown.length;
  return () => world.shown.slice(from).filter(({ calls }) => calls.some(isLive)).length;
}

describe('a call that has ended is repeated to an agent who is ready', () => {
  it.each(['callinfo', 'callinfobeforeanswer', 'both'])('by %s, and nothing opens', async (lists) => {
    const world = await atWork();
    const call = await talking(world);
    await hungUp(world, call);
    for (const name of lists === 'both' ? ['callinfo', 'callinfobeforeanswer'] : [lists]) {
      world.simulator.faults.add({ interface: name, result: over(String(call.callId)), times: 0 });
    }
    const shownLive = watched(world);
    await pass(world, 6000);
    world.simulator.resetRequests();
    // A break in which events may have been lost: the report is read.
    world.simulator.faults.add({ interface: 'agentevent', drop: true, times: 2 });
    await pass(world, 30_000);
    expect(world.simulator.requests()['callinfo']?.['GET']).toBeGreaterThan(0);
    expect(shownLive()).toBe(0);
  });

  it('by callinfo at the sign-in, and nothing opens', async () => {
    const lasting = { interface: 'callinfo', result: over('1456404043-37'), times: 0 };
    const world = await atWork({ faults: [lasting] });
    await pass(world, 10_000);
    expect(world.shown.flatMap(({ calls }) => calls)).toEqual([]);
  });

  it('while the phone rings for another, which goes by its own name', async () => {
    const world = await atWork();
    const first = await talking(world);
    await hungUp(world, first);
    world.simulator.faults.add({ interface: 'callinfo', result: over(String(first.callId)), times: 0 });
    const { callId } = world.simulator.placeCall({ caller: '+442079460124' });
    await callIn(world, 'ringing');
    await pass(world, 15_000);
    expect(liveNow(world).map((call) => call.callId)).toEqual([callId]);
  });
});

describe('callinfobeforeanswer repeats the last call while the phone rings for another', () => {
  /** Its caller has gone, and the phone rings anew. The list repeats it until the returned fault is cleared. */
  async function another() {
    const world = await atWork({ alertingToOffhookMs: 8000 });
    const { callId: first } = await talking(world);
    await hungUp(world, { callId: first });
    await pass(world, 6000);
    world.simulator.faults.add({ interface: 'callinfobeforeanswer', result: over(String(first)), times: 0 });
    const from = world.shown.length;
    const { callId } = world.simulator.placeCall({ caller: '+442079460124' });
    await callIn(world, 'alerting');
    const callIds = (): unknown[] => [
      ...new Set(world.shown.slice(from).flatMap(({ calls }) => calls.map((call) => call.callId))),
    ];
    return { world, callId, callIds };
  }

  it('which has no name until the list has it', async () => {
    const { world, callId, callIds } = await another();
    await pass(world, 2000);
    expect(callIds()).toEqual([null]);
    world.simulator.faults.clear();
    await pass(world, 1500);
    expect(liveNow(world)).toMatchObject([{ callId, phase: 'alerting', caller: { raw: '+442079460124' } }]);
    expect(callIds()).toEqual([null, callId]);
  });

  it('which has no name until it is told to ring', async () => {
    const { world, callId, callIds } = await another();
    await callIn(world, 'ringing');
    await pass(world, 30_000);
    expect(liveNow(world)).toMatchObject([{ callId, phase: 'ringing' }]);
    expect(callIds()).toEqual([null, callId]);
  });
});

it('a call that was missed and is offered again has its name at once', async () => {
  const world = await atWork({ afterNoAnswer: 'ready', noAnswerMs: 5000, alertingToOffhookMs: 4000 });
  const { callId } = world.simulator.placeCall({ caller });
  await callIn(world, 'ringing');
  await callIn(world, 'ended');
  await world.until(({ calls }) => calls.some(isLive), 'offered again');
  await pass(world, 500);
  expect(liveNow(world)).toMatchObject([{ callId, phase: 'alerting' }]);
});

it('the ringing of a call that was given up comes late, while another is about to ring, and is soon gone', async () => {
  const world = await atWork({ alertingToOffhookMs: 4000 });
  const given = world.simulator.placeCall({ caller });
  await callIn(world, 'ringing');
  world.simulator.abandonCall(given.callId);
  await callIn(world, 'ended');
  const { callId } = world.simulator.placeCall({ caller: '+442079460124' });
  await callIn(world, 'alerting');
  await pass(world, 500);
  tellRinging(world, given.callId);
  await pass(world, 10_000);
  expect(liveNow(world)).toMatchObject([{ callId, phase: 'ringing' }]);
});

describe('an alert that belongs to no call that rings', () => {
  it.each([50, 4000])('opens nothing for more than a second, %i ms after the answer', async (afterMs) => {
    const world = await atWork();
    world.simulator.placeCall({ caller });
    const { key } = await callIn(world, 'ringing');
    world.act('answer', () => world.session.actions.answer({ key }));
    await callIn(world, 'talking');
    await pass(world, afterMs);
    tell(world, 'AgentOther_PhoneAlerting');
    await pass(world, 1000);
    expect(liveNow(world)).toMatchObject([{ key, phase: 'talking' }]);
    await pass(world, 30_000);
    expect(liveNow(world)).toMatchObject([{ key, phase: 'talking' }]);
  });

  it('opens nothing where it is told twice', async () => {
    const world = await atWork();
    world.simulator.placeCall({ caller });
    await callIn(world, 'alerting');
    tell(world, 'AgentOther_PhoneAlerting');
    const { key } = await callIn(world, 'ringing');
    tell(world, 'AgentOther_PhoneAlerting');
    await pass(world, 5000);
    expect(liveNow(world).map((call) => call.key)).toEqual([key]);
    expect(Math.max(...world.shown.map(({ calls }) => calls.length))).toBe(1);
  });
});
