/** What somebody looks at, which is read for as long. */
import type { ActionArguments } from '../../../../shared/contract/actions.ts';
import type { SnapshotStore } from '../../state/store.ts';
import type { ActionRunner } from '../actionRunner.ts';

type Looking = {
  readonly [Name in 'watchQueue' | 'lookAtQueues']: (...args: ActionArguments<Name>) => Promise<void>;
};

/** Looking away is always possible. */
export const createLooking = (actionRunner: ActionRunner, store: SnapshotStore): Looking => ({
  watchQueue: async ({ skillId }) => {
    if (skillId !== null) actionRunner.requireSignedIn();
    store.apply({ kind: 'watch', skillId });
  },
  lookAtQueues: async ({ isLookedAt }) => store.apply({ kind: 'queuesLookedAt', isLookedAt }),
});
