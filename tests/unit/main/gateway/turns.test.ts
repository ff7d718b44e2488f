import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../../src/main/gateway/turns.ts';
import { problemFrom } from '../../../support/problemFrom.ts';

function setup() {
  const turns = createTurns();
  const log: string[] = [];
  const ends: Record<string, { resolve: () => void; reject: (error: Error) => void }> = {};
  const take = (key: string, name: string, signal?: AbortSignal): Promise<string> =>
    turns.take(
      key,
      () =>
        new Promise<string>((resolve, reject) => {
          log.push(name);
          ends[name] = { resolve: () => resolve(name), reject };
        }),
      signal,
    );
  return { take, log, end: (name: string) => ends[name] };
}

describe('createTurns', () => {
  it('begins at once when nobody has the turn', () => {
    const { take, log } = setup();
    void take('hold', 'first');
    expect(log).toEqual(['first']);
  });

  it('begins the second when the first has ended', async () => {
    const { take, log, end } = setup();
    const first = take('hold', 'first');
    const second = take('hold', 'second');
    expect(log).toEqual(['first']);
    end('first')?.resolve();
    await first;
    await Promise.resolve();
    end('second')?.resolve();
    expect([await second, log]).toEqual(['second', ['first', 'second']]);
  });

  it('begins the second also when the first has failed', async () => {
    const { take, log, end } = setup();
    const first = take('hold', 'first');
    void take('hold', 'second');
    end('first')?.reject(new Error('refused'));
    await expect(first).rejects.toThrow('refused');
    await Promise.resolve();
    expect(log).toEqual(['first', 'second']);
  });

  it('lets different keys overlap', () => {
    const { take, log } = setup();
    void take('hold', 'first');
    void take('release', 'second');
    expect(log).toEqual(['first', 'second']);
  });

  it('ends the wait of who is aborted, at once, and never begins', async () => {
    const { take, log, end } = setup();
    const stop = new AbortController();
    const first = take('hold', 'first');
    const second = take('hold', 'second', stop.signal);
    const third = take('hold', 'third');
    stop.abort();
    expect(await problemFrom(() => second)).toEqual({ kind: 'cancelled' });
    end('first')?.resolve();
    await first;
    await new Promise(setImmediate);
    end('third')?.resolve();
    expect([await third, log]).toEqual(['third', ['first', 'third']]);
  });
});
