import { whyNotSetData } from '../../../../shared/calls/rules.ts';
import type { ActionArguments, ActionValue } from '../../../../shared/contract/actions.ts';
import { saysTheSame } from '../../../../shared/data/editedData.ts';
import type { CallId } from '../../../../shared/domain.ts';
import { problemOf } from '../../../../shared/errors.ts';
import { isUnheard } from '../../../../shared/unheard.ts';
import { toAssociatedData } from '../../../../shared/ids.ts';
import type { SignedInSession } from '../../life/signedInSession.ts';
import type { SnapshotStore } from '../../state/store.ts';
import { delays } from '../../time/delays.ts';
import type { Clock } from '../../time/timers.ts';
import type { ActionRunner } from '../actionRunner.ts';
import { notPossible, requirePossible } from '../notPossible.ts';

export interface SetCallDataDeps {
  readonly actionRunner: ActionRunner;
  readonly store: SnapshotStore;
  readonly clock: Clock;
}

type Told = { readonly data: string | null } | null;

/**
 * @returns an action that writes associated data back, asks the gateway what it has then, and resolves to how that
 * compares. Rejects with `invalidInput` for more than 16 KB, with `notPossible` for what {@link whyNotSetData} says,
 * else with what the gateway said; where no answer came, unless the gateway has the data.
 */
export const createSetCallData =
  ({ actionRunner, store, clock }: SetCallDataDeps) =>
  async (...[{ key, data }]: ActionArguments<'setCallData'>): Promise<ActionValue<'setCallData'>> => {
    requirePossible(whyNotSetData(key, store.snapshot));
    const call = store.snapshot.calls.find((one) => one.key === key);
    if (call === undefined || call.callId === null) throw notPossible('noSuchCall');
    const { callId, associatedData: before } = call;
    const checked = toAssociatedData(data);
    const session = actionRunner.requireSignedIn();
    return actionRunner.once(`setCallData ${key}`, async () => {
      const unheard = await sent(session, callId, checked);
      const told = await readBack(
        session,
        callId,
        (now) => !saysTheSame(now, before) || saysTheSame(now, checked),
      );
      if (told !== null && saysTheSame(told.data, checked)) return keep(told.data);
      if (unheard !== null) throw unheard;
      if (told === null) return keep(checked, 'notTold');
      return saysTheSame(told.data, before) ? 'unchanged' : keep(told.data, 'other');
    });

    function keep(now: string | null, outcome: ActionValue<'setCallData'> = 'kept') {
      store.apply({ kind: 'dataSet', key, data: now });
      session.dataWritten();
      return outcome;
    }

    /** Some gateways take a moment. @returns null: it is not told */
    async function readBack(
      { ask, signal }: SignedInSession,
      id: CallId,
      isNews: (now: string | null) => boolean,
    ): Promise<Told> {
      let told: Told = null;
      for (const afterMs of delays.dataToldAgainMs) {
        await new Promise<void>((resolve) => void clock.setTimeout(resolve, afterMs));
        if (signal.aborted) return told;
        const info = await ask((gateway) => gateway.callInfoOf(id, signal)).catch(() => null);
        if (info === null || info.callId !== id || info.unread.includes('calldata')) continue;
        told = { data: info.associatedData };
        if (isNews(told.data)) return told;
      }
      return told;
    }
  };

/** @returns the error of a request whose answer was not heard; null: it was accepted */
async function sent({ ask, signal }: SignedInSession, callId: CallId, data: string): Promise<Error | null> {
  try {
    await ask((gateway) => gateway.setCallData(callId, data, signal));
    return null;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null || !isUnheard(problem) || signal.aborted) throw error;
    return error as Error;
  }
}
