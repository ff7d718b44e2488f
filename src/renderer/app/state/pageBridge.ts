import type { RingsideBridge } from '../../../shared/contract/bridge.ts';
import type { MainView, PopView } from '../../../shared/contract/pageViews.ts';

declare global {
  interface Window {
    /**
     * Put there by the preload: all that a page can reach outside of itself. What it is told is the page's own view,
     * which the main process decides by the window; the type here is that of the main page.
     */
    readonly ringside?: RingsideBridge<MainView>;
  }
}

/** The bridge, or null in a page that was opened without the preload. */
export const bridgeOf = (page: Window): RingsideBridge<MainView> | null => page.ringside ?? null;

/** The same in the page of the pop, which is told a `PopView`: no type can know in which page this runs. */
export const popBridgeOf = (page: Window): RingsideBridge<PopView> | null =>
  (page.ringside as RingsideBridge | undefined as RingsideBridge<PopView> | undefined) ?? null;
