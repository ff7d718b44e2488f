import { morningPlay } from '../morning.ts';
import { hangUps, passingOn, quietMorning, rushHour } from './aboutCalls.ts';
import { forcedOut, restart } from './aboutSessions.ts';
import type { LessonName } from './courseTypes.ts';
import type { Lesson } from './lesson.ts';

/** The scripted morning, for as long as somebody practises. */
const wholeMorning: Lesson = {
  calls: 0,
  *steps({ stage, ringsMs }) {
    stage.ringFor(ringsMs);
    const end = morningPlay(stage);
    try {
      yield { name: 'playing', waitsFor: 'deed', isDone: () => false };
    } finally {
      end();
    }
  },
};

/** Each lesson by its name. */
export const lessons: Record<LessonName, Lesson> = {
  ...{ quietMorning, rushHour, passingOn, hangUps, forcedOut, restart, wholeMorning },
};
