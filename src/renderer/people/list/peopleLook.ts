/** What the list of colleagues is looked at for. */
import type { SkillId } from '../../../shared/domain.ts';

/** What was typed and chosen in the view: kept while another view is open, until the session ends. */
export interface PeopleLook {
  readonly search: string;
  readonly skillId: SkillId | null;
  readonly groupId: string | null;
  /** Work number of the one who is shown; null: nobody. */
  readonly chosen: string | null;
  /** Where there is room for one thing, notes and bulletins stand in place of the list. */
  readonly notes: boolean;
  /** What was written to colleagues and not sent, by their work numbers. */
  readonly drafts: Readonly<Record<string, string>>;
}

export const everybody: PeopleLook = {
  ...{ search: '', skillId: null, groupId: null, chosen: null },
  ...{ notes: false, drafts: {} },
};
