/** Handing a call on, and to whom that can be done (docs/gateway.md §5, §11). */
import { whyNotTransfer } from '../../../shared/calls/rules.ts';
import {
  isByConsult,
  type QueueTarget,
  type TransferTarget,
  waysTo,
} from '../../../shared/calls/transfer.ts';
import type { ActionArguments, ActionValue } from '../../../shared/contract/actions.ts';
import { hasSession } from '../../../shared/contract/sessionQuestions.ts';
import { problemOf } from '../../../shared/errors.ts';
import { isDialled } from '../../../shared/fields.ts';
import { invalidInput, toPhoneNumber, toSkillId, toWorkNo } from '../../../shared/ids.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { ActionRunner } from './actionRunner.ts';
import type { Request } from './ask.ts';
import { requirePossible } from './notPossible.ts';
import type { Operations } from './operations/operations.ts';

type Transfers = {
  readonly [Name in 'transfer' | 'transferTargets']: (
    ...args: ActionArguments<Name>
  ) => Promise<ActionValue<Name>>;
};

/**
 * `transfer` resolves when the gateway accepted. It rejects with `notPossible`, for what {@link whyNotTransfer} says,
 * and with `invalidInput` for an address or a way that the kind has not, before anything is sent.
 */
export function createTransfers(
  actionRunner: ActionRunner,
  operations: Operations,
  store: SnapshotStore,
): Transfers {
  return {
    transfer: async ({ key, to, way }) => {
      requirePossible(whyNotTransfer({ kind: to.kind, way }, key, store.snapshot));
      requireFitting(to);
      if (isByConsult(to, way) || !waysTo[to.kind].includes(way))
        throw invalidInput('arguments', { is: 'shape' }, way);
      await operations.ask(
        `transfer ${key}`,
        { kind: 'transfer', about: { key, to, way } },
        (gateway, signal) => gateway.transfer(to, way, signal),
      );
    },
    transferTargets: async () => {
      const signedInSession = actionRunner.requireSignedIn();
      const { session } = store.snapshot;
      const own = hasSession(session) ? session.agentId : null;
      return actionRunner.once('transferTargets', async () => {
        const lists = await Promise.allSettled([
          signedInSession.ask(queueTargets),
          signedInSession.ask((gateway, signal) => gateway.directory(signal)),
          signedInSession.ask((gateway, signal) => gateway.ivrs(signal)),
          signedInSession.ask((gateway, signal) => gateway.accessCodes(signal)),
        ]);
        const [queues, colleagues, ivrs, accessCodes] = lists;
        const failed = lists.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
        const unexpected = failed.find((error) => problemOf(error) === null);
        // One list is better than none; without any, the first answer says why.
        if (unexpected !== undefined || failed.length === lists.length) throw unexpected ?? failed[0];
        const others = told(colleagues)
          ?.people.filter(({ workNo, activity }) => workNo !== String(own) && activity !== 'signedOut')
          .map(({ workNo, name, activity }) => ({ workNo, name, activity }));
        return {
          ...{ queues: told(queues), colleagues: others ?? null },
          ...{ ivrs: told(ivrs), accessCodes: told(accessCodes) },
        };
      });
    },
  };
}

/** How busy they are is told where the gateway tells it. */
const queueTargets: Request<readonly QueueTarget[]> = async (gateway, signal) => {
  const queues = await gateway.queuesOfVdn(signal);
  if (queues.length === 0) return [];
  const loads = await gateway
    .queueLoads(
      queues.map(({ skillId }) => skillId),
      signal,
    )
    .catch((error: unknown) => {
      if (problemOf(error) === null || signal.aborted) throw error;
      return [];
    });
  return queues.map((queue) => {
    const load = loads.find(({ skillId }) => skillId === queue.skillId);
    return { ...queue, waiting: load?.waiting ?? null, ready: load?.ready ?? null };
  });
};

const told = <Value>(one: PromiseSettledResult<Value>): Value | null =>
  one.status === 'fulfilled' ? one.value : null;

/** @throws ProblemError `invalidInput` for an address that cannot be one of its kind */
export function requireFitting({ kind, address }: TransferTarget): void {
  switch (kind) {
    case 'queue':
      toSkillId(address);
      return;
    case 'agent':
      toWorkNo(address);
      return;
    case 'ivr':
    case 'accessCode':
      return;
    case 'outside':
      // No plus sign (docs/gateway.md §11).
      if (!isDialled(toPhoneNumber(address))) throw invalidInput('phoneNumber', { is: 'digits' }, address);
  }
}
