/** Light, dark, or as the machine is: window frames and pages alike. */
import type { NativeTheme } from 'electron';
import type { Theme } from '../../../shared/settings/preferences.ts';

/** Sets nothing that is so already. */
export function applyTheme(nativeTheme: Pick<NativeTheme, 'themeSource'>, theme: Theme): void {
  if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
}
