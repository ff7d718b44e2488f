/** What the bar's menu offers: a function of the snapshot. The window itself is too low for one. */
import { whyNotAskInContact } from '../../../shared/calls/rules.ts';
import { isCallUp } from '../../../shared/calls/questions.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { busyReasons } from '../../../shared/reasons.ts';
import { shownLanguage } from '../../../shared/texts/language.ts';
import { shellMessages } from '../messages.ts';
import type { BarEdge } from './barPlace.ts';

/** What an entry does. */
export type BarCommand =
  | { readonly do: 'ready' | 'wrapUp' | 'finishWrapUp' | 'show' | 'hide' }
  | { readonly do: 'busy'; readonly reason: number | null }
  | { readonly do: 'dock'; readonly edge: BarEdge };

/** One line of the menu. */
export interface BarMenuItem {
  readonly command: BarCommand;
  readonly label: string;
  readonly enabled: boolean;
  /** It holds now. */
  readonly checked: boolean;
}

/** The menu in groups, top to bottom. `edge`: where the bar is docked. */
export function barMenu(snapshot: Snapshot, edge: BarEdge): readonly (readonly BarMenuItem[])[] {
  const { session, availability, settings, siteReasons, calls } = snapshot;
  const texts = shellMessages(shownLanguage(snapshot));
  const enabled = whyNotAskInContact(session) === null;
  // During a call the gateway says busy, which nobody chose.
  const holds = isCallUp(calls) ? null : availability.now;
  const code = availability.reason?.kind === 'chosen' ? availability.reason.code : null;
  const busy = (reason: number | null, label: string): BarMenuItem => ({
    command: { do: 'busy', reason },
    ...{ label, enabled, checked: holds === 'busy' && code === reason },
  });
  const dock = (to: BarEdge, label: string): BarMenuItem => ({
    command: { do: 'dock', edge: to },
    ...{ label, enabled: true, checked: edge === to },
  });
  const plain = (name: 'show' | 'hide', label: string, isPossible = true): BarMenuItem => ({
    ...{ command: { do: name }, label, enabled: isPossible, checked: false },
  });
  const reasons = busyReasons({ own: settings.preferences.busyReasons, ofSite: siteReasons });
  const isWrapUp = holds === 'wrapUp';
  return [
    [
      { command: { do: 'ready' }, label: texts.menuReady, enabled, checked: holds === 'ready' },
      busy(null, texts.goBusy),
      ...reasons.map((reason) => busy(reason.code, reason.name)),
      {
        command: { do: isWrapUp ? 'finishWrapUp' : 'wrapUp' },
        label: isWrapUp ? texts.finishWrapUp : texts.activity.wrapUp,
        ...{ enabled, checked: false },
      },
    ],
    [dock('top', texts.barTop), dock('bottom', texts.barBottom)],
    [
      plain('show', texts.menuShow),
      plain('hide', texts.barHide, settings.preferences.bar && !settings.policy.locked.includes('bar')),
    ],
  ];
}
