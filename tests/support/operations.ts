/** What was asked, as tests make it and ask for it. */
import { type CallAction, callActions } from '../../src/shared/calls/callActions.ts';
import { newestFailure, requestedCall } from '../../src/shared/contract/operationQuestions.ts';
import type {
  Operation,
  OperationAbout,
  OperationKind,
  OperationOf,
} from '../../src/shared/contract/operations.ts';
import type { CallId, SkillId } from '../../src/shared/domain.ts';
import type { Problem } from '../../src/shared/errors.ts';

const ofCalls = Object.fromEntries(callActions.map((name) => [name, { key: 'a' }])) as Readonly<
  Record<CallAction, { readonly key: string }>
>;

const abouts: OperationAbout = {
  ready: null,
  rest: { seconds: 600 },
  cancelNext: null,
  wrapUp: null,
  finishWrapUp: null,
  busy: { reason: null },
  ...ofCalls,
  transfer: { key: 'a', to: { kind: 'queue', address: '3', name: null }, way: 'now' },
  consult: { key: 'a', to: { kind: 'agent', address: '1002', name: null }, threeParty: false },
  dropParty: { key: 'a', number: '1002' },
  requestCall: { callId: '1-1' as CallId, skillId: '7' as SkillId },
};

/** One that the gateway has accepted. */
export function operation<Kind extends OperationKind>(
  kind: Kind,
  overrides: Partial<Omit<OperationOf<Kind>, 'kind'>> = {},
): OperationOf<Kind> {
  const wait = { hasNews: false, until: null, timesLate: 0, awaitsReport: false, candidates: [] };
  const begun = { id: 1, kind, about: abouts[kind], askedAt: 0, state: 'accepted', failure: null, wait };
  return { ...begun, ...overrides };
}

/** One that has failed. @param id of the failure */
export const failedOperation = <Kind extends OperationKind>(kind: Kind, problem: Problem, id = 1, at = 0) =>
  operation(kind, { state: 'refused', failure: { id, at, problem } } as Partial<OperationOf<Kind>>);

/** What may become of a requested call. */
export type RequestState = Operation['state'] | 'gone' | 'notKnown';

const problems: Partial<Record<RequestState, Problem>> = {
  gone: { kind: 'callNoLongerAvailable' },
  notKnown: { kind: 'requestNotKnown' },
  refused: { kind: 'refusal', from: 'gateway', code: '100-011', refusal: 'refused' },
};

/** A call that was requested, with what became of it. */
export function request(state: RequestState, about = abouts.requestCall): Operation {
  const problem = problems[state];
  return problem === undefined
    ? operation('requestCall', { about, state: state as Operation['state'] })
    : { ...failedOperation('requestCall', problem), about };
}

interface WithOperations {
  readonly operations: readonly Operation[];
}

/** What became of the call that was requested last; undefined: none was. */
export function requestState({ operations }: WithOperations): RequestState | undefined {
  const last = requestedCall(operations);
  const problem = last?.failure?.problem.kind;
  if (problem === 'callNoLongerAvailable') return 'gone';
  return problem === 'requestNotKnown' ? 'notKnown' : last?.state;
}

/** Why the call that was requested last is not coming; null: it is, or nobody knows better. */
export const requestProblem = ({ operations }: WithOperations): Problem | null =>
  requestedCall(operations)?.failure?.problem ?? null;

/** What went wrong last. */
export const wrongIn = newestFailure;
