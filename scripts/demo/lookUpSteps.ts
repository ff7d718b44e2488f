/** What an agent looks up: a colleague's calls, and the details of one. */
import { colleaguesCallers } from '../../simulator/scenarios/callers.ts';
import { en } from '../../src/renderer/messages/en.ts';
import { en as people } from '../../src/renderer/messages/people/en.ts';
import { takeAlbum } from './album.ts';
import { colleagues, digits } from './expected.ts';
import type { Stage, Step } from './stage.ts';
import { button, fact, openView } from './locators.ts';

const { view, call: words } = en;
const noteSent = 'The customer of order 48213 calls again at three.';
const noteAnswered = /^Thanks, /;
const detailsButton = /^Details of call /;

/** Chooses a colleague out of the list by the work number. */
async function choose({ main }: Stage, workNo: string): Promise<void> {
  await main.getByRole('searchbox', { name: people.search }).fill(workNo);
  await main.getByRole('option').filter({ hasText: workNo }).click();
}

const colleague: Step = {
  picture: 'colleague',
  title: "a colleague's calls are looked up",
  window: 'main',
  async play(stage) {
    const { main } = stage;
    const { talkative, closed } = colleagues;
    await openView(main, view.nav.colleague);
    await choose(stage, closed);
    await stage.sees(`${closed} refused with 900-002`, main.getByRole('note').getByText('900-002'));
    await choose(stage, talkative);
    const calls = main.getByRole('region', { name: people.calls });
    await stage.counts('two calls', button(calls, detailsButton), 2);
    await stage.sees('one of them on hold', calls.getByText(words.phase.held).first());
    await main.getByRole('searchbox', { name: people.search }).fill('');
  },
};

const details: Step = {
  picture: 'details',
  title: "one call's details are opened",
  window: 'main',
  async play(stage) {
    const { main } = stage;
    const shown = main.getByRole('region', { name: people.calls });
    await button(shown, detailsButton).first().click();
    const caller = fact(shown, words.field.caller);
    await stage.sees('its caller', caller);
    const number = digits(await caller.innerText());
    const isSent = colleaguesCallers.some((wish) => wish.caller === number);
    stage.holds(`${number} is one of a colleague's callers`, isSent);
    await stage.shows(`medium ${words.media.phone}`, fact(shown, words.field.media), words.media.phone);
    const agentHas = fact(shown, people.detailsFromCms.deviceNo);
    await stage.shows(`with ${colleagues.talkative}`, agentHas, colleagues.talkative);
  },
  album: (stage) => takeAlbum(stage, 'colleague'),
};

const note: Step = {
  picture: 'note',
  title: 'a note is sent to the colleague, who answers it',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await main.getByRole('textbox', { name: people.notes.write }).fill(noteSent);
    await button(main, people.notes.send).click();
    await stage.sees('it is sent', main.getByText(people.notes.sent).first());
    await stage.sees('it stands with the notes of the shift', main.getByText(noteSent).first());
    const answer = main.locator('[data-unread=message]');
    await stage.sees('the answer stands beside the calls', answer.getByText(noteAnswered));
    await stage.sees('it can be answered', button(answer, view.messages.replyTo(colleagues.talkativeName)));
  },
  album: (stage) => takeAlbum(stage, 'note'),
};

const received: Step = {
  picture: 'notes',
  title: 'the answer is read, among all of the shift',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await button(main, view.messages.showFrom(colleagues.talkativeName)).click();
    const all = main.getByRole('region', { name: people.notes.title });
    await stage.sees('the answer', all.getByText(noteAnswered));
    await stage.sees('and what was sent', all.getByText(noteSent));
    await stage.counts('none is unread', main.locator('[data-unread=message]'), 0);
  },
  album: (stage) => takeAlbum(stage, 'notes'),
};

export const lookUpSteps: readonly Step[] = [colleague, details, note, received];
