import { expect, it, vi } from 'vitest';
import { type TrayDeps, type TrayMenuEntry, createTray } from '../../../../../src/main/shell/tray/tray.ts';
import { signedIn, snapshot } from '../../../../support/snapshots.ts';
import { doing } from '../../../../support/availability.ts';

const ready = snapshot({ session: signedIn, availability: doing('ready'), lastContactAt: 1000 });

function setup() {
  const done: string[] = [];
  const timers: { delayMs: number; call: () => void }[] = [];
  let entries: readonly TrayMenuEntry[] = [];
  let now = 1000;
  let setByMs = 0;
  let clicked: () => void = () => undefined;
  const run = vi.fn<TrayDeps['run']>();
  const tray = createTray({
    makeTray: (icon) => {
      done.push(`made ${icon}`);
      return {
        setImage: (path) => done.push(`icon ${path}`),
        setToolTip: (text) => done.push(text),
        on: (_event, listener) => (clicked = listener),
        destroy: () => done.push('destroyed'),
        isDestroyed: () => done.includes('destroyed'),
      };
    },
    setMenu: (_tray, made) => (entries = made),
    iconPath: (icon) => `${icon}.png`,
    run,
    now: () => now,
    // As of now: what is told are times of day.
    current: () => ({ ...ready, lastContactAt: 1000 + setByMs }),
    after: (delayMs, call) => {
      const timer = { delayMs, call };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), 1);
    },
  });
  const pass = (ms: number): void => {
    now += ms;
    for (const timer of [...timers]) timer.call();
  };
  /** Somebody sets the computer's clock. */
  const setClock = (byMs: number): void => {
    now += byMs;
    setByMs += byMs;
  };
  return { tray, done, timers, run, pass, setClock, entries: () => entries, click: () => clicked() };
}

it('starts with the picture and the tooltip of the state', () => {
  expect(setup().done).toEqual(['made ready.png', 'Ringside – Ready\nlast contact just now']);
});

it('sets only what changed', () => {
  const { tray, done } = setup();
  done.length = 0;
  tray.update({ ...ready, availability: doing('busy') });
  tray.update({ ...ready, availability: doing('busy'), clockOffsetMs: 3 });
  expect(done).toEqual(['icon busy.png', 'Ringside – Not ready\nlast contact just now']);
});

it('tells the age of the last contact as it grows', () => {
  const { done, pass } = setup();
  done.length = 0;
  pass(15_000);
  expect(done).toEqual(['Ringside – Ready\nlast contact 15 s ago']);
});

it.each([3_600_000, -3_600_000])('tells that age also when the clock was set by %d ms', (byMs) => {
  const { done, pass, setClock } = setup();
  done.length = 0;
  setClock(byMs);
  pass(15_000);
  expect(done).toEqual(['Ringside – Ready\nlast contact 15 s ago']);
});

it('keeps one timer, for the moment when the tooltip changes', () => {
  const { tray, timers } = setup();
  tray.update({ ...ready, clockOffsetMs: 1 });
  tray.update({ ...ready, clockOffsetMs: 2 });
  expect(timers.map(({ delayMs }) => delayMs)).toEqual([15_000]);
});

it('keeps no timer when nobody is signed in', () => {
  const { tray, timers } = setup();
  tray.update(snapshot());
  expect(timers).toEqual([]);
});

it('runs what was chosen in the menu', () => {
  const { entries, run } = setup();
  entries()
    .find(({ id }) => id === 'quit')
    ?.click();
  expect(run).toHaveBeenCalledExactlyOnceWith('quit');
});

it('shows the program when it is clicked', () => {
  const { click, run } = setup();
  click();
  expect(run).toHaveBeenCalledExactlyOnceWith('show');
});

it('touches nothing once it is disposed', () => {
  const { tray, done } = setup();
  tray.dispose();
  done.push('---');
  tray.update({ ...ready, availability: doing('busy') });
  expect(done.at(-1)).toBe('---');
});
