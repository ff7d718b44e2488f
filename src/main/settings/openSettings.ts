/** Opens the settings of this machine's user. */
import { join } from 'node:path';
import { openElectronStore, settingsFileName } from './electronStore.ts';
import { type Settings, createSettings } from './settings.ts';
import { type UnreadSettings, openSettingsFile } from './settingsFile.ts';

export interface OpenSettingsOptions {
  /** The program's user data. */
  readonly directory: string;
  /** ISO 3166 alpha-2, for a first run. */
  readonly homeRegion: string;
  readonly log: (text: string, detail: unknown) => void;
}

/** Opens the settings, and tells what could not be read of them; null: nothing. */
export function openSettings({ directory, homeRegion, log }: OpenSettingsOptions): {
  readonly settings: Settings;
  readonly unread: UnreadSettings | null;
} {
  const path = join(directory, `${settingsFileName}.json`);
  const opened = openSettingsFile(path, () => openElectronStore(directory), homeRegion, Date.now);
  const { unread, problem } = opened;
  if (unread) log('settings could not be read', { which: unread.preferences ?? 'all' });
  if (problem) log('the settings file is left alone', { failed: problem.failed, trouble: problem.trouble });
  return { settings: createSettings(opened), unread };
}
