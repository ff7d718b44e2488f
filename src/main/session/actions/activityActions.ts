/**
 * The agent's own state: ready, busy, on a break or in after-call work (docs/gateway.md §4). The state follows what the
 * gateway tells.
 */
import type { Activity } from '../../../shared/domain.ts';
import type { ActionArguments } from '../../../shared/contract/actions.ts';
import type { NextState } from '../../../shared/contract/availability.ts';
import { problemOf } from '../../../shared/errors.ts';
import { isCallUp } from '../../../shared/calls/questions.ts';
import { busyReasonRange, extensionRange, restLengthRange } from '../../../shared/fields.ts';
import { toInteger } from '../../../shared/ids.ts';
import type { SnapshotStore } from '../state/store.ts';
import { wasAnswered } from '../gatewayPort/failedRequests.ts';
import type { Request } from './ask.ts';
import type { Operations } from './operations/operations.ts';

export interface ActivityActions {
  readonly ready: () => Promise<void>;
  readonly busy: (...args: ActionArguments<'busy'>) => Promise<void>;
  readonly rest: (...args: ActionArguments<'rest'>) => Promise<void>;
  readonly cancelNext: () => Promise<void>;
  readonly wrapUp: () => Promise<void>;
  readonly finishWrapUp: () => Promise<void>;
  readonly extendWrapUp: (...args: ActionArguments<'extendWrapUp'>) => Promise<void>;
}

/**
 * Each rejects like {@link Operations.ask}. `isReadyAfterCall`: what the sign-in asked for the time after a call
 * (`autoenteridle`).
 */
export const createActivityActions = (
  operations: Operations,
  store: SnapshotStore,
  isReadyAfterCall: () => boolean,
): ActivityActions => {
  const asking = new AskedState();
  return {
    ready: () =>
      asking.follow(
        { activity: 'ready', reason: null },
        operations.ask('activity', { kind: 'ready', about: null }, becomeReady(store)),
      ),
    busy: async ({ reason }) => {
      const checked = reason === null ? null : toInteger(reason, 'reason', busyReasonRange);
      const asked = { kind: 'busy', about: { reason: checked } } as const;
      const answer = operations.ask('activity', asked, (gateway, signal) => gateway.sayBusy(checked, signal));
      await asking.follow({ activity: 'busy', reason: checked }, answer);
    },
    rest: async ({ seconds }) => {
      const checked = toInteger(seconds, 'seconds', restLengthRange);
      const asked = { kind: 'rest', about: { seconds: checked } } as const;
      const answer = operations.ask('activity', asked, (gateway, signal) =>
        gateway.startRest(checked, isAtRest(store), signal),
      );
      await asking.follow({ activity: 'rest', seconds: checked }, answer);
    },
    cancelNext: () =>
      asking.takeBack(store.snapshot.availability.next, (next) =>
        operations.ask('activity', { kind: 'cancelNext', about: null }, cancelled(next, isReadyAfterCall)),
      ),
    wrapUp: () =>
      asking.follow(
        { activity: 'wrapUp' },
        operations.ask('activity', { kind: 'wrapUp', about: null }, (gateway, signal) =>
          gateway.startWrapUp(signal),
        ),
      ),
    finishWrapUp: () =>
      operations.ask('activity', { kind: 'finishWrapUp', about: null }, (gateway, signal) =>
        gateway.endWrapUp(signal),
      ),
    extendWrapUp: async ({ seconds }) =>
      store.apply({ kind: 'wrapUpExtended', byMs: toInteger(seconds, 'seconds', extensionRange) * 1000 }),
  };
};

/**
 * The state that is asked for while the gateway has not answered, which is waited for before it is taken back: the
 * gateway may take the two in either order, and does not take two at once.
 */
class AskedState {
  #asked: { readonly next: NextState; readonly isRefused: Promise<boolean> } | null = null;

  /** `answer` as it is. */
  async follow(next: NextState, answer: Promise<void>): Promise<void> {
    const isRefused = answer.then(
      () => false,
      (error: unknown) => {
        const problem = problemOf(error);
        return problem === null || problem.kind === 'notPossible' || wasAnswered(problem);
      },
    );
    const asked = { next, isRefused };
    this.#asked ??= asked;
    try {
      await answer;
    } finally {
      if (this.#asked === asked) this.#asked = null;
    }
  }

  /** Once nothing is under way any more. @param accepted what is to come already */
  async takeBack(accepted: NextState | null, take: (next: NextState | null) => Promise<void>): Promise<void> {
    const asked = this.#asked;
    if (asked === null) await take(accepted);
    else await take((await asked.isRefused) ? null : asked.next);
  }
}

/** Asks for a state. Rejects like {@link Operations.ask}. */
export function askFor(actions: ActivityActions, next: NextState): Promise<void> {
  switch (next.activity) {
    case 'ready':
      return actions.ready();
    case 'busy':
      return actions.busy({ reason: next.reason });
    case 'rest':
      return actions.rest({ seconds: next.seconds });
    case 'wrapUp':
      return actions.wrapUp();
  }
}

/** A rest during a rest is another request (docs/gateway.md §4); with a call up it is for the time after that. */
const isAtRest = ({ snapshot: { availability, calls } }: SnapshotStore): boolean =>
  availability.now === 'rest' && !isCallUp(calls);

type End = Request<void>;

/** Ends each state; ready has nothing that ends it. */
const endOf: Readonly<Partial<Record<Activity, End>>> = {
  busy: (gateway, signal) => gateway.endBusy(signal),
  rest: (gateway, signal) => gateway.endRest(signal),
  wrapUp: (gateway, signal) => gateway.endWrapUp(signal),
};

/** False: the gateway says that there is none to end (100-009), or the state has nothing that ends it. */
async function hasEnded(activity: Activity, ...[gateway, signal]: Parameters<End>): Promise<boolean> {
  const end = endOf[activity];
  if (end === undefined) return false;
  try {
    await end(gateway, signal);
    return true;
  } catch (error) {
    const problem = problemOf(error);
    if (problem?.kind === 'refusal' && problem.code === '100-009') return false;
    throw error;
  }
}

/**
 * Out of a break and of after-call work by the request that ends one: whether `sayfree` does is not documented. Where
 * there is none to end, somebody else has ended it. With a call up the state is for the time after it.
 */
const becomeReady =
  (store: SnapshotStore): Request<void> =>
  async (gateway, signal) => {
    const { availability, calls } = store.snapshot;
    const { now } = availability;
    const isLeft = !isCallUp(calls) && (now === 'rest' || now === 'wrapUp');
    if (!(isLeft && (await hasEnded(now, gateway, signal)))) await gateway.sayReady(signal);
  };

/**
 * Whether the request that ends a state takes it back during a call is not documented: where the gateway refuses it, it
 * is asked for what would come after a call anyway.
 */
const cancelled =
  (next: NextState | null, isReadyAfterCall: () => boolean): Request<void> =>
  async (gateway, signal) => {
    if (next === null || (await hasEnded(next.activity, gateway, signal))) return;
    await (isReadyAfterCall() ? gateway.sayReady(signal) : gateway.startWrapUp(signal));
  };
