import { expect, it } from 'vitest';
import { ringsHere } from '../../../src/shared/calls/questions.ts';
import { atWork, caller, callIn, done, lose, pass, phasesShown } from './sessionInTime.ts';

it('takes a call for offered that rings at the sign-in, and lets it be answered', async () => {
  const world = await atWork({ takeOver: 'keepsCalls' });
  world.simulator.placeCall({ caller });
  await callIn(world, 'ringing');
  world.kick();
  await world.until(({ session }) => session.state === 'lost', 'the session lost');
  const before = world.shown.length;
  world.signIn(true);
  const { key } = await callIn(world, 'ringing');
  const since = world.shown.slice(before).flatMap(({ calls }) => calls);
  expect([since.length > 0, since.every(ringsHere)]).toEqual([true, true]);
  await done(world, 'answer', () => world.session.actions.answer({ key }));
  expect((await callIn(world, 'talking')).key).toBe(key);
});

it('lets a Ringing overrule a talk that was only inferred', async () => {
  const world = await atWork();
  lose(world, 'AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook', 'AgentEvent_Ringing');
  // callinfo alone tells the call, as where it talks.
  world.simulator.faults.add({ interface: 'callinfobeforeanswer', result: null, times: 0 });
  const { callId } = world.simulator.placeCall({ caller });
  expect(await callIn(world, 'talking')).toMatchObject({ phaseFrom: 'inferred' });
  world.simulator.faults.clear();
  const content = { caller, called: '60015', callid: callId, type: 'main', feature: '0' };
  world.simulator.sendEvent('1001', { eventType: 'AgentEvent_Ringing', content });
  await pass(world, 20_000);
  expect(phasesShown(world, callId)).toEqual(['talking', 'ringing']);
});
