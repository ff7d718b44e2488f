import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import electron, { app, BrowserWindow, ipcMain, protocol, session } from 'electron';

const here = import.meta.dirname;
const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
const say = (message) => process.send?.(message);

protocol.registerSchemesAsPrivileged([
  { scheme: 'test', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

/** The tests send JavaScript that is run here, so that each test stands in one place. */
const scope = { electron, app, BrowserWindow, here, join, events: [] };
process.on('message', async ({ id, code }) => {
  try {
    const value = await new Function(
      'scope',
      `return (async ({ ${Object.keys(scope).join(', ')} }) => { ${code} })(scope)`,
    )(scope);
    say({ id, value });
  } catch (error) {
    say({ id, error: String(error) });
  }
});

if (!app.requestSingleInstanceLock()) app.quit();
app.on('second-instance', (_event, argv) => say({ secondInstance: argv.at(-1) }));
app.on('window-all-closed', () => undefined);

await app.whenReady();
session.defaultSession.setPermissionRequestHandler((_contents, permission, callback) => {
  scope.events.push(['permission', permission]);
  callback(false);
});
protocol.handle('test', async (request) => {
  const url = new URL(request.url);
  scope.events.push(['request', request.url]);
  const body = await readFile(join(here, url.pathname)).catch(() => undefined);
  if (body === undefined) return new Response('no such file', { status: 404 });
  return new Response(body, {
    headers: {
      'content-type': types[url.pathname.split('.').at(-1)],
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src test:; frame-src 'self'; connect-src 'self'",
    },
  });
});
ipcMain.handle('echo', (_event, value) => value);
ipcMain.handle('refuse', () => {
  throw new RangeError('out of range');
});
ipcMain.handle('uncloneable', () => ({ call: () => 1 }));
ipcMain.handle('sender', (event) => ({
  url: event.senderFrame.url,
  origin: event.senderFrame.origin,
  isMain: event.senderFrame === event.sender.mainFrame,
}));

const window = new BrowserWindow({
  width: 640,
  height: 480,
  webPreferences: { preload: join(here, 'preload.cjs'), nodeIntegrationInSubFrames: true },
});
scope.window = window;
for (const name of ['will-navigate', 'will-frame-navigate']) {
  window.webContents.on(name, (event) => {
    scope.events.push([name, event.url, event.isMainFrame]);
    if (event.isMainFrame) event.preventDefault();
  });
}
window.webContents.setWindowOpenHandler(({ url }) => {
  scope.events.push(['window-open', url]);
  return { action: 'deny' };
});
await window.loadURL('test://app/index.html');
say({ loaded: true });
