import type { Dialog, MessageBoxOptions, MessageBoxReturnValue } from 'electron';
import type { BrowserWindow } from '../browserWindow/browserWindow.ts';
import { askInWindow } from './dialogWindow.ts';
import { readyChromium, requireReady, sayOnce } from '../runningStandIn.ts';
import { strict } from '../strict.ts';

type Implemented = Pick<Dialog, 'showErrorBox'> &
  Record<'showMessageBox' | 'showOpenDialog' | 'showSaveDialog', unknown>;

/** What is answered when nobody is there to be asked: the way out that the program names, as if Escape were pressed. */
export function defaultAnswer({
  cancelId,
  buttons = [],
  checkboxChecked,
}: MessageBoxOptions): MessageBoxReturnValue {
  const byName = buttons.findIndex((label) => /^(cancel|no)$/i.test(label.replaceAll('&', '')));
  return { response: cancelId ?? Math.max(byName, 0), checkboxChecked: checkboxChecked ?? false };
}

/** The options stand last; a parent window may stand before them. */
function optionsOf<T>(args: [T] | [unknown, T]): T {
  return args.length === 1 ? args[0] : args[1];
}

async function showMessageBox(
  ...args: [MessageBoxOptions] | [BrowserWindow, MessageBoxOptions]
): Promise<MessageBoxReturnValue> {
  requireReady('dialog module can only be used after app is ready');
  const options = optionsOf<MessageBoxOptions>(args);
  const fallback = defaultAnswer(options);
  if (!readyChromium().headless)
    return { ...fallback, response: (await askInWindow(options)) ?? fallback.response };
  sayOnce(`without a display dialogs answer themselves; the first: ${options.message}`);
  return fallback;
}

export const dialog = strict('electron.dialog', {
  showMessageBox,
  showErrorBox(title: string, content: string): void {
    console.error(`${title}\n${content}`);
  },
  showOpenDialog: async () => {
    requireReady('dialog module can only be used after app is ready');
    sayOnce('there is no file dialog here; it counts as cancelled');
    return { canceled: true, filePaths: [] as string[] };
  },
  showSaveDialog: async () => {
    requireReady('dialog module can only be used after app is ready');
    sayOnce('there is no file dialog here; it counts as cancelled');
    return { canceled: true, filePath: '' };
  },
}) satisfies Implemented;
