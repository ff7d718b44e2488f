import { expect, it } from 'vitest';
import { ringsHere } from '../../../../src/shared/calls/questions.ts';
import {
  atWork,
  caller,
  callIn,
  done,
  hungUp,
  lose,
  pass,
  phasesShown,
  tellRinging,
} from '../sessionInTime.ts';

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
  tellRinging(world, callId);
  await pass(world, 20_000);
  expect(phasesShown(world, callId)).toEqual(['talking', 'ringing']);
});

it('lets a Ringing overrule a talk that was inferred at the sign-in', async () => {
  const world = await atWork({ takeOver: 'keepsCalls' });
  const { callId } = world.simulator.placeCall({ caller });
  await callIn(world, 'ringing');
  world.kick();
  await world.until(({ session }) => session.state === 'lost', 'the session lost');
  world.simulator.faults.add({ interface: 'callinfobeforeanswer', result: null, times: 0 });
  world.signIn(true);
  expect(await callIn(world, 'talking')).toMatchObject({ callId, phaseFrom: 'inferred' });
  world.simulator.faults.clear();
  tellRinging(world, callId);
  const call = await callIn(world, 'ringing', 1000);
  expect([call.callId, ringsHere(call)]).toEqual([callId, true]);
});

it('lets a Ringing overrule for good what was inferred from how the gateway used its lists before', async () => {
  const world = await atWork();
  // As on another node of the gateway: callinfo tells nothing while this call rings.
  world.simulator.faults.add({ interface: 'callinfo', result: null, times: 0 });
  world.simulator.placeCall({ caller });
  const { key } = await callIn(world, 'ringing');
  await pass(world, 15_000);
  world.simulator.faults.clear();
  await done(world, 'answer', () => world.session.actions.answer({ key }));
  const first = await callIn(world, 'talking');
  await pass(world, 35_000);
  await hungUp(world, first);
  await pass(world, 5000);
  // Now both call infos tell a call that rings, and every event of it is lost.
  lose(world, 'AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook', 'AgentEvent_Ringing');
  const { callId } = world.simulator.placeCall({ caller });
  expect(await callIn(world, 'talking')).toMatchObject({ callId, phaseFrom: 'inferred' });
  world.simulator.faults.clear();
  tellRinging(world, callId);
  const call = await callIn(world, 'ringing', 1000);
  expect(ringsHere(call)).toBe(true);
  await pass(world, 30_000);
  expect(phasesShown(world, callId)).toEqual(['talking', 'ringing']);
});
