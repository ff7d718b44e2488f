import type { WebContents } from 'electron';
import { strictEmitter } from '../strict.ts';

/** Events of WebContents that are emitted here, then those that exist in Electron and cannot come about. */
const contentsEvents = [
  'did-start-loading',
  'did-stop-loading',
  'did-finish-load',
  'did-fail-load',
  'did-navigate',
  'did-navigate-in-page',
  'did-frame-navigate',
  'dom-ready',
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'page-title-updated',
  'preferred-size-changed',
  'render-process-gone',
  'console-message',
  'preload-error',
  'destroyed',
  'did-start-navigation',
  'did-redirect-navigation',
  'did-fail-provisional-load',
  'did-create-window',
  'will-attach-webview',
  'did-attach-webview',
  'before-input-event',
  'context-menu',
  'certificate-error',
  'select-client-certificate',
  'login',
  'unresponsive',
  'responsive',
  'will-prevent-unload',
  'devtools-opened',
  'devtools-closed',
  'zoom-changed',
  'focus',
  'blur',
];

type Implemented = Pick<
  WebContents,
  | 'openDevTools'
  | 'closeDevTools'
  | 'isDevToolsOpened'
  | 'setZoomFactor'
  | 'getZoomFactor'
  | 'setZoomLevel'
  | 'getZoomLevel'
  | 'setVisualZoomLevelLimits'
  | 'setBackgroundThrottling'
  | 'setIgnoreMenuShortcuts'
>;

/** What can be set on a window's page without touching what is in it. */
export abstract class ContentsSettings
  extends strictEmitter('WebContents', contentsEvents)
  implements Implemented
{
  #zoom = 1;

  /** Zooms the present document. */
  abstract applyZoom(): void;

  setZoomFactor(factor: number): void {
    this.#zoom = factor;
    this.applyZoom();
  }

  getZoomFactor(): number {
    return this.#zoom;
  }

  /** A level is a step of 20 %, as in Electron. */
  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level);
  }

  getZoomLevel(): number {
    return Math.log(this.#zoom) / Math.log(1.2);
  }

  // Developer tools are reached over --remote-debugging-port; the calls are taken and have no effect.
  openDevTools(): void {}
  closeDevTools(): void {}
  isDevToolsOpened(): boolean {
    return false;
  }

  // Without effect: nothing here throttles pages in the background, zooms by pinching or has menu shortcuts.
  setBackgroundThrottling(): void {}
  setIgnoreMenuShortcuts(): void {}
  async setVisualZoomLevelLimits(): Promise<void> {}
}
