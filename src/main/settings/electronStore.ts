/** The settings file, written by electron-store: whole and atomically at each change. */
import ElectronStore from 'electron-store';
import type { SettingsDocument } from './settingsDocument.ts';
import type { DocumentStore } from './settingsFile.ts';

/** Name of the file in the program's user data, without extension. */
export const settingsFileName = 'settings';

/** Opens the store. Only once the file is missing or known to be JSON: electron-store throws on any other. */
export function openElectronStore(directory: string): DocumentStore {
  const store = new ElectronStore<SettingsDocument>({
    name: settingsFileName,
    cwd: directory,
    // Keys are the document's own; none of them is a path.
    accessPropertiesByDotNotation: false,
    configFileMode: 0o600,
  });
  return {
    write(document) {
      store.store = document;
    },
  };
}
