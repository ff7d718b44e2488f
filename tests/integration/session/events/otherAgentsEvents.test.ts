import { describe, expect, it } from 'vitest';
import { agentId } from '../../../support/world.ts';
import { atWork, caller, callIn, done, lose, pass } from '../sessionInTime.ts';

const event = (eventType: string, workNo: string | undefined, content: unknown): string =>
  JSON.stringify({ message: '', retcode: '0', event: { eventType, workNo, content } });
const ringing = { caller: '70001', callid: '1456404043-37', called: '1001', feature: '0' };

/** The next poll brings this, and the one after it what the gateway has. */
async function told(body: string) {
  const world = await atWork();
  const { actions } = world.session;
  world.simulator.faults.add({ interface: 'agentevent', body });
  await done(world, 'busy', () => actions.busy({ reason: null }));
  await world.until(({ availability }) => availability.now === 'busy', 'busy');
  await done(world, 'ready', () => actions.ready());
  await world.until(({ availability }) => availability.now === 'ready', 'ready');
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

it('an event of another agent is no news of this one’s call', async () => {
  const world = await atWork();
  const { simulator } = world;
  lose(world, 'AgentEvent_Ringing');
  simulator.placeCall({ caller });
  await callIn(world, 'alerting');
  // By now the phone is off the hook, and whether it rings is asked unless an event tells.
  await pass(world, 2000);
  simulator.sendEvent(agentId, { eventType: 'AgentEvent_Talking', workNo: '1002', content: ringing });
  await callIn(world, 'ringing', 3000);
});

it('an event of another agent is written down, and nothing but its name', async () => {
  const world = await told(event('AgentEvent_Ringing', 'a1002', ringing));
  const written = world.transcript.filter((line) => line.includes('(info)'));
  expect(written.join()).toContain('{"eventType":"AgentEvent_Ringing","kind":"ofAnother"}');
});

it.each(['1001', 'a1001', 'A1001', undefined])('an event of %s is this agent’s', async (workNo) => {
  const world = await told(event('AgentEvent_Ringing', workNo, ringing));
  expect(world.session.snapshot().calls).toMatchObject([{ callId: ringing.callid, phase: 'ringing' }]);
});

it('survives a single poll that is told that nobody is signed in', async () => {
  const world = await told(JSON.stringify({ message: '', retcode: '100-006' }));
  expect(world.session.snapshot().session.state).toBe('signedIn');
});
