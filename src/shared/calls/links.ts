/** How one call hangs together with others: questions that several parts of the program ask. */
import type { Call, PartyNumber } from './model.ts';
import { isLive, otherParty } from './questions.ts';
import { isLentToIvr } from './transfer.ts';

type Linked = Pick<Call, 'key' | 'phase' | 'consultOf' | 'conference'>;

/** Both are parts of one conversation: of a conference, or one is a consult about the other. */
export const areLinked = (one: Linked, other: Linked): boolean =>
  one.key !== other.key &&
  isLive(one) &&
  isLive(other) &&
  (one.consultOf === other.key || other.consultOf === one.key || isSameConference(one, other));

/** Their parties talk to each other. */
export const isSameConference = (one: Linked, other: Linked): boolean =>
  one.conference !== null && one.conference === other.conference;

/** Whether it is part of one conversation with any other live call. */
export const isLinked = (call: Linked, calls: readonly Linked[]): boolean =>
  calls.some((one) => areLinked(call, one));

/** Whether any of them is linked: mostly none is, and a gateway may list thousands. */
export const hasLinks = (calls: readonly Linked[]): boolean =>
  calls.some(({ consultOf, conference }) => consultOf !== null || conference !== null);

/** A gateway may leave it out of its lists: of linked calls it may tell one only, and of one that an IVR has none. */
export const mayGoUnlisted = (call: Linked & Pick<Call, 'transfer'>, calls: readonly Linked[]): boolean =>
  isLentToIvr(call.transfer) || isLinked(call, calls);

/** By its type more than two talk in it (docs/gateway.md §7, "callfeature"). */
export const isMultiParty = ({ callType }: Pick<Call, 'callType'>): boolean =>
  callType === 'threeParty' || callType === 'multiParty';

/**
 * The agent asks somebody for help, and the gateway has said so: meanwhile it refuses to hold, to mute and to transfer
 * (docs/gateway.md §11). What is dialled beside another call, and is not known to be a consult, keeps from nothing.
 */
export const isConsult = (call: Pick<Call, 'phase' | 'consultOf' | 'callType'>): boolean =>
  isLive(call) && call.consultOf !== null && call.callType !== null;

/** Everybody but the agent who is in the conference of which this call is a part, each once; empty: in none. */
export function partiesTogether(call: Call, calls: readonly Call[]): readonly PartyNumber[] {
  const parts = calls.filter((one) => isLive(one) && (one === call || isSameConference(one, call)));
  if (call.conference === null || !isLive(call)) return [];
  const all = parts.flatMap((one) => [otherParty(one) ?? [], one.partners].flat());
  return all.filter((party, nth) => all.findIndex(({ raw }) => raw === party.raw) === nth);
}
