import { describe, expect, it } from 'vitest';
import { inTime } from '../../../../../src/main/session/time/inTime.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';
import { newSession } from '../support/session.ts';

function setup() {
  const { clock } = newSession();
  const ending = new AbortController();
  return { clock, ending, patience: { clock, signal: ending.signal, withinMs: 2000 } };
}

const never = () => new Promise<never>(() => {});

describe('what is waited for only so long', () => {
  it('comes to what the work comes to, and leaves no timer', async () => {
    const { clock, patience } = setup();
    expect([await inTime(patience, async () => 7), clock.pending()]).toEqual([7, 0]);
  });

  it('is cancelled when it takes too long, and the work is told', async () => {
    const { clock, patience } = setup();
    let until: AbortSignal | null = null;
    const problem = problemFrom(
      inTime(patience, (signal) => {
        until = signal;
        return never();
      }),
    );
    await clock.advance(2000);
    expect([await problem, until]).toMatchObject([{ kind: 'cancelled' }, { aborted: true }]);
  });

  it('is cancelled when it is ended, before or while it goes on', async () => {
    const { ending, patience } = setup();
    const problem = problemFrom(inTime(patience, never));
    ending.abort();
    const problems = [await problem, await problemFrom(inTime(patience, never))];
    expect(problems).toEqual([{ kind: 'cancelled' }, { kind: 'cancelled' }]);
  });
});
