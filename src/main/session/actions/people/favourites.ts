/** Which colleagues come first in the agent's list. */
import type { AgentId, WorkNo } from '../../../../shared/domain.ts';

/** Where they are kept from one sign-in to the next. */
export interface Favourites {
  of(agentId: AgentId): readonly WorkNo[];
  keep(agentId: AgentId, workNos: readonly WorkNo[]): void;
}

/** Kept until the program ends. */
export function favouritesOfThisRun(): Favourites {
  const kept = new Map<AgentId, readonly WorkNo[]>();
  return {
    of: (agentId) => kept.get(agentId) ?? [],
    keep: (agentId, workNos) => void kept.set(agentId, workNos),
  };
}
