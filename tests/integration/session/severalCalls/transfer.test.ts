/** A call that the agent hands on with the soft phone, step by step. */
import { expect, test } from 'vitest';
import { colleague, colleagueAtWork } from '../../../support/agents/colleague.ts';
import { shows } from './callsUp.ts';
import { atWork, caller, onThePhone, pass, talking } from '../sessionInTime.ts';

test.each([false, true])(
  'to a colleague: it is the agent’s until the colleague answers, told that it rings there or not: %s',
  async (transferAlerting) => {
    const world = await atWork({ transferAlerting });
    const helper = await colleagueAtWork(world);
    await talking(world);
    await onThePhone(world, 'transfer', { devicetype: 2, address: colleague, mode: 2 }, 'POST');
    expect(await shows(world, [`${caller} talking`])).toEqual([]);
    await helper.answer();
    expect(await shows(world, [])).toEqual([]);
  },
);

test('to an IVR for a while: it waits on hold, and is the agent’s again', async () => {
  const world = await atWork({ ivrMs: 30_000 });
  await talking(world);
  await onThePhone(world, 'transfer', { devicetype: 3, address: '1', mode: 1 }, 'POST');
  expect(await shows(world, [`${caller} held`])).toEqual([]);
  await pass(world, 12_000);
  expect(await shows(world, [`${caller} talking`])).toEqual([]);
});

test('to a number outside, talked to first: the call is over once the agent releases', async () => {
  const world = await atWork();
  await talking(world);
  await onThePhone(world, 'transfer', { devicetype: 5, address: '02079460958', mode: 3 }, 'POST');
  await pass(world, 12_000);
  expect(await shows(world, [`${caller} talking`])).toEqual([]);
  await onThePhone(world, 'release', undefined, 'DELETE');
  expect(await shows(world, [])).toEqual([]);
});
