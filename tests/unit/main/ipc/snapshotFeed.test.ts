import { describe, expect, it, vi } from 'vitest';
import {
  type SnapshotFeedDeps,
  type Source,
  createSnapshotFeed,
} from '../../../../src/main/ipc/snapshotFeed.ts';
import type { PreferencesView, SiteView } from '../../../../src/shared/settings/settingsView.ts';
import type { NewerVersion } from '../../../../src/shared/newerVersion.ts';
import type { Mode } from '../../../../src/shared/contract/mode.ts';
import type { WatchedQueue } from '../../../../src/shared/contract/snapshot.ts';
import type { CallId, SkillId } from '../../../../src/shared/domain.ts';
import type { PageName, PageViews } from '../../../../src/shared/contract/pageViews.ts';
import { nothingPast } from '../../../../src/shared/history/historyViews.ts';
import { anywhere } from '../../../../src/shared/settings/sections.ts';
import { call, sessionSnapshot, settingsView } from '../../../support/snapshots.ts';

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

import { nothingAsked } from '../../../../src/shared/contract/desktop/desktopView.ts';
const { preferences, policy, fileProblem, ...siteView } = settingsView;

const numbering = () => (raw: string) => ({ raw, display: `<${raw}>`, regionCode: null });

function setup() {
  const session = source(sessionSnapshot());
  const history = source(nothingPast);
  const mode = source<Mode>({ kind: 'none' });
  const site = source<SiteView>(siteView);
  const settings = source<PreferencesView>({ preferences, policy, fileProblem });
  const screenLock = source(false);
  const desktop = source(nothingAsked);
  const newerVersion = source<NewerVersion | null>(null);
  const send = vi.fn<SnapshotFeedDeps['send']>();
  const isOpen = vi.fn<SnapshotFeedDeps['isOpen']>(() => false);
  const log = vi.fn<SnapshotFeedDeps['log']>();
  const after = vi.fn<SnapshotFeedDeps['after']>(() => vi.fn());
  const feed = createSnapshotFeed({
    ...{ session, history, mode, site, settings, screenLock, desktop, newerVersion },
    ...{ send, isOpen, log, after, numbering },
    systemLanguage: 'en',
    version: '1.2.3',
  });
  /** What was sent to the window of a page. */
  const sentTo = <Page extends PageName>(page: Page) =>
    send.mock.calls.filter(([to]) => to === page).map(([, , view]) => view as PageViews[Page]);
  return { session, mode, site, settings, send, isOpen, sentTo, log, after, feed };
}

/** A queue in which so many calls wait. */
const watching = (calls: number): WatchedQueue => ({
  skillId: '7' as SkillId,
  waiting: Array.from({ length: calls }, (_, nth) => ({
    ...{ callId: `1476707884-${nth}` as CallId, callerNumber: '+8613812345678', associatedData: null },
    ...{ skillId: '7' as SkillId, priority: 1, waitingSince: nth, goneAt: null },
  })),
  obstacle: null,
  missed: null,
  leftOut: 0,
  differs: null,
  readAt: 1000,
});

const talking = call({ phase: 'talking' });

/** A call that began to alert, of which nothing is known. */
const nameless = call({ phase: 'alerting', callId: null });

const tick = (): Promise<void> => new Promise((resolve) => queueMicrotask(resolve));

