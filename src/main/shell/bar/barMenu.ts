/** What the bar's menu offers: a function of the snapshot. The window itself is too low for one. */
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { shownLanguage } from '../../../shared/texts/language.ts';
import { item, type MenuGroup, type MenuItem } from '../menu/menuItem.ts';
import { stateItems, type StateCommand } from '../menu/stateItems.ts';
import { shellMessages } from '../messages.ts';
import type { BarEdge } from './barPlace.ts';

/** What an entry does. */
export type BarCommand =
  StateCommand | { readonly do: 'show' | 'hide' } | { readonly do: 'dock'; readonly edge: BarEdge };

/** The menu in groups, top to bottom. `edge`: where the bar is docked. */
export function barMenu(snapshot: Snapshot, edge: BarEdge): readonly MenuGroup<BarCommand>[] {
  const { preferences, policy } = snapshot.settings;
  const texts = shellMessages(shownLanguage(snapshot));
  const dock = (to: BarEdge, label: string): MenuItem<BarCommand> =>
    item<BarCommand>({ do: 'dock', edge: to }, label, { checked: edge === to });
  return [
    stateItems(snapshot),
    [dock('top', texts.barTop), dock('bottom', texts.barBottom)],
    [
      item({ do: 'show' }, texts.menuShow),
      item({ do: 'hide' }, texts.barHide, { enabled: preferences.bar && !policy.locked.includes('bar') }),
    ],
  ];
}
