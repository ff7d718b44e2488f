/** What a window may ask about the lessons of practice. */
import type { LessonName, Pace } from '../practice/course.ts';
import type { ActionRow } from './actionRow.ts';

/** Each action: its one argument (none: no argument) and what it answers with. */
export interface AboutPractice {
  /** Begins a lesson, in place of one that is under way. Refused where there are none, and while nobody is signed in. */
  beginLesson(what: { readonly lesson: LessonName; readonly pace: Pace }): void;
  /** Goes on with the step `at`: it was read, or is to be skipped. Nothing for a step that is over. */
  goOnInLesson(step: { readonly at: number }): void;
  /** Ends the lesson where it is, with its calls, and looks back at it. */
  endLesson(): void;
  /** Back to the choice of lessons. */
  chooseLesson(): void;
  /** What is asked next is asked by a key: a lesson counts how much was. Nothing while there is none. */
  countKey(): void;
}

/** A row for each of them. */
export const aboutPractice = {
  beginLesson: { scope: 'site', failure: 'notices', follows: 'answer' },
  goOnInLesson: { scope: 'site', failure: 'notices', follows: 'answer' },
  endLesson: { scope: 'site', failure: 'notices', follows: 'answer' },
  chooseLesson: { scope: 'site', failure: 'notices', follows: 'answer' },
  countKey: { scope: 'site', failure: 'nowhere', follows: 'answer' },
} as const satisfies { readonly [Name in keyof AboutPractice]: ActionRow };
