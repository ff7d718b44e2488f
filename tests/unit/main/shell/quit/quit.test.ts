import { describe, expect, it, vi } from 'vitest';
import { type QuitAnswer, type QuitDeps, createQuit } from '../../../../../src/main/shell/quit/quit.ts';
import type { Snapshot } from '../../../../../src/shared/contract/snapshot.ts';
import { ProblemError } from '../../../../../src/shared/errors.ts';
import { call, signedIn, snapshot } from '../../../../support/snapshots.ts';
import { settled } from '../../../../support/manualClock.ts';

const callUp = new ProblemError({ kind: 'notPossible', why: 'callUp' });

function setup(overrides: Partial<QuitDeps> = {}) {
  const done: string[] = [];
  const quit = createQuit({
    snapshot: () => snapshot({ session: signedIn }),
    subscribe: () => () => undefined,
    signOut: (releaseCall) => {
      done.push(releaseCall ? 'signOut by force' : 'signOut');
      return Promise.resolve();
    },
    ask: () => {
      done.push('ask');
      return Promise.resolve('stay');
    },
    release: () => done.push('release'),
    leave: () => done.push('leave'),
    delay: () => new Promise(() => undefined),
    log: () => undefined,
    ...overrides,
  });
  const event = { preventDefault: vi.fn<() => void>() };
  return { quit, event, done };
}

const withCall = (answer: QuitAnswer): Partial<QuitDeps> => ({
  snapshot: () => snapshot({ session: signedIn, calls: [call({ phase: 'talking' })] }),
  ask: () => Promise.resolve(answer),
});

describe('quitting', () => {
  it('signs out first, then leaves', async () => {
    const { quit, event, done } = setup();
    quit.onBeforeQuit(event);
    await settled();
    expect(done).toEqual(['signOut', 'release', 'leave']);
  });

  it('stops the first attempt and lets the second pass', async () => {
    const { quit, event } = setup();
    quit.onBeforeQuit(event);
    await settled();
    quit.onBeforeQuit(event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it('leaves at once when nobody is signed in', async () => {
    const { quit, event, done } = setup({ snapshot: () => snapshot() });
    quit.onBeforeQuit(event);
    await settled();
    expect(done).toEqual(['release', 'leave']);
  });

  it('asks nothing when the only call has ended', async () => {
    const { quit, event, done } = setup({
      snapshot: () => snapshot({ session: signedIn, calls: [call({ phase: 'ended' })] }),
    });
    quit.onBeforeQuit(event);
    await settled();
    expect(done).toEqual(['signOut', 'release', 'leave']);
  });

  it('stays when a call is up and the agent says so', async () => {
    const { quit, event, done } = setup(withCall('stay'));
    quit.onBeforeQuit(event);
    await settled();
    expect([done, quit.isLeaving()]).toEqual([[], false]);
  });

  it('asks again the next time', async () => {
    const ask = vi.fn<QuitDeps['ask']>(() => Promise.resolve('stay'));
    const { quit, event } = setup({ ...withCall('stay'), ask });
    quit.onBeforeQuit(event);
    await settled();
    quit.onBeforeQuit(event);
    await settled();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks once, however often quit is chosen meanwhile', () => {
    const ask = vi.fn<QuitDeps['ask']>(() => new Promise(() => undefined));
    const { quit, event } = setup({ ...withCall('stay'), ask });
    quit.onBeforeQuit(event);
    quit.onBeforeQuit(event);
    expect(ask).toHaveBeenCalledOnce();
  });

  it('ends the call only when the agent says so', async () => {
    const { quit, event, done } = setup(withCall('endCall'));
    quit.onBeforeQuit(event);
    await settled();
    expect(done).toEqual(['signOut by force', 'release', 'leave']);
  });

  it('leaves a call up when the agent says so, without signing out', async () => {
    const { quit, event, done } = setup(withCall('leaveCall'));
    quit.onBeforeQuit(event);
    await settled();
    expect(done).toEqual(['release', 'leave']);
  });

  it('asks when a call came while it signed out', async () => {
    const calls = [call()];
    const signOut = vi.fn<QuitDeps['signOut']>().mockRejectedValueOnce(callUp).mockResolvedValue(undefined);
    const { quit, event } = setup({
      signOut,
      snapshot: () => snapshot({ session: signedIn, calls: signOut.mock.calls.length > 0 ? calls : [] }),
      ask: () => Promise.resolve('endCall'),
    });
    quit.onBeforeQuit(event);
    await settled();
    expect(signOut.mock.calls).toEqual([[false], [true]]);
  });

  it('leaves when the sign-out fails', async () => {
    const { quit, event, done } = setup({
      signOut: () => Promise.reject(new ProblemError({ kind: 'unreachable', from: 'gateway' })),
    });
    quit.onBeforeQuit(event);
    await settled();
    expect(done).toEqual(['release', 'leave']);
  });

  it('leaves when the gateway does not answer the sign-out in time', async () => {
    const delay = vi.fn<QuitDeps['delay']>(() => Promise.resolve());
    const { quit, event, done } = setup({ signOut: () => new Promise(() => undefined), delay });
    quit.onBeforeQuit(event);
    await settled();
    expect(delay).toHaveBeenCalledExactlyOnceWith(5000);
    expect(done).toEqual(['release', 'leave']);
  });

  it('waits for a sign-in that is under way, and undoes it', async () => {
    const news = new Set<() => void>();
    let session: Snapshot['session'] = {
      state: 'signingIn',
      agentId: signedIn.agentId,
      takingOver: false,
      since: 1,
      step: 'asking',
    };
    const { quit, event, done } = setup({
      snapshot: () => snapshot({ session }),
      subscribe: (listener) => {
        news.add(listener);
        return () => news.delete(listener);
      },
    });
    quit.onBeforeQuit(event);
    await settled();
    done.push('signed in');
    session = signedIn;
    for (const tell of news) tell();
    await settled();
    expect([done, news.size]).toEqual([['signed in', 'signOut', 'release', 'leave'], 0]);
  });

  it('leaves when a sign-out that is under way does not end in time', async () => {
    const { quit, event, done } = setup({
      snapshot: () => snapshot({ session: { ...signedIn, state: 'signingOut' } }),
      delay: () => Promise.resolve(),
    });
    quit.onBeforeQuit(event);
    await settled();
    expect(done).toEqual(['release', 'leave']);
  });
});
