/** What the page of the settings window is told of a snapshot: what can be set, and what is in the way of it. */
import { whyNotSignIn, whyNotSignOut } from '../../calls/rules.ts';
import type { Impossible } from '../../errors.ts';
import type { AskedSettings } from '../../settings/sections.ts';
import type { SettingsView } from '../../settings/settingsView.ts';
import type { Told } from '../actions.ts';
import type { Snapshot } from '../snapshot.ts';

/** What the page of the settings window is told. */
export interface SettingsPage
  extends Told, Pick<Snapshot, 'systemLanguage' | 'mode' | 'version' | 'newerVersion' | 'desktop'> {
  readonly settings: SettingsView;
  /** It shows no calls. */
  readonly people: Readonly<Record<string, never>>;
  /** Why the connection cannot be changed now; null: it can. */
  readonly whyNotConnect: Impossible | null;
  /** Why nobody can sign out now without ending a call; null: somebody can. */
  readonly whyNotSignOut: Impossible | null;
  /** `times`: how often the window was asked for; what was asked last. */
  readonly asked: AskedSettings & { readonly times: number };
}

/** All of it but where it was opened. */
export function settingsPage(
  snapshot: Pick<
    Snapshot,
    'systemLanguage' | 'mode' | 'version' | 'newerVersion' | 'desktop' | 'settings' | 'session' | 'calls'
  >,
): Omit<SettingsPage, 'seq' | 'asked'> {
  const { systemLanguage, mode, version, newerVersion, desktop, settings, session } = snapshot;
  return {
    ...{ systemLanguage, mode, version, newerVersion, desktop, settings, people: {} },
    whyNotConnect: whyNotSignIn(session),
    whyNotSignOut: whyNotSignOut(snapshot, { releaseCall: false }),
  };
}
