/** Every Chinese text of the settings window. */
import { words } from '../../../shared/texts/zh.ts';
import { problem } from '../zh/problems/problem.ts';
import { settings } from '../zh/settings/settings.ts';
import { certificate, connection } from '../zh/shift/connection.ts';
import { firstRun } from '../zh/shift/signIn.ts';
import { desktopRows } from '../zh/settings/desktopRows.ts';
import { desktop } from '../zh/views/desktop.ts';
import { shortcuts } from '../zh/views/shortcuts.ts';
import type { SettingsTexts } from './en.ts';

export const texts: SettingsTexts = {
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
