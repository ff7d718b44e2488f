import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProgram, type Program } from './program.ts';

declare global {
  interface Window {
    bridge: {
      invoke(channel: string, ...args: unknown[]): Promise<unknown>;
      add(a: unknown, b: unknown): number;
      later(value: unknown): Promise<unknown>;
      fail(): void;
      call(callback: (value: number) => number): number;
      subscribe(listener: (value: unknown) => void): () => void;
      nested: { list: number[] };
      tried: Record<string, string>;
      process: Record<string, unknown>;
    };
    bridgeAtStart: string;
    pushes: unknown[];
    unsubscribe(): void;
    inlineRan?: boolean;
    secret?: string;
  }
}

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(async () => {
  await program.quit();
});

const inPage: Program['page']['evaluate'] = (...args: unknown[]) =>
  (program.page.evaluate as (...all: unknown[]) => Promise<never>)(...args);
const inMain = (code: string): Promise<unknown> => program.inMain(code);
/** Does something, and waits until the main program has noted exactly these events. */
async function expectEvents(events: unknown[], action: () => Promise<unknown>): Promise<void> {
  await inMain('events.length = 0');
  await action();
  await expect.poll(() => inMain('return events.filter(([name]) => name !== "request")')).toEqual(events);
}

describe('a page of the own scheme', () => {
  it('is answered by the handler, which sees its own URLs', async () => {
    expect(
      await inMain('return events.filter(([name]) => name === "request").map(([, url]) => url)'),
    ).toEqual(['test://app/index.html', 'test://app/style.css', 'test://app/page.js']);
  });

  it('obeys the policy that came as a header', async () => {
    expect(
      await inPage(() => [window.inlineRan, getComputedStyle(document.querySelector('p') as Element).color]),
    ).toEqual([undefined, 'rgb(1, 2, 3)']);
  });

  it('reaches nothing outside', async () => {
    await expect(inPage(() => fetch('https://example.com/'))).rejects.toThrow('Failed to fetch');
  });

  it('stays when the program prevents its navigation', async () => {
    await expectEvents([['will-frame-navigate', 'https://example.com/', true]], () =>
      program.page.click('#away'),
    );
    expect(program.page.url()).toBe('https://app.test.standin.invalid/index.html');
  });

  it('gets null for a window that the program denies', async () => {
    await expectEvents([['window-open', 'https://example.com/x']], async () => {
      expect(await inPage(() => window.open('https://example.com/x') === null)).toBe(true);
    });
  });

  it('opens no window by a link with a target', async () => {
    await expectEvents([['window-open', 'https://example.com/']], () => program.page.click('#blank'));
    await expect.poll(() => program.page.context().pages().length).toBe(1);
  });

  it('is refused what the permission handler refuses', async () => {
    await expectEvents([['permission', 'notifications']], async () => {
      expect(await inPage(() => Notification.requestPermission())).toBe('denied');
    });
  });

  it('shows the theme that the program chooses', async () => {
    await inMain('electron.nativeTheme.themeSource = "dark"');
    await program.page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(await inMain('return electron.nativeTheme.shouldUseDarkColors')).toBe(true);
  });

  it('is as big as the window', async () => {
    await inMain('window.setContentSize(360, 240)');
    await program.page.waitForFunction(() => innerWidth === 360);
    const picture = await program.page.screenshot();
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([360, 240]);
  });
});

describe('the preload', () => {
  it('has run before the first script of the page', async () => {
    expect(await inPage(() => window.bridgeAtStart)).toBe('object');
  });

  it('shares no globals with the page', async () => {
    expect(
      await inPage(() => [typeof window.secret, 'require' in window, '__toMainProgram' in window]),
    ).toEqual(['undefined', false, false]);
  });

  it('has only what a sandboxed preload has', async () => {
    expect(await inPage(() => [window.bridge.tried, window.bridge.process])).toEqual([
      { fs: 'module not found: fs', path: 'module not found: node:path', events: 'function' },
      { type: 'renderer', sandboxed: true, hasBinding: 'undefined' },
    ]);
  });
});

describe('the bridge', () => {
  it('returns what a function returns, at once', async () => {
    expect(await inPage(() => window.bridge.add(2, 3))).toBe(5);
  });

  it('calls back into the page', async () => {
    expect(await inPage(() => window.bridge.call((value) => value * 2))).toBe(42);
  });

  it('passes on promises', async () => {
    expect(await inPage(() => window.bridge.later({ a: [1] }))).toEqual({ a: [1] });
  });

  it('throws into the page what a function throws', async () => {
    await expect(inPage(() => window.bridge.fail())).rejects.toThrow('as asked');
  });

  it('freezes what it exposes', async () => {
    expect(await inPage(() => Object.isFrozen(window.bridge.nested.list))).toBe(true);
  });

  it('lets the page replace nothing of its own', async () => {
    const code = 'bridge = 1; EventTarget.prototype.dispatchEvent = () => { throw 1 }; bridge.add(1, 1)';
    expect(await inPage(code)).toBe(2);
  });
});

