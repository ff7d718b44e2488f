/** A call that the agent hands on with the soft phone. */
import { expect, test } from 'vitest';
import { atWork, callIn, onThePhone, phasesShown, talking } from './sessionInTime.ts';

test.each([false, true])(
  'a call goes on until it is somebody else’s, whether or not the gateway says that it rings there: %s',
  async (transferAlerting) => {
    const world = await atWork({ transferAlerting });
    const { callId } = await talking(world);
    const wish = { devicetype: 5, address: '02079460958', mode: 2 };
    await onThePhone(world, 'transfer', wish, 'POST');
    await callIn(world, 'ended');
    expect(phasesShown(world, String(callId)).slice(-2)).toEqual(['talking', 'ended']);
    await world.until(({ activity }) => activity === 'ready', 'ready again');
  },
);
