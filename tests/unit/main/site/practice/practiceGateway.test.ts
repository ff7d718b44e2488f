import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { type PracticeDeps, startPractice } from '../../../../../src/main/site/practice/practiceGateway.ts';

const ready = {
  type: 'ready',
  gateway: 'https://127.0.0.1:4711',
  certificateSha256: 'AB'.repeat(32),
  agents: [{ workNo: '291', password: 'p', phoneNumber: '1' }],
  skills: [],
  cms: { url: 'https://127.0.0.1:4712', accessKey: 'AK', secretKey: 'SK', ccId: 1, vdn: 1 },
};

function setup() {
  const child = Object.assign(new EventEmitter(), {
    postMessage: vi.fn<(message: unknown) => void>(),
    kill: vi.fn<() => boolean>(() => true),
  });
  const stopping = new AbortController();
  let tooLate = (): void => undefined;
  const onGone = vi.fn<PracticeDeps['onGone']>();
  const onSaid = vi.fn<PracticeDeps['onSaid']>();
  const started = startPractice({
    fork: () => child as unknown as ReturnType<PracticeDeps['fork']>,
    after: (_delayMs, call) => {
      tooLate = call;
      return () => (tooLate = () => undefined);
    },
    onGone,
    onSaid,
    signal: stopping.signal,
  });
  return { child, started, onGone, onSaid, stop: () => stopping.abort(), waitTooLong: () => tooLate() };
}

it('is ready when the simulator says so', async () => {
  const { child, started } = setup();
  child.emit('message', ready);
  expect((await started).gateway).toBe(ready);
});

it('does not take another message for ready', async () => {
  const { child, started } = setup();
  child.emit('message', { ...ready, agents: [] });
  child.emit('message', 'ready');
  child.emit('exit', 3);
  await expect(started).rejects.toThrow('ended with 3');
});

it('tells why the simulator could not start', async () => {
  const { child, started } = setup();
  child.emit('message', { type: 'failed', message: 'no free port' });
  child.emit('exit', 1);
  await expect(started).rejects.toThrow('no free port');
});

it('gives up on a simulator that does not start, and ends it', async () => {
  const { child, started, waitTooLong } = setup();
  waitTooLong();
  await expect(started).rejects.toThrow('in time');
  expect(child.kill).toHaveBeenCalledOnce();
});

it('asks the simulator to stop, then ends it', async () => {
  const { child, started } = setup();
  child.emit('message', ready);
  (await started).stop();
  expect(child.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'stop' });
  expect(child.kill).toHaveBeenCalledOnce();
});

it('tells when the simulator ends by itself', async () => {
  const { child, started, onGone } = setup();
  child.emit('message', ready);
  await started;
  child.emit('exit', 1);
  expect(onGone).toHaveBeenCalledExactlyOnceWith(1);
});

it('tells nothing when it was stopped', async () => {
  const { child, started, onGone } = setup();
  child.emit('message', ready);
  (await started).stop();
  child.emit('exit', 0);
  expect(onGone).not.toHaveBeenCalled();
});

it('can be stopped while it is still starting', async () => {
  const { child, started, stop } = setup();
  stop();
  await expect(started).rejects.toMatchObject({ problem: { kind: 'cancelled' } });
  expect([child.postMessage.mock.calls, child.kill.mock.calls.length]).toEqual([[[{ type: 'stop' }]], 1]);
});

it('hears what its process says once it serves, and is heard as long as it does', async () => {
  const { child, started, onSaid } = setup();
  child.emit('message', ready);
  const running = await started;
  child.emit('message', { type: 'step' });
  running.tell({ type: 'leave' });
  child.emit('exit', 1);
  running.tell({ type: 'leave' });
  expect([onSaid.mock.calls, child.postMessage.mock.calls]).toEqual([
    [[{ type: 'step' }]],
    [[{ type: 'leave' }]],
  ]);
});
