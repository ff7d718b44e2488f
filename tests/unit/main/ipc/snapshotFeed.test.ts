import { describe, expect, it, vi } from 'vitest';
import {
  type SnapshotFeedDeps,
  type Source,
  createSnapshotFeed,
} from '../../../../src/main/ipc/snapshotFeed.ts';
import type { Mode } from '../../../../src/shared/contract.ts';
import { call, sessionSnapshot, settingsView } from '../support/snapshots.ts';

function source<Value>(value: Value): Source<Value> & { set(next: Value): void } {
  const listeners = new Set<() => void>();
  return {
    current: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
  };
}

function setup() {
  const session = source(sessionSnapshot());
  const mode = source<Mode>({ kind: 'none' });
  const settings = source(settingsView);
  const send = vi.fn<SnapshotFeedDeps['send']>();
  const log = vi.fn<SnapshotFeedDeps['log']>();
  const after = vi.fn<SnapshotFeedDeps['after']>(() => vi.fn());
  const feed = createSnapshotFeed({
    ...{ session, mode, settings, send, log, after },
    systemLanguage: 'en',
    version: '1.2.3',
  });
  return { session, mode, settings, send, log, after, feed };
}

/** A call that began to alert, of which nothing is known. */
const nameless = call({ phase: 'alerting', callId: null });

const tick = (): Promise<void> => new Promise((resolve) => queueMicrotask(resolve));

describe('createSnapshotFeed', () => {
  it('puts session, mode and settings together', () => {
    expect(setup().feed.current()).toEqual({
      ...sessionSnapshot(),
      seq: 1,
      mode: { kind: 'none' },
      settings: settingsView,
      systemLanguage: 'en',
      version: '1.2.3',
    });
  });

  it('sends a change at the end of the tick, with a larger number', async () => {
    const { session, send } = setup();
    session.set(sessionSnapshot({ calls: [call()] }));
    await tick();
    expect(send).toHaveBeenCalledExactlyOnceWith(
      'ringside:snapshot',
      expect.objectContaining({ seq: 2, calls: [call()] }),
    );
  });

  it('sends changes of one tick together', async () => {
    const { session, mode, send } = setup();
    mode.set({ kind: 'gateway' });
    session.set(sessionSnapshot({ waitingTotal: 3 }));
    await tick();
    expect(send).toHaveBeenCalledExactlyOnceWith(
      'ringside:snapshot',
      expect.objectContaining({ mode: { kind: 'gateway' }, waitingTotal: 3 }),
    );
  });

  it('sends nothing when the content is the same', async () => {
    const { session, send } = setup();
    session.set(sessionSnapshot());
    await tick();
    expect(send).not.toHaveBeenCalled();
  });

  it('sends nothing when a change was taken back within the tick', async () => {
    const { session, send } = setup();
    session.set(sessionSnapshot({ waitingTotal: 3 }));
    session.set(sessionSnapshot());
    await tick();
    expect(send).not.toHaveBeenCalled();
  });

  it('gives a window that asks in the middle of a tick the newest content', () => {
    const { session, feed } = setup();
    session.set(sessionSnapshot({ waitingTotal: 3 }));
    expect(feed.current()).toMatchObject({ seq: 2, waitingTotal: 3 });
  });

  it('still sends what a window asked for in the middle of the tick', async () => {
    const { session, feed, send } = setup();
    session.set(sessionSnapshot({ waitingTotal: 3 }));
    feed.current();
    await tick();
    expect(send).toHaveBeenCalledExactlyOnceWith('ringside:snapshot', feed.current());
  });

  it('tells subscribers the next and the previous snapshot', async () => {
    const { session, feed } = setup();
    const listener = vi.fn<Parameters<typeof feed.subscribe>[0]>();
    feed.subscribe(listener);
    const previous = feed.current();
    session.set(sessionSnapshot({ waitingTotal: 3 }));
    await tick();
    expect(listener).toHaveBeenCalledExactlyOnceWith(feed.current(), previous);
  });

  it('is silent once disposed', async () => {
    const { session, feed, send } = setup();
    session.set(sessionSnapshot({ waitingTotal: 3 }));
    feed.dispose();
    await tick();
    expect(send).not.toHaveBeenCalled();
  });

  it('holds back a call of which nothing is known, and sends it with what is learned', async () => {
    const { session, send } = setup();
    session.set(sessionSnapshot({ calls: [nameless] }));
    await tick();
    session.set(sessionSnapshot({ calls: [call({ phase: 'alerting' })] }));
    await tick();
    expect(send.mock.calls.map(([, { calls }]) => calls)).toEqual([[call({ phase: 'alerting' })]]);
  });

  it('sends a call of which nothing is known 40 ms after its first news, whatever else is new', async () => {
    const { session, mode, send, after } = setup();
    session.set(sessionSnapshot({ calls: [nameless] }));
    mode.set({ kind: 'gateway' });
    await tick();
    for (const [, task] of after.mock.calls) task();
    expect([after.mock.calls.map(([delayMs]) => delayMs), send.mock.calls.length]).toEqual([[40], 1]);
  });

  it('sends at once what is new while a call stays unknown', async () => {
    const { session, send, after } = setup();
    session.set(sessionSnapshot({ calls: [nameless] }));
    for (const [, task] of after.mock.calls) task();
    send.mockClear();
    session.set(sessionSnapshot({ calls: [nameless], waitingTotal: 3 }));
    await tick();
    expect(send).toHaveBeenCalledOnce();
  });

  it('holds nothing back any more once something was sent', async () => {
    const { session, after } = setup();
    const stopHolding = vi.fn<() => void>();
    after.mockReturnValue(stopHolding);
    session.set(sessionSnapshot({ calls: [nameless] }));
    session.set(sessionSnapshot({ calls: [call()] }));
    await tick();
    expect(stopHolding).toHaveBeenCalledOnce();
  });

  it('tells every follower although the windows and another one fail', async () => {
    const { session, send, log, feed } = setup();
    send.mockImplementation(() => {
      throw new Error('no page');
    });
    const follower = vi.fn<() => void>();
    feed.subscribe(() => {
      throw new Error('no tray');
    });
    feed.subscribe(follower);
    session.set(sessionSnapshot({ calls: [call()] }));
    await tick();
    expect([follower.mock.calls.length, log.mock.calls.length]).toEqual([1, 2]);
  });
});
