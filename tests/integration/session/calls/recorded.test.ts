import { expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { atWork, callIn, hungUp, talking } from '../sessionInTime.ts';

const sites: readonly SimulatorOptions[] = [
  { recording: true },
  { recording: 'early' },
  { recording: true, recordContent: null },
];

it.each(sites)('says that a call is recorded, and no longer than it is, on a site of %o', async (options) => {
  const world = await atWork(options);
  const call = await talking(world);
  const isRecorded = () => world.session.snapshot().calls.map(({ record }) => record !== null);
  expect(isRecorded()).toEqual([true]);
  await hungUp(world, call);
  expect(await callIn(world, 'ended')).toMatchObject({ record: null });
});
