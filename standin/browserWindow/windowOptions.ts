import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { notImplemented } from '../strict.ts';

/** Options that are taken; those that only a desktop could show have no effect. */
const known = new Set<keyof BrowserWindowConstructorOptions>([
  'width',
  'height',
  'x',
  'y',
  'useContentSize',
  'center',
  'minWidth',
  'minHeight',
  'maxWidth',
  'maxHeight',
  'resizable',
  'movable',
  'minimizable',
  'maximizable',
  'closable',
  'focusable',
  'alwaysOnTop',
  'fullscreenable',
  'skipTaskbar',
  'hiddenInMissionControl',
  'title',
  'icon',
  'show',
  'paintWhenInitiallyHidden',
  'frame',
  'acceptFirstMouse',
  'autoHideMenuBar',
  'backgroundColor',
  'hasShadow',
  'roundedCorners',
  'thickFrame',
  'type',
  'darkTheme',
  'transparent',
  'titleBarStyle',
  'accentColor',
  'webPreferences',
]);

/** What would let a page out of its sandbox: the stand-in only has the safe form. */
const fixedPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false } as const;

/** @throws Error for an option that the stand-in does not know, or preferences weaker than a sandboxed window's */
export function checkWindowOptions(options: BrowserWindowConstructorOptions): void {
  for (const key of Object.keys(options) as (keyof BrowserWindowConstructorOptions)[]) {
    if (!known.has(key)) throw notImplemented(`BrowserWindow option ${key}`);
  }
  for (const [key, value] of Object.entries(fixedPreferences)) {
    const wanted = options.webPreferences?.[key as keyof typeof fixedPreferences];
    if (wanted !== undefined && wanted !== value) throw notImplemented(`webPreferences.${key}: ${wanted}`);
  }
  if (options.webPreferences?.webviewTag === true) throw notImplemented('webPreferences.webviewTag');
}

/** Where a new window stands: as asked, else in the middle of the work area; 800 × 600 unless told otherwise. */
export function initialBounds(options: BrowserWindowConstructorOptions, workArea: Rectangle): Rectangle {
  const width = options.width ?? 800;
  const height = options.height ?? 600;
  const x = options.x ?? workArea.x + Math.round((workArea.width - width) / 2);
  const y = options.y ?? workArea.y + Math.round((workArea.height - height) / 2);
  return { x, y, width, height };
}

export const windowEvents = [
  ...[
    'close',
    'closed',
    'ready-to-show',
    'show',
    'hide',
    'focus',
    'blur',
    'resize',
    'resized',
    'move',
    'moved',
  ],
  ...['minimize', 'restore', 'maximize', 'unmaximize', 'page-title-updated', 'always-on-top-changed'],
  // What only a desktop can bring about.
  ...['will-resize', 'will-move', 'enter-full-screen', 'leave-full-screen'],
  ...['session-end', 'query-session-end', 'unresponsive', 'responsive', 'app-command', 'system-context-menu'],
];
