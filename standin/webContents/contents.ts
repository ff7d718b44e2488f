import type { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import type { ContentsSettings } from './contentsSettings.ts';
import type { FrameHost, WebFrame } from './webFrame.ts';

export type WindowOpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

/** A window's page as its parts see it: events, navigation, permissions and messages. */
export interface Contents extends ContentsSettings, FrameHost {
  readonly id: number;
  readonly ipc: EventEmitter;
  readonly frames: Map<string, WebFrame>;
  readonly mainFrame: WebFrame;
  /** Whether the document is on its way; kept by the page's events. */
  loading: boolean;
  crashed: boolean;
  title: string;
  readonly openHandler: WindowOpenHandler | undefined;
  readonly preloadPath: string;
  getURL(): string;
  isDestroyed(): boolean;
  /** The same object under Electron's own type, for handing to the program's typed handlers. */
  asElectron(): WebContents;
}
