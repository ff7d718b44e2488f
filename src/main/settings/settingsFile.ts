/** Opens the settings file so that nothing in it is ever lost: what cannot be read is kept beside it. */
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import type { PreferenceName } from '../../shared/settings.ts';
import { type SettingsDocument, defaultDocument, readDocument } from './settingsDocument.ts';

/** Where the document is kept; electron-store fits. `write` replaces the whole file, or leaves the old one. */
export interface DocumentStore {
  write(document: SettingsDocument): void;
}

/** What could not be read of a settings file that was there. */
export interface UnreadSettings {
  /** Path of the file's copy. */
  readonly keptCopy: string;
  /** The preferences that have their defaults instead; null: everything starts from the defaults. */
  readonly preferences: readonly PreferenceName[] | null;
}

export interface OpenedSettings {
  readonly document: SettingsDocument;
  readonly store: DocumentStore;
  /** Null when there was nothing that could not be read. */
  readonly unread: UnreadSettings | null;
}

/**
 * Reads the settings file at `path`. A broken one, or one of a newer program, is copied beside itself and the
 * program starts with the defaults. One of which only preferences cannot be read is copied too, and written anew
 * with the defaults of these in their place.
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
  const defaults = defaultDocument(homeRegion);
  if (!existsSync(path)) return { document: defaults, store: openStore(), unread: null };
  const read = readDocument(readFileSync(path, 'utf8'), defaults.preferences);
  if (read?.unreadable.length === 0) return { document: read.document, store: openStore(), unread: null };
  const keptCopy = path.replace(/(\.json)?$/, `.unreadable-${String(now())}.json`);
  copyFileSync(path, keptCopy);
  if (!read) {
    rmSync(path);
    return { document: defaults, store: openStore(), unread: { keptCopy, preferences: null } };
  }
  const store = openStore();
  // At once, or the next start would find the same again, and keep another copy.
  store.write(read.document);
  return { document: read.document, store, unread: { keptCopy, preferences: read.unreadable } };
}
