import type { SettingsSection } from '../../../shared/settings/sections.ts';
import type { DeskContext } from './context.ts';

/** Shows the settings window, at a section of it where one is named. */
export function openSettings(
  { ringside, ui }: Pick<DeskContext, 'ringside' | 'ui'>,
  section: SettingsSection | null = null,
): void {
  void ringside.act('openSettings', [{ section, shownFingerprints: ui.shownFingerprints }]);
}
