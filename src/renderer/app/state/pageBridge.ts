import type { RingsideBridge } from '../../../shared/contract/bridge.ts';
import type { Told } from '../../../shared/contract/actions.ts';
import type { MainView, PopView } from '../../../shared/contract/pageViews.ts';
import type { BarView } from '../../../shared/contract/pages/barPage.ts';
import type { SettingsPage } from '../../../shared/contract/pages/settingsPage.ts';

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

/** The same in a page that is told another view than the main one: no type can know in which page this runs. */
const bridgeFor = <View extends Told>(page: Window): RingsideBridge<View> | null =>
  (page.ringside as RingsideBridge | undefined as RingsideBridge<View> | undefined) ?? null;

export const popBridgeOf = (page: Window): RingsideBridge<PopView> | null => bridgeFor(page);
export const barBridgeOf = (page: Window): RingsideBridge<BarView> | null => bridgeFor(page);
export const settingsBridgeOf = (page: Window): RingsideBridge<SettingsPage> | null => bridgeFor(page);
