/** Starting with the desktop. Only a packaged program: a development tree has no command that would last. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { App } from 'electron';
import type { PolicyView } from '../../shared/settings/policyView.ts';
import { atLoginSwitch } from '../../shared/switches.ts';

export interface StartAtLoginDeps {
  readonly app: Pick<App, 'isPackaged' | 'setLoginItemSettings' | 'getPath'>;
  readonly platform: NodeJS.Platform;
  /** The command that starts the program: `APPIMAGE` where it runs from one, else the executable. */
  readonly executable: string;
  readonly writeFile?: (path: string, text: string) => void;
  readonly removeFile?: (path: string) => void;
}

/**
 * Whether it has to be set when the program starts: a policy may have changed or gone since it was set last. One that is
 * not in order changes nothing.
 */
export const isSetAtStart = (
  { path, faults }: Pick<PolicyView, 'path' | 'faults'>,
  startAtLogin: boolean,
): boolean => faults.length === 0 && (path !== null || !startAtLogin);

/** Makes it so. @throws the file system's error on Linux, where the autostart entry cannot be written. */
export function setStartAtLogin(deps: StartAtLoginDeps, startAtLogin: boolean): void {
  if (!deps.app.isPackaged) return;
  if (deps.platform !== 'linux') {
    deps.app.setLoginItemSettings({ openAtLogin: startAtLogin, args: [atLoginSwitch] });
    return;
  }
  // Electron does nothing on Linux; the desktops follow the XDG autostart specification.
  const path = join(deps.app.getPath('appData'), 'autostart', 'ringside.desktop');
  if (startAtLogin) (deps.writeFile ?? writeEntry)(path, desktopEntry(deps.executable));
  else (deps.removeFile ?? removeEntry)(path);
}

/**
 * Quoted as the Desktop Entry specification asks: inside quotes, `"`, backtick, `$` and `\` are escaped, `%` doubled.
 */
export function desktopEntry(executable: string): string {
  const quoted = executable
    .replace(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%');
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Ringside',
    `Exec="${quoted}" ${atLoginSwitch}`,
    '',
  ].join('\n');
}

/** What is asked of how the program was started. */
export interface StartedDeps {
  readonly argv: readonly string[];
  readonly platform: NodeJS.Platform;
  readonly app: Pick<App, 'getLoginItemSettings'>;
}

/**
 * Whether it was the login that started the program, so that nobody waits for its window. On macOS no argument tells, but
 * the system does.
 */
export const wasStartedAtLogin = ({ argv, platform, app }: StartedDeps): boolean =>
  argv.includes(atLoginSwitch) || (platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin);

function writeEntry(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function removeEntry(path: string): void {
  rmSync(path, { force: true });
}
