/** Practice that trains: which lessons there are, how far one has come, and what is said of it afterwards. */

/** The lessons, by the simulator's own names. `wholeMorning` goes on until it is left, and explains nothing. */
export const lessons = [
  'quietMorning',
  'rushHour',
  'passingOn',
  'hangUps',
  'forcedOut',
  'restart',
  'wholeMorning',
] as const;
export type LessonName = (typeof lessons)[number];

/** How many callers each has; 0: nobody counts them. */
export const callsOfLesson: Readonly<Record<LessonName, number>> = {
  ...{ quietMorning: 4, rushHour: 5, passingOn: 3, hangUps: 4, forcedOut: 2, restart: 2, wholeMorning: 0 },
};

/** How soon one call follows the other, and how long each rings. */
export const paces = ['calm', 'usual', 'busy'] as const;
export type Pace = (typeof paces)[number];

/** What there is to be said at a step; `signInAgain`: nobody is signed in, which is waited for. */
export const lessonSteps = [
  ...['ready', 'ring', 'next', 'answer', 'missed', 'end', 'signInAgain', 'playing'],
  'welcome',
  ...['rush', 'hold', 'overBeforeHold', 'second', 'secondMissed', 'swap', 'endBoth'],
  ...['passOn', 'transfer', 'passedOn', 'talkFirst', 'complete', 'comeBack', 'overBeforePassing'],
  ...['hangUps', 'gaveUp', 'talk', 'hungUp', 'waits', 'hungUpOnHold'],
  ...['forced', 'takeOver', 'takenOver'],
  ...['restart', 'away', 'gone', 'back'],
] as const;
export type LessonStepName = (typeof lessonSteps)[number];

/**
 * For what a step waits. `word`: somebody reads and says when to go on · `time`: it goes on by itself, or sooner by a
 * word · `deed`: something is done, by whichever way; a word skips it.
 */
export const stepWaits = ['word', 'time', 'deed'] as const;

/** One step of a lesson, as it is shown. */
export interface LessonStep {
  readonly name: LessonStepName;
  readonly waitsFor: (typeof stepWaits)[number];
  /** Names the step where somebody says to go on; grows. */
  readonly at: number;
  /** The caller that it is about, from 1; 0: none has called so far. */
  readonly nth: number;
  /** How many callers the lesson has; 0: nobody counts them. */
  readonly of: number;
}

/**
 * What is said of a call afterwards; the first that fits. `skipped`: the lesson ended it while it rang, because the agent
 * went on or looked back. `heldLong`: longer than the alarm, by `overMs`; `by` tells
 * what would have brought the caller back: a swap while another call was up.
 */
export type Remark =
  | { readonly kind: 'missed' | 'skipped' | 'gaveUp' | 'hungUpOnHold' | 'slow' }
  | { readonly kind: 'heldLong'; readonly overMs: number; readonly by: 'swap' | 'takeBack' }
  | { readonly kind: 'passedOn' | 'heldInTime' | 'answered' | 'calledOut' };

/** One call of a lesson, looked back at. */
export interface DebriefCall {
  readonly key: string;
  /** Who it was with, as the associated data say; null: they do not. */
  readonly person: string | null;
  /** The number, ready to be read; null: not told. */
  readonly number: string | null;
  /** From the offer to the answer; null: it was not answered, or the agent has called. */
  readonly waitMs: number | null;
  /** Without the time on hold; null: it was not answered. */
  readonly talkMs: number | null;
  /** The longest time on hold; null: it never was. */
  readonly holdMs: number | null;
  readonly remark: Remark;
}

/** Most calls that are told one by one: those beyond are only counted. */
export const mostDebriefed = 40;

/** A lesson looked back at. */
export interface Debrief {
  readonly lesson: LessonName;
  readonly pace: Pace;
  readonly tookMs: number;
  readonly answered: number;
  /** Offered and rung out; who hangs up before is missed by nobody. */
  readonly missed: number;
  /** Offered, and ended by the lesson before the answer. */
  readonly skipped: number;
  /** Null: none was answered. */
  readonly averageAnswerMs: number | null;
  /** Null: none was on hold. */
  readonly longestHoldMs: number | null;
  /** What was asked of calls and of the own state, and how much of it by a key. */
  readonly actions: number;
  readonly byKey: number;
  readonly aim: {
    readonly answerMs: number;
    /** The hold alarm as it is set; null: there is none. */
    readonly holdMs: number | null;
  };
  /** Oldest first; at most {@link mostDebriefed}, the newest of them. */
  readonly calls: readonly DebriefCall[];
}

/** How far practice that trains has come. */
export type Course =
  | { readonly phase: 'choosing' }
  /** `step`: null until the first one is told, and after the last one while a call is still up. */
  | {
      readonly phase: 'running';
      readonly lesson: LessonName;
      readonly pace: Pace;
      readonly step: LessonStep | null;
    }
  | { readonly phase: 'over'; readonly debrief: Debrief };
