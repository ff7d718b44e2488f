import { expect, it } from 'vitest';
import { atWork } from './sessionOnSimulator.ts';

const patient = { longPollMs: 60_000 };
const event = (eventType: string, workNo: string | undefined, content: unknown): string =>
  JSON.stringify({ message: '', retcode: '0', event: { eventType, workNo, content } });
const ringing = { caller: '70001', callid: '1456404043-37', called: '1001', feature: '0' };

/** The next poll brings this, and the one after it what the gateway has. */
async function told(body: string) {
  const made = await atWork(patient);
  await made.until((next) => next.inQueues === 'some');
  made.site.faults.add({ interface: 'agentevent', body });
  await made.actions.busy({ reason: null });
  await made.until(({ activity }) => activity === 'busy');
  await made.actions.ready();
  const { calls } = await made.until(({ activity }) => activity === 'ready');
  return { ...made, calls };
}

it.each([
  ['ends no session', 'AgentOther_ShutdownService', null],
  ['makes no call', 'AgentEvent_Ringing', ringing],
])('an event of another agent %s', async (_what, eventType, content) => {
  const { session, calls } = await told(event(eventType, 'a1002', content));
  expect([session.snapshot().session.state, calls]).toEqual(['signedIn', []]);
});

it.each(['1001', 'a1001', 'A1001', undefined])('an event of %s is this agent’s', async (workNo) => {
  const { calls } = await told(event('AgentEvent_Ringing', workNo, ringing));
  expect(calls).toMatchObject([{ callId: ringing.callid, phase: 'ringing' }]);
});

it('survives a single poll that is told that nobody is signed in', async () => {
  const { session } = await told(JSON.stringify({ message: '', retcode: '100-006' }));
  expect(session.snapshot().session.state).toBe('signedIn');
});
