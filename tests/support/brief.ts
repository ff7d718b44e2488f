/** What a snapshot says, in one line. */
import { isShown } from '../../src/shared/contract/operationQuestions.ts';
import type { Operation } from '../../src/shared/contract/operations.ts';
import type { SessionSnapshot } from '../../src/shared/contract/snapshot.ts';
import type { Call } from '../../src/shared/calls/model.ts';
import type { Problem } from '../../src/shared/errors.ts';

const callBrief = ({ key, callId, phase, end }: Call): string =>
  `${key}:${callId ?? '?'}:${phase}${end === null ? '' : `(${end})`}`;

export const problemBrief = (problem: Problem): string =>
  [
    problem.kind,
    ...('code' in problem ? [problem.code] : []),
    ...('why' in problem ? [problem.why] : []),
    ...('status' in problem ? [String(problem.status)] : []),
  ].join(' ');

function subjectOf(about: Operation['about']): string {
  if (about === null || 'reason' in about || 'seconds' in about) return '';
  return ` ${'key' in about ? about.key : about.callId}`;
}

const operationBrief = ({ kind, about, state, failure }: Operation): string => {
  const subject = subjectOf(about);
  return `${kind}${subject} ${state}${failure === null ? '' : `: ${problemBrief(failure.problem)}`}`;
};

export function briefOf(snapshot: SessionSnapshot): string {
  const { session, availability, inQueues, calls, operations, watched } = snapshot;
  const parts = [
    session.state === 'lost' ? `lost (${session.why} ${session.code ?? ''})` : session.state,
    session.state === 'reconnecting' && session.problem !== null ? problemBrief(session.problem) : '',
    session.state === 'reconnecting' && session.signingInAgain !== null ? 'signing in again' : '',
    inQueues === 'some' ? availability.now : `${availability.now} (queues: ${inQueues})`,
    ...calls.map(callBrief),
    ...operations.filter(isShown).map(operationBrief),
    watched === null
      ? ''
      : `queue ${watched.waiting.map(({ callId }) => callId).join(' ')}${watched.obstacle === null ? '' : ` (${problemBrief(watched.obstacle)})`}`,
    ...snapshot.problems.map(({ during, problem }) => `problem ${during}: ${problemBrief(problem)}`),
  ];
  return parts.filter((part) => part !== '').join(' | ');
}
