/** Which way a call goes, as far as its call type and its numbers tell (docs/gateway.md §7, "callfeature"). */
import { isUnanswered } from '../../../shared/calls/questions.ts';
import type { AgentId } from '../../../shared/domain.ts';
import type { Call, CallSide, PartyNumber } from '../../../shared/calls/model.ts';

/** The numbers by which the gateway may mean the agent. */
export interface OwnNumbers {
  readonly agentId: AgentId;
  readonly phoneNumber: string;
}

type Way = Pick<Call, 'direction' | 'otherSide'>;

const comesIn = { direction: 'inbound', otherSide: 'caller' } as const satisfies Way;
const goesOut = { direction: 'outbound', otherSide: 'called' } as const satisfies Way;

/** @returns the same object where it goes the way that it is known to go */
export function withDirection(call: Call, own: OwnNumbers | null): Call {
  const { direction, otherSide } = wayOf(call, own);
  const isSame = direction === call.direction && otherSide === call.otherSide;
  return isSame ? call : { ...call, direction, otherSide };
}

function wayOf(call: Call, own: OwnNumbers | null): Way {
  const ringsHere = call.phase === 'ringing' && call.phaseFrom === 'told';
  // An alert alone tells nothing: for a call out the agent's own phone is rung first (docs/gateway.md §11, "Call out").
  if (!ringsHere && call.callType === null && call.caller === null) {
    if (isDialled(call)) return call;
    if (call.called === null) return { direction: 'unknown', otherSide: 'caller' };
  }
  switch (call.callType) {
    case 'outbound':
      // `AgentEvent_Ringing` is for a call that comes in, whatever else is told of it.
      return ringsHere ? comesIn : goesOut;
    case 'internal':
    case 'consultation':
      return { direction: 'internal', otherSide: ringsHere ? 'caller' : otherSideInside(call, own) };
    case null:
      if (!ringsHere && isDialled(call)) return call;
      return isOwn(call.caller, own) && !ringsHere ? goesOut : comesIn;
    case 'threeParty':
    case 'multiParty':
      return isOwn(call.caller, own) && !ringsHere ? goesOut : comesIn;
    case 'inbound':
    case 'reserved':
    case 'preOccupied':
    case 'predicted':
    case 'previewed':
    case 'reservedCallback':
    case 'other':
      return comesIn;
  }
}

/** It was opened as a call that the agent began, and nothing has told otherwise. */
const isDialled = ({ direction, otherSide }: Way): boolean =>
  direction !== 'unknown' && otherSide === 'called';

/** Between two agents. Where neither number is known to be ours, a call that may have to be answered counts as one. */
function otherSideInside(call: Call, own: OwnNumbers | null): CallSide {
  if (isOwn(call.caller, own)) return 'called';
  if (isOwn(call.called, own) || isUnanswered(call)) return 'caller';
  return call.called === null || call.callType === 'consultation' ? 'caller' : 'called';
}

/** Work numbers may carry the prefix "a" (docs/gateway.md §3). */
function isOwn(party: PartyNumber | null, own: OwnNumbers | null): boolean {
  if (party === null || own === null) return false;
  return party.raw === own.phoneNumber || party.raw.replace(/^a/i, '') === own.agentId;
}
