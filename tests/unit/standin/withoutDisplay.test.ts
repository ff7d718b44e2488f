import { describe, expect, it } from 'vitest';
import { isHeadless } from '../../../standin/chromium/chromiumStart.ts';
import { defaultAnswer } from '../../../standin/dialog/dialog.ts';
import { noTray } from '../../../standin/desktop/tray.ts';

describe('isHeadless', () => {
  it.each([
    [['headless'], { DISPLAY: ':0' }, 'linux', true],
    [[], { DISPLAY: ':0' }, 'linux', false],
    [[], { WAYLAND_DISPLAY: 'wayland-0' }, 'linux', false],
    [[], {}, 'linux', true],
    [[], {}, 'win32', false],
    [[], {}, 'darwin', false],
  ] as const)('with switches %j and environment %j on %s is %s', (switches, env, platform, headless) => {
    expect(isHeadless(new Map(switches.map((name) => [name, ''])), env, platform)).toBe(headless);
  });
});

it.each([
  [true, 'there is no tray here, and no window can be seen'],
  [false, 'there is no tray here; start the program a second time to see its window again'],
])('promises a window at a second start only where one can be seen (headless: %s)', (headless, note) => {
  expect(noTray(headless)).toBe(note);
});

describe('a message box that nobody answers', () => {
  it('is answered with the program’s way out', () => {
    expect(defaultAnswer({ message: 'Sure?', buttons: ['Yes', 'Later', 'No'], cancelId: 1 }).response).toBe(
      1,
    );
  });

  it('is answered with the button that means no where none was named', () => {
    expect(defaultAnswer({ message: 'Sure?', buttons: ['&Quit', '&Cancel'] }).response).toBe(1);
  });
});
