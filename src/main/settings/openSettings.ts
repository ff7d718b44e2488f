/** Opens the settings of this machine's user with Electron's means. */
import { join } from 'node:path';
import type { safeStorage } from 'electron';
import { openElectronStore, settingsFileName } from './electronStore.ts';
import { createSecrets } from './secrets.ts';
import { type Settings, createSettings } from './settings.ts';
import { type UnreadSettings, openSettingsFile } from './settingsFile.ts';

export interface OpenSettingsOptions {
  /** The program's user data. */
  readonly directory: string;
  readonly safeStorage: typeof safeStorage;
  /** ISO 3166 alpha-2, for a first run. */
  readonly homeRegion: string;
  readonly log: (text: string, detail: unknown) => void;
}

/** Opens the settings, and tells what could not be read of them; null: nothing. */
export async function openSettings(
  options: OpenSettingsOptions,
): Promise<{ readonly settings: Settings; readonly unread: UnreadSettings | null }> {
  const { directory, homeRegion, log } = options;
  const path = join(directory, `${settingsFileName}.json`);
  const opened = openSettingsFile(path, () => openElectronStore(directory), homeRegion, Date.now);
  const { unread, problem } = opened;
  if (unread) log('settings could not be read', { which: unread.preferences ?? 'all' });
  if (problem) log('the settings file is left alone', { failed: problem.failed, trouble: problem.trouble });
  const secrets = createSecrets(options.safeStorage, process.platform);
  return { settings: await createSettings({ ...opened, secrets, log }), unread };
}
