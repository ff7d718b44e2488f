/** Which way a call goes, as far as its call type and its numbers tell (docs/gateway.md §7, "callfeature"). */
import { isUnanswered } from '../../../shared/calls/questions.ts';
import type { AgentId } from '../../../shared/domain.ts';
import type { Call, CallDirection, PartyNumber } from '../../../shared/calls/model.ts';

/** The numbers by which the gateway may mean the agent. */
export interface OwnNumbers {
  readonly agentId: AgentId;
  readonly phoneNumber: string;
}

/** @returns the same object where its direction is the one that it has */
export function withDirection(call: Call, own: OwnNumbers | null): Call {
  const direction = directionOf(call, own);
  return direction === call.direction ? call : { ...call, direction };
}

/**
 * `AgentEvent_Ringing` is for a call that comes in, whatever else is told of it. An alert alone tells nothing: for a call
 * out the agent's own phone is rung first (docs/gateway.md §11, "Call out").
 */
function directionOf(call: Call, own: OwnNumbers | null): CallDirection {
  if (call.phase === 'ringing' && call.phaseFrom === 'told') return 'inbound';
  if (call.callType === null && call.caller === null && call.called === null) return 'unknown';
  switch (call.callType) {
    case 'outbound':
      return 'outbound';
    case 'internal':
      return ofInnerCall(call, own);
    case 'consultation':
    case 'threeParty':
    case 'multiParty':
    case null:
      return isOwn(call.caller, own) ? 'outbound' : 'inbound';
    case 'inbound':
    case 'reserved':
    case 'preOccupied':
    case 'predicted':
    case 'previewed':
    case 'reservedCallback':
    case 'other':
      return 'inbound';
  }
}

/** Between two agents. Where neither number is known to be ours, a call that may have to be answered counts as one. */
function ofInnerCall(call: Call, own: OwnNumbers | null): CallDirection {
  if (isOwn(call.caller, own)) return 'outbound';
  if (isOwn(call.called, own) || isUnanswered(call)) return 'inbound';
  return call.called === null ? 'inbound' : 'outbound';
}

/** Work numbers may carry the prefix "a" (docs/gateway.md §3). */
function isOwn(party: PartyNumber | null, own: OwnNumbers | null): boolean {
  if (party === null || own === null) return false;
  return party.raw === own.phoneNumber || party.raw.replace(/^a/i, '') === own.agentId;
}
