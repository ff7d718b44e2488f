/**
 * Practice mode's own process: a simulator with the scripted morning, or with the scenario that its first argument
 * names, for whoever forked this file (Electron's utilityProcess or node:child_process). Says `ready` or `failed` once,
 * and ends on `stop` or when the parent is gone.
 *
 * Where the scenario has lessons, `begin`, `goOn` and `leave` are heard, and each step is said, or that the lesson is
 * over. What is not understood is not heard.
 */
import { startSimulator } from './index.ts';
import type { Course, ToldStep } from './scenarios/lessons/courseTypes.ts';

/** Electron's port to the parent process, as far as it is used here. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
}

/** What this process says. */
type PracticeMessage =
  | ({ type: 'ready' } & Pick<
      Awaited<ReturnType<typeof startSimulator>>,
      'gateway' | 'certificateSha256' | 'agents' | 'skills' | 'cms'
    >)
  | { type: 'failed'; message: string }
  | ({ type: 'step' } & ToldStep)
  | { type: 'over' };

/** Where a utility process of Electron's has its parent; Node's own processes have none. */
const portOf = ({ parentPort }: { readonly parentPort?: ParentPort }): ParentPort | undefined => parentPort;
const parentPort = portOf(process);

function say(message: PracticeMessage): void {
  if (parentPort === undefined) process.send?.(message);
  else parentPort.postMessage(message);
}

/** What is asked of the lessons. */
function direct(course: Course, { type, lesson, pace, at }: Partial<Record<string, unknown>>): void {
  if (type === 'begin' && typeof lesson === 'string' && typeof pace === 'string') course.begin(lesson, pace);
  if (type === 'goOn' && typeof at === 'number') course.goOn(at);
  if (type === 'leave') course.leave();
}

const membersOf = (message: unknown): Partial<Record<string, unknown>> =>
  typeof message === 'object' && message !== null ? { ...message } : {};

try {
  const simulator = await startSimulator({ scenario: process.argv[2] ?? 'morning' });
  const end = async (): Promise<void> => {
    await simulator.stop();
    process.exit(0);
  };
  const hear = (message: unknown): void => {
    const members = membersOf(message);
    if (members['type'] === 'stop') void end();
    else if (simulator.course !== null) direct(simulator.course, members);
  };
  parentPort?.on('message', ({ data }) => hear(data));
  process.on('message', hear);
  process.on('disconnect', () => void end());
  simulator.course?.onStep((step) => say(step === null ? { type: 'over' } : { type: 'step', ...step }));
  const { gateway, certificateSha256, agents, skills, cms } = simulator;
  say({ type: 'ready', gateway, certificateSha256, agents, skills, cms });
} catch (error) {
  say({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
}
