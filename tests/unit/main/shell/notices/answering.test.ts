import { describe, expect, it, vi } from 'vitest';
import { answerSoon } from '../../../../../src/main/shell/notices/answering.ts';
import type { Call } from '../../../../../src/shared/calls/model.ts';
import { createManualClock, settled } from '../../../../support/manualClock.ts';
import { call, signedIn, snapshot } from '../../../../support/snapshots.ts';

function setup(first: Partial<Call>) {
  const clock = createManualClock();
  const listeners = new Set<() => void>();
  let now = snapshot({ session: signedIn, calls: [call(first)] });
  const answer = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const done = answerSoon('call-1', { current: () => now, subscribe, after: clock.after, answer });
  const become = async (next: Partial<Call>): Promise<void> => {
    now = snapshot({ session: signedIn, calls: [call(next)] });
    for (const listener of listeners) listener();
    await settled();
  };
  return { answer, done, become, clock, listeners };
}

describe('answerSoon', () => {
  it('answers a call that rings', async () => {
    const { answer, done } = setup({ phase: 'ringing' });
    expect([await done, answer.mock.calls]).toEqual([true, [[{ key: 'call-1' }]]]);
  });

  it('waits until the call can be answered', async () => {
    const { answer, done, become } = setup({ phase: 'alerting' });
    await settled();
    const before = answer.mock.calls.length;
    await become({ phase: 'ringing' });
    expect([before, await done, answer.mock.calls.length]).toEqual([0, true, 1]);
  });

  it.each([
    ['it is over meanwhile', { phase: 'ended', end: 'abandoned' }],
    ['somebody has answered it', { phase: 'talking' }],
  ] as const)('does nothing when %s', async (_what, next) => {
    const { answer, done, become } = setup({ phase: 'alerting' });
    await become(next);
    expect([await done, answer.mock.calls.length]).toEqual([false, 0]);
  });

  it('does not wait for long, and lets go of what it waited with', async () => {
    const { answer, done, clock, listeners } = setup({ phase: 'alerting' });
    await clock.advance(3000);
    expect([await done, answer.mock.calls.length, listeners.size, clock.pending()]).toEqual([false, 0, 0, 0]);
  });
});
