import { expect, it } from 'vitest';
import { maxAnswerBytes } from '../../../src/main/transport/http.ts';
import { atWork, caller, callIn, done, hungUp, pass } from './sessionInTime.ts';

const tooLarge = [{ callid: '1-1', calldata: 'x'.repeat(maxAnswerBytes) }];

it('says of a call whose data is larger than is read that it is, and asks for it once', async () => {
  const world = await atWork();
  const { simulator, session } = world;
  simulator.faults.add({ interface: 'callinfobeforeanswer', result: tooLarge, times: 0 });
  simulator.placeCall({ caller });
  const call = await callIn(world, 'ringing');
  expect(call).toMatchObject({ caller: { raw: caller }, associatedData: null, unread: ['calldata'] });
  expect(session.snapshot().problem?.problem).toEqual({
    kind: 'tooLarge',
    from: 'gateway',
    maxBytes: maxAnswerBytes,
  });
  await pass(world, 5000);
  expect(simulator.requests().callinfobeforeanswer?.GET).toBeLessThan(5);
  expect(await done(world, 'answer', () => session.actions.answer({ key: call.key }))).toBeNull();
  expect(await callIn(world, 'talking')).toMatchObject({ unread: ['calldata'] });
});

it('reads the next call as any other', async () => {
  const world = await atWork();
  const { simulator } = world;
  simulator.faults.add({ interface: 'callinfobeforeanswer', result: tooLarge });
  simulator.placeCall({ caller });
  await hungUp(world, await callIn(world, 'ringing'));
  simulator.placeCall({ caller, calldata: 'k=v' });
  expect(await callIn(world, 'ringing')).toMatchObject({ associatedData: 'k=v', unread: [] });
});
