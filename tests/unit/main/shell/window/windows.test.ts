import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { hungPageWaitMs } from '../../../../../src/main/shell/window/hungPage.ts';
import {
  type WindowNeeds,
  type WindowsDeps,
  createWindows,
} from '../../../../../src/main/shell/window/windows.ts';
import { createManualClock } from '../../../../support/manualClock.ts';
import { FakeContents } from '../fakeContents.ts';

class FakeWindow extends EventEmitter {
  static made: FakeWindow[] = [];
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = new FakeContents();

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    FakeWindow.made.push(this);
  }

  isDestroyed = (): boolean => false;
  loadURL = (): Promise<void> => Promise.resolve();
}

function setup(needs: WindowNeeds = {}) {
  FakeWindow.made = [];
  const clock = createManualClock();
  const windows = createWindows({
    BrowserWindow: FakeWindow as unknown as WindowsDeps['BrowserWindow'],
    preloadPath: '/out/preload/index.cjs',
    now: clock.now,
    after: clock.after,
    log: () => undefined,
  });
  windows.open('main', { width: 10 }, needs);
  const [window] = FakeWindow.made;
  if (!window) throw new Error('no window was made');
  const crash = (times: number, everyMs: number): void => {
    for (let crashes = 0; crashes < times; crashes += 1) {
      clock.advanceAtOnce(everyMs);
      window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    }
  };
  return { windows, window, clock, crash, contents: window.webContents as unknown as WebContents };
}

describe('a window', () => {
  it('is sandboxed and isolated', () => {
    expect(setup().window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      preload: '/out/preload/index.cjs',
    });
  });

  it('is told that it is hidden unless it has to stir then', () => {
    const throttling = [{}, { stirsWhileHidden: true }].map(
      (needs) => setup(needs).window.options.webPreferences?.backgroundThrottling,
    );
    expect(throttling).toEqual([undefined, false]);
  });

  it('tells that its page is gone before the page is loaded again', () => {
    const done: string[] = [];
    const { window } = setup({ onPageGone: () => done.push('told') });
    window.webContents.reload.mockImplementation(() => done.push('reloaded'));
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(done).toEqual(['told', 'reloaded']);
  });

  it('is known as long as it is there', () => {
    const { windows, window, contents } = setup();
    const before = windows.pageOf(contents);
    window.emit('closed');
    expect([before, windows.pageOf(contents)]).toEqual(['main', null]);
  });

  it('is sent to as long as it is there', () => {
    const { windows, window } = setup();
    windows.send('main', 'channel', 1);
    window.emit('closed');
    windows.send('main', 'channel', 2);
    expect(window.webContents.send.mock.calls).toEqual([['channel', 1]]);
  });

  it('is not sent what is for the other', () => {
    const { windows } = setup();
    windows.open('pop', {});
    windows.send('pop', 'channel', 1);
    expect(FakeWindow.made.map(({ webContents }) => webContents.send.mock.calls.length)).toEqual([0, 1]);
  });

  it('leaves a page alone that crashes again and again', () => {
    const { window, crash } = setup();
    crash(10, 1000);
    expect(window.webContents.reload).toHaveBeenCalledTimes(3);
  });

  it('loads a page that crashed again however often it does, if hours are between', () => {
    const { window, crash } = setup();
    crash(10, 3_600_000);
    expect(window.webContents.reload).toHaveBeenCalledTimes(10);
  });
});

it('does not take the contents of another window for its own', () => {
  const stranger = new FakeWindow({}) as unknown as BrowserWindow;
  expect(setup().windows.pageOf(stranger.webContents)).toBeNull();
});

it('ends a page that hangs, and loads it again as one that crashed', () => {
  const { window, clock } = setup();
  const { webContents } = window;
  webContents.forcefullyCrashRenderer.mockImplementation(() => {
    webContents.emit('render-process-gone', {}, { reason: 'killed' });
  });
  webContents.emit('unresponsive');
  clock.advanceAtOnce(hungPageWaitMs);
  expect(webContents.reload).toHaveBeenCalledOnce();
});
