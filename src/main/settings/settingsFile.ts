/**
 * Opens the settings file so that nothing in it is ever lost: what cannot be read is kept beside it, and a file that
 * cannot be opened at all is left alone. Neither keeps the program from starting.
 */
import { readFileSync, rmSync } from 'node:fs';
import { ProblemError, type SettingsFileProblem, problemOf } from '../../shared/errors.ts';
import type { PreferenceName, Preferences } from '../../shared/settings/preferences.ts';
import { keepCopy } from './keptCopy.ts';
import {
  type ReadDocument,
  type SettingsDocument,
  defaultDocument,
  readDocument,
} from './settingsDocument.ts';
import { settingsFileProblem } from './settingsFileProblem.ts';

/** Where the document is kept; electron-store fits. `write` replaces the whole file, or leaves the old one. */
export interface DocumentStore {
  write(document: SettingsDocument): void;
}

/** What could not be read of a settings file that was there. */
export interface UnreadSettings {
  /** Path of the file's copy, without secrets in clear. */
  readonly keptCopy: string;
  /** The preferences that have their defaults instead; null: everything starts from the defaults. */
  readonly preferences: readonly PreferenceName[] | null;
}

/** The settings as the file had them, and where they are written. */
export interface OpenedSettings extends Pick<ReadDocument, 'document' | 'clearAccessKey'> {
  /** `write` throws a ProblemError `settingsFile` for what the file system does not allow, and nothing else. */
  readonly store: DocumentStore;
  /** Null when there was nothing that could not be read. */
  readonly unread: UnreadSettings | null;
  /** What keeps the settings from being read or saved; null: nothing so far. */
  readonly problem: SettingsFileProblem | null;
}

/**
 * Reads the settings file at `path`. A broken one, or one of a newer program, is copied beside itself and the
 * program starts with the defaults. One of which only preferences cannot be read is copied too, and written anew
 * without these. Where the file cannot be opened, or its copy not be made, nothing is
 * written in this run: it may hold more than the program knows.
 *
 * @param openStore opens the store on the same path; called at the first write.
 * @param defaults what the preferences start with: an older file has those, too, that nobody set
 */
export function openSettingsFile(
  path: string,
  openStore: () => DocumentStore,
  defaults: Preferences,
  now: () => number,
): OpenedSettings {
  const document = defaultDocument();
  const store = storeAt(path, openStore);
  const fresh = { document, clearAccessKey: null, store, unread: null, problem: null };
  let text: string | null;
  try {
    text = textAt(path);
  } catch (error) {
    return leftAlone(fresh, settingsFileProblem('read', path, error));
  }
  if (text === null) return fresh;
  const read = readDocument(text, defaults);
  const { unreadable = null, ...readable } = read ?? {};
  const opened = { ...fresh, ...readable };
  return unreadable?.length === 0 ? opened : withCopy(path, opened, unreadable, now);
}

/** @param preferences that cannot be read; null: nothing can */
function withCopy(
  path: string,
  opened: OpenedSettings,
  preferences: readonly PreferenceName[] | null,
  now: () => number,
): OpenedSettings {
  const keptCopy = path.replace(/(\.json)?$/, `.unreadable-${String(now())}.json`);
  try {
    keepCopy(path, keptCopy);
  } catch (error) {
    return leftAlone(opened, settingsFileProblem(preferences === null ? 'read' : 'save', path, error));
  }
  const kept = { ...opened, unread: { keptCopy, preferences } };
  try {
    // The store could not read what is broken; what is left is written at once, or the next start would find the same
    // again, and keep another copy.
    if (preferences === null) rmSync(path);
    // A key that is still in clear is in this file alone, until it is written encrypted.
    else if (opened.clearAccessKey === null) opened.store.write(opened.document);
    return kept;
  } catch (error) {
    const problem = problemOf(error);
    const known = problem?.kind === 'settingsFile' ? problem : settingsFileProblem('save', path, error);
    return { ...kept, problem: known };
  }
}

/** Null: there is no file. @throws the file system's error when there is one that cannot be read */
function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Opened at the first write, and again after one that failed: a disk that is full need not stay so. */
function storeAt(path: string, openStore: () => DocumentStore): DocumentStore {
  let store: DocumentStore | null = null;
  return {
    write(document) {
      try {
        store ??= openStore();
        store.write(document);
      } catch (error) {
        throw new ProblemError(settingsFileProblem('save', path, error), { cause: error });
      }
    },
  };
}

function leftAlone(opened: OpenedSettings, problem: SettingsFileProblem): OpenedSettings {
  const write = (): never => {
    throw new ProblemError(problem);
  };
  return { ...opened, store: { write }, problem };
}
