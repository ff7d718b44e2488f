import { describe, expect, it, vi } from 'vitest';
import { type EndingsDeps, listenForEnd } from '../../../scripts/endings.ts';

function setup({ isUnderNpm = true } = {}) {
  const listeners = new Map<string, () => void>();
  let now = 0;
  let parent = 7;
  let look = (): void => undefined;
  const deps: EndingsDeps = {
    on: (signal, listener) => listeners.set(signal, listener),
    now: () => now,
    parent: () => parent,
    isUnderNpm,
    every: (_everyMs, next) => (look = next),
  };
  const end = vi.fn<(code: number) => void>();
  const endAtOnce = vi.fn<(code: number) => void>();
  listenForEnd({ end, endAtOnce }, deps);
  return {
    end,
    endAtOnce,
    signal: (name: string, at: number) => {
      now = at;
      listeners.get(name)?.();
    },
    loseParent: () => {
      parent = 1;
      look();
    },
    look: () => look(),
  };
}

describe('a script that started a program', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('ends it when told by %s', (name, code) => {
    const { end, signal } = setup();
    signal(name, 0);
    expect(end).toHaveBeenCalledExactlyOnceWith(code);
  });

  it('takes one Ctrl-C for one, although terminal and npm both tell of it', () => {
    const { end, endAtOnce, signal } = setup();
    signal('SIGINT', 0);
    signal('SIGINT', 40);
    expect([end.mock.calls.length, endAtOnce.mock.calls.length]).toEqual([1, 0]);
  });

  it('ends it at once when told again', () => {
    const { endAtOnce, signal } = setup();
    signal('SIGINT', 0);
    signal('SIGINT', 900);
    expect(endAtOnce).toHaveBeenCalledExactlyOnceWith(130);
  });

  it('ends it when npm is ended, whose shell passes no signal on', () => {
    const { end, endAtOnce, look, loseParent } = setup();
    look();
    const before = end.mock.calls.length;
    loseParent();
    look();
    expect([before, end.mock.calls.length, endAtOnce.mock.calls.length]).toEqual([0, 1, 0]);
  });

  it('may outlive whoever started it by hand', () => {
    const { end, loseParent } = setup({ isUnderNpm: false });
    loseParent();
    expect(end).not.toHaveBeenCalled();
  });
});
