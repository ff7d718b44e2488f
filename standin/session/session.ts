import type { Session as ElectronSession } from 'electron';
import { Permissions } from './permissions.ts';
import type { ProtocolRegistry } from './protocol.ts';
import { readyChromium, requireReady } from '../runningStandIn.ts';
import { strict, strictEmitter } from '../strict.ts';
import { WebRequest } from './webRequest.ts';

type Implemented = Pick<
  ElectronSession,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'isSpellCheckerEnabled'
  | 'clearStorageData'
  | 'clearCache'
  | 'isPersistent'
>;
const events = [
  'will-download',
  'preconnect',
  'select-hid-device',
  'select-serial-port',
  'select-usb-device',
];

/** The one session that there is; all windows share Chromium's profile. */
export class Session extends strictEmitter('Session', events) implements Implemented {
  readonly webRequest = new WebRequest();
  readonly permissions = new Permissions();
  readonly protocol: ProtocolRegistry;
  #spelling = true;

  constructor(protocol: ProtocolRegistry) {
    super();
    this.protocol = protocol;
  }

  setPermissionRequestHandler(handler: Permissions['handler']): void {
    this.permissions.handler = handler;
  }

  /** Chromium's own state stands for the check: what was not granted is refused, and nothing is asked again. */
  setPermissionCheckHandler(): void {}

  /** Chromium shows no device to a page without a chooser, and the stand-in has none. */
  setDevicePermissionHandler(): void {}

  setDisplayMediaRequestHandler(): void {}

  setSpellCheckerEnabled(enable: boolean): void {
    this.#spelling = enable;
  }

  isSpellCheckerEnabled(): boolean {
    return this.#spelling;
  }

  isPersistent(): boolean {
    return true;
  }

  async clearStorageData(): Promise<void> {
    await readyChromium().browserSession.send('Storage.clearCookies');
  }

  async clearCache(): Promise<void> {}
}

/** `electron.session`: the default session once the app is ready, and nothing else. */
export function createSessionModule(session: Session): { readonly defaultSession: Session } {
  return strict('electron.session', {
    get defaultSession(): Session {
      requireReady('Session can only be received when app is ready');
      return session;
    },
  });
}
