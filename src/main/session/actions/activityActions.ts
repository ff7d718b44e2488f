/** The agent's own state: ready or busy (docs/gateway.md §2). The state follows what the gateway tells. */
import type { ActionArguments } from '../../../shared/contract/actions.ts';
import { busyReasonRange } from '../../../shared/fields.ts';
import { toInteger } from '../../../shared/ids.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Request } from './ask.ts';
import type { Operations } from './operations/operations.ts';

export interface ActivityActions {
  readonly ready: () => Promise<void>;
  readonly busy: (...args: ActionArguments<'busy'>) => Promise<void>;
}

/** Each rejects like {@link Operations.ask}. */
export function createActivityActions(operations: Operations, store: SnapshotStore): ActivityActions {
  const ask = async (
    kind: 'ready' | 'busy',
    reason: number | null,
    request: Request<void>,
  ): Promise<void> => {
    await operations.ask('activity', { kind, about: null }, request);
    store.apply({ kind: 'activityAccepted', next: { activity: kind, reason } });
  };
  return {
    ready: () => ask('ready', null, (gateway, signal) => gateway.sayReady(signal)),
    busy: async ({ reason }) => {
      const checked = reason === null ? null : toInteger(reason, 'reason', busyReasonRange);
      await ask('busy', checked, (gateway, signal) => gateway.sayBusy(checked, signal));
    },
  };
}
