/** Questions about what was asked that several parts of the program ask, so that all of them get the same answer. */
import { askedIn } from './nextState.ts';
import type { Operation, OperationFailure, OperationKind, OperationOf } from './operations.ts';
import type { SessionSnapshot, ShownProblem } from './snapshot.ts';

/** Asked for, or accepted and still to come. */
export const isOpen = ({ state }: Pick<Operation, 'state'>): boolean =>
  state === 'asked' || state === 'accepted';

type ByKind = Pick<Operation, 'kind'>;

/** The call that was requested last out of a queue; undefined: none was in this session. */
export const requestedCall = <One extends ByKind>(operations: readonly One[]) =>
  operations.find(
    (one): one is Extract<One, Pick<OperationOf<'requestCall'>, 'kind'>> => one.kind === 'requestCall',
  );

/** A requested call is asked for, or on its way. */
export const isRequestOpen = (operations: readonly Pick<Operation, 'kind' | 'state'>[]): boolean =>
  operations.some((one) => one.kind === 'requestCall' && isOpen(one));

/**
 * What the main window is told: also which state was asked for, which it shows as the next one. That any other was asked
 * and accepted, the page that asked knows itself.
 */
export const isShown = (one: Operation): boolean =>
  one.kind === 'requestCall' || one.failure !== null || askedIn(one) !== null;

const callKeyOf = (about: Operation['about']): string | null =>
  about !== null && 'key' in about ? about.key : null;

/** What went wrong, with what it went wrong during. */
export interface Failed extends OperationFailure {
  readonly during: OperationKind | ShownProblem['during'];
  /** Key of the call that it was asked of; null: it is about no call at hand. */
  readonly callKey: string | null;
}

interface WhatFailed extends Pick<SessionSnapshot, 'problems'> {
  readonly operations: readonly Pick<Operation, 'kind' | 'about' | 'failure'>[];
}

/** The newest of what is wrong, of that which is meant; null: nothing. */
export function newestFailure(
  { operations, problems }: WhatFailed,
  isMeant: (during: Failed['during'], callKey: Failed['callKey']) => boolean = () => true,
): Failed | null {
  const ofOperations = operations.flatMap(({ kind, about, failure }): Failed[] =>
    failure === null ? [] : [{ ...failure, during: kind, callKey: callKeyOf(about) }],
  );
  const others = problems.map((problem): Failed => ({ ...problem, callKey: null }));
  const meant = [...ofOperations, ...others].filter(({ during, callKey }) => isMeant(during, callKey));
  return meant.reduce<Failed | null>(
    (newest, one) => (newest === null || one.id > newest.id ? one : newest),
    null,
  );
}
