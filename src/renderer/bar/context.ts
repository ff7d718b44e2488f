/** What the bar's components get without being handed it. */
import { createContext } from 'svelte';
import type { BarAction, BarCall, BarView } from '../../shared/contract/pages/barPage.ts';
import type { BarTexts } from '../messages/bar/en.ts';
import type { PageContext } from '../app/state/context.ts';
import type { PageState } from '../app/state/pageState.svelte.ts';

/** Read its members where they are used: they change with the language. */
export interface BarContext extends PageContext {
  readonly ringside: PageState<BarView>;
  readonly texts: BarTexts;
  /** Does something to a call; what fails is told in the main window, which comes for that. */
  readonly act: (action: BarAction, of: BarCall) => void;
}

export const [getBar, setBar] = createContext<BarContext>();
