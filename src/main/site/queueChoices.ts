/** In which queues each agent wants to be: kept in the settings file, in practice only until the program ends. */
import type { AgentId, SkillId } from '../../shared/domain.ts';
import type { Mode } from '../../shared/contract/mode.ts';
import type { QueueChoice } from '../session/follow/ownQueues.ts';
import type { SiteFile } from './savedSite.ts';

/** Agents whose choice is kept: those who chose last, of all who share the machine. */
export const mostChoices = 50;

/** A choice that cannot be saved holds until the program ends, and the settings say so. */
export function createQueueChoices(file: SiteFile, mode: () => Mode): QueueChoice {
  const practised = new Map<AgentId, readonly SkillId[]>();
  const keptOf = (agentId: AgentId): readonly SkillId[] | undefined =>
    file.current().queueChoices.find((one) => one.agentId === agentId)?.skillIds;
  return {
    of: (agentId) => (mode().kind === 'practice' ? practised.get(agentId) : keptOf(agentId)) ?? null,
    keep(agentId, skillIds) {
      if (mode().kind === 'practice') {
        if (skillIds === null) practised.delete(agentId);
        else practised.set(agentId, skillIds);
        return;
      }
      const others = file.current().queueChoices.filter((one) => one.agentId !== agentId);
      const own = skillIds === null ? [] : [{ agentId, skillIds }];
      file.adopt({ queueChoices: [...others, ...own].slice(-mostChoices) });
    },
  };
}
