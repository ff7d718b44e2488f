/** What the gateway was asked before associated data was written back, and answers afterwards. */
import { expect, it } from 'vitest';
import type { World } from '../../../support/world.ts';
import { atWork, caller, callIn, done, pass, talking } from '../sessionInTime.ts';

const write = (world: World, key: string, data: string) =>
  done(world, 'write', () => world.session.actions.setCallData({ key, data }));

/** From now on callinfo is answered late, with what it had when it was asked. */
function lateCallInfo(world: World) {
  let isAsked = false;
  const end = world.line.add({
    fits: ({ name }) => {
      isAsked ||= name === 'callinfo';
      return name === 'callinfo';
    },
    act: { do: 'after', with: (answer) => answer, delayMs: 5000 },
  });
  return { end, asked: () => world.until(() => isAsked, 'callinfo', 120_000) };
}

/** What is shown of the data for a while. */
async function shownFor(world: World, ms: number): Promise<ReadonlySet<string | null>> {
  const from = world.shown.length;
  await pass(world, ms);
  const seen = [...world.shown.slice(from), world.session.snapshot()];
  return new Set(seen.flatMap(({ calls }) => calls.map((call) => call.associatedData)));
}

it('leaves the data as it was written, where it is a report', async () => {
  const world = await atWork();
  const { key } = await talking(world);
  expect(await write(world, key, 'order=48213')).toBeNull();
  const { asked, end } = lateCallInfo(world);
  await asked();
  expect(await write(world, key, 'order=48214')).toBeNull();
  end();
  expect(await shownFor(world, 20_000)).toEqual(new Set(['order=48214']));
});

it('leaves the data as it was written, where it is who is on the line', async () => {
  const world = await atWork();
  world.simulator.faults.add({ interface: 'callinfobeforeanswer', shape: 'null', times: 0 });
  world.simulator.placeCall({ caller, calldata: 'order=48213' });
  const { key } = await callIn(world, 'ringing');
  const { asked, end } = lateCallInfo(world);
  await done(world, 'answer', () => world.session.actions.answer({ key }));
  await asked();
  expect(await write(world, key, 'order=48214')).toBeNull();
  end();
  expect(await shownFor(world, 20_000)).toEqual(new Set(['order=48214']));
});
