/** What the tray's menu offers: a function of the snapshot. */
import { whyNotSignOut } from '../../../shared/calls/rules.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { shownLanguage } from '../../../shared/texts/language.ts';
import { type CallCommand, callItems } from '../menu/callItems.ts';
import { item, type MenuGroup } from '../menu/menuItem.ts';
import { menuTexts } from '../menu/menuTexts.ts';
import { stateItems, type StateCommand } from '../menu/stateItems.ts';
import { shellMessages } from '../messages.ts';

/** What an entry does. */
export type TrayCommand =
  | CallCommand
  | StateCommand
  | { readonly do: 'show' | 'bar' | 'pop' | 'settings' | 'about' | 'signOut' | 'quit' };

/** The menu in groups, top to bottom: the calls at hand, the agent's state, windows, and what ends. */
export function trayMenu(snapshot: Snapshot): readonly MenuGroup<TrayCommand>[] {
  const { preferences, policy } = snapshot.settings;
  const language = shownLanguage(snapshot);
  const texts = { ...shellMessages(language), ...menuTexts(language) };
  const signOut = { enabled: whyNotSignOut(snapshot, { releaseCall: true }) === null };
  return [
    callItems(snapshot),
    stateItems(snapshot),
    [
      item({ do: 'show' }, texts.menuShow),
      item({ do: 'bar' }, preferences.bar ? texts.barHide : texts.barShow, {
        enabled: !policy.locked.includes('bar'),
      }),
      item({ do: 'pop' }, texts.pop, { enabled: !policy.locked.includes('pop'), checked: preferences.pop }),
    ],
    [item({ do: 'settings' }, texts.menuSettings), item({ do: 'about' }, texts.about)],
    [item({ do: 'signOut' }, texts.signOut, signOut), item({ do: 'quit' }, texts.menuQuit)],
  ];
}
