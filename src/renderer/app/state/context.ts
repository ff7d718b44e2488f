/** What components get without being handed it: both pages give the first, the main window the second as well. */
import { createContext } from 'svelte';
import { type Clock, setClock } from '../../ui/clock.svelte.ts';
import { Said, setSaid } from '../../ui/said/said.svelte.ts';
import type { Messages } from '../../messages/en.ts';
import type { PopTexts } from '../../messages/pop/en.ts';
import type { EveryView } from '../../../shared/contract/pages/everyPage.ts';
import type { PageState } from './pageState.svelte.ts';
import type { Ringside } from './ringside.svelte.ts';
import type { Ui } from './ui.svelte.ts';

/** Read its members where they are used: they change with the language. */
export interface PageContext {
  readonly ringside: PageState<EveryView>;
  readonly clock: Clock;
  /** BCP 47 */
  readonly language: string;
  readonly texts: PopTexts;
}

export interface DeskContext extends PageContext {
  readonly ringside: Ringside;
  readonly texts: Messages;
  readonly ui: Ui;
}

const [pageContext, setPageContext] = createContext<PageContext>();
const [deskContext, setDeskContext] = createContext<DeskContext>();

/** What both pages give. Throws where no page has set it. */
export const getPage = pageContext;
/** For a page without a desk, once, before its components are made. It says nothing: the main window speaks. */
export function setPage(page: PageContext): void {
  setPageContext(page);
  setClock(page.clock);
  setSaid(null);
}

/** What the main window gives besides. Throws in the pop. */
export const getDesk = deskContext;
/** For the main window, once, before its components are made. @returns what they say to screen readers */
export function setDesk(desk: DeskContext): Said {
  setPage(desk);
  setDeskContext(desk);
  const said = new Said();
  setSaid(said);
  return said;
}
