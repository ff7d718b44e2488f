/** The program's settings: read once, kept here, written at each change. */
import { type Policy, isLocked, policyPreferences } from '../../shared/settings/policy.ts';
import { ProblemError, type SettingsFileProblem, problemOf } from '../../shared/errors.ts';
import type { KeptFile } from '../../shared/settings/keptFile.ts';
import type { PreferenceName, Preferences } from '../../shared/settings/preferences.ts';
import type { PolicyView } from '../../shared/settings/policyView.ts';
import type { PreferencesView } from '../../shared/settings/settingsView.ts';
import type { BarPlaces, PopPlaces, SettingsDocument, WindowPlace } from './settingsDocument.ts';
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
  /** @throws ProblemError `notPossible` `setByOrganisation`, too, for one that is locked */
  readonly savePreferences: (changes: Partial<Preferences>) => void;
  readonly mainWindowPlace: () => WindowPlace | null;
  readonly saveMainWindowPlace: (place: WindowPlace) => void;
  readonly settingsWindowPlace: () => SettingsDocument['settingsWindow'];
  readonly saveSettingsWindowPlace: (place: NonNullable<SettingsDocument['settingsWindow']>) => void;
  readonly popPlaces: () => PopPlaces;
  readonly savePopPlaces: (places: PopPlaces) => void;
  readonly barPlaces: () => BarPlaces;
  readonly saveBarPlaces: (places: BarPlaces) => void;
}

/** What the settings begin with: the file, and what counts where it says nothing, or more than it. */
export interface SettingsBasis extends Omit<OpenedSettings, 'unread'> {
  /** What the preferences start with. */
  readonly defaults: Preferences;
  readonly policy: Policy;
}

/**
 * Serves what was read at the start; nothing is read again, and each change is written at once. The policy is laid over
 * the person's own preferences whenever they are looked at, and never gets among them.
 */
export function createSettings({
  store,
  clearAccessKey,
  defaults,
  policy,
  ...opened
}: SettingsBasis): Settings {
  const listeners = new Set<() => void>();
  let { document, problem } = opened;
  const look = (): PreferencesView => ({
    preferences: {
      ...defaults,
      ...policyPreferences(policy, 'free'),
      ...document.preferences,
      ...policyPreferences(policy, 'locked'),
    },
    policy: shownPolicy(policy),
    fileProblem: problem,
  });
  let view = look();
  const adopt = (changes: Partial<SettingsDocument>): void => {
    document = { ...document, ...changes };
    problem = problemIn(() => store.write(document));
    view = look();
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
    savePreferences(changes) {
      if (Object.keys(changes).some((name) => isLocked(policy, name as PreferenceName)))
        throw new ProblemError({ kind: 'notPossible', why: 'setByOrganisation' });
      change({ preferences: { ...document.preferences, ...changes } });
    },
    mainWindowPlace: () => document.mainWindow,
    saveMainWindowPlace: (mainWindow) => change({ mainWindow }),
    settingsWindowPlace: () => document.settingsWindow,
    saveSettingsWindowPlace: (settingsWindow) => change({ settingsWindow }),
    popPlaces: () => document.popPlaces,
    savePopPlaces: (popPlaces) => change({ popPlaces }),
    barPlaces: () => document.barPlaces,
    saveBarPlaces: (barPlaces) => change({ barPlaces }),
  };
}

const shownPolicy = ({
  path,
  locked,
  hidesPractice,
  forbidsPasswords,
  crmHosts,
  faults,
}: Policy): PolicyView => ({
  path,
  locked,
  hidesPractice,
  forbidsPasswords,
  crmHosts,
  faults,
});

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
