/** A call that the agent hands on with the soft phone. */
import { expect, test } from 'vitest';
import {
  atWork,
  caller,
  callIn,
  onThePhone,
  pass,
  phasesShown,
  talking,
  tell,
  tellRinging,
} from '../sessionInTime.ts';

test.each([false, true])(
  'a call goes on until it is somebody else’s, whether or not the gateway says that it rings there: %s',
  async (transferAlerting) => {
    const world = await atWork({ transferAlerting });
    const { callId } = await talking(world);
    const wish = { devicetype: 5, address: '02079460958', mode: 2 };
    await onThePhone(world, 'transfer', wish, 'POST');
    await callIn(world, 'ended');
    expect(phasesShown(world, String(callId)).slice(-2)).toEqual(['talking', 'ended']);
    await world.until(({ availability }) => availability.now === 'ready', 'ready again');
  },
);

test('a call that was handed on and comes back has its name once it rings', async () => {
  const world = await atWork();
  const { callId } = await talking(world);
  await onThePhone(world, 'transfer', { devicetype: 5, address: '02079460958', mode: 2 }, 'POST');
  await world.until(({ availability }) => availability.now === 'ready', 'ready again');
  await pass(world, 6000);
  const result = { callid: callId, caller, called: '60015', callfeature: 0 };
  for (const name of ['callinfobeforeanswer', 'callinfo']) {
    world.simulator.faults.add({ interface: name, result, times: 0 });
  }
  world.simulator.faults.add({ interface: 'agentstatus', result: { agentState: 7 }, times: 0 });
  tell(world, 'AgentState_Busy');
  tell(world, 'AgentOther_PhoneAlerting');
  await callIn(world, 'alerting');
  await pass(world, 3000);
  tellRinging(world, String(callId));
  expect(await callIn(world, 'ringing', 100)).toMatchObject({ callId, caller: { raw: caller } });
  await pass(world, 30_000);
  expect(phasesShown(world, String(callId)).slice(-2)).toEqual(['ended', 'ringing']);
});
