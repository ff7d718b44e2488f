import type { RingsideBridge } from '../shared/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload; the only door out of the page. */
    readonly ringside?: RingsideBridge;
  }
}

/** The bridge, or null in a page that was opened without the preload. */
export const bridgeOf = (page: Window): RingsideBridge | null => page.ringside ?? null;
