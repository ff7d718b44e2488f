/** Lessons as whoever shows them knows them: which there are, and what is told of their steps. */

/** Names of the lessons there are; `wholeMorning` goes on for as long as somebody practises, and explains nothing. */
export const lessonNames = [
  'quietMorning',
  'rushHour',
  'passingOn',
  'hangUps',
  'forcedOut',
  'restart',
  'wholeMorning',
] as const;
export type LessonName = (typeof lessonNames)[number];

/** How soon one call follows the other, and how long each rings. */
export const paces = ['calm', 'usual', 'busy'] as const;
export type Pace = (typeof paces)[number];

/** What there is to be told at a step; `signInAgain`: the agent is not signed in, which is waited for. */
export const stepNames = [
  ...['ready', 'ring', 'next', 'answer', 'missed', 'end', 'signInAgain', 'playing'],
  'welcome',
  ...['rush', 'hold', 'overBeforeHold', 'second', 'secondMissed', 'swap', 'endBoth'],
  ...['passOn', 'transfer', 'passedOn', 'talkFirst', 'complete', 'comeBack', 'overBeforePassing'],
  ...['hangUps', 'gaveUp', 'talk', 'hungUp', 'waits', 'hungUpOnHold'],
  ...['forced', 'takeOver', 'takenOver'],
  ...['restart', 'away', 'gone', 'back'],
] as const;
export type StepName = (typeof stepNames)[number];

/** What is told of a step, to whoever shows it. */
export interface ToldStep {
  readonly name: StepName;
  readonly waitsFor: 'word' | 'time' | 'deed';
  /** Grows with every step that is told, over all lessons: a word to go on names the step that it is about. */
  readonly at: number;
  /** The caller that it is about, from 1; 0: none has called so far. */
  readonly nth: number;
  /** How many callers the lesson has; 0: nobody counts them. */
  readonly of: number;
}

/** Practice that trains: one lesson at a time, whose steps wait for whoever learns. */
export interface Course {
  /** Begins a lesson, in place of one that is under way. @throws RangeError for a name or pace that there is none of */
  begin(lesson: string, pace: string): void;
  /** The word to go on with the step `at`: it was read, or is to be skipped. Nothing for a step that is over. */
  goOn(at: number): void;
  /** Ends the lesson where it is, and the agent's calls with it. */
  leave(): void;
  /** Told of each step, and with null of the end of a lesson that came to it. One listener. */
  onStep(listener: (step: ToldStep | null) => void): void;
}
