import type { MainView } from '../../shared/contract/pageViews.ts';
import type { ReasonNames } from '../../shared/reasons.ts';

/** What names the reasons, of what the page is told. */
export const reasonNames = (snapshot: Pick<MainView, 'settings' | 'siteReasons'> | null): ReasonNames => ({
  own: snapshot?.settings.preferences.busyReasons ?? [],
  ofSite: snapshot?.siteReasons ?? [],
});
