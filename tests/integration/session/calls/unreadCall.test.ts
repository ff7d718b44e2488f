import { expect, it } from 'vitest';
import { maxAnswerBytes } from '../../../../src/main/transport/http.ts';
import { atWork, caller, callIn, done, hungUp, pass } from '../sessionInTime.ts';
import { wrongIn } from '../../../support/operations.ts';

const tooLarge = [{ callid: '1-1', calldata: 'x'.repeat(maxAnswerBytes) }];

it('says of a call whose data is larger than is read that it is, and asks for it once', async () => {
  const world = await atWork();
  const { simulator, session } = world;
  simulator.faults.add({ interface: 'callinfobeforeanswer', result: tooLarge, times: 0 });
  simulator.resetRequests();
  simulator.placeCall({ caller });
  const call = await callIn(world, 'ringing');
  expect(call).toMatchObject({ caller: { raw: caller }, associatedData: null, unread: ['calldata'] });
  expect(wrongIn(session.snapshot())?.problem).toEqual({
    kind: 'tooLarge',
    from: 'gateway',
    maxBytes: maxAnswerBytes,
  });
  await pass(world, 5000);
  expect(simulator.requests().callinfobeforeanswer?.GET).toBe(1);
  expect(await done(world, 'answer', () => session.actions.answer({ key: call.key }))).toBeNull();
  expect(await callIn(world, 'talking')).toMatchObject({ unread: ['calldata'] });
});

it('goes on saying so when the sign-in to the queues succeeds', async () => {
  const world = await atWork();
  const { simulator, session } = world;
  simulator.faults.add({ interface: 'callinfobeforeanswer', result: tooLarge, times: 0 });
  simulator.placeCall({ caller });
  await callIn(world, 'ringing');
  await session.actions.signInToQueues();
  await pass(world, 2000);
  expect(wrongIn(session.snapshot())).toMatchObject({
    during: 'callData',
    problem: { kind: 'tooLarge' },
  });
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

it.each([
  ['an error of the server', { status: 502 }],
  ['a refusal', { retcode: '300-001' }],
])(
  'says of a call of which nothing but %s is to be had that its data could not be read',
  async (_what, fault) => {
    const world = await atWork();
    const { simulator } = world;
    for (const name of ['callinfobeforeanswer', 'callinfo'])
      simulator.faults.add({ interface: name, ...fault, times: 0 });
    simulator.placeCall({ caller, calldata: 'k=v' });
    expect(await callIn(world, 'ringing')).toMatchObject({ caller: { raw: caller }, unread: ['calldata'] });
    simulator.faults.clear();
    await pass(world, 2000);
    expect(await callIn(world, 'ringing')).toMatchObject({ associatedData: 'k=v', unread: [] });
  },
);

it('says nothing of the kind where one failure is made up for', async () => {
  const world = await atWork();
  const { simulator } = world;
  simulator.faults.add({ interface: 'callinfobeforeanswer', status: 502 });
  simulator.placeCall({ caller, calldata: 'k=v' });
  await callIn(world, 'ringing');
  const unread = world.shown.flatMap(({ calls }) => calls.flatMap((call) => call.unread));
  expect(unread).toEqual([]);
});