describe('createSnapshotFeed', () => {
  it('puts session, mode and settings together', () => {
    expect(setup().feed.current()).toEqual({
      ...sessionSnapshot(),
      mode: { kind: 'none' },
      history: nothingPast,
      settings: settingsView,
      isScreenLocked: false,
      desktop: nothingAsked,
      systemLanguage: 'en',
      version: '1.2.3',
      newerVersion: null,
    });
  });

  it('sends a change at the end of the tick, with a larger number', async () => {
    const { settings, send } = setup();
    settings.set({ policy, preferences: { ...preferences, language: 'zh' }, fileProblem });
    await tick();
    const told: unknown = expect.objectContaining({ seq: 2 });
    expect(send.mock.calls).toEqual([
      ['pop', 'ringside:snapshot', told],
      ['main', 'ringside:snapshot', told],
    ]);
  });

  it('sends changes of one tick together', async () => {
    const { session, mode, send } = setup();
    mode.set({ kind: 'gateway' });
    session.set(sessionSnapshot({ clockOffsetMs: 3 }));
    await tick();
    expect(send).toHaveBeenCalledExactlyOnceWith(
      'main',
      'ringside:snapshot',
      expect.objectContaining({ mode: { kind: 'gateway' }, clockOffsetMs: 3 }),
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
    session.set(sessionSnapshot({ clockOffsetMs: 3 }));
    session.set(sessionSnapshot());
    await tick();
    expect(send).not.toHaveBeenCalled();
  });

  it('gives a window that asks in the middle of a tick the newest content', () => {
    const { session, feed } = setup();
    session.set(sessionSnapshot({ clockOffsetMs: 3 }));
    expect(feed.viewOf('main')).toMatchObject({ seq: 2, clockOffsetMs: 3 });
  });

  it('still sends what a window asked for in the middle of the tick', async () => {
    const { session, feed, send } = setup();
    session.set(sessionSnapshot({ clockOffsetMs: 3 }));
    const asked = feed.viewOf('main');
    await tick();
    expect(send).toHaveBeenCalledExactlyOnceWith('main', 'ringside:snapshot', asked);
  });

  it('tells subscribers the previous and the next snapshot', async () => {
    const { session, feed } = setup();
    const listener = vi.fn<Parameters<typeof feed.subscribe>[0]>();
    feed.subscribe(listener);
    const previous = feed.current();
    session.set(sessionSnapshot({ clockOffsetMs: 3 }));
    await tick();
    expect(listener).toHaveBeenCalledExactlyOnceWith(previous, feed.current());
  });

  it('tells a page that is opened and closed only while it is open, and again what it missed', async () => {
    const { mode, isOpen, sentTo, feed } = setup();
    mode.set({ kind: 'gateway' });
    await tick();
    isOpen.mockReturnValue(true);
    const first = feed.viewOf('settings');
    mode.set({ kind: 'none' });
    await tick();
    feed.askSettings({ section: 'connection', shownFingerprints: { gateway: 'AB', cms: null } });
    await tick();
    expect(sentTo('settings').map((view) => [view.seq, view.mode.kind, view.asked])).toEqual([
      [first.seq + 1, 'none', { ...anywhere, times: 0 }],
      [
        first.seq + 2,
        'none',
        { section: 'connection', shownFingerprints: { gateway: 'AB', cms: null }, times: 1 },
      ],
    ]);
  });

  it('is silent once disposed', async () => {
    const { session, feed, send } = setup();
    session.set(sessionSnapshot({ clockOffsetMs: 3 }));
    feed.dispose();
    await tick();
    expect(send).not.toHaveBeenCalled();
  });

  it('holds back a call of which nothing is known, and sends it with what is learned', async () => {
    const { session, sentTo } = setup();
    session.set(sessionSnapshot({ calls: [nameless] }));
    await tick();
    session.set(sessionSnapshot({ calls: [call({ phase: 'alerting' })] }));
    await tick();
    expect(sentTo('pop').map(({ calls }) => calls)).toMatchObject([[call({ phase: 'alerting' })]]);
  });

  it('sends a call of which nothing is known 40 ms after its first news, whatever else is new', async () => {
    const { session, mode, sentTo, after } = setup();
    session.set(sessionSnapshot({ calls: [nameless] }));
    mode.set({ kind: 'gateway' });
    await tick();
    for (const [, task] of after.mock.calls) task();
    expect([after.mock.calls[0]?.[0], sentTo('pop').length]).toEqual([40, 1]);
  });

  it('sends at once what is new while a call stays unknown', async () => {
    const { session, send, after } = setup();
    session.set(sessionSnapshot({ calls: [nameless] }));
    for (const [, task] of after.mock.calls) task();
    send.mockClear();
    session.set(sessionSnapshot({ calls: [nameless], clockOffsetMs: 3 }));
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
    const { session, send, log, after, feed } = setup();
    send.mockImplementation(() => {
      throw new Error('no page');
    });
    const follower = vi.fn<() => void>();
    feed.subscribe(() => {
      throw new Error('no tray');
    });
    feed.subscribe(follower);
    feed.subscribeFirst(() => {
      throw new Error('no pop');
    });
    session.set(sessionSnapshot({ calls: [call()] }));
    await tick();
    for (const [, task] of after.mock.calls) task();
    expect([follower.mock.calls.length, log.mock.calls.length]).toEqual([1, 4]);
  });

  it('tells of a call that begins to ring the pop alone first, and everybody else two frames later', async () => {
    const { session, sentTo, after, feed } = setup();
    const [first, other] = [vi.fn<() => void>(), vi.fn<() => void>()];
    feed.subscribe(other);
    feed.subscribeFirst(first);
    const toldSoFar = () =>
      [sentTo('pop'), first.mock.calls, sentTo('main'), other.mock.calls].map(({ length }) => length);
    session.set(sessionSnapshot({ calls: [call()] }));
    await tick();
    const before = toldSoFar();
    expect(after).toHaveBeenCalledExactlyOnceWith(33, expect.any(Function));
    after.mock.calls[0]?.[1]();
    expect([before, toldSoFar()]).toEqual([
      [1, 1, 0, 0],
      [1, 1, 1, 1],
    ]);
  });

  it('tells the others the newest, once, whatever comes while they wait', async () => {
    const { session, sentTo, after, feed } = setup();
    const other = vi.fn<Parameters<typeof feed.subscribe>[0]>();
    feed.subscribe(other);
    const idle = feed.current();
    session.set(sessionSnapshot({ calls: [call()] }));
    await tick();
    session.set(sessionSnapshot({ calls: [call()], clockOffsetMs: 3 }));
    await tick();
    expect(after).toHaveBeenCalledOnce();
    after.mock.calls[0]?.[1]();
    expect(sentTo('main')).toMatchObject([{ clockOffsetMs: 3 }]);
    expect(other.mock.calls).toEqual([[idle, feed.current()]]);
  });

  it('tells everybody at once what else is new of a call that rings', async () => {
    const { session, sentTo, after } = setup();
    session.set(sessionSnapshot({ calls: [call()] }));
    await tick();
    after.mock.calls[0]?.[1]();
    session.set(sessionSnapshot({ calls: [call()], clockOffsetMs: 3 }));
    await tick();
    session.set(sessionSnapshot({ calls: [talking] }));
    await tick();
    expect([after.mock.calls.length, sentTo('main').length]).toEqual([1, 3]);
  });

  it('tells nobody of a call once disposed', async () => {
    const { session, after, feed } = setup();
    const stop = vi.fn<() => void>();
    after.mockReturnValue(stop);
    session.set(sessionSnapshot({ calls: [call()] }));
    await tick();
    feed.dispose();
    expect(stop).toHaveBeenCalledOnce();
  });

  it('does not tell the pop what it does not show', async () => {
    const { session, sentTo } = setup();
    session.set(sessionSnapshot({ watched: watching(5), clockOffsetMs: 5 }));
    await tick();
    expect([sentTo('pop').length, sentTo('main').length]).toEqual([0, 1]);
  });

  it('tells the main window the waiting calls that it looks at', async () => {
    const { session, sentTo, feed } = setup();
    session.set(sessionSnapshot({ watched: watching(2000) }));
    await tick();
    feed.lookAtWaiting({ from: 700, count: 20 });
    await tick();
    expect(sentTo('main').at(-1)).toMatchObject({
      seq: 3,
      watched: { total: 2000, from: 700, rows: { length: 20 } },
    });
  });

  it('tells followers nothing when only other waiting calls are looked at', async () => {
    const { session, feed } = setup();
    session.set(sessionSnapshot({ watched: watching(2000) }));
    await tick();
    const follower = vi.fn<() => void>();
    feed.subscribe(follower);
    feed.lookAtWaiting({ from: 700, count: 20 });
    await tick();
    expect(follower).not.toHaveBeenCalled();
  });

  it('begins with the oldest calls of another queue', async () => {
    const { session, sentTo, feed } = setup();
    session.set(sessionSnapshot({ watched: watching(2000) }));
    await tick();
    feed.lookAtWaiting({ from: 700, count: 20 });
    session.set(sessionSnapshot({ watched: { ...watching(1000), skillId: '8' as SkillId } }));
    await tick();
    expect(sentTo('main').at(-1)).toMatchObject({ watched: { total: 1000, from: 0 } });
  });
});
