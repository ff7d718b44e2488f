import { describe, expect, it, vi } from 'vitest';
import { type PopDeps, createPop, popWindowOptions } from '../../../../../src/main/shell/pop/popWindow.ts';
import { createPopStand, type PopPlaces } from '../../../../../src/main/shell/pop/popPlace.ts';
import { call, signedIn, snapshot } from '../../../../support/snapshots.ts';

type Window = PopDeps['window'];

function setup({ scalesOnTheWay = false, isLeaving = false } = {}) {
  const done: string[] = [];
  const waiting: (readonly [number, () => void])[] = [];
  let visible = false;
  let bounds = { x: 0, y: 0, width: 368, height: 420 };
  let places: PopPlaces = {};
  let textSize = 100;
  let area = { x: 0, y: 0, width: 1000, height: 800 };
  const window = {
    setAlwaysOnTop: vi.fn<Window['setAlwaysOnTop']>(),
    setVisibleOnAllWorkspaces: vi.fn<Window['setVisibleOnAllWorkspaces']>(),
    setBounds: vi.fn<Window['setBounds']>((wanted) => {
      const first = scalesOnTheWay && !done.includes('setBounds');
      done.push('setBounds');
      bounds = { ...bounds, ...wanted };
      if (first) bounds.width = 570;
    }),
    getBounds: () => bounds,
    showInactive: () => {
      visible = true;
      done.push('showInactive');
    },
    hide: () => {
      visible = false;
      done.push('hide');
    },
    isVisible: () => visible,
    isDestroyed: () => false,
    on: vi.fn<Window['on']>(),
  };
  const pop = createPop({
    window,
    display: () => ({ id: 1, scaleFactor: 1, workArea: area }),
    stand: createPopStand({
      ...{ load: () => places, save: (next) => (places = next), corner: () => 'bottomRight' },
      displayOf: () => ({ id: 1, scaleFactor: 1, workArea: area }),
    }),
    textSize: () => textSize,
    isLeaving: () => isLeaving,
    after: (delayMs, task) => {
      const entry = [delayMs, task] as const;
      waiting.push(entry);
      return () => void waiting.splice(waiting.indexOf(entry), waiting.includes(entry) ? 1 : 0);
    },
  });
  /** Lets pass what is waited for, and says how long that was, ms. */
  const passed = () => waiting.splice(0).map(([ms, task]) => (task(), ms));
  const close = (): boolean => {
    const event = { preventDefault: vi.fn<() => void>() };
    for (const [, listener] of window.on.mock.calls) listener(event);
    return event.preventDefault.mock.calls.length === 0;
  };
  const quiet = snapshot({ session: signedIn });
  const ringing = snapshot({ session: signedIn, calls: [call()] });
  const moveTo = (next: typeof area) => (area = next);
  const setTextSize = (to: number) => (textSize = to);
  return { pop, window, close, done, quiet, ringing, moveTo, setTextSize, passed, bounds: () => bounds };
}

describe('the pop at twice the text size', () => {
  it('is twice as large, in its corner', () => {
    const { pop, quiet, ringing, setTextSize, bounds, moveTo } = setup();
    moveTo({ x: 0, y: 0, width: 1920, height: 1040 });
    setTextSize(200);
    pop.follow(quiet, ringing);
    expect(bounds()).toEqual({ x: 1920 - 16 - 736, y: 1040 - 16 - 840, width: 736, height: 840 });
  });

  it('becomes so while it is shown', () => {
    const { pop, quiet, ringing, setTextSize, bounds, moveTo } = setup();
    moveTo({ x: 0, y: 0, width: 1920, height: 1040 });
    pop.follow(quiet, ringing);
    setTextSize(200);
    const preferences = { ...ringing.settings.preferences, textSize: '200' } as const;
    pop.follow(ringing, { ...ringing, settings: { ...ringing.settings, preferences } });
    expect(bounds().width).toBe(736);
  });

  it('does not take for all that the content wants what is all that it has room for', () => {
    const { pop, quiet, ringing, setTextSize, bounds, moveTo } = setup();
    moveTo({ x: 0, y: 0, width: 1920, height: 1040 });
    setTextSize(200);
    pop.fit(420);
    pop.follow(quiet, ringing);
    const before = bounds().height;
    pop.fit(700);
    expect([before, bounds().height]).toEqual([840, 700]);
  });

  it('is no higher than the work area', () => {
    const { pop, quiet, ringing, setTextSize, bounds } = setup();
    setTextSize(200);
    pop.follow(quiet, ringing);
    expect(bounds().height).toBe(800);
  });
});

