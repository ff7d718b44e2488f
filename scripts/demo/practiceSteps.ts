/** Practice: the choice of lessons, one that explains itself, and the look back. */
import { en } from '../../src/renderer/messages/en.ts';
import { en as lessonTexts } from '../../src/renderer/messages/practice/en.ts';
import { takeAlbum } from './album.ts';
import type { Step } from './stage.ts';
import { button, exactly, stateNow } from './locators.ts';

const { view } = en;

export const chooseLesson: Step = {
  picture: 'practice',
  title: 'practice offers its lessons, and nothing rings',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await button(main, view.firstRun.practise).click();
    await stage.sees('what can be practised', main.getByRole('heading', { name: lessonTexts.title }));
    await stage.sees('not ready', stateNow(main, en.words.activity.busy));
    await stage.counts('every lesson', main.locator('.chooser .left input'), 7);
  },
  album: (stage) => takeAlbum(stage, 'practice'),
};

export const coached: Step = {
  picture: 'practice-step',
  title: 'a lesson says what to do now',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await exactly(main, lessonTexts.start).click();
    await stage.sees(
      'what it begins with',
      main.getByRole('complementary').getByText(lessonTexts.steps.welcome),
    );
    await stage.enabled('a way to go on', button(main, lessonTexts.goOn));
  },
  album: (stage) => takeAlbum(stage, 'practice-step'),
};

/** Leaves the lesson, and begins the morning that explains nothing. */
export const wholeMorning: Step = {
  picture: 'ready',
  title: 'a whole morning begins, and the agent says ready',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await exactly(main, lessonTexts.debrief.another).click();
    await main.locator('.chooser input[value="wholeMorning"]').check({ force: true });
    await main.locator('.chooser input[value="busy"]').check({ force: true });
    await exactly(main, lessonTexts.start).click();
    await main.keyboard.press('Alt+R');
    await stage.sees('state ready', stateNow(main, en.words.activity.ready));
  },
};

export const lookBack: Step = {
  picture: 'debrief',
  title: 'afterwards practice looks back',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await exactly(main, view.practice.lookBack).click();
    await stage.sees('call by call', main.getByText(lessonTexts.debrief.callByCall));
    await stage.sees('what would have helped', main.getByText(/Rang out: Alt\+A answers/));
  },
  album: (stage) => takeAlbum(stage, 'debrief'),
};