describe('messages', () => {
  it('carry what can be cloned', async () => {
    const kinds = await inPage(async () => {
      const sent = {
        date: new Date(5),
        map: new Map([[1, { x: -0 }]]),
        none: undefined,
        bytes: new Uint8Array([1, 2]),
      };
      const got = (await window.bridge.invoke('echo', sent)) as typeof sent;
      return [got.date.getTime(), Object.is(got.map.get(1)?.x, -0), 'none' in got, [...got.bytes]];
    });
    expect(kinds).toEqual([5, true, true, [1, 2]]);
  });

  it.each([
    ['refuse', 'RangeError: out of range'],
    ['uncloneable', 'Error: An object could not be cloned.'],
    ['nobody', "Error: No handler registered for 'nobody'"],
  ])('reject an invoke of %s as Electron words it', async (channel, reason) => {
    await expect(inPage((name) => window.bridge.invoke(name), channel)).rejects.toThrow(
      `Error invoking remote method '${channel}': ${reason}`,
    );
  });

  it('refuse an argument that cannot be cloned, in the page', async () => {
    await expect(inPage(() => window.bridge.invoke('echo', () => 1))).rejects.toThrow(
      'An object could not be cloned.',
    );
  });

  it('refuse a push that cannot be cloned, in the main program', async () => {
    await expect(inMain('window.webContents.send("push", () => 1)')).rejects.toThrow(
      'An object could not be cloned.',
    );
  });

  it('reach the page in the order in which they were sent', async () => {
    await inMain('for (const n of [1, 2, 3]) window.webContents.send("push", n)');
    await program.page.waitForFunction(() => window.pushes.length === 3);
    expect(await inPage(() => window.pushes)).toEqual([1, 2, 3]);
  });

  it('tell the sender, in Electron’s URLs', async () => {
    expect(await inPage(() => window.bridge.invoke('sender'))).toEqual({
      url: 'test://app/index.html',
      origin: 'test://app',
      isMain: true,
    });
  });

  it('of an iframe come with a frame of their own', async () => {
    const sender = await inPage(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/index.html?inner';
      document.body.append(frame);
      await new Promise((resolve) => (frame.onload = resolve));
      const answer = await frame.contentWindow?.window.bridge.invoke('sender');
      frame.remove();
      return answer;
    });
    expect(sender).toEqual({ url: 'test://app/index.html?inner', origin: 'test://app', isMain: false });
  });
});

describe('before the program is ready', () => {
  it('refuses what Electron refuses', async () => {
    expect(await inMain('return globalThis.beforeReady')).toEqual({
      tray: 'Cannot create Tray before app is ready',
      window: 'Cannot create BrowserWindow before app is ready',
      notification: 'Cannot create Notification before app is ready',
      session: 'Session can only be received when app is ready',
      screen: "The 'screen' module can't be used before the app 'ready' event",
    });
  });
});

describe('a window', () => {
  /** Makes a window without a page, and runs code that can name it `own`. */
  const withWindow = (code: string): Promise<unknown> =>
    inMain(`const own = new BrowserWindow({ show: false, width: 300, height: 200, webPreferences: { preload: join(here, 'preload.cjs') } });
      const told = [];
      for (const name of ['show', 'hide', 'focus', 'blur', 'close', 'closed', 'resize', 'move']) {
        own.on(name, () => told.push(name));
      }
      try { ${code} } finally { if (!own.isDestroyed()) own.destroy(); }`);

  it('takes the focus from another when it is shown', async () => {
    expect(
      await withWindow('window.focus(); own.show(); return [[...told], own.isFocused(), window.isFocused()]'),
    ).toEqual([['show', 'focus'], true, false]);
  });

  it('leaves the focus where it is when it is shown inactive', async () => {
    expect(
      await withWindow(
        'window.focus(); own.showInactive(); return [[...told], own.isVisible(), window.isFocused()]',
      ),
    ).toEqual([['show'], true, true]);
  });

  it('stays when its closing is prevented', async () => {
    expect(
      await withWindow(
        'own.once("close", (event) => event.preventDefault()); own.close(); return own.isDestroyed()',
      ),
    ).toBe(false);
  });

  it('is gone once it is closed', async () => {
    expect(
      await withWindow(
        'own.close(); return [[...told], own.isDestroyed(), BrowserWindow.getAllWindows().length]',
      ),
    ).toEqual([['close', 'closed'], true, 1]);
  });

  it('tells of a change of its bounds', async () => {
    expect(
      await withWindow(
        'own.setBounds({ x: 5, y: 6, width: 320, height: 210 }); return [[...told], own.getBounds()]',
      ),
    ).toEqual([['resize', 'move'], { x: 5, y: 6, width: 320, height: 210 }]);
  });

  it('has the title of its page', async () => {
    expect(
      await withWindow(`const named = new Promise((resolve) => own.once('page-title-updated', (_, title) => resolve(title)));
        await own.loadURL('test://app/index.html');
        return [await named, own.getTitle(), own.webContents.getTitle()];`),
    ).toEqual(['Test app', 'Test app', 'Test app']);
  });

  it('fills the work area when it is maximised, and remembers where it was', async () => {
    expect(
      await withWindow(
        'own.maximize(); return [own.getBounds().width, own.getNormalBounds().width, own.isVisible()]',
      ),
    ).toEqual([1920, 300, true]);
  });

  it('tells when its page crashes, and can load it again', async () => {
    const code = `await own.loadURL('test://app/index.html');
      const gone = new Promise((resolve) => own.webContents.once('render-process-gone', (_, { reason }) => resolve(reason)));
      own.loadURL('chrome://crash').catch(() => undefined);
      const reason = await gone;
      const loaded = new Promise((resolve) => own.webContents.once('did-finish-load', resolve));
      own.webContents.reload();
      await loaded;
      return [reason, await own.webContents.executeJavaScript('bridge.add(1, 2)')];`;
    expect(await withWindow(code)).toEqual(['crashed', 3]);
  });
});

