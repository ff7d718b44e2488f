import { describe, expect, it } from 'vitest';
import { atWork, caller, callIn, done } from './sessionInTime.ts';

const event = (eventType: string, workNo: string | undefined, content: unknown): string =>
  JSON.stringify({ message: '', retcode: '0', event: { eventType, workNo, content } });
const ringing = { caller: '70001', callid: '1456404043-37', called: '1001', feature: '0' };

/** The next poll brings this, and the one after it what the gateway has. */
async function told(body: string) {
  const world = await atWork();
  const { actions } = world.session;
  world.simulator.faults.add({ interface: 'agentevent', body });
  await done(world, 'busy', () => actions.busy({ reason: null }));
  await world.until(({ activity }) => activity === 'busy', 'busy');
  await done(world, 'ready', () => actions.ready());
  await world.until(({ activity }) => activity === 'ready', 'ready');
  expect(world.simulator.faults.list()).toEqual([]);
  return world;
}

describe('an event of another agent', () => {
  it.each([
    ['ends no session', 'AgentOther_ShutdownService', null],
    ['makes no call', 'AgentEvent_Ringing', ringing],
  ])('%s', async (_what, eventType, content) => {
    const world = await told(event(eventType, 'a1002', content));
    const { session, calls } = world.session.snapshot();
    expect([session.state, calls]).toEqual(['signedIn', []]);
    const { callId } = world.simulator.placeCall({ caller });
    await callIn(world, 'ringing');
    expect(world.session.snapshot().calls.map((call) => call.callId)).toEqual([callId]);
  });
});

it.each(['1001', 'a1001', 'A1001', undefined])('an event of %s is this agent’s', async (workNo) => {
  const world = await told(event('AgentEvent_Ringing', workNo, ringing));
  expect(world.session.snapshot().calls).toMatchObject([{ callId: ringing.callid, phase: 'ringing' }]);
});

it('survives a single poll that is told that nobody is signed in', async () => {
  const world = await told(JSON.stringify({ message: '', retcode: '100-006' }));
  expect(world.session.snapshot().session.state).toBe('signedIn');
});
