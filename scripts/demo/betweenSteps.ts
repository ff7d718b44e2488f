/** Between calls: a break, after-call work, a call out, and a call that is missed. */
import { en } from '../../src/renderer/messages/en.ts';
import { takeAlbum } from './album.ts';
import { barIdle } from './barSteps.ts';
import { calledOut } from './expected.ts';
import type { Step } from './stage.ts';
import { button, card, openView, pickState, stateNow } from './locators.ts';
import { settingsSteps } from './settingsSteps.ts';

const { view, call: words } = en;

const pause: Step = {
  picture: 'break',
  title: 'the agent takes a break',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await main.keyboard.press('Alt+B');
    await main.getByRole('menuitem', { name: view.header.restOf(5) }).click();
    await stage.sees('on a break', stateNow(main, en.words.activity.rest));
  },
  album: (stage) => takeAlbum(stage, 'break'),
};

const stateMenu: Step = {
  picture: 'state-menu',
  title: 'the menu of states',
  window: 'main',
  async play(stage) {
    await stage.main.keyboard.press('Alt+B');
    await stage.sees('the reasons that have a name', stage.main.getByRole('menu'));
  },
  async album(stage) {
    await takeAlbum(stage, 'state-menu');
  },
};

const afterCall: Step = {
  picture: 'after-call-work',
  title: 'after-call work, with its end in sight',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await main.getByRole('menu').getByText(view.ownState.afterCall.word, { exact: true }).click();
    await stage.enabled('it can be finished', button(main, view.ownState.afterCall.finish).first());
  },
  async album(stage) {
    await takeAlbum(stage, 'after-call-work');
  },
};

const callOut: Step = {
  picture: 'call-out',
  title: 'a number outside is called',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    // No call comes between.
    await pickState(main, en.words.goBusy);
    await stage.sees('not ready', stateNow(main, en.words.activity.busy));
    await main.keyboard.press('Alt+D');
    const field = main.getByRole('dialog').getByRole('textbox').first();
    await field.fill(calledOut.digits);
    await field.press('Enter');
    const call = card(main, calledOut.number);
    await stage.enabled(`talking to ${calledOut.number}`, button(call, words.hold));
    await button(call, words.release).click();
  },
};

const missed: Step = {
  picture: 'missed',
  title: 'a call is missed, which stays until it is read',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await openView(main, view.nav.calls);
    await main.keyboard.press('Alt+R');
    await stage.sees('a call rings', stateNow(main, words.phase.ringing));
    await stage.sees('what the gateway made of it', main.getByText(view.ownState.missed.setNotReady));
  },
  async album(stage) {
    await takeAlbum(stage, 'missed');
  },
};

const history: Step = {
  picture: 'history',
  title: 'the calls of the shift',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await openView(main, view.nav.history);
    await stage.sees('a call out', main.getByText(view.history.outcomes.called).first());
  },
  album: (stage) => takeAlbum(stage, 'history'),
};

export const betweenSteps: readonly Step[] = [
  barIdle,
  pause,
  ...settingsSteps,
  stateMenu,
  afterCall,
  callOut,
  history,
  missed,
];
