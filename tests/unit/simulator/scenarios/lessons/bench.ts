import type { Course, ToldStep } from '../../../../../simulator/scenarios/lessons/courseTypes.ts';
import { setup as inMemory, type Bench, type Program } from '../../platformInMemory.ts';

/** A lesson under way, and an agent who is signed in and not ready. */
export interface InLesson extends Bench {
  agent: Program;
  course: Course;
  /** What was told so far; null: the lesson is over. */
  told: (ToldStep | null)[];
  /** The name of the newest step; `over` after the end. */
  readonly step: () => string;
  /** Says the word to go on. */
  readonly goOn: () => void;
  /** Sends what the agent's program sends. */
  readonly does: (method: string, path: string, body?: unknown) => Promise<unknown>;
  /** Says ready, reads that a call will ring, and answers it. */
  readonly answersNext: () => Promise<void>;
  /** The agent's calls, as `state caller`. */
  readonly own: () => string[];
}

/** Begins a lesson. */
export async function inLesson(lesson: string, pace = 'usual'): Promise<InLesson> {
  const made = inMemory({ scenario: 'lessons', calledAnswersMs: 0, autoAnswerMs: 0 });
  const { course, controls } = made;
  if (course === null) throw new Error('no lessons');
  const agent = made.program();
  await agent.signIn({ status: 3 });
  const told: (ToldStep | null)[] = [];
  course.onStep((step) => told.push(step));
  course.begin(lesson, pace);
  const step = (): string => told.at(-1)?.name ?? 'over';
  const goOn = (): void => course.goOn(told.at(-1)?.at ?? 0);
  const does = (method: string, path: string, body?: unknown): Promise<unknown> =>
    agent.send(method, path, body);
  return {
    ...{ ...made, agent, course, told, step, goOn, does },
    own: () => controls.agentState('1001').calls.map(({ state, caller }) => `${state} ${caller}`),
    answersNext: async () => {
      if (step() === 'ready') await does('POST', 'onlineagent/:me/sayfree');
      goOn();
      await does('PUT', 'voicecall/:me/answer');
    },
  };
}
