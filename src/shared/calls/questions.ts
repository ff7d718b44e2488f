/** Questions about one call that several parts of the program ask, so that all of them get the same answer. */
import type { Call, PartyNumber } from './model.ts';

type Phased = Pick<Call, 'phase'>;

export const isLive = (call: Phased): boolean => call.phase !== 'ended';

/** Nobody talks on it yet: it rings here, or, for a call out, at the other side. */
export const isUnanswered = (call: Phased): boolean => call.phase === 'alerting' || call.phase === 'ringing';

/** The phone rings for it, or somebody is on the line. */
export const isOnThePhone = (call: Phased): boolean => isLive(call) && call.phase !== 'held';

/** It came to this agent, who is to answer it, or may have. A call that the agent began rings at the other side. */
export const comesIn = (call: Pick<Call, 'direction'>): boolean => call.direction !== 'outbound';

/** It may have come in, and may be one that the agent began: nothing may be said of it that is true of one alone. */
export const mayGoEitherWay = (call: Pick<Call, 'direction'>): boolean => call.direction === 'unknown';

/** It asks for this agent: what the pop, the tray and the announcement are for. */
export const ringsHere = (call: Pick<Call, 'phase' | 'direction'>): boolean =>
  isUnanswered(call) && comesIn(call);

/** Whom the agent has on the line: the caller, or for a call that the agent began, who was called. */
export const otherParty = (call: Pick<Call, 'direction' | 'caller' | 'called'>): PartyNumber | null =>
  comesIn(call) ? call.caller : call.called;

/** The number at this end: the one that was dialled, or for a call that the agent began, the one that is shown. */
export const thisParty = (call: Pick<Call, 'direction' | 'caller' | 'called'>): PartyNumber | null =>
  comesIn(call) ? call.called : call.caller;
