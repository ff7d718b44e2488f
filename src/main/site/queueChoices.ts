/** In which queues each agent wants to be: kept in the settings file, in practice only until the program ends. */
import type { AgentId, SkillId } from '../../shared/domain.ts';
import { type Policy, isLocked } from '../../shared/settings/policy.ts';
import type { Mode } from '../../shared/contract/mode.ts';
import type { QueueChoice } from '../session/follow/ownQueues.ts';
import type { SiteFile } from './savedSite.ts';

/** Agents whose choice is kept: those who chose last, of all who share the machine. */
export const mostChoices = 50;

/**
 * A choice that cannot be saved holds until the program ends, and the settings say so. Who has chosen nothing is in the
 * queues of the policy, in practice in every one.
 */
export function createQueueChoices(file: SiteFile, mode: () => Mode, policy: Policy): QueueChoice {
  const practised = new Map<AgentId, readonly SkillId[]>();
  const keptOf = (agentId: AgentId): readonly SkillId[] | null => {
    const kept = file.current().queueChoices.find((one) => one.agentId === agentId);
    return kept === undefined || isLocked(policy, 'queues') ? policy.queues : kept.skillIds;
  };
  return {
    of: (agentId) => (mode().kind === 'practice' ? (practised.get(agentId) ?? null) : keptOf(agentId)),
    keep(agentId, skillIds) {
      if (mode().kind === 'practice') {
        if (skillIds === null) practised.delete(agentId);
        else practised.set(agentId, skillIds);
        return;
      }
      const others = file.current().queueChoices.filter((one) => one.agentId !== agentId);
      // Every queue is a choice of its own where the policy names some.
      const own = skillIds === null && policy.queues === null ? [] : [{ agentId, skillIds }];
      file.adopt({ queueChoices: [...others, ...own].slice(-mostChoices) });
    },
  };
}
