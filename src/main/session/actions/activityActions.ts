/**
 * The agent's own state: ready, busy, on a break or in after-call work (docs/gateway.md §4). The state follows what the
 * gateway tells.
 */
import type { ActionArguments } from '../../../shared/contract/actions.ts';
import { problemOf } from '../../../shared/errors.ts';
import { isCallUp } from '../../../shared/calls/questions.ts';
import { busyReasonRange, extensionRange, restLengthRange } from '../../../shared/fields.ts';
import { toInteger } from '../../../shared/ids.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Request } from './ask.ts';
import type { Operations } from './operations/operations.ts';

export interface ActivityActions {
  readonly ready: () => Promise<void>;
  readonly busy: (...args: ActionArguments<'busy'>) => Promise<void>;
  readonly rest: (...args: ActionArguments<'rest'>) => Promise<void>;
  readonly wrapUp: () => Promise<void>;
  readonly finishWrapUp: () => Promise<void>;
  readonly extendWrapUp: (...args: ActionArguments<'extendWrapUp'>) => Promise<void>;
}

/** Each rejects like {@link Operations.ask}. */
export const createActivityActions = (operations: Operations, store: SnapshotStore): ActivityActions => ({
  ready: () => operations.ask('activity', { kind: 'ready', about: null }, becomeReady(store)),
  busy: async ({ reason }) => {
    const checked = reason === null ? null : toInteger(reason, 'reason', busyReasonRange);
    await operations.ask('activity', { kind: 'busy', about: { reason: checked } }, (gateway, signal) =>
      gateway.sayBusy(checked, signal),
    );
  },
  rest: async ({ seconds }) => {
    const checked = toInteger(seconds, 'seconds', restLengthRange);
    await operations.ask('activity', { kind: 'rest', about: { seconds: checked } }, (gateway, signal) =>
      gateway.startRest(checked, isAtRest(store), signal),
    );
  },
  wrapUp: () =>
    operations.ask('activity', { kind: 'wrapUp', about: null }, (gateway, signal) =>
      gateway.startWrapUp(signal),
    ),
  finishWrapUp: () =>
    operations.ask('activity', { kind: 'finishWrapUp', about: null }, (gateway, signal) =>
      gateway.endWrapUp(signal),
    ),
  extendWrapUp: async ({ seconds }) =>
    store.apply({ kind: 'wrapUpExtended', byMs: toInteger(seconds, 'seconds', extensionRange) * 1000 }),
});

/** A rest during a rest is another request (docs/gateway.md §4); with a call up it is for the time after that. */
const isAtRest = ({ snapshot: { availability, calls } }: SnapshotStore): boolean =>
  availability.now === 'rest' && !isCallUp(calls);

/**
 * Out of a break and of after-call work by the request that ends one: whether `sayfree` does is not documented. Where
 * the gateway says that there is none to end (100-009), somebody else has ended it.
 */
const becomeReady =
  (store: SnapshotStore): Request<void> =>
  async (gateway, signal) => {
    const { now } = store.snapshot.availability;
    if (now === 'rest' || now === 'wrapUp') {
      try {
        await (now === 'rest' ? gateway.endRest(signal) : gateway.endWrapUp(signal));
        return;
      } catch (error) {
        const problem = problemOf(error);
        if (problem?.kind !== 'refusal' || problem.code !== '100-009') throw error;
      }
    }
    await gateway.sayReady(signal);
  };
