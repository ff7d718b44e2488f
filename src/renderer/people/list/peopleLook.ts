/** What the list of colleagues is looked at for. */
import type { SkillId } from '../../../shared/domain.ts';

/** What was typed and chosen in the view: kept while another view is open, until the session ends. */
export interface PeopleLook {
  readonly search: string;
  readonly skillId: SkillId | null;
  readonly groupId: string | null;
  /** Work number of the one who is shown; null: nobody. */
  readonly chosen: string | null;
}

export const everybody: PeopleLook = { search: '', skillId: null, groupId: null, chosen: null };
