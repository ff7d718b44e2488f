/** Whether the system gives `tel:` links to the program: only once that is switched on. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';

const scheme = 'tel';

export interface RegistrationDeps {
  readonly app: Pick<
    App,
    'isPackaged' | 'getPath' | 'getAppPath' | 'setAsDefaultProtocolClient' | 'removeAsDefaultProtocolClient'
  >;
  readonly platform: NodeJS.Platform;
  /** Absolute path of the executable. */
  readonly executable: string;
  /** The name of the program's file in the desktop's menu, on Linux. */
  readonly desktopName: string;
  readonly readFile?: (path: string) => string;
  readonly writeFile?: (path: string, text: string) => void;
}

/** Makes it so. False: the system did not take it. @throws the file system's error on Linux, where it cannot be undone */
export function setTelLinks(deps: RegistrationDeps, isOn: boolean): boolean {
  const { app, platform, executable } = deps;
  // A development tree is started by the path of its folder.
  const start: [path?: string, args?: string[]] = app.isPackaged ? [] : [executable, [app.getAppPath()]];
  if (isOn) return app.setAsDefaultProtocolClient(scheme, ...start);
  if (platform !== 'linux') return app.removeAsDefaultProtocolClient(scheme, ...start);
  // Electron does nothing there; what it has set stands in this file.
  const path = join(app.getPath('appData'), 'mimeapps.list');
  const before = readOr('', () => (deps.readFile ?? readText)(path));
  const after = withoutHandler(before, deps.desktopName);
  if (after !== before) (deps.writeFile ?? writeFileSync)(path, after);
  return true;
}

const readText = (path: string): string => readFileSync(path, 'utf8');

function readOr(missing: string, read: () => string): string {
  try {
    return read();
  } catch {
    return missing;
  }
}

/** The list of what opens what (the MIME applications specification) without this program for `tel:` links. */
export function withoutHandler(list: string, desktopName: string): string {
  return list
    .split('\n')
    .flatMap((line) => {
      const [key = '', value = ''] = line.split('=');
      const isMeant = key.trim() === `x-scheme-handler/${scheme}` && value.includes(desktopName);
      if (!isMeant) return [line];
      const others = value.split(';').filter((name) => name.trim() !== '' && name.trim() !== desktopName);
      return others.length === 0 ? [] : [`${key}=${others.join(';')};`];
    })
    .join('\n');
}
