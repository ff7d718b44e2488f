import { expect, it } from 'vitest';
import { isLive } from '../../../../src/shared/calls/questions.ts';
import { atWork, caller } from '../sessionInTime.ts';

it.each([
  ['with its connection', { drop: true }],
  ['with an error of a proxy', { status: 502 }],
])('a call whose first event was lost %s shows up within 2 s', async (_what, fault) => {
  // Nothing else is told of the call before that.
  const world = await atWork({ alertingToOffhookMs: 20_000 });
  world.simulator.faults.add({
    interface: 'agentevent',
    eventType: 'AgentOther_PhoneAlerting',
    ...fault,
  });
  world.simulator.placeCall({ caller });
  await world.until(({ calls }) => calls.some(isLive), 'the call', 2000);
  const [call] = world.session.snapshot().calls;
  expect(['alerting', 'ringing']).toContain(call?.phase);
  expect(call?.caller?.raw).toBe(caller);
  await world.until(({ session }) => session.state === 'signedIn', 'contact', 1000);
});
