/** Every English text of the settings window. */
import { words } from '../../../shared/texts/en.ts';
import { problem } from '../en/problems/problem.ts';
import { settings } from '../en/settings/settings.ts';
import { certificate, connection } from '../en/shift/connection.ts';
import { firstRun } from '../en/shift/signIn.ts';
import { desktopRows } from '../en/settings/desktopRows.ts';
import { desktop } from '../en/views/desktop.ts';
import { shortcuts } from '../en/views/shortcuts.ts';

export const texts = {
  settings,
  connection,
  certificate,
  firstRun,
  desktop,
  desktopRows,
  shortcuts,
  problem,
  words,
};

/** The catalogue's shape: what is missing in the other language does not compile. */
export type SettingsTexts = typeof texts;
