/** What is only asked and changes nothing: what CC-CMS has of a call. */
import type { PartyNumber } from '../../../shared/calls/model.ts';
import type { ActionArguments, ActionValue } from '../../../shared/contract/actions.ts';
import { toCmsCallId } from '../../../shared/ids.ts';
import type { CallDetailsPort } from '../gatewayPort/callDetailsPort.ts';
import type { ActionRunner } from './actionRunner.ts';
import { notPossible } from './notPossible.ts';

export interface QueriesDeps {
  /** Null: no CC-CMS is set. */
  readonly openCallDetails: () => CallDetailsPort | null;
  readonly describeNumber: (raw: string) => PartyNumber;
}

type Queries = {
  readonly [Name in 'callDetails']: (...args: ActionArguments<Name>) => Promise<ActionValue<Name>>;
};

/** Each rejects with `notPossible` where it cannot be asked, else with what the service said. */
export function createQueries(actionRunner: ActionRunner, deps: QueriesDeps): Queries {
  const readable = (raw: string | null): PartyNumber | null =>
    raw === null ? null : deps.describeNumber(raw);
  return {
    callDetails: async (call) => {
      const callId = toCmsCallId(call.callId);
      const service = deps.openCallDetails();
      if (service === null) throw notPossible('noCallDetailsService');
      const told = await actionRunner.once(`callDetails ${callId}`, () => service.callDetails(callId));
      return {
        ...told,
        callingNumber: readable(told.callingNumber),
        calledNumber: readable(told.calledNumber),
        originalCalledNumber: readable(told.originalCalledNumber),
      };
    },
  };
}
