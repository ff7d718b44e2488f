/** What keeps the settings file from being read or written, as a problem that the window can put into words. */
import type { FileTrouble, SettingsFileProblem } from '../../shared/errors.ts';

const troubles: Readonly<Record<string, FileTrouble>> = {
  EACCES: 'noRight',
  EPERM: 'noRight',
  EROFS: 'noRight',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EISDIR: 'isFolder',
};

/** @param error the file system's */
export function settingsFileProblem(
  failed: SettingsFileProblem['failed'],
  path: string,
  error: unknown,
): SettingsFileProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const trouble = Object.hasOwn(troubles, code) ? troubles[code] : undefined;
  return { kind: 'settingsFile', failed, path, trouble: trouble ?? 'other' };
}
