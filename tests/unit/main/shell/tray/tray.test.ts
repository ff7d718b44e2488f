import { expect, it, vi } from 'vitest';
import { type TrayDeps, createTray } from '../../../../../src/main/shell/tray/tray.ts';
import { signedIn, snapshot } from '../../../../support/snapshots.ts';
import { doing } from '../../../../support/availability.ts';

const ready = snapshot({ session: signedIn, availability: doing('ready'), lastContactAt: 1000 });

function setup() {
  const done: string[] = [];
  const timers: { delayMs: number; call: () => void }[] = [];
  const menus: Parameters<TrayDeps['setMenu']>[1][] = [];
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
    setMenu: (_tray, made) => menus.push(made),
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
  return { tray, done, timers, run, pass, setClock, menus, click: () => clicked() };
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

/** Chooses the entry of the newest menu. */
const choose = ({ menus }: ReturnType<typeof setup>, label: string): void => {
  const entry = menus.at(-1)?.find((one) => one.label === label);
  (entry?.click as () => void)();
};

it('runs what was chosen in the menu', () => {
  const program = setup();
  choose(program, 'Quit');
  expect(program.run).toHaveBeenCalledExactlyOnceWith({ do: 'quit' });
});

it('sets the menu anew once something was chosen: a click alone changes a tick', () => {
  const program = setup();
  const { menus, timers, tray } = program;
  choose(program, 'Call pop');
  expect(menus).toHaveLength(1);
  timers.find(({ delayMs }) => delayMs === 0)?.call();
  expect(menus[1]?.find(({ label }) => label === 'Call pop')).toMatchObject({
    type: 'checkbox',
    checked: true,
  });
  tray.update({ ...ready, clockOffsetMs: 1 });
  expect(menus).toHaveLength(2);
});

it('shows the program when it is clicked', () => {
  const { click, run } = setup();
  click();
  expect(run).toHaveBeenCalledExactlyOnceWith({ do: 'show' });
});

it('touches nothing once it is disposed', () => {
  const { tray, done } = setup();
  tray.dispose();
  done.push('---');
  tray.update({ ...ready, availability: doing('busy') });
  expect(done.at(-1)).toBe('---');
});
