import type { Session } from 'electron';
import { readyChromium } from '../runningStandIn.ts';
import { toChromium } from './schemes.ts';
import type { Contents } from '../webContents/contents.ts';

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type Permission = Parameters<NonNullable<RequestHandler>>[1];

/** Chromium's own names of what a permission of Electron covers. */
const chromiumNames: Partial<Record<Permission, string[]>> = {
  media: ['camera', 'microphone'],
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
};

/** What pages may do: refused in Chromium from the start, and granted there when the program's handler says so. */
export class Permissions {
  handler: RequestHandler = null;

  /** Refuses everything to an origin, as long as nothing was granted. */
  async refuseAll(): Promise<void> {
    await Promise.all(
      Object.values(chromiumNames).flatMap((names) => names.map((name) => set(name, 'denied'))),
    );
  }

  /** Asks the program's handler, if there is one (Electron grants without), and tells Chromium what it said. */
  async ask(contents: Contents, permission: string, schemes: ReadonlySet<string>): Promise<boolean> {
    const names = chromiumNames[permission as Permission];
    if (names === undefined) return false;
    const { handler } = this;
    const origin = contents.mainFrame.origin;
    const granted =
      handler === null ||
      (await new Promise<boolean>((resolve) => {
        const details = { isMainFrame: true, requestingUrl: contents.getURL() };
        handler(contents.asElectron(), permission as Permission, resolve, details);
      }));
    const target = toChromium(origin, schemes).replace(/\/$/, '');
    await Promise.all(names.map((name) => set(name, granted ? 'granted' : 'denied', target)));
    return granted;
  }
}

async function set(name: string, setting: 'granted' | 'denied', origin?: string): Promise<void> {
  await readyChromium().browserSession.send('Browser.setPermission', {
    permission: { name },
    setting,
    ...(origin === undefined ? {} : { origin }),
  });
}
