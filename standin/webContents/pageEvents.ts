import type { ChromiumPage } from '../chromium/chromium.ts';
import { codec } from '../page/codec.ts';
import type { PageEnvelope } from '../page/preloadWorld.ts';
import type { PageLink, World } from './pageLink.ts';
import { toProgram } from '../session/schemes.ts';
import { services } from '../services.ts';
import { PreventableEvent } from '../strict.ts';
import type { Contents } from './contents.ts';
import { WebFrame } from './webFrame.ts';

/** Turns what Chromium tells of a page into what Electron tells of a WebContents. */
export function watchPage(contents: Contents, { session, page }: ChromiumPage, link: PageLink): void {
  link.on('message', (from, envelope) => receive(contents, link, from, envelope));
  watchFrames(contents, session);
  watchLoading(contents, session);
  watchConsole(contents, session);
  session.on('Page.windowOpen', (wish) => askForWindow(contents, wish));
  page.on('crash', () => {
    contents.crashed = true;
    const details = { reason: 'crashed', exitCode: 1 };
    contents.emit('render-process-gone', new PreventableEvent(details), details);
    services().app.emit('render-process-gone', new PreventableEvent(), contents, details);
  });
}

function receive(contents: Contents, link: PageLink, from: World, envelope: PageEnvelope): void {
  const [href, origin, kind, id, what, body] = envelope;
  const frame = contents.frames.get(from.frameId);
  if (frame === undefined || contents.isDestroyed()) return;
  frame.moveTo(href, origin);
  const { ipcMain, session, protocol } = services();
  switch (kind) {
    case 'invoke':
      void ipcMain.answer(contents, frame, what, body).then((answer) => {
        link.pushTo(from, ['answer', id, answer.ok, answer.ok ? answer.body : answer.error]);
      });
      return;
    case 'send':
      ipcMain.deliver(contents, frame, what, body);
      return;
    case 'permission':
      void session.permissions
        .ask(contents, what, protocol.schemes)
        .then((granted) => link.pushTo(from, ['answer', id, true, codec.encode(granted)]));
      return;
    case 'title':
      contents.title = what;
      contents.emit('page-title-updated', new PreventableEvent(), what, true);
      return;
    case 'preferred-size':
      contents.emit('preferred-size-changed', new PreventableEvent(), JSON.parse(body));
      return;
    case 'preload-error':
      console.error(`Unable to load preload script: ${contents.preloadPath}\n${body}`);
      contents.emit('preload-error', new PreventableEvent(), contents.preloadPath, new Error(what));
  }
}

function watchFrames(contents: Contents, session: ChromiumPage['session']): void {
  const { frames } = contents;
  session.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
    frames.set(frameId, new WebFrame(contents, contents.id, frameId, parentFrameId));
  });
  session.on('Page.frameDetached', ({ frameId, reason }) => {
    if (reason !== 'remove') return;
    const frame = frames.get(frameId);
    if (frame !== undefined) frame.detached = true;
    frames.delete(frameId);
  });
  session.on('Page.frameNavigated', ({ frame: { id, url, urlFragment, securityOrigin, name } }) => {
    const frame = frames.get(id);
    if (frame === undefined) return;
    frame.name = name ?? '';
    frame.moveTo(url + (urlFragment ?? ''), securityOrigin);
    if (frame === contents.mainFrame)
      contents.emit('did-navigate', new PreventableEvent(), frame.url, 200, 'OK');
    contents.emit(
      'did-frame-navigate',
      new PreventableEvent(),
      frame.url,
      200,
      'OK',
      frame === contents.mainFrame,
    );
  });
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    const frame = frames.get(frameId);
    frame?.moveTo(url, new URL(url).origin);
    const isMain = frame === contents.mainFrame;
    contents.emit('did-navigate-in-page', new PreventableEvent(), toProgram(url), isMain);
  });
}

function watchLoading(contents: Contents, session: ChromiumPage['session']): void {
  session.on('Page.frameStartedLoading', ({ frameId }) => {
    if (frameId !== contents.mainFrame.id) return;
    contents.loading = true;
    contents.emit('did-start-loading');
  });
  session.on('Page.domContentEventFired', () => {
    if (contents.getZoomFactor() !== 1) contents.applyZoom();
    contents.mainFrame.emit('dom-ready');
    contents.emit('dom-ready', new PreventableEvent());
  });
  session.on('Page.loadEventFired', () => {
    contents.loading = false;
    contents.emit('did-finish-load');
    contents.emit('did-stop-loading');
  });
}

function watchConsole(contents: Contents, session: ChromiumPage['session']): void {
  const levels: Record<string, string> = {
    warning: 'warning',
    error: 'error',
    assert: 'error',
    debug: 'debug',
  };
  const tell = (level: string, message: string, lineNumber = 0, sourceId = ''): void => {
    const params = { level, message, lineNumber, sourceId: toProgram(sourceId), frame: contents.mainFrame };
    contents.emit('console-message', new PreventableEvent(params));
  };
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    const text = args.map(({ value, description }) => String(value ?? description ?? '')).join(' ');
    const at = stackTrace?.callFrames[0];
    tell(levels[type] ?? 'info', text, at?.lineNumber, at?.url);
  });
  session.on('Log.entryAdded', ({ entry }) => {
    tell(levels[entry.level] ?? 'info', entry.text, entry.lineNumber, entry.url);
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, lineNumber, url } }) => {
    tell('error', `Uncaught ${exception?.description ?? text}`, lineNumber, url);
  });
}

/** Asks the program's handler; the window itself is gone already (see mainWorld.ts and chromium.ts). */
function askForWindow(
  contents: Contents,
  wish: { url: string; windowName: string; windowFeatures: string[] },
): void {
  const answer = contents.openHandler?.({
    url: toProgram(wish.url),
    frameName: wish.windowName,
    features: wish.windowFeatures.join(','),
    disposition: wish.windowFeatures.includes('noopener') ? 'foreground-tab' : 'new-window',
    referrer: { url: contents.getURL(), policy: 'strict-origin-when-cross-origin' },
  });
  if (answer?.action === 'deny') return;
  console.error(`A window opened by a page is not implemented by the stand-in: ${toProgram(wish.url)}`);
}
