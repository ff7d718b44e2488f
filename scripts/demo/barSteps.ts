/** The bar: with a call, with one on hold besides, and with the state alone. */
import { en } from '../../src/renderer/messages/en.ts';
import { texts } from '../../src/renderer/messages/bar/en.ts';
import { takeWindowAlbum } from './album.ts';
import { agent, firstCall, secondCall } from './expected.ts';
import { exactly } from './locators.ts';
import type { Step } from './stage.ts';

const { view, call: words } = en;

export const barTalking: Step = {
  picture: 'bar',
  title: 'the bar is shown, above all windows',
  window: 'bar',
  async play(stage) {
    const { main } = stage;
    await main.getByRole('button', { name: `${view.header.agent} ${agent.workNo}` }).click();
    await main.getByRole('menuitem', { name: view.header.barShow }).click();
    const bar = await stage.window('bar');
    await stage.sees(`talking to ${firstCall.person}`, bar.getByText(firstCall.person));
    for (const word of [words.hold, words.mute, words.release]) await stage.enabled(word, exactly(bar, word));
  },
  album: (stage) => takeWindowAlbum(stage, 'bar', 'bar-talking'),
};

export const barHeld: Step = {
  picture: 'bar-held',
  title: 'on the bar, too, the first one waits',
  window: 'bar',
  async play(stage) {
    const bar = await stage.window('bar');
    await stage.sees(`talking to ${secondCall.person}`, bar.getByText(secondCall.person));
    const waits = bar.getByRole('button', { name: `${words.swap} ${firstCall.person}` });
    await stage.enabled(`${firstCall.person} can be swapped in`, waits);
  },
  album: (stage) => takeWindowAlbum(stage, 'bar', 'bar-held'),
};

export const barIdle: Step = {
  picture: 'bar-idle',
  title: 'without a call the bar has the state, and the menu that changes it',
  window: 'bar',
  async play(stage) {
    const bar = await stage.window('bar');
    await stage.enabled('the menu', exactly(bar, texts.bar.menu));
    await stage.counts('no call', bar.getByTestId('person'), 0);
  },
  album: (stage) => takeWindowAlbum(stage, 'bar', 'bar-idle'),
};
