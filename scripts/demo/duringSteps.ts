/** What an agent does during a call: swaps, mutes, chooses what comes after it, asks a colleague, hands it on. */
import { en } from '../../src/renderer/messages/en.ts';
import { takeAlbum } from './album.ts';
import { consultSteps } from './consultSteps.ts';
import { firstCall, lunch, secondCall, transferTo } from './expected.ts';
import type { Step } from './stage.ts';
import { button, card, holdList, nextState, openView, pickState } from './locators.ts';

const { view, call: words } = en;

const swap: Step = {
  picture: 'swapped',
  title: 'the two calls are swapped by key',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await openView(main, view.nav.calls);
    await main.keyboard.press('Alt+S');
    await stage.enabled(`talking to ${firstCall.person}`, button(card(main, firstCall.number), words.hold));
    await stage.sees(`${secondCall.person} on hold`, holdList(main).getByText(secondCall.person));
  },
};

const muted: Step = {
  picture: 'muted',
  title: 'the agent mutes, and sends tones',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    const call = card(main, firstCall.number);
    await button(call, words.mute).click();
    await stage.sees('marked as muted', call.getByText(words.mark.muted));
    await main.keyboard.press('Alt+K');
    await main.keyboard.type('12#');
    await stage.sees('the tones that were sent', main.getByText('12#').first());
  },
  album: (stage) => takeAlbum(stage, 'keypad'),
};

const next: Step = {
  picture: 'next-state',
  title: 'heard again, the agent chooses what comes after the calls',
  window: 'main',
  async play(stage) {
    await stage.main.keyboard.press('Alt+K');
    await button(card(stage.main, firstCall.number), words.unmute).click();
    await pickState(stage.main, lunch.name);
    await stage.sees(
      `next: ${lunch.name}`,
      nextState(stage.main).getByRole('button', { name: view.ownState.next.cancel(lunch.name) }),
    );
  },
  album: (stage) => takeAlbum(stage, 'next-state'),
};

const transfer: Step = {
  picture: 'transfer',
  title: 'it is looked where the call can go',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await main.keyboard.press('Alt+T');
    const field = main.getByRole('combobox', { name: view.transfer.search });
    await stage.sees('queues, colleagues and what else there is', main.getByRole('option').first());
    await field.fill('self');
    await stage.counts('one is called so', main.getByRole('option'), 1);
  },
  async album(stage) {
    const field = stage.main.getByRole('combobox', { name: view.transfer.search });
    await field.fill('');
    await takeAlbum(stage, 'transfer');
    await field.fill('self');
  },
};

const transferred: Step = {
  picture: 'transferred',
  title: 'the call is handed on',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await main.getByRole('combobox', { name: view.transfer.search }).press('Enter');
    await stage.sees(
      `transferred to ${transferTo}`,
      main.getByRole('listitem').getByText(new RegExp(`Transferred to.*${transferTo}`)),
    );
    await stage.sees(`${secondCall.person} still on hold`, holdList(main).getByText(secondCall.person));
  },
};

export const duringSteps: readonly Step[] = [swap, muted, next, ...consultSteps, transfer, transferred];
