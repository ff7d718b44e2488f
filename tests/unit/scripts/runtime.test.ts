import { expect, it } from 'vitest';
import { hasDisplay, runtimeNote, unseenNote, type Runtime } from '../../../scripts/runtime.ts';

it.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['win32', {}, true],
  ['darwin', {}, true],
] as const)('tells whether %s with %j has a display', (platform, env, expected) => {
  expect(hasDisplay(env, platform)).toBe(expected);
});

const runtime = (why: Runtime['why']): Runtime => ({
  kind: 'standin',
  why,
  command: 'node',
  args: [],
  unseen: [],
});

it.each([
  ['missing', "Electron's runtime is not here, so the program runs on the stand-in (see standin/README.md)"],
  ['noDisplay', 'Electron needs a display, so the program runs on the stand-in (see standin/README.md)'],
  [null, null],
] as const)('says in one line why it is the stand-in (%s)', (why, note) => {
  expect(runtimeNote(runtime(why))).toBe(note);
});

it.each([
  [
    false,
    'there is no display, so nothing can be seen: use a display, or npm run demo, which takes pictures',
  ],
  [true, null],
])('says what to do where nothing can be seen (display: %s)', (display, note) => {
  expect(unseenNote(display)).toBe(note);
});
