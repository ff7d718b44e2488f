/** Requesting a chosen call out of a queue (docs/gateway.md §5). */
import { whyNotRequestCall } from '../../../shared/calls/rules.ts';
import type { OperationAbout } from '../../../shared/contract/operations.ts';
import type { SnapshotStore } from '../state/store.ts';
import { requirePossible } from './notPossible.ts';
import type { Operations } from './operations/operations.ts';

/**
 * @returns an action that resolves when the gateway accepted; whether the call arrives is told by the snapshot's
 * operations. Rejects with `notPossible`, for what {@link whyNotRequestCall} says, before anything is sent, with
 * `callNoLongerAvailable` for 100-007, else with what the gateway said.
 */
export const createRequestCall =
  (operations: Operations, store: SnapshotStore) =>
  async ({ callId, skillId }: OperationAbout['requestCall']): Promise<void> => {
    requirePossible(whyNotRequestCall(store.snapshot));
    await operations.ask(
      'requestCall',
      { kind: 'requestCall', about: { callId, skillId } },
      (gateway, signal) => gateway.requestCall(callId, skillId, signal),
    );
  };
