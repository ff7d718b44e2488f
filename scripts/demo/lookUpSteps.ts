/** What an agent looks up: a colleague's calls, and the details of one. */
import { colleaguesCallers } from '../../simulator/scenarios/callers.ts';
import { en } from '../../src/renderer/messages/en.ts';
import { takeAlbum } from './album.ts';
import { colleagues, digits } from './expected.ts';
import type { Stage, Step } from './stage.ts';
import { button, exactly, fact, openView } from './locators.ts';

const { view, call: words, problem } = en;
const detailsButton = /^Details of call /;

async function askForCallsOf({ main }: Stage, workNo: string): Promise<void> {
  await main.getByRole('textbox', { name: problem.field.workNo }).fill(workNo);
  await exactly(main.getByRole('form', { name: view.colleague.callsOf }), view.colleague.show).click();
}

const colleague: Step = {
  picture: 'colleague',
  title: "a colleague's calls are looked up",
  window: 'main',
  async play(stage) {
    const { main } = stage;
    const { talkative, closed } = colleagues;
    await openView(main, view.nav.colleague);
    await askForCallsOf(stage, closed);
    await stage.sees(`${closed} refused with 900-002`, main.getByRole('note').getByText('900-002'));
    await askForCallsOf(stage, talkative);
    await stage.sees(`${talkative} allowed`, main.getByText(view.colleague.result(talkative)).first());
    await stage.counts('two calls', button(main, detailsButton), 2);
  },
};

const details: Step = {
  picture: 'details',
  title: "one call's details are opened",
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await button(main, detailsButton).first().click();
    const shown = main.getByRole('region', { name: view.colleague.byId });
    const caller = fact(shown, words.field.caller);
    await stage.sees('its caller', caller);
    const number = digits(await caller.innerText());
    const isSent = colleaguesCallers.some((wish) => wish.caller === number);
    stage.holds(`${number} is one of a colleague's callers`, isSent);
    await stage.shows(`medium ${words.media.phone}`, fact(shown, words.field.media), words.media.phone);
    const agentHas = fact(shown, view.details.deviceNo);
    await stage.shows(`with ${colleagues.talkative}`, agentHas, colleagues.talkative);
  },
  album: (stage) => takeAlbum(stage, 'colleague'),
};

export const lookUpSteps: readonly Step[] = [colleague, details];
