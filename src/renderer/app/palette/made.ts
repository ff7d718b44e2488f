import type { WhyNot } from '../../../shared/calls/callRules.ts';
import type { MainView } from '../../../shared/contract/pageViews.ts';
import type { ViewName } from '../../messages/en/views/view.ts';
import type { ActionShortcut } from '../shortcuts.ts';
import type { DeskContext } from '../state/context.ts';

/** What the window can do, as its keys do it. */
export interface PaletteActions {
  readonly does: Readonly<Record<ActionShortcut, () => void>>;
  readonly show: (view: ViewName) => void;
}

/** What every entry is made from. */
export interface Made {
  readonly desk: Pick<DeskContext, 'ringside' | 'texts' | 'ui' | 'language'>;
  readonly snapshot: MainView;
  readonly actions: PaletteActions;
}

export function sentence({ desk }: Made, why: WhyNot): string | null {
  return why === null ? null : desk.texts.problem.impossible[why][0];
}
