import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { type SessionEndDeps, signOutAtSessionEnd } from '../../../../../src/main/shell/quit/sessionEnd.ts';
import { call, signedIn, snapshot } from '../../../../support/snapshots.ts';

function setup(overrides: Partial<Omit<SessionEndDeps, 'window'>> = {}) {
  const window = new EventEmitter();
  const signOut = vi.fn<SessionEndDeps['signOut']>(() => Promise.resolve());
  const log = vi.fn<SessionEndDeps['log']>();
  signOutAtSessionEnd({
    window: window as unknown as SessionEndDeps['window'],
    snapshot: () => snapshot({ session: signedIn }),
    signOut,
    log,
    ...overrides,
  });
  const event = { preventDefault: vi.fn<() => void>(), reasons: ['shutdown'] };
  return { window, signOut, log, event };
}

describe('the end of the desktop’s session', () => {
  it('signs the agent out, by no force', () => {
    const { window, signOut, event } = setup();
    window.emit('session-end', event);
    expect(signOut.mock.calls).toEqual([[false]]);
  });

  it('is not held up', () => {
    const { window, event } = setup();
    window.emit('query-session-end', event);
    window.emit('session-end', event);
    expect(event.preventDefault).not.toHaveBeenCalled();
  });

  it.each([
    ['it can still be called off', 'query-session-end', { session: signedIn }],
    ['a call is up', 'session-end', { session: signedIn, calls: [call()] }],
    ['nobody is signed in', 'session-end', {}],
  ] as const)('signs nobody out while %s', (_, name, shown) => {
    const { window, signOut, event } = setup({ snapshot: () => snapshot({ ...shown }) });
    window.emit(name, event);
    expect(signOut).not.toHaveBeenCalled();
  });

  it('logs a sign-out that failed', async () => {
    const error = new Error('out of reach');
    const { window, log, event } = setup({ signOut: () => Promise.reject(error) });
    window.emit('session-end', event);
    await vi.waitFor(() => expect(log).toHaveBeenCalledWith(expect.any(String), { error }));
  });
});
