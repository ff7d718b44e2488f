import { fireEvent } from '@testing-library/svelte';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { showPage } from '../showPage.ts';
import { snapshot, talkingCall } from '../snapshots.ts';

const shown = (): boolean => document.documentElement.dataset['keys'] !== undefined;
const hold = (over: KeyboardEventInit = {}) =>
  fireEvent.keyDown(window, { key: 'Alt', altKey: true, ...over });

beforeEach(async () => {
  await showPage('main', snapshot({ calls: [talkingCall()] }));
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
    delete document.documentElement.dataset['keys'];
  });
});

it('shows the keys once Alt has been held for 300 ms, until it is let go', async () => {
  await hold();
  vi.advanceTimersByTime(200);
  await hold({ repeat: true });
  vi.advanceTimersByTime(99);
  expect(shown()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(shown()).toBe(true);
  await fireEvent.keyUp(window, { key: 'Alt' });
  expect(shown()).toBe(false);
});

it.each([
  ['another key is pressed with it', () => fireEvent.keyDown(window, { key: 'h', altKey: true })],
  ['the window is left', () => fireEvent.blur(window)],
])('shows none when %s', async (_, then) => {
  await hold();
  vi.advanceTimersByTime(299);
  await then();
  vi.advanceTimersByTime(1000);
  expect(shown()).toBe(false);
});
