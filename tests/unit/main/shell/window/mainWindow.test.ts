import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import {
  type MainWindowDeps,
  createMainWindow,
  mainWindowOptions,
} from '../../../../../src/main/shell/window/mainWindow.ts';
import { settled } from '../../../../support/manualClock.ts';

function setup(overrides: Partial<MainWindowDeps> = {}) {
  const done: string[] = [];
  let minimized = false;
  let focused = false;
  const window = Object.assign(new EventEmitter(), {
    show: () => done.push('show'),
    hide: () => done.push('hide'),
    focus: () => done.push('focus'),
    restore: () => done.push('restore'),
    maximize: () => done.push('maximize'),
    minimize: () => done.push('minimize'),
    isMinimized: () => minimized,
    isMaximized: () => false,
    isFocused: () => focused,
    isVisible: () => true,
    isDestroyed: () => false,
    getNormalBounds: () => ({ x: 1, y: 2, width: 3, height: 4 }),
  });
  const savePlace = vi.fn<MainWindowDeps['savePlace']>();
  const main = createMainWindow({
    window: window as unknown as MainWindowDeps['window'],
    startMaximized: false,
    startHidden: false,
    savePlace,
    isLeaving: () => false,
    hasTray: () => Promise.resolve(true),
    quit: () => done.push('quit'),
    ...overrides,
  });
  const event = { preventDefault: vi.fn<() => void>() };
  const close = async (): Promise<void> => {
    window.emit('close', event);
    await settled();
  };
  return {
    main,
    window,
    done,
    event,
    close,
    savePlace,
    minimize: () => (minimized = true),
    focus: () => (focused = true),
  };
}

describe('closing the main window', () => {
  it('hides it where there is a tray', async () => {
    const { close, done, event } = setup();
    await close();
    expect([done, event.preventDefault.mock.calls.length]).toEqual([['hide'], 1]);
  });

  it('quits where there is no tray, which may ask first', async () => {
    const { close, done, event } = setup({ hasTray: () => Promise.resolve(false) });
    await close();
    expect([done, event.preventDefault.mock.calls.length]).toEqual([['quit'], 1]);
  });

  it('closes it when the program is on its way out', async () => {
    const { close, event } = setup({ isLeaving: () => true });
    await close();
    expect(event.preventDefault).not.toHaveBeenCalled();
  });

  it('remembers where it was', async () => {
    const { close, savePlace } = setup();
    await close();
    expect(savePlace).toHaveBeenCalledExactlyOnceWith({ x: 1, y: 2, width: 3, height: 4, maximized: false });
  });
});

describe('showing the main window', () => {
  it('waits for its first frame', () => {
    const { window, done } = setup();
    const before = [...done];
    window.emit('ready-to-show');
    expect([before, done]).toEqual([[], ['show', 'focus']]);
  });

  it('restores it when it was minimised', () => {
    const { main, done, minimize } = setup();
    minimize();
    main.show();
    expect(done).toEqual(['restore', 'show', 'focus']);
  });
});

describe('a main window that starts hidden', () => {
  const start = async (overrides: Partial<MainWindowDeps> = {}) => {
    const made = setup({ startHidden: true, startMaximized: true, ...overrides });
    made.window.emit('ready-to-show');
    await settled();
    return made;
  };

  it('is not to be seen where there is a tray, and comes as it was left', async () => {
    const { main, done } = await start();
    const before = [...done];
    main.show();
    expect([before, done]).toEqual([[], ['maximize', 'show', 'focus']]);
  });

  it('is in the taskbar where there is no tray', async () => {
    const { done } = await start({ hasTray: () => Promise.resolve(false) });
    expect(done).toEqual(['minimize']);
  });

  it('stays when somebody has asked for it meanwhile', async () => {
    const { window, main, done } = setup({ startHidden: true, hasTray: () => Promise.resolve(false) });
    window.emit('ready-to-show');
    main.show();
    await settled();
    expect(done).toEqual(['show', 'focus']);
  });

  it('is remembered as maximised although it was never seen', async () => {
    const { close, savePlace } = await start();
    await close();
    expect(savePlace).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ maximized: true }));
  });
});

it('has the focus only while the agent works in it, not whenever it is open', () => {
  const { main, focus, minimize } = setup();
  const open = main.hasFocus();
  focus();
  const worksInIt = main.hasFocus();
  minimize();
  expect([open, worksInIt, main.hasFocus()]).toEqual([false, true, false]);
});

it('opens at its usual size and not below its smallest', () => {
  expect(mainWindowOptions(null, [{ x: 0, y: 0, width: 1920, height: 1040 }], 'icon.png')).toMatchObject({
    width: 980,
    height: 680,
    minWidth: 720,
    minHeight: 520,
    show: false,
  });
});
