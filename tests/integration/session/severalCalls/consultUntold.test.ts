/** A consult that comes to nothing at a gateway that says so late, early or not at all (docs/gateway.md §11). */
import { expect, it } from 'vitest';
import { whyNotDo } from '../../../../src/shared/calls/rules.ts';
import { atWireGateway, callObject, isTalking, talk } from '../wireGateway.ts';

const customer = '1456404043-37';
const help = '1456404043-38';
const colleague = { kind: 'agent', address: '1002', name: null } as const;

type World = Awaited<ReturnType<typeof atWireGateway>>;

const consulting = ({ actions, session }: World) => {
  const key = session.snapshot().calls.find(({ callId }) => callId === customer)?.key ?? '';
  return { key, ask: () => actions.consult({ key, to: colleague, threeParty: false }) };
};

/** The customer waits on hold, and the colleague's phone rings. */
async function ringing() {
  const world = await atWireGateway({
    onRequest: (_method, path) =>
      path.endsWith('/innerhelp') ? { body: JSON.stringify({ retcode: '0', result: help }) } : undefined,
  });
  const { gateway, until, pass } = world;
  talk(gateway, customer);
  await until(isTalking(customer));
  await pass(1000);
  const { key, ask } = consulting(world);
  await ask();
  gateway.tell('AgentEvent_Hold', customer);
  gateway.tell('AgentEvent_Customer_Alerting', { callid: help, otherPhone: '', otherPhoneWorkno: '1002' });
  Object.assign(gateway.has, {
    current: callObject(help, { callfeature: 51, caller: '1001', called: '1002' }),
    held: [callObject(customer)],
  });
  await pass(4000);
  return { ...world, key };
}

it('the help is over where nothing but the return of the customer is told', async () => {
  const { gateway, session, until, key } = await ringing();
  Object.assign(gateway.has, { current: callObject(customer), held: null });
  gateway.tell('AgentEvent_Talking', { callid: customer, caller: '13800138000', called: '10086' });
  await until(({ calls }) => calls.some((call) => call.callId === help && call.end !== null));
  expect(whyNotDo('release', key, session.snapshot())).toBeNull();
  expect(isTalking(customer)(session.snapshot())).toBe(true);
});
