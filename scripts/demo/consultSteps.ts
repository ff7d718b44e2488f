/** A colleague is asked for help: between two, with three, and the call is left to the colleague. */
import type { Locator, Page } from 'playwright-core';
import { en } from '../../src/renderer/messages/en.ts';
import { takeAlbum } from './album.ts';
import { firstCall, helper, lunch, secondCall } from './expected.ts';
import { button, card, exactly, holdList, stateNow } from './locators.ts';
import type { Stage, Step } from './stage.ts';

const { view, call: words } = en;

/** The call in the work area, whoever is on the line. */
const article = (main: Page): Locator => main.getByRole('article');

/** By keys alone: the way is the one that was pressed, the colleague is found by name. */
async function talkFirst(stage: Stage): Promise<void> {
  const { main } = stage;
  await main.keyboard.press('Alt+T');
  await main.getByRole('radio', { name: view.transfer.ways.talkFirst }).click();
  const field = main.getByRole('combobox', { name: view.transfer.search });
  await field.fill(helper);
  await stage.counts('the colleague is found', main.getByRole('option'), 1);
  await field.press('Enter');
  await stage.sees(`talking to ${helper}`, article(main).getByText(helper));
  await stage.enabled('the two can be left alone', button(article(main), words.complete).first());
}

const consult: Step = {
  picture: 'consult',
  title: 'a colleague is asked about the call, and the caller waits',
  window: 'main',
  async play(stage) {
    await talkFirst(stage);
    const caller = article(stage.main).getByRole('heading', { name: firstCall.person });
    await stage.sees(`${firstCall.person} waits`, caller);
  },
  album: (stage) => takeAlbum(stage, 'consult'),
};

const conference: Step = {
  picture: 'conference',
  title: 'all three talk',
  window: 'main',
  async play(stage) {
    await button(article(stage.main), words.join).click();
    await stage.sees('who is in it', stage.main.getByText(words.consult.together));
    const drop = exactly(article(stage.main), words.consult.dropNamed(helper));
    await stage.enabled(`${helper} can be dropped`, drop);
  },
  album: (stage) => takeAlbum(stage, 'conference'),
};

const dropped: Step = {
  picture: 'dropped',
  title: 'the colleague is dropped again',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await exactly(article(main), words.consult.dropNamed(helper)).click();
    await stage.counts('no conference any more', main.getByText(words.consult.together), 0);
    const call = card(main, firstCall.number);
    await stage.enabled(`talking to ${firstCall.person}`, button(call, words.hold));
  },
};

export const consultSteps: readonly Step[] = [consult, conference, dropped];

export const completed: Step = {
  picture: 'completed',
  title: 'the call on hold is taken back and left to the colleague, and what was chosen comes',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await button(holdList(main), words.takeBack).click();
    await stage.enabled('taken back', button(card(main, secondCall.number), words.hold));
    await stage.counts('nobody on hold', holdList(main), 0);
    await talkFirst(stage);
    await button(article(main), words.complete).first().click();
    await exactly(main.getByRole('dialog'), words.complete).click();
    await stage.sees(`not ready: ${lunch.name}`, stateNow(main, en.words.activity.busy, lunch.name));
  },
};
