import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { createScreenLock } from '../../../../../src/main/shell/power/screenLock.ts';

it('knows whether the screen is locked, and tells of each change', () => {
  const powerMonitor = new EventEmitter();
  const lock = createScreenLock(powerMonitor as unknown as Parameters<typeof createScreenLock>[0]);
  const seen: boolean[] = [];
  const end = lock.subscribe(() => seen.push(lock.current()));
  const first = lock.current();
  powerMonitor.emit('lock-screen');
  powerMonitor.emit('unlock-screen');
  const other = vi.fn<() => void>();
  lock.subscribe(other);
  end();
  powerMonitor.emit('lock-screen');
  expect([first, seen, other.mock.calls.length]).toEqual([false, [true, false], 1]);
});
