import { describe, expect, it, vi } from 'vitest';
import {
  acceleratorOf,
  createGlobalKeys,
  type GlobalKeysDeps,
  type KeyPreferences,
} from '../../../../../src/main/shell/keys/globalKeys.ts';
import type { GlobalKeyName } from '../../../../../src/shared/settings/globalKeys.ts';
import { createManualClock } from '../../../../support/manualClock.ts';

const usual: KeyPreferences = {
  ...{ globalKeys: true, keyAnswer: 'Ctrl+Shift+F9', keyHold: 'Ctrl+Shift+F10' },
  ...{ keyMute: 'Ctrl+Shift+F11', keyShow: 'Ctrl+Shift+F12' },
};

/** @param taken by other programs */
function setup(taken: readonly string[] = []) {
  const clock = createManualClock();
  const registered = new Map<string, () => void>();
  const run = vi.fn<(name: GlobalKeyName) => void>();
  const tell = vi.fn<GlobalKeysDeps['tell']>();
  const keys = createGlobalKeys({
    shortcuts: {
      register: (accelerator, press) => {
        if (taken.includes(accelerator)) return false;
        registered.set(accelerator, press);
        return true;
      },
      unregister: (accelerator) => void registered.delete(accelerator),
    },
    ...{ platform: 'linux', run, tell, elapsed: clock.now, after: clock.after },
  });
  return {
    keys,
    registered,
    run,
    clock,
    told: () => tell.mock.lastCall?.[0],
    times: () => tell.mock.calls.length,
  };
}

const all = (state: string) => ({ answer: state, hold: state, mute: state, show: state });

describe('keys of the whole system', () => {
  it('are taken when they are switched on, and left when they are switched off', () => {
    const { keys, registered, told } = setup();
    keys.set({ ...usual, globalKeys: false });
    const off = [[...registered.keys()], told()];
    keys.set(usual);
    const on = [[...registered.keys()], told()];
    keys.set({ ...usual, globalKeys: false });
    expect([off, on, [...registered.keys()]]).toEqual([
      [[], all('off')],
      [['Control+Shift+F9', 'Control+Shift+F10', 'Control+Shift+F11', 'Control+Shift+F12'], all('on')],
      [],
    ]);
  });

  it('are not registered anew for another preference', () => {
    const { keys, times } = setup();
    keys.set(usual);
    keys.set({ ...usual });
    expect(times()).toBe(1);
  });

  it('have no effect where two actions have the same one, and say so of both', () => {
    const { keys, registered, told } = setup();
    keys.set({ ...usual, keyMute: usual.keyAnswer });
    expect([[...registered.keys()], told()]).toEqual([
      ['Control+Shift+F10', 'Control+Shift+F12'],
      { answer: 'twice', hold: 'on', mute: 'twice', show: 'on' },
    ]);
  });

  it('tell that another program has one, or that the keyboard has not', () => {
    const { keys, told } = setup(['Control+Shift+F10']);
    keys.set({ ...usual, keyShow: '' });
    expect(told()).toEqual({ answer: 'on', hold: 'refused', mute: 'on', show: 'off' });
  });

  it('act once while they are kept down', () => {
    const { keys, registered, run, clock } = setup();
    keys.set(usual);
    const press = registered.get('Control+Shift+F9');
    for (let nth = 0; nth < 5; nth += 1) {
      press?.();
      clock.moveTo(clock.now() + 300);
    }
    clock.moveTo(clock.now() + 400);
    press?.();
    expect(run.mock.calls).toEqual([['answer'], ['answer']]);
  });

  it('are left to the page while one is recorded, for a minute at most', () => {
    const { keys, registered, told, clock } = setup();
    keys.set(usual);
    keys.pause(true);
    const paused = [registered.size, told()];
    clock.advanceAtOnce(60_000);
    expect([paused, registered.size, told()]).toEqual([[0, all('paused')], 4, all('on')]);
  });

  it('are let go at the end', () => {
    const { keys, registered } = setup();
    keys.set(usual);
    keys.dispose();
    expect(registered.size).toBe(0);
  });
});

it.each([
  ['Ctrl+Shift+F9', 'linux', 'Control+Shift+F9'],
  ['Meta+K', 'win32', 'Super+K'],
  ['Ctrl+Meta+K', 'darwin', 'Control+Command+K'],
] as const)('%s is on %s spelled %s', (key, platform, accelerator) => {
  expect(acceleratorOf(key, platform)).toBe(accelerator);
});
