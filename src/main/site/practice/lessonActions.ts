/** What the windows may ask about the lessons of practice. */
import { hasSession } from '../../../shared/contract/sessionQuestions.ts';
import type { ActionHandlers } from '../../../shared/contract/actions.ts';
import type { AboutPractice } from '../../../shared/contract/actions/aboutPractice.ts';
import type { SessionView } from '../../../shared/contract/sessionView.ts';
import { ProblemError } from '../../../shared/errors.ts';
import type { LessonCourse } from './lessonCourse.ts';

/** `course`: null where there are no lessons now, and nothing but the beginning of one is worth a word. */
export function createLessonActions(
  course: () => LessonCourse | null,
  session: () => SessionView,
): Pick<ActionHandlers, keyof AboutPractice> {
  return {
    beginLesson({ lesson, pace }) {
      const lessons = course();
      if (lessons === null || !hasSession(session()))
        throw new ProblemError({ kind: 'notPossible', why: 'notSignedIn' });
      lessons.begin(lesson, pace);
    },
    goOnInLesson: ({ at }) => course()?.goOn(at),
    endLesson: () => course()?.end(),
    chooseLesson: () => course()?.choose(),
    countKey: () => course()?.countKey(),
  };
}