describe('the pop', () => {
  it('is placed before it is shown, and shown without taking the focus', () => {
    const { pop, done, quiet, ringing } = setup();
    pop.follow(quiet, ringing);
    expect(done).toEqual(['setBounds', 'showInactive']);
  });

  it('stands above others on every desktop', () => {
    const { window } = setup();
    expect(window.setAlwaysOnTop).toHaveBeenCalledExactlyOnceWith(true, 'screen-saver');
    expect(window.setVisibleOnAllWorkspaces).toHaveBeenCalledWith(true, expect.anything());
  });

  it('comes to the display that is in use when the call rings', () => {
    const { pop, quiet, ringing, moveTo, bounds } = setup();
    moveTo({ x: -500, y: 0, width: 500, height: 800 });
    pop.follow(quiet, ringing);
    expect(bounds()).toEqual({ x: -384, y: 364, width: 368, height: 420 });
  });

  it('comes again where the agent has put it, and stays there while its content grows', () => {
    const { pop, quiet, ringing, window, bounds } = setup();
    pop.follow(quiet, ringing);
    window.setBounds({ x: 100, y: 100 });
    pop.fit(300);
    const grown = bounds();
    pop.follow(ringing, quiet);
    window.setBounds({ x: 616, y: 364 });
    pop.follow(quiet, ringing);
    expect([grown, bounds()]).toEqual([
      { x: 100, y: 220, width: 368, height: 300 },
      { x: 100, y: 220, width: 368, height: 300 },
    ]);
  });

  it('is hidden when it is closed, for the next call', () => {
    const { close, done } = setup();
    expect([close(), done]).toEqual([false, ['hide']]);
  });

  it('closes when the program ends', () => {
    const { close, done } = setup({ isLeaving: true });
    expect([close(), done]).toEqual([true, []]);
  });

  it('is hidden when nothing rings any more', () => {
    const { pop, window, quiet, ringing } = setup();
    pop.follow(quiet, ringing);
    pop.follow(ringing, quiet);
    expect(window.isVisible()).toBe(false);
  });

  it('is brought to its size again when a change of display scaled it', () => {
    const { pop, quiet, ringing, bounds } = setup({ scalesOnTheWay: true });
    pop.follow(quiet, ringing);
    expect(bounds().width).toBe(368);
  });

  it.each([
    [90, 96],
    [300.2, 301],
    [900, 420],
  ])('for a content of %i pixels is %i high', (content, height) => {
    const { pop, quiet, ringing, bounds } = setup();
    pop.follow(quiet, ringing);
    pop.fit(content);
    expect(bounds()).toEqual({ x: 616, y: 800 - 16 - height, width: 368, height });
  });

  it('does not move while it is hidden', () => {
    const { pop, done } = setup();
    pop.fit(200);
    pop.place();
    expect(done).toEqual([]);
  });
});

describe('the pop after a call has rung', () => {
  const answered = snapshot({ session: signedIn, calls: [call({ phase: 'talking' })] });
  const missed = snapshot({ session: signedIn, calls: [call({ phase: 'ended', end: 'missed' })] });
  const another = snapshot({ session: signedIn, calls: [call({ key: 'call-2' })] });
  const rung = () => {
    const all = setup();
    all.pop.follow(all.quiet, all.ringing);
    return all;
  };

  it.each([
    ['answered', answered, 1200],
    ['missed', missed, 8000],
  ])('is there so long when it was %s', (_, next, ms) => {
    const { pop, ringing, window, passed } = rung();
    pop.follow(ringing, next);
    const before = window.isVisible();
    expect([before, passed(), window.isVisible()]).toEqual([true, [ms], false]);
  });

  it('stays when the next call rings meanwhile', () => {
    const { pop, ringing, window, passed } = rung();
    pop.follow(ringing, answered);
    pop.follow(answered, another);
    pop.close();
    expect([passed(), window.isVisible()]).toEqual([[], true]);
  });

  it.each([
    ['answered', answered, 1200],
    ['missed', missed, 8000],
  ])('stays for as long as it is held when it was %s, and no longer', (_, next, ms) => {
    const { pop, ringing, window, passed } = rung();
    pop.follow(ringing, next);
    pop.hold(true);
    const held = [passed(), window.isVisible()];
    pop.hold(false);
    expect([held, passed(), window.isVisible()]).toEqual([[[], true], [ms], false]);
  });

  it('takes no time from a call that rings when it is held no longer', () => {
    const { pop, window, passed } = rung();
    pop.hold(true);
    pop.hold(false);
    expect([passed(), window.isVisible()]).toEqual([[], true]);
  });

  it('goes when it is closed, once', () => {
    const { pop, ringing, done, passed } = rung();
    pop.follow(ringing, missed);
    pop.close();
    pop.close();
    expect([done.filter((one) => one === 'hide'), passed()]).toEqual([['hide'], []]);
  });
});

describe('the pop’s window', () => {
  it.each(['win32', 'linux', 'darwin'] as const)('cannot take the focus on %s', (platform) => {
    expect(popWindowOptions(platform, 100)).toMatchObject({
      focusable: false,
      show: false,
      skipTaskbar: true,
    });
  });

  it('takes the first click on macOS', () => {
    expect(popWindowOptions('darwin', 100)).toMatchObject({ type: 'panel', acceptFirstMouse: true });
  });
});
