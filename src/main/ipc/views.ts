/** What each page is told of the newest snapshot, and whether it was told that already. */
import type { SkillId } from '../../shared/domain.ts';
import { lastingPages, type PageName, type PageViews } from '../../shared/contract/pageViews.ts';
import { barPage } from '../../shared/contract/pages/barPage.ts';
import { settingsPage } from '../../shared/contract/pages/settingsPage.ts';
import { popView } from '../../shared/contract/popView.ts';
import { anywhere, type AskedSettings } from '../../shared/settings/sections.ts';
import type { Snapshot } from '../../shared/contract/snapshot.ts';
import { sameContent } from '../session/sameContent.ts';
import { createRows, firstLookedAt, type LookedAt, mainView } from './viewMakers.ts';

type Contents = { readonly [Page in PageName]: (now: Snapshot) => Omit<PageViews[Page], 'seq'> };

/**
 * The views of one program. Those of the pages that are always open count as told of `first`.
 * @param numbering makes numbers readable
 */
export function createViews(
  { numbering }: { readonly numbering: Parameters<typeof createRows>[0] },
  first: Snapshot,
) {
  const rowsFor = createRows(numbering);
  let lookedAt: LookedAt & { readonly skillId: SkillId | null } = { skillId: null, ...firstLookedAt };
  let heldInSight: string | null = null;
  let asked: PageViews['settings']['asked'] = { ...anywhere, times: 0 };
  const made = new Map<PageName, PageViews[PageName]>();
  const told = new Map<PageName, PageViews[PageName]>();
  const contents: Contents = {
    pop: popView,
    main(now) {
      const isMeant = now.watched?.skillId === lookedAt.skillId;
      const rowOf = rowsFor(now.settings.preferences);
      return mainView(now, isMeant ? lookedAt : firstLookedAt, rowOf, heldInSight);
    },
    settings: (now) => ({ ...settingsPage(now), asked }),
    bar: barPage,
  };
  const of = (page: PageName, now: Snapshot): PageViews[PageName] => {
    const before = made.get(page);
    const content = contents[page](now);
    const seq = before?.seq ?? 1;
    if (before !== undefined && sameContent({ ...content, seq }, before)) return before;
    const view = { ...content, seq: before === undefined ? seq : seq + 1 };
    made.set(page, view);
    return view;
  };
  for (const page of lastingPages) told.set(page, of(page, first));
  return {
    of,
    /** Null: the page was told this already. */
    untold(page: PageName, now: Snapshot): PageViews[PageName] | null {
      const view = of(page, now);
      if (view === told.get(page)) return null;
      told.set(page, view);
      return view;
    },
    lookAt(skillId: SkillId | null, rows: LookedAt): void {
      lookedAt = { skillId, ...rows };
    },
    lookAtHeld(key: string): void {
      heldInSight = key;
    },
    askSettings(where: AskedSettings): void {
      asked = { ...where, times: asked.times + 1 };
    },
  };
}
