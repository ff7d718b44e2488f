/** The program's settings: read once, kept here, written at each change. */
import { ProblemError, type SettingsFileProblem, problemOf } from '../../shared/errors.ts';
import type { KeptFile } from '../../shared/settings/keptFile.ts';
import type { Preferences } from '../../shared/settings/preferences.ts';
import type { PreferencesView } from '../../shared/settings/settingsView.ts';
import type { PopPlaces, SettingsDocument, WindowPlace } from './settingsDocument.ts';
import type { OpenedSettings } from './settingsFile.ts';

/** The person's settings for as long as the program runs. */
export interface Settings {
  /** What the other parts of the program keep in the settings file. */
  readonly file: KeptFile<SettingsDocument>;
  /** The same object until something in it changes. */
  readonly view: () => PreferencesView;
  /** Calls after every change of the view; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  // What follows and changes something throws a ProblemError `settingsFile` where it could not be saved; it holds for
  // this run all the same, and the view says so.
  readonly savePreferences: (changes: Partial<Preferences>) => void;
  readonly mainWindowPlace: () => WindowPlace | null;
  readonly saveMainWindowPlace: (place: WindowPlace) => void;
  readonly popPlaces: () => PopPlaces;
  readonly savePopPlaces: (places: PopPlaces) => void;
}

/** Serves what was read at the start; nothing is read again, and each change is written at once. */
export function createSettings({
  store,
  clearAccessKey,
  ...opened
}: Omit<OpenedSettings, 'unread'>): Settings {
  const listeners = new Set<() => void>();
  let { document, problem } = opened;
  let view: PreferencesView = { preferences: document.preferences, fileProblem: problem };
  const adopt = (changes: Partial<SettingsDocument>): void => {
    document = { ...document, ...changes };
    problem = problemIn(() => store.write(document));
    view = { preferences: document.preferences, fileProblem: problem };
    for (const listener of listeners) listener();
  };
  // What cannot be saved holds all the same, until the program ends.
  const change = (changes: Partial<SettingsDocument>): void => {
    adopt(changes);
    if (problem !== null) throw new ProblemError(problem);
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    file: { current: () => document, change, adopt, subscribe, clearAccessKey },
    view: () => view,
    subscribe,
    savePreferences: (changes) => change({ preferences: { ...document.preferences, ...changes } }),
    mainWindowPlace: () => document.mainWindow,
    saveMainWindowPlace: (mainWindow) => change({ mainWindow }),
    popPlaces: () => document.popPlaces,
    savePopPlaces: (popPlaces) => change({ popPlaces }),
  };
}

/** What keeps the file from being written; null: it was written. */
function problemIn(write: () => void): SettingsFileProblem | null {
  try {
    write();
    return null;
  } catch (error) {
    const problem = problemOf(error);
    if (problem?.kind === 'settingsFile') return problem;
    throw error;
  }
}
