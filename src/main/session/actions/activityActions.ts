/** The agent's own state: ready or busy (docs/gateway.md §4). The state follows what the gateway tells. */
import type { ActionArguments } from '../../../shared/contract/actions.ts';
import { busyReasonRange } from '../../../shared/fields.ts';
import { toInteger } from '../../../shared/ids.ts';
import type { Operations } from './operations/operations.ts';

export interface ActivityActions {
  readonly ready: () => Promise<void>;
  readonly busy: (...args: ActionArguments<'busy'>) => Promise<void>;
}

/** Each rejects like {@link Operations.ask}. */
export const createActivityActions = (operations: Operations): ActivityActions => ({
  ready: () =>
    operations.ask('activity', { kind: 'ready', about: null }, (gateway, signal) => gateway.sayReady(signal)),
  busy: async ({ reason }) => {
    const checked = reason === null ? null : toInteger(reason, 'reason', busyReasonRange);
    await operations.ask('activity', { kind: 'busy', about: { reason: checked } }, (gateway, signal) =>
      gateway.sayBusy(checked, signal),
    );
  },
});
