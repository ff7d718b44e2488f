/** The agent's state and calls, where the gateway does not tell them at the end of a call. */
import { expect, test } from 'vitest';
import { atScriptedGateway, callObject, isTalking, talk } from './scriptedGateway.ts';

const customer = '1700000001-1';
const help = '1700000002-2';

test('the state after a call is asked for when no event tells it', async () => {
  const { gateway, session, until } = await atScriptedGateway();
  talk(gateway, customer);
  await until(isTalking(customer));
  Object.assign(gateway.has, { agentState: 5, current: null });
  gateway.tell('AgentEvent_Customer_Release', { callid: customer, number: '13800138000' });
  gateway.tell('AgentOther_PhoneRelease', { phoneState: 2 });
  await until(({ activity }) => activity === 'wrapUp');
  expect(session.snapshot().calls.filter(({ phase }) => phase !== 'ended')).toEqual([]);
});

test('the customer who is on the line again after a consult shows, although no event says so', async () => {
  const { gateway, session, until } = await atScriptedGateway();
  const parties = { caller: '1001', called: '1002', callid: help, type: 'main', feature: '51' };
  talk(gateway, help);
  await until(isTalking(help));
  gateway.tell('AgentEvent_Talking', parties);
  gateway.has.current = callObject(customer);
  gateway.tell('AgentEvent_Call_Release', help);
  await until(isTalking(customer));
  expect(session.snapshot().activity).toBe('talking');
});
