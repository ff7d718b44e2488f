/** How far practice that trains has come: what the simulator says of its lesson, and what the agent saw of it. */
import { isLive } from '../../../shared/calls/questions.ts';
import {
  type Course,
  type LessonName,
  type LessonStep,
  lessonSteps,
  type Pace,
  stepWaits,
} from '../../../shared/contract/practice/course.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { debriefOf } from './debrief.ts';
import { emptyRecord, followed, skipped } from './practiceRecord.ts';

/** What the course tells the simulator's process. */
export type CourseMessage =
  | { readonly type: 'begin'; readonly lesson: LessonName; readonly pace: Pace }
  | { readonly type: 'goOn'; readonly at: number }
  | { readonly type: 'leave' };

export interface LessonCourseDeps {
  readonly tell: (message: CourseMessage) => void;
  /** What the agent sees. */
  readonly feed: () => {
    readonly current: () => Snapshot;
    /** Calls with (previous, next) after every change; returns what ends that. */
    readonly subscribe: (listener: (previous: Snapshot, next: Snapshot) => void) => () => void;
  };
  /** Time of day. */
  readonly now: () => number;
  readonly onChange: () => void;
}

/** One for each simulator that has lessons. */
export interface LessonCourse {
  /** The same object until something in it changes. */
  readonly view: () => Course;
  readonly begin: (lesson: LessonName, pace: Pace) => void;
  readonly goOn: (at: number) => void;
  /** Ends the lesson where it is, and looks back at once. Nothing without one. */
  readonly end: () => void;
  /** Back to the choice; a lesson that is under way is left. */
  readonly choose: () => void;
  readonly countKey: () => void;
  /** What the simulator's process says, whatever it is. */
  readonly hear: (message: unknown) => void;
}

/** Begins with the choice. */
export function createLessonCourse({ tell, feed, now, onChange }: LessonCourseDeps): LessonCourse {
  let view: Course = { phase: 'choosing' };
  /** Of the newest lesson. */
  let record = emptyRecord({ operations: [] }, 0);
  /** The simulator has said so; what is still up is waited for. */
  let isOver = false;
  let unsubscribe = (): void => undefined;
  const show = (next: Course): void => {
    view = next;
    onChange();
  };
  const lookBack = (): void => {
    if (view.phase !== 'running') return;
    const { lesson, pace } = view;
    const { holdAmberS: holdAimS } = feed().current().settings.preferences;
    const debrief = debriefOf(record, { lesson, pace, holdAimS, now: now() });
    unsubscribe();
    show({ phase: 'over', debrief });
  };
  const lookBackWhenOver = (next: Snapshot): void => {
    if (isOver && !next.calls.some(isLive)) lookBack();
  };
  return {
    view: () => view,
    begin(lesson, pace) {
      unsubscribe();
      isOver = false;
      record = emptyRecord(feed().current(), now());
      unsubscribe = feed().subscribe((_, next) => {
        record = followed(record, next);
        lookBackWhenOver(next);
      });
      show({ phase: 'running', lesson, pace, step: null });
      tell({ type: 'begin', lesson, pace });
    },
    goOn(at) {
      record = skipped(record);
      tell({ type: 'goOn', at });
    },
    end() {
      if (view.phase !== 'running') return;
      tell({ type: 'leave' });
      lookBack();
    },
    choose() {
      if (view.phase === 'running') tell({ type: 'leave' });
      unsubscribe();
      show({ phase: 'choosing' });
    },
    countKey: () => void (record = { ...record, byKey: record.byKey + 1 }),
    hear(message) {
      if (view.phase !== 'running') return;
      const step = stepIn(message);
      if (step !== null) show({ ...view, step });
      else if (membersOf(message)['type'] === 'over') {
        isOver = true;
        show({ ...view, step: null });
        lookBackWhenOver(feed().current());
      }
    },
  };
}

const membersOf = (message: unknown): Partial<Record<string, unknown>> =>
  typeof message === 'object' && message !== null ? { ...message } : {};

const isCount = (given: unknown): given is number => Number.isSafeInteger(given) && Number(given) >= 0;

/** `{type: 'step', …}` as our own process says it, but it comes as `unknown`; null: it is none, or one without words. */
function stepIn(message: unknown): LessonStep | null {
  const { type, name, waitsFor, at, nth, of } = membersOf(message);
  const known = lessonSteps.find((each) => each === name);
  const waits = stepWaits.find((each) => each === waitsFor);
  if (type !== 'step' || known === undefined || waits === undefined) return null;
  return isCount(at) && isCount(nth) && isCount(of) ? { name: known, waitsFor: waits, at, nth, of } : null;
}
