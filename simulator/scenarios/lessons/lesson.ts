/** What a lesson of practice mode is: steps that wait for whoever learns, one after the other. */
import type { StepName } from './courseTypes.ts';
import type { Play } from './play.ts';

/**
 * One step. `word`: whoever learns reads something and says when to go on · `time`: it goes on by itself, or sooner by
 * a word · `deed`: until something was done, by whichever way; a word skips it.
 */
export type Step = {
  /** What there is to be told at it. */
  readonly name: StepName;
  /** It is in order that the agent is not signed in; at every other step that is waited for first. */
  readonly isWithoutSession?: boolean;
} & (
  | { readonly waitsFor: 'word' }
  | { readonly waitsFor: 'time'; readonly ms: number }
  | {
      readonly waitsFor: 'deed';
      /** Asked after everything that happens on the platform. */
      readonly isDone: () => boolean;
      /** It cannot be done any more, as when the call is over; asked when it is not done. Default: never. */
      readonly isLost?: () => boolean;
    }
);

/** How a step ended. */
export type Outcome = 'done' | 'skipped' | 'lost';

/** A lesson that is under way: it is given how each step ended, and says which one is next. */
export type Steps<Value = void> = Generator<Step, Value, Outcome>;

/** A lesson: how many callers it has, and what happens. */
export interface Lesson {
  /** 0: nobody counts them. */
  readonly calls: number;
  readonly steps: (play: Play) => Steps;
}
