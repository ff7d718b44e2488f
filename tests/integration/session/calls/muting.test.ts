import { expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { problemFrom } from '../../../support/problemFrom.ts';
import { atWork, keyOf } from '../sessionOnSimulator.ts';

/** In a call. */
async function talking(overrides: SimulatorOptions = {}) {
  const made = await atWork(overrides);
  made.site.placeCall({ caller: '+12025550142' });
  const key = await keyOf(made, 'ringing');
  await made.actions.answer({ key });
  await keyOf(made, 'talking');
  const shown = () => made.session.snapshot().calls.map(({ muted, maybeMuted }) => ({ muted, maybeMuted }));
  const isMuted = () => made.site.calls().map(({ muted }) => muted);
  return { ...made, key, shown, isMuted };
}

it('mutes a call, and lets the agent be heard again', async () => {
  const { actions, key, shown, isMuted } = await talking();
  await actions.mute({ key });
  expect([shown(), isMuted()]).toEqual([[{ muted: true, maybeMuted: false }], [true]]);
  await actions.unmute({ key });
  expect([shown(), isMuted()]).toEqual([[{ muted: false, maybeMuted: false }], [false]]);
});

it.each(['refused', 'accepted'] as const)(
  'finds a way back from a mute whose answer was lost, where a second one is %s',
  async (muteTwice) => {
    const { actions, key, shown, isMuted, site } = await talking({ muteTwice });
    site.faults.add({ interface: 'beginmute', drop: true, takesEffect: true });
    await problemFrom(actions.mute({ key }));
    expect([shown(), isMuted()]).toEqual([[{ muted: false, maybeMuted: true }], [true]]);
    await actions.mute({ key }).catch(() => undefined);
    await actions.unmute({ key });
    expect([shown(), isMuted()]).toEqual([[{ muted: false, maybeMuted: false }], [false]]);
  },
);

it('says of a muted call that was held that the agent may not be heard, and can end that', async () => {
  const made = await talking({ muteOverHold: 'stays' });
  const { actions, key, shown, isMuted } = made;
  await actions.mute({ key });
  await actions.hold({ key });
  await keyOf(made, 'held');
  await actions.takeBack({ key });
  await keyOf(made, 'talking');
  expect([shown(), isMuted()]).toEqual([[{ muted: false, maybeMuted: true }], [true]]);
  await actions.unmute({ key });
  expect([shown(), isMuted()]).toEqual([[{ muted: false, maybeMuted: false }], [false]]);
});
