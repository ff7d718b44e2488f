/** From the first window to an agent who is ready. */
import { en } from '../../src/renderer/messages/en.ts';
import { takeAlbum } from './album.ts';
import { agent } from './expected.ts';
import type { Step } from './stage.ts';
import { button, exactly, pickState } from './locators.ts';
import { chooseLesson, coached, wholeMorning } from './practiceSteps.ts';

const { view, problem } = en;

const firstRun: Step = {
  picture: 'first-run',
  title: 'a first run offers a gateway or practice',
  window: 'main',
  async play(stage) {
    await stage.sees('a form for the gateway', stage.main.getByText(view.firstRun.where));
    await stage.sees('a way to practise', button(stage.main, view.firstRun.practise));
  },
  album: (stage) => takeAlbum(stage, 'first-run'),
};

const form: Step = {
  picture: 'sign-in',
  title: 'signed out, practice names an agent',
  window: 'main',
  async play(stage) {
    await exactly(stage.main, view.practice.lookBack).click();
    await pickState(stage.main, en.words.signOut);
    const field = (name: string) => stage.main.getByRole('textbox', { name });
    await stage.contains(`work number ${agent.workNo}`, field(problem.field.agentId), agent.workNo);
    await stage.contains(`phone ${agent.phoneNumber}`, field(problem.field.phoneNumber), agent.phoneNumber);
  },
  album: (stage) => takeAlbum(stage, 'sign-in'),
};

const signIn: Step = {
  picture: 'signed-in',
  title: 'the agent signs in',
  window: 'main',
  async play(stage) {
    const { main } = stage;
    await button(main, view.signIn.submit).click();
    await stage.sees(`agent ${agent.workNo}`, main.getByText(`${view.header.agent} ${agent.workNo}`));
    await main.getByRole('button', { name: `${view.header.agent} ${agent.workNo}` }).click();
    await stage.sees(
      `phone ${agent.phoneNumber}`,
      main.getByText(`${view.header.phone} ${agent.phoneNumber}`),
    );
    await main.keyboard.press('Escape');
  },
};

export const signInSteps: readonly Step[] = [firstRun, chooseLesson, coached, form, signIn, wholeMorning];
