/** Opens the settings of this machine's user with Electron's means. */
import { join } from 'node:path';
import type { safeStorage } from 'electron';
import { openElectronStore, settingsFileName } from './electronStore.ts';
import { createSecrets } from './secrets.ts';
import { type Settings, createSettings } from './settings.ts';
import { openSettingsFile } from './settingsFile.ts';

export interface OpenSettingsOptions {
  /** The program's user data. */
  readonly directory: string;
  readonly safeStorage: typeof safeStorage;
  /** ISO 3166 alpha-2, for a first run. */
  readonly homeRegion: string;
  readonly log: (text: string, detail: unknown) => void;
}

/** `keptCopy`: path of the copy of a settings file that could not be read; null when there was none. */
export async function openSettings(
  options: OpenSettingsOptions,
): Promise<{ readonly settings: Settings; readonly keptCopy: string | null }> {
  const { directory, homeRegion, log } = options;
  const path = join(directory, `${settingsFileName}.json`);
  const opened = openSettingsFile(path, () => openElectronStore(directory), homeRegion, Date.now);
  const secrets = createSecrets(options.safeStorage, process.platform);
  const { document, store, keptCopy } = opened;
  return { settings: await createSettings({ document, store, secrets, log }), keptCopy };
}
