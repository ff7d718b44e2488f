/** What the components of the settings get without being handed it. */
import { createContext } from 'svelte';
import type { SettingsPage } from '../../../shared/contract/pages/settingsPage.ts';
import type { ShownFingerprints } from '../../../shared/settings/sections.ts';
import type { PageState } from '../../app/state/pageState.svelte.ts';
import type { SettingsTexts } from '../../messages/settings/en.ts';

/** Read its members where they are used: they change with the language. */
export interface SettingsContext {
  readonly ringside: PageState<SettingsPage>;
  readonly texts: SettingsTexts;
  /** BCP 47 */
  readonly language: string;
}

/** What the form of the connection needs, in whichever window it stands. */
export interface ConnectionContext {
  readonly ringside: Pick<PageState<SettingsPage>, 'act' | 'isUnderWay'> & {
    readonly snapshot: Pick<SettingsPage, 'settings' | 'whyNotConnect'> | null;
  };
  readonly texts: Pick<SettingsTexts, 'connection' | 'certificate' | 'problem'>;
  readonly shownFingerprints: ShownFingerprints;
}

/** `get…` throws where no component above has set it; `set…` is for one that is being made. */
export const [getSettings, setSettings] = createContext<SettingsContext>();
export const [getConnection, setConnection] = createContext<ConnectionContext>();
