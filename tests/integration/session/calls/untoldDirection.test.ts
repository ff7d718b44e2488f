import { expect, it } from 'vitest';
import { ringsHere } from '../../../../src/shared/calls/questions.ts';
import type { World } from '../../../support/world.ts';
import { atWork, caller, callIn, onThePhone, pass } from '../sessionInTime.ts';

const outside = '02079460200';

/** A gateway that takes its time to name a call. */
async function atSlowGateway(): Promise<World> {
  const world = await atWork();
  for (const name of ['callinfobeforeanswer', 'callinfo']) {
    world.simulator.faults.add({ interface: name, delayMs: 300, times: 0 });
  }
  return world;
}

/** What was told of the calls, each time that it changed: which way they go, and whether they have the pop up. */
function told({ shown }: World): readonly string[] {
  const each = shown.flatMap(({ calls }) =>
    calls.map((call) => `${call.direction}${ringsHere(call) ? ', pop' : ''}`),
  );
  return each.filter((one, nth) => one !== each[nth - 1]);
}

it('claims no direction of the agent’s own call until it is named, and takes the pop away then', async () => {
  const world = await atSlowGateway();
  world.simulator.faults.add({ interface: 'callout', outcome: 'answered' });
  await onThePhone(world, 'callout', { called: outside });
  await callIn(world, 'talking');
  expect(told(world)).toEqual(['unknown, pop', 'outbound']);
});

it('lets a call that comes in pop at once, and says that it comes in as soon as it is named', async () => {
  const world = await atSlowGateway();
  world.simulator.placeCall({ caller });
  const { offeredAt } = await callIn(world, 'alerting');
  expect([told(world), world.clockNow() - offeredAt]).toEqual([['unknown, pop'], 0]);
  await world.until(({ calls }) => calls.some(({ caller: who }) => who !== null), 'the caller');
  expect(world.clockNow() - offeredAt).toBeLessThan(400);
  expect(told(world)).toEqual(['unknown, pop', 'inbound, pop']);
});

it('says that a call comes in of which nothing is told but that it rings', async () => {
  const world = await atWork();
  world.simulator.faults.add({ interface: 'callinfobeforeanswer', result: null, times: 0 });
  world.simulator.placeCall({ caller });
  await callIn(world, 'ringing');
  await pass(world, 100);
  expect(told(world)).toEqual(['unknown, pop', 'inbound, pop']);
});
