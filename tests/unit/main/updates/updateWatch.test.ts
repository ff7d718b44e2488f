import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type UpdateWatchDeps, watchForUpdates } from '../../../../src/main/updates/updateWatch.ts';
import { createManualClock } from '../../../support/manualClock.ts';
import { type Reply, serve } from '../../../support/wireServer.ts';

const eightHoursMs = 8 * 60 * 60 * 1000;
const newest = (version: string): Reply => ({ body: JSON.stringify({ version, contact: 'Ask 4000.' }) });

async function setup(replies: readonly Reply[]) {
  const server = await serve((_request, count) => replies[count - 1] ?? { status: 500 });
  const clock = createManualClock();
  const log = vi.fn<UpdateWatchDeps['log']>();
  const listener = vi.fn<() => void>();
  const address = `${server.address}/latest.json?site=1`;
  const watch = watchForUpdates({ address, version: '1.2.3', clock, log });
  onTestFinished(() => watch.dispose());
  watch.subscribe(listener);
  return { server, clock, log, listener, watch };
}

describe('watching for a newer version', () => {
  it('asks at the start, where the policy says, and tells what it learns', async () => {
    const { server, watch, listener } = await setup([newest('1.3.0')]);
    await vi.waitFor(() => expect(listener).toHaveBeenCalledOnce());
    expect(watch.current()).toMatchObject({ version: '1.3.0' });
    expect(server.arrived).toMatchObject([{ method: 'GET', url: '/latest.json?site=1' }]);
  });

  it('asks again every eight hours, and tells nothing twice', async () => {
    const { server, clock, listener, watch } = await setup([
      newest('1.3.0'),
      newest('1.3.0'),
      newest('1.4.0'),
      newest('1.2.3'),
    ]);
    await vi.waitFor(() => expect(listener).toHaveBeenCalledOnce());
    await clock.advance(eightHoursMs - 1);
    expect(server.arrived).toHaveLength(1);
    await clock.advance(1);
    await vi.waitFor(() => expect(server.arrived).toHaveLength(2));
    await clock.advance(eightHoursMs);
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(2));
    expect(watch.current()).toMatchObject({ version: '1.4.0' });
    await clock.advance(eightHoursMs);
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(3));
    expect(watch.current()).toBeNull();
  });

  it.each<[string, Reply]>([
    ['another status', { status: 404, body: '{"version":"9.0.0"}' }],
    ['no JSON', { body: '<html>' }],
    ['another form', { body: '{"latest":"9.0.0"}' }],
    ['more than is read', { body: JSON.stringify({ version: '9.0.0', changes: 'x'.repeat(70_000) }) }],
  ])('logs an answer with %s, and asks again', async (_what, reply) => {
    const { clock, log, listener, watch } = await setup([reply, newest('1.3.0')]);
    await vi.waitFor(() => expect(log).toHaveBeenCalledOnce());
    expect([watch.current(), listener.mock.calls]).toEqual([null, []]);
    await clock.advance(eightHoursMs);
    await vi.waitFor(() => expect(watch.current()).toMatchObject({ version: '1.3.0' }));
  });

  it('keeps what it knows while nobody answers', async () => {
    const { clock, log, watch } = await setup([newest('1.3.0'), { status: 503 }]);
    await vi.waitFor(() => expect(watch.current()).not.toBeNull());
    await clock.advance(eightHoursMs);
    await vi.waitFor(() => expect(log).toHaveBeenCalledOnce());
    expect(watch.current()).toMatchObject({ version: '1.3.0' });
  });

  it('asks nobody without an address', () => {
    const clock = createManualClock();
    const watch = watchForUpdates({ address: null, version: '1.2.3', clock, log: vi.fn() });
    expect([watch.current(), clock.pending()]).toEqual([null, 0]);
  });

  it('asks nobody once disposed', async () => {
    const { clock, listener, watch } = await setup([newest('1.3.0')]);
    await vi.waitFor(() => expect(listener).toHaveBeenCalledOnce());
    watch.dispose();
    expect(clock.pending()).toBe(0);
  });
});
