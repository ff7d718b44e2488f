/** Two calls: the pop before the answer, the answer, hold, and the second while the first is held. */
import { en } from '../../src/renderer/messages/en.ts';
import { takeAlbum, takeWindowAlbum } from './album.ts';
import { barHeld, barTalking } from './barSteps.ts';
import { firstCall, secondCall, type Expected } from './expected.ts';
import type { Stage, Step } from './stage.ts';
import { button, card, dataRow, fact, holdList, stateNow, timer } from './locators.ts';

const { call: words } = en;

/** Every field of the pop against what was sent. */
async function checkPop(stage: Stage, expected: Expected): Promise<void> {
  const { pop } = stage;
  // The one before may still be on its way out.
  const shown = (id: string) => pop.getByTestId(id).filter({ visible: true });
  await stage.shows(expected.person, shown('caller'), expected.person);
  const from = `${expected.number} · ${expected.region}`;
  await stage.shows(from, shown('region'), from);
  await stage.sees(`queue ${expected.queue}`, pop.getByText(expected.queue));
  await stage.sees('time waited', timer(pop));
  // The name heads it; four more of the data have a place.
  for (const [name, value] of expected.data.slice(1, 5)) {
    await stage.shows(`${name} ${value}`, fact(pop, name), value);
  }
}

const ring: Step = {
  picture: 'ringing',
  title: 'a call rings',
  window: 'main',
  async play(stage) {
    await stage.sees('state ringing', stateNow(stage.main, words.phase.ringing));
    const call = card(stage.main, firstCall.number);
    await stage.sees('the call in the window', call);
    await stage.enabled('it can be answered', button(call, words.answer));
  },
};

const pop: Step = {
  picture: 'pop',
  title: 'the pop shows the caller before the answer',
  window: 'pop',
  play: (stage) => checkPop(stage, firstCall),
  album: (stage) => takeWindowAlbum(stage, 'pop', 'pop'),
};

const answer: Step = {
  picture: 'answered',
  title: 'the call is answered from the pop',
  window: 'main',
  async play(stage) {
    await button(stage.pop, words.answer).click();
    await stage.sees('state talking', stateNow(stage.main, en.words.activity.talking));
    const call = card(stage.main, firstCall.number);
    await stage.enabled('the call can be held', button(call, words.hold));
    await stage.enabled('the call can be ended', button(call, words.release));
    await stage.sees('the pop says so', stage.pop.getByRole('heading', { name: words.pop.answered }));
    for (const row of firstCall.data) await stage.sees(row.join(' '), dataRow(call, row));
  },
  album: (stage) => takeAlbum(stage, 'talking'),
};

const hold: Step = {
  picture: 'held',
  title: 'the call is put on hold',
  window: 'main',
  async play(stage) {
    await button(card(stage.main, firstCall.number), words.hold).click();
    const held = holdList(stage.main).filter({ hasText: firstCall.person });
    await stage.sees('it is on hold', held);
    await stage.enabled('it can be taken back', button(held, words.takeBack));
  },
};

const secondRings: Step = {
  picture: 'second-pop',
  title: 'a second call comes',
  window: 'pop',
  play: (stage) => checkPop(stage, secondCall),
};

const secondAnswered: Step = {
  picture: 'hold-list',
  title: 'it is answered, and the first is on hold',
  window: 'main',
  async play(stage) {
    const talking = card(stage.main, secondCall.number);
    await button(talking, words.answer).click();
    await stage.enabled(`talking to ${secondCall.number}`, button(talking, words.hold));
    const held = holdList(stage.main);
    await stage.counts('one call on hold', held, 1);
    await stage.sees(firstCall.person, held.getByText(firstCall.person));
    await stage.shows('since when', timer(held), /\d:\d\d$/);
  },
  album: (stage) => takeAlbum(stage, 'calls'),
};

export const callSteps: readonly Step[] = [
  ring,
  pop,
  answer,
  barTalking,
  hold,
  secondRings,
  secondAnswered,
  barHeld,
];
