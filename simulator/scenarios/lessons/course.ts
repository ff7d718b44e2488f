import type { Session } from '../../platform/model/session.ts';
import type { Stage } from '../scenario.ts';
import { lessons } from './index.ts';
import type { Outcome, Step } from './lesson.ts';
import { lessonNames, paces, type Course, type LessonName, type Pace, type ToldStep } from './courseTypes.ts';
import { Play } from './play.ts';

interface Run {
  readonly play: Play;
  readonly steps: Generator<Step, void, Outcome>;
  readonly calls: number;
  step: Step | null;
  /** How the present step ended, where that came from outside of it: by a word or by time. */
  ended: Outcome | null;
}

const signInAgain = { name: 'signInAgain', waitsFor: 'deed' } as const;

class Lessons implements Course {
  readonly #stage: Stage;
  #run: Run | null = null;
  #moves = false;
  #at = 0;
  #told: object | null = null;
  #listener: (step: ToldStep | null) => void = () => undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
    stage.observe(() => this.#move());
  }

  begin(lesson: string, pace: string): void {
    const name = lessonNames.find((each) => each === lesson);
    if (name === undefined) throw new RangeError(`lesson must be one of ${lessonNames.join(', ')}`);
    const known = paces.find((each) => each === pace);
    if (known === undefined) throw new RangeError(`pace must be one of ${paces.join(', ')}`);
    this.leave();
    this.#begin(name, known);
  }

  goOn(at: number): void {
    const run = this.#run;
    if (run === null || run.step === null || at !== this.#at || !this.#isSignedIn(run)) return;
    run.ended = run.step.waitsFor === 'deed' ? 'skipped' : 'done';
    this.#move();
  }

  leave(): void {
    const run = this.#run;
    this.#run = null;
    this.#told = null;
    run?.steps.return();
    run?.play.hangUpAll();
  }

  onStep(listener: (step: ToldStep | null) => void): void {
    this.#listener = listener;
  }

  #begin(name: LessonName, pace: Pace): void {
    const { calls, steps } = lessons[name];
    const play = new Play(this.#stage, pace, () => this.#learner());
    this.#run = { play, steps: steps(play), calls, step: null, ended: null };
    this.#next(this.#run, 'done');
    this.#move();
  }

  /** The agent who practises: the only one whom no scenario plays. */
  #learner(): Session | undefined {
    return this.#stage.attended();
  }

  #isSignedIn({ step }: Run): boolean {
    return step?.isWithoutSession === true || this.#learner() !== undefined;
  }

  /** Goes on as far as it goes. What a step does on the platform brings it here again: that is looked at in the loop. */
  #move(): void {
    if (this.#moves) return;
    this.#moves = true;
    try {
      for (let run = this.#run; run !== null; run = this.#run) {
        const outcome = this.#outcomeOf(run);
        if (outcome === null) break;
        this.#next(run, outcome);
      }
    } finally {
      this.#moves = false;
    }
    this.#tell();
  }

  #outcomeOf(run: Run): Outcome | null {
    const { step, ended } = run;
    if (step === null || !this.#isSignedIn(run)) return null;
    if (ended !== null) return ended;
    if (step.waitsFor !== 'deed') return null;
    if (step.isDone()) return 'done';
    return step.isLost?.() === true ? 'lost' : null;
  }

  #next(run: Run, outcome: Outcome): void {
    run.ended = null;
    const { value, done } = run.steps.next(outcome);
    if (this.#run !== run) return;
    run.step = done === true ? null : value;
    if (run.step === null) {
      this.#run = null;
      this.#told = null;
      this.#listener(null);
    } else if (run.step.waitsFor === 'time') {
      const { step } = run;
      this.#stage.after(run.step.ms, () => {
        if (run.step !== step) return;
        run.ended = 'done';
        this.#move();
      });
    }
  }

  /** Once for each step, and again when the agent has signed out in the middle of one, and in again. */
  #tell(): void {
    const run = this.#run;
    if (run === null || run.step === null) return;
    const told = this.#isSignedIn(run) ? run.step : signInAgain;
    if (told === this.#told) return;
    this.#told = told;
    const { name, waitsFor } = told;
    this.#at += 1;
    this.#listener({ name, waitsFor, at: this.#at, nth: run.play.nth, of: run.calls });
  }
}

/** Lessons on a stage; none is under way. */
export const courseOn = (stage: Stage): Course => new Lessons(stage);
