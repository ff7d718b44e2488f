import { describe, expect, it } from 'vitest';
import { createTraySignOut } from '../../../../../src/main/shell/tray/traySignOut.ts';
import { type Problem, ProblemError } from '../../../../../src/shared/errors.ts';

const callUp: Problem = { kind: 'notPossible', why: 'callUp' };

/** `refusal`: of a sign-out that may not end a call. */
function setup({
  refusal,
  answer = Promise.resolve(true),
}: { refusal?: Problem; answer?: Promise<boolean> } = {}) {
  const done: string[] = [];
  const signOut = createTraySignOut({
    signOut: async (releaseCall) => {
      done.push(releaseCall ? 'ends the call' : 'signs out');
      if (refusal && !releaseCall) throw new ProblemError(refusal);
    },
    ask: () => {
      done.push('asks');
      return answer;
    },
  });
  return { done, signOut };
}

describe('signing out by the tray', () => {
  it('does not ask without a call', async () => {
    const { done, signOut } = setup();
    await signOut();
    expect(done).toEqual(['signs out']);
  });

  it('asks while a call is up, then ends it', async () => {
    const { done, signOut } = setup({ refusal: callUp });
    await signOut();
    expect(done).toEqual(['signs out', 'asks', 'ends the call']);
  });

  it('leaves everything as it is when the agent would rather stay', async () => {
    const { done, signOut } = setup({ refusal: callUp, answer: Promise.resolve(false) });
    await signOut();
    expect(done).toEqual(['signs out', 'asks']);
  });

  it('asks once, however often it is chosen meanwhile', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const { done, signOut } = setup({ refusal: callUp, answer: promise });
    const first = signOut();
    await Promise.resolve();
    await Promise.resolve();
    await signOut();
    resolve(false);
    await first;
    expect(done).toEqual(['signs out', 'asks']);
  });

  it('passes on what else was refused, without a question', async () => {
    const refusal: Problem = { kind: 'unreachable', from: 'gateway' };
    const { done, signOut } = setup({ refusal });
    await expect(signOut()).rejects.toMatchObject({ problem: refusal });
    expect(done).toEqual(['signs out']);
  });
});
