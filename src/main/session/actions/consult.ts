/** Asking somebody for help about a call, and taking a party out of a conference (docs/gateway.md §11). */
import { whyNotDropParty, whyNotTransfer } from '../../../shared/calls/rules.ts';
import type { ActionArguments } from '../../../shared/contract/actions.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { ActionRunner } from './actionRunner.ts';
import { requirePossible } from './notPossible.ts';
import type { Operations } from './operations/operations.ts';
import { requireFitting } from './transfer.ts';

type Consults = {
  readonly [Name in 'consult' | 'dropParty']: (...args: ActionArguments<Name>) => Promise<void>;
};

/**
 * Each resolves when the gateway accepted. It rejects with `notPossible`, for what {@link whyNotTransfer} and
 * {@link whyNotDropParty} say, and with `invalidInput` for an address that the kind has not, before anything is sent.
 */
export const createConsults = (
  actionRunner: ActionRunner,
  operations: Operations,
  store: SnapshotStore,
): Consults => ({
  consult: async ({ key, to, threeParty }) => {
    requirePossible(whyNotTransfer(null, key, store.snapshot));
    requireFitting(to);
    const failedBy = actionRunner.requireSignedIn().earlyFailures.fromNow();
    await operations.ask(
      `transfer ${key}`,
      { kind: 'consult', about: { key, to, threeParty } },
      async (gateway, signal) => {
        const callId = await gateway.consult(to, threeParty, signal);
        const help = threeParty ? 'helpOfThree' : 'help';
        if (signal.aborted) return;
        const { address: number, name } = to;
        store.apply({ kind: 'dialled', callId, number, to: help, name, failedBy: failedBy() });
      },
    );
  },
  dropParty: async ({ key, number }) => {
    requirePossible(whyNotDropParty(key, number, store.snapshot));
    await operations.ask(
      `dropParty ${number}`,
      { kind: 'dropParty', about: { key, number } },
      (gateway, signal) => gateway.disconnect(number, signal),
    );
  },
});
