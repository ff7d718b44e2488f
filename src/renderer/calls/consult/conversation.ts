/** Calls that are one conversation, and so one tile and one head. */
import { isSameConference, partiesTogether } from '../../../shared/calls/links.ts';
import type { Call, PartyNumber } from '../../../shared/calls/model.ts';
import { isLive, otherParty } from '../../../shared/calls/questions.ts';
import { partyText } from '../../text/party.ts';

/** The agent asks somebody for help about a call: until it is known what came of it, the two are one. */
export interface Consult {
  /** Who waits. */
  readonly customer: Call;
  readonly help: Call;
}

/** The consult of which this call is a part; null: of none. */
export function consultWith(call: Call, calls: readonly Call[]): Consult | null {
  const help = calls.find(
    (one) => isLive(one) && one.consultOf !== null && [one.key, one.consultOf].includes(call.key),
  );
  const customer = calls.find(({ key }) => key === help?.consultOf);
  return help === undefined || customer === undefined ? null : { customer, help };
}

/** Of several calls that are one conversation, the one that it is about: the first. */
export function callAbout(call: Call, calls: readonly Call[]): Call {
  const parts = calls.filter((one) => isLive(one) && (one === call || isSameConference(one, call)));
  const isEarlier = (a: Call, b: Call): boolean =>
    a.offeredAt < b.offeredAt || (a.offeredAt === b.offeredAt && a.key < b.key);
  const first = parts.reduce((a, b) => (isEarlier(b, a) ? b : a), call);
  return consultWith(call, calls)?.customer ?? first;
}

/** A party of a conference, as shown. */
export interface NamedParty {
  readonly party: PartyNumber;
  readonly name: string;
}

/** @param personOn who is known to be on a call; null: nobody */
export const namedParties = (
  call: Call,
  calls: readonly Call[],
  personOn: (call: Call) => string | null,
): readonly NamedParty[] =>
  partiesTogether(call, calls).map((party) => {
    const of = calls.find(
      (one) => (one === call || isSameConference(one, call)) && otherParty(one)?.raw === party.raw,
    );
    const person = of === undefined ? null : personOn(of);
    return { party, name: person ?? partyText(party) ?? party.raw };
  });
