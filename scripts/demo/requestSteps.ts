/** A waiting call is requested out of a queue, and the agent signs out at last. */
import { waitingCallers } from '../../simulator/scenarios/callers.ts';
import { en } from '../../src/renderer/messages/en.ts';
import { takeAlbum } from './album.ts';
import { completed } from './consultSteps.ts';
import { digits, requestQueue } from './expected.ts';
import { CheckFailed, type Step } from './stage.ts';
import { button, card, exactly, openView, pickState, stateNow } from './locators.ts';

const { view, call: words } = en;
const requestButton = /^Take call from /;

const queue: Step = {
  picture: 'queue',
  title: 'not ready, the agent looks at a queue',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await openView(main, view.nav.queue);
    await exactly(main, requestQueue).click();
    await stage.counts('three calls wait', button(main, requestButton), 3);
    await stage.enabled('they can be requested', button(main, requestButton).first());
  },
  async album(stage) {
    await takeAlbum(stage, 'queue');
  },
};

const request: Step = {
  picture: 'requested',
  title: 'a waiting call is requested and arrives',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    const line = main
      .getByRole('listitem')
      .filter({ has: button(main, requestButton) })
      .first();
    const number = await line.locator('bdi').last().innerText();
    const sent = waitingCallers.find(({ caller }) => caller === digits(number));
    if (sent === undefined) throw new CheckFailed(`${number} is nobody who was sent to the queue`);
    await button(line, requestButton).click();
    await stage.sees('accepted and arrived', main.getByText(view.queue.inRow.here).first());
    await openView(main, view.nav.calls);
    const call = card(main, number);
    await stage.enabled(`talking to ${number}`, button(call, words.hold));
    await stage.sees('marked as requested', call.getByText(words.mark.requested));
  },
  album: (stage) => takeAlbum(stage, 'requested'),
};

const ended: Step = {
  picture: 'request-ended',
  title: 'the requested call is ended',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await exactly(main.getByRole('article'), words.release).click();
    await stage.sees('state after the call', stateNow(main, en.words.activity.ready));
  },
};

export const signOut: Step = {
  picture: 'signed-out',
  title: 'the agent signs out',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await pickState(main, en.words.signOut);
    await stage.enabled('the sign-in form', button(main, view.signIn.submit));
  },
};

export const requestSteps: readonly Step[] = [completed, queue, request, ended];
