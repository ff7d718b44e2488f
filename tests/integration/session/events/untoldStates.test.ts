/** The agent's state and calls, where the gateway does not tell them at the end of a call. */
import { expect, test } from 'vitest';
import { isLive } from '../../../../src/shared/calls/questions.ts';
import { agentId } from '../../../support/world.ts';
import { atWireGateway, callObject, isTalking, talk } from '../wireGateway.ts';
import { atWork, done, talking } from '../sessionInTime.ts';

const customer = '1700000001-1';
const help = '1700000002-2';

test('the state after a call is asked for when no event tells it', async () => {
  const world = await atWork({ stateAfterCall: 'untold' });
  const call = await talking(world);
  await done(world, 'release', () => world.session.actions.release({ key: call.key }));
  await world.until(
    ({ availability, calls }) => availability.now === 'ready' && !calls.some(isLive),
    'ready again',
    5000,
  );
  expect(world.simulator.agentState(agentId).state).toBe(4);
});

test('the customer who is on the line again after a consult shows, although no event says so', async () => {
  const { gateway, session, until } = await atWireGateway();
  const parties = { caller: '1001', called: '1002', callid: help, type: 'main', feature: '51' };
  talk(gateway, help);
  await until(isTalking(help));
  gateway.tell('AgentEvent_Talking', parties);
  gateway.has.current = callObject(customer);
  gateway.tell('AgentEvent_Call_Release', help);
  await until(isTalking(customer));
  expect(session.snapshot().availability.now).toBe('talking');
});
