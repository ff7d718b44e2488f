/** Pages stay where they are, open nothing, embed nothing and are permitted nothing. */
import type { App, Session, WebContents } from 'electron';

type ContentsPort = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;
type SessionPort = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>;

/** Holds for every web contents that is ever made. Before the first window. */
export function lockDownContents(app: Pick<App, 'on'>, log: (text: string) => void): void {
  app.on('web-contents-created', (_event, contents) => lockDown(contents, log));
}

/** No navigation, no redirect, no new window, no webview. */
export function lockDown(contents: ContentsPort, log: (text: string) => void): void {
  const refuse = (what: string) => (event: { preventDefault(): void }) => {
    event.preventDefault();
    log(`refused ${what}`);
  };
  contents.on('will-navigate', refuse('a navigation'));
  contents.on('will-redirect', refuse('a redirect'));
  contents.on('will-attach-webview', refuse('a webview'));
  contents.setWindowOpenHandler(() => {
    log('refused a new window');
    return { action: 'deny' };
  });
}

/**
 * No camera, no microphone, no notifications, no devices: pages need none of it. They may know which sound outputs there
 * are, and use one, which Chromium counts among the permissions of sound; whatever asks for a microphone is refused.
 */
export function denyPermissions(session: SessionPort): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(
    (_contents, permission, _origin, details) =>
      permission === 'speaker-selection' || (permission === 'media' && details.mediaType === 'audio'),
  );
  session.setDevicePermissionHandler(() => false);
}
