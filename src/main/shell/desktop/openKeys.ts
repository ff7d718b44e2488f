/** Keys of the whole system, tied to Electron. */
import { globalShortcut } from 'electron';
import type { GlobalKeyName } from '../../../shared/settings/globalKeys.ts';
import { createGlobalKeys, type GlobalKeys } from '../keys/globalKeys.ts';
import { keyDoes } from '../keys/keyDoes.ts';
import { answerSoon } from '../notices/answering.ts';
import type { MainWindow } from '../window/mainWindow.ts';
import { after, type DesktopDeps } from './deps.ts';

/** Registers what is set, now and whenever that changes. @returns with what ends it */
export function openKeys(deps: DesktopDeps, main: MainWindow): GlobalKeys {
  const { feed, state } = deps;
  const keys = createGlobalKeys({
    shortcuts: globalShortcut,
    platform: process.platform,
    run: (name) => void press(name, deps, main),
    tell: (globalKeys) => state.set({ globalKeys }),
    elapsed: () => performance.now(),
    after,
  });
  keys.set(feed.current().settings.preferences);
  const end = feed.subscribe((_previous, next) => keys.set(next.settings.preferences));
  return {
    ...keys,
    dispose() {
      end();
      keys.dispose();
    },
  };
}

/** What went wrong stands in the snapshot, and is notified of: the agent works in another program. */
async function press(name: GlobalKeyName, deps: DesktopDeps, main: MainWindow): Promise<void> {
  const { feed, session, log } = deps;
  if (name === 'show') {
    main.toggle();
    return;
  }
  const deed = keyDoes(name, feed.current());
  if (deed === null) return;
  const { action, key } = deed;
  const { current, subscribe } = feed;
  try {
    if (action === 'answer') await answerSoon(key, { current, subscribe, after, answer: session.answer });
    else await session[action]({ key });
  } catch (error) {
    log('what a key of the whole system asks failed', { name, error });
  }
}
