/** Opens the settings file so that nothing in it is ever lost: what cannot be read is kept beside it. */
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { type SettingsDocument, defaultDocument, readDocument } from './settingsDocument.ts';

/** Where the document is kept; electron-store fits. `write` replaces the whole file, or leaves the old one. */
export interface DocumentStore {
  write(document: SettingsDocument): void;
}

export interface OpenedSettings {
  readonly document: SettingsDocument;
  readonly store: DocumentStore;
  /** Path of the copy of a file that could not be read; null when there was none. */
  readonly keptCopy: string | null;
}

/**
 * Reads the settings file at `path`. A broken one, or one of a newer program, is copied beside itself and the
 * program starts with the defaults.
 *
 * @param openStore opens the store on the same path; called once the file is one that it can read.
 * @param homeRegion ISO 3166 alpha-2, for a first run.
 * @throws the file system's error when the file cannot be read or the copy cannot be written: then nothing was changed.
 */
export function openSettingsFile(
  path: string,
  openStore: () => DocumentStore,
  homeRegion: string,
  now: () => number,
): OpenedSettings {
  if (!existsSync(path)) {
    return { document: defaultDocument(homeRegion), store: openStore(), keptCopy: null };
  }
  const document = readDocument(readFileSync(path, 'utf8'));
  if (document) return { document, store: openStore(), keptCopy: null };
  const keptCopy = path.replace(/(\.json)?$/, `.unreadable-${String(now())}.json`);
  copyFileSync(path, keptCopy);
  rmSync(path);
  return { document: defaultDocument(homeRegion), store: openStore(), keptCopy };
}
