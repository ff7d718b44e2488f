/** What the gateway was asked before associated data was written back, and answers afterwards. */
import { expect, it } from 'vitest';
import { atWork, done, pass, talking } from '../sessionInTime.ts';

it('leaves the data as it was written', async () => {
  const world = await atWork();
  const { key } = await talking(world);
  const write = (data: string) =>
    done(world, 'write', () => world.session.actions.setCallData({ key, data }));
  expect(await write('order=48213')).toBeNull();
  let isAsked = false;
  const remove = world.line.add({
    fits: ({ name }) => {
      isAsked ||= name === 'callinfo';
      return name === 'callinfo';
    },
    act: { do: 'after', with: (answer) => answer, delayMs: 5000 },
  });
  await world.until(() => isAsked, 'a report', 120_000);
  expect(await write('order=48214')).toBeNull();
  remove();
  const from = world.shown.length;
  await pass(world, 20_000);
  const seen = world.shown.slice(from).flatMap(({ calls }) => calls.map((call) => call.associatedData));
  expect(new Set(seen)).toEqual(new Set(['order=48214']));
});
