import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { notImplemented } from '../strict.ts';

/** Where the system keeps programs' data, as Electron's `appData`. */
function appDataPath(
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
  home = homedir(),
): string {
  if (platform === 'win32') return env['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env['XDG_CONFIG_HOME'] || join(home, '.config');
}

/** The folders that `app.getPath` names. What is set by the program wins. */
export class AppPaths {
  #set = new Map<string, string>();

  /** @param userDataSwitch the value of `--user-data-dir`, if given */
  constructor(userDataSwitch: string | undefined) {
    if (userDataSwitch) this.#set.set('userData', userDataSwitch);
  }

  /** @throws Error for a name that the stand-in does not know */
  get(name: string, appName: string): string {
    const set = this.#set.get(name);
    if (set !== undefined) return set;
    switch (name) {
      case 'home':
        return homedir();
      case 'appData':
        return appDataPath();
      case 'userData':
        return join(appDataPath(), appName);
      case 'sessionData':
        return this.get('userData', appName);
      case 'temp':
        return tmpdir();
      case 'logs':
        return join(this.get('userData', appName), 'logs');
      case 'crashDumps':
        return join(this.get('userData', appName), 'Crashpad');
      case 'exe':
        return process.execPath;
      default:
        throw notImplemented(`app.getPath('${name}')`);
    }
  }

  set(name: string, path: string): void {
    this.#set.set(name, path);
  }
}
