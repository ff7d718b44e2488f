/**
 * An action that failed may still happen: its answer was late, or the agent did it on the phone. Then its problem is
 * removed.
 */
import type { ActionName } from '../../../shared/contract/actions.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import type { Call } from '../../../shared/calls/model.ts';

/** The phase to which an action takes a call. */
const phases: Readonly<Partial<Record<ActionName, Call['phase']>>> = {
  answer: 'talking',
  release: 'ended',
  hold: 'held',
  takeBack: 'talking',
};

/** @returns `next` without its problem, if the step from `before` is what the action that failed was for */
export function withoutLateSuccess(before: SessionSnapshot, next: SessionSnapshot): SessionSnapshot {
  const { problem } = before;
  if (problem === null || problem !== next.problem || problem.during === 'session') return next;
  // Busy is not among these: a call that comes makes an agent busy, too.
  const isReady =
    problem.during === 'ready' && next.availability.now === 'ready' && before.availability.now !== 'ready';
  const phase = phases[problem.during];
  const isDone = isReady || (phase !== undefined && hasEntered(phase, before.calls, next.calls));
  return isDone ? { ...next, problem: null } : next;
}

function hasEntered(phase: Call['phase'], before: readonly Call[], next: readonly Call[]): boolean {
  if (before === next) return false;
  const wasElsewhere = (call: Call): boolean =>
    before.some((one) => one.key === call.key && one.phase !== phase);
  return next.some((call) => call.phase === phase && wasElsewhere(call));
}
