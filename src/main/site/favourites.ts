/** Which colleagues come first in each agent's list: kept in the settings file, in practice only until the program ends. */
import type { Mode } from '../../shared/contract/mode.ts';
import type { Favourites } from '../session/actions/people/favourites.ts';
import type { SiteFile } from './savedSite.ts';

/** Agents whose favourites are kept: those who changed them last, of all who share the machine. */
export const mostAgentsKept = 50;

/** What cannot be saved holds until the program ends, and the settings say so. */
export function createFavourites(file: SiteFile, mode: () => Mode, practised: Favourites): Favourites {
  const isPractice = (): boolean => mode().kind === 'practice';
  return {
    of(agentId) {
      if (isPractice()) return practised.of(agentId);
      return file.current().favourites.find((one) => one.agentId === agentId)?.workNos ?? [];
    },
    keep(agentId, workNos) {
      if (isPractice()) {
        practised.keep(agentId, workNos);
        return;
      }
      const others = file.current().favourites.filter((one) => one.agentId !== agentId);
      const own = workNos.length === 0 ? [] : [{ agentId, workNos }];
      file.adopt({ favourites: [...others, ...own].slice(-mostAgentsKept) });
    },
  };
}
