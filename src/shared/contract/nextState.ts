/** What is to come after the call that is up, as windows and tray show it. */
import { isCallUp } from '../calls/questions.ts';
import type { Call } from '../calls/model.ts';
import type { Activity } from '../domain.ts';
import type { Availability, NextState } from './availability.ts';
import type { Operation, OperationAbout, OperationKind } from './operations.ts';

export interface ShownNext {
  readonly next: NextState;
  /** False: the gateway has not answered so far. */
  readonly isAccepted: boolean;
}

interface Told {
  readonly availability: Pick<Availability, 'now' | 'next'>;
  readonly calls: readonly Pick<Call, 'phase'>[];
  readonly operations: readonly Pick<Operation, 'kind' | 'about' | 'state'>[];
}

/** What an agent may be for a while between a call and what was asked for during it. */
const between: readonly Activity[] = ['talking', 'wrapUp', 'preRest'];

/** Null: nothing is to come, or what was asked for comes at once. */
export function shownNext({ availability: { now, next }, calls, operations }: Told): ShownNext | null {
  if (!isCallUp(calls) && !between.includes(now)) return null;
  const asked = isCallUp(calls) ? operations.flatMap((one) => askedIn(one) ?? []).at(-1) : undefined;
  if (asked !== undefined) return { next: asked, isAccepted: false };
  return next === null ? null : { next, isAccepted: true };
}

type Asking = Pick<Operation, 'kind' | 'about'>;

const states: Readonly<Partial<Record<OperationKind, (asking: Asking) => NextState>>> = {
  ready: () => ({ activity: 'ready', reason: null }),
  busy: ({ about }) => ({ activity: 'busy', ...(about as OperationAbout['busy']) }),
  rest: ({ about }) => ({ activity: 'rest', ...(about as OperationAbout['rest']) }),
  wrapUp: () => ({ activity: 'wrapUp' }),
};

/** The state that is asked for, while the gateway has not answered; null: none is, or it is about something else. */
export const askedIn = (one: Asking & Pick<Operation, 'state'>): NextState | null =>
  one.state === 'asked' ? (states[one.kind]?.(one) ?? null) : null;
