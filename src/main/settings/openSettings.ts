/** Opens the settings of this machine's user. */
import { join } from 'node:path';
import { type Policy } from '../../shared/settings/policy.ts';
import { defaultPreferences } from '../../shared/settings/preferences.ts';
import { openElectronStore, settingsFileName } from './electronStore.ts';
import { type Settings, createSettings } from './settings.ts';
import { type UnreadSettings, openSettingsFile } from './settingsFile.ts';

export interface OpenSettingsOptions {
  /** The program's user data. */
  readonly directory: string;
  /** ISO 3166 alpha-2, for a first run. */
  readonly homeRegion: string;
  readonly policy: Policy;
  readonly log: (text: string, detail: unknown) => void;
}

/** The file that they are kept in. @param directory the program's user data */
export const settingsPathIn = (directory: string): string => join(directory, `${settingsFileName}.json`);

/** Opens the settings, and tells what could not be read of them; null: nothing. */
export function openSettings({ directory, homeRegion, policy, log }: OpenSettingsOptions): {
  readonly settings: Settings;
  readonly unread: UnreadSettings | null;
} {
  const defaults = defaultPreferences({ homeRegion });
  const opened = openSettingsFile(
    settingsPathIn(directory),
    () => openElectronStore(directory),
    defaults,
    Date.now,
  );
  const { unread, problem } = opened;
  if (unread) log('settings could not be read', { which: unread.preferences ?? 'all' });
  if (problem) log('the settings file is left alone', { failed: problem.failed, trouble: problem.trouble });
  return { settings: createSettings({ ...opened, defaults, policy }), unread };
}
