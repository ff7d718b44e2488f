import type { RingsideBridge } from '../../shared/contract/bridge.ts';
import type { MainView } from '../../shared/contract/pageViews.ts';

declare global {
  interface Window {
    /**
     * Put there by the preload: all that a page can reach outside of itself. The pop's page is told a part of this
     * view.
     */
    readonly ringside?: RingsideBridge<MainView>;
  }
}

/** The bridge, or null in a page that was opened without the preload. */
export const bridgeOf = (page: Window): RingsideBridge<MainView> | null => page.ringside ?? null;
