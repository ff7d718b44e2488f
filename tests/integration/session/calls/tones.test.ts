import { expect, it } from 'vitest';
import { problemFrom } from '../../../support/problemFrom.ts';
import { atWork, keyOf } from '../sessionOnSimulator.ts';

it('sends tones in a call, of which each one arrives once, also when the answer is lost', async () => {
  const made = await atWork();
  const { actions, site } = made;
  site.placeCall({ caller: '+12025550142' });
  const key = await keyOf(made, 'ringing');
  await actions.answer({ key });
  await keyOf(made, 'talking');
  await actions.sendTones({ key, tones: '12#*,0' });
  site.faults.add({ interface: 'seconddialex', drop: true, takesEffect: true });
  await problemFrom(actions.sendTones({ key, tones: '7' }));
  await actions.sendTones({ key, tones: '8' });
  expect(site.calls().map(({ tones }) => tones)).toEqual(['12#*,078']);
});