describe('what Electron refuses', () => {
  it.each([
    ['ipcMain.handle("echo", () => 1)', "Attempted to register a second handler for 'echo'"],
    ['protocol.handle("test", () => 1)', 'Failed to register protocol: test'],
    ['protocol.registerSchemesAsPrivileged([])', 'should be called before app is ready'],
    [
      'await window.loadURL("test://app/index.html#1"); await window.loadURL("https://example.com/")',
      'ERR_BLOCKED_BY_CLIENT',
    ],
  ])('%s', async (code, reason) => {
    await expect(inMain(`const { ipcMain, protocol } = electron; ${code}`)).rejects.toThrow(reason);
  });
});

describe('what the stand-in does not have', () => {
  it.each([
    ['electron.inAppPurchase', 'electron.inAppPurchase is not'],
    ['app.relaunch()', 'electron.app.relaunch is not'],
    ['window.setKiosk(true)', 'BrowserWindow.setKiosk is not'],
    ['window.on("sheet-begin", () => 1)', "BrowserWindow event 'sheet-begin' is not"],
    ['electron.session.fromPartition("x")', 'electron.session.fromPartition is not'],
    ['new BrowserWindow({ webPreferences: { sandbox: false } })', 'webPreferences.sandbox: false is not'],
  ])('%s', async (code, reason) => {
    await expect(inMain(code)).rejects.toThrow(`${reason} implemented by the stand-in`);
  });
});

describe('the program', () => {
  it('has its name and version from its package.json', async () => {
    expect(await inMain('return [app.name, app.getVersion(), app.getPath("userData")]')).toEqual([
      'standin-test-app',
      '1.2.3',
      program.userData,
    ]);
  });

  it('runs once: a second start hands over its arguments and ends', async () => {
    const told = program.nextMessage();
    const code = await program.startAgain('--show=me');
    expect([code, await told]).toEqual([0, { secondInstance: '--show=me' }]);
  });

  it('keeps secrets that only this folder’s key opens', async () => {
    const code = `const { safeStorage } = electron;
      safeStorage.setUsePlainTextEncryption(true);
      const secret = await safeStorage.encryptStringAsync('swordfish');
      return [secret.includes('swordfish'), (await safeStorage.decryptStringAsync(secret)).result];`;
    expect(await inMain(code)).toEqual([false, 'swordfish']);
  });

  it('talks to a utility process of its own', async () => {
    const code = `const child = electron.utilityProcess.fork(join(here, 'child.mjs'), ['one'], { serviceName: 'test' });
      child.postMessage({ n: 1 });
      const answer = await new Promise((resolve) => child.once('message', resolve));
      child.postMessage('end');
      return [answer, await new Promise((resolve) => child.once('exit', resolve))];`;
    expect(await inMain(code)).toEqual([{ echo: { n: 1 }, type: 'utility', args: ['one'] }, 7]);
  });

  it('leaves the port of its debugger where Electron leaves it', () => {
    expect(existsSync(join(program.userData, 'DevToolsActivePort'))).toBe(true);
  });
});

describe('the end', () => {
  it('can be put off by the program, and comes when it is not', async () => {
    const code = `const told = [];
      app.once('before-quit', (event) => event.preventDefault());
      app.quit();
      return [app.quitting, window.isDestroyed()];`;
    expect(await inMain(code)).toEqual([false, false]);
    void inMain('app.quit()').catch(() => 'it may be gone before it answers');
    expect(await program.exited).toBe(0);
  });
});
