/** Events of calls that the agent makes elsewhere, on the soft phone, and of what becomes of them. */
import { expect, test } from 'vitest';
import type { SessionSnapshot } from '../../../../src/shared/contract/snapshot.ts';
import { atWireGateway, callObject, isTalking, talk } from '../wireGateway.ts';

const first = '1700000001-1';
const second = '1700000002-2';

const isOver =
  (callId: string) =>
  ({ calls }: SessionSnapshot): boolean =>
    calls.some((call) => call.callId === callId && call.phase === 'ended');

test.each(['AgentEvent_Call_Out_Fail', 'AgentEvent_Inside_Call_Fail'])(
  'a dialled call is over with %s, whatever the lists still tell',
  async (eventType) => {
    const { gateway, session, until } = await atWireGateway();
    const dialled = { callfeature: 7, caller: '40038', called: '13900139000' };
    Object.assign(gateway.has, { agentState: 7, current: callObject(first, dialled) });
    gateway.tell('AgentOther_PhoneAlerting');
    gateway.tell('AgentEvent_Customer_Alerting', { callid: first, otherPhone: '13900139000' });
    await until(({ calls }) => calls.some(({ callId }) => callId === first));
    gateway.tell(eventType, first);
    await until(isOver(first));
    expect(session.snapshot().calls).toMatchObject([{ callId: first, end: 'rangInVain' }]);
  },
);

test('an event of a call that nobody follows makes the session ask what became of it', async () => {
  const { gateway, session, until } = await atWireGateway();
  talk(gateway, first);
  gateway.has.current = callObject(first, { callskillid: 1, callskill: 'voice' });
  // Nothing is left to be asked of it.
  await until(({ calls }) => calls.some(({ skillName }) => skillName === 'voice'));
  gateway.has.current = callObject(second, { callfeature: 53 });
  gateway.tell('AgentEvent_Conference', { callid: second, partner: '2,13900139000' });
  await until(isTalking(second));
  expect(session.snapshot().availability.now).toBe('talking');
});
