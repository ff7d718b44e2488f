import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import type { Notice } from '../../../../../src/main/shell/notices/notice.ts';
import { createNotify, type NotifyDeps } from '../../../../../src/main/shell/notices/notify.ts';

const lost: Notice = {
  ...{ kind: 'session', id: 'sessionLost', title: 'Ringside', body: 'lost' },
  ...{ answers: null, names: false },
};

function setup({
  isSupported = true,
  isUrgent = false,
  notice = lost,
  platform = 'win32',
}: {
  isSupported?: boolean;
  isUrgent?: boolean;
  notice?: Notice;
  platform?: NodeJS.Platform;
} = {}) {
  const shown = new Set<ReturnType<NotifyDeps['make']>>();
  const made = Object.assign(new EventEmitter(), { show: vi.fn<() => void>(), close: vi.fn<() => void>() });
  const use = { onClick: vi.fn<() => void>(), onAnswer: vi.fn<(key: string) => void>() };
  const make = vi.fn<NotifyDeps['make']>(() => made as unknown as ReturnType<NotifyDeps['make']>);
  const tell = vi.fn<NotifyDeps['tell']>();
  const notify = createNotify(
    {
      ...{ platform, isSupported: () => isSupported, make, tell },
      ...{ answerWord: () => 'Answer', isUrgent: () => isUrgent },
    },
    shown,
  );
  const close = notify(notice, use);
  return { made, make, shown, use, tell, close };
}

describe('createNotify', () => {
  it('keeps what is shown, so that its click is still heard', () => {
    const { made, shown } = setup();
    expect([made.show.mock.calls.length, [...shown]]).toEqual([1, [made]]);
  });

  it.each([
    ['click', 1],
    ['close', 0],
  ])('lets go of it on %s, which shows the window %i times', (event, times) => {
    const { made, shown, use } = setup();
    made.emit(event);
    expect([shown.size, use.onClick.mock.calls.length]).toEqual([0, times]);
  });

  it.each([
    [false, 'normal'],
    [true, 'critical'],
  ])('lets a call be answered by its button; where %s is set it is %s', (isUrgent, urgency) => {
    const { made, make, use } = setup({ isUrgent, notice: { ...lost, kind: 'ringing', answers: 'call-1' } });
    made.emit('action', {}, 0);
    expect(make).toHaveBeenCalledWith({
      ...{ title: 'Ringside', body: 'lost', silent: true, timeoutType: 'never', urgency },
      actions: [{ type: 'button', text: 'Answer' }],
    });
    expect(use.onAnswer).toHaveBeenCalledExactlyOnceWith('call-1');
  });

  it('takes it away when it is over', () => {
    const { made, shown, close } = setup();
    close();
    expect([made.close.mock.calls.length, shown.size]).toEqual([1, 0]);
  });

  it('says whether it was still there when it was taken away', () => {
    const { made, close } = setup();
    expect(close()).toBe(true);
    made.emit('close');
    expect(close()).toBe(false);
  });

  it.each([
    ['linux', '&lt;b&gt;Smith &amp; Co&lt;/b&gt;'],
    ['darwin', '<b>Smith & Co</b>'],
    ['win32', '<b>Smith & Co</b>'],
  ] as const)('has the text stand as it is on %s', (platform, body) => {
    const { make } = setup({ platform, notice: { ...lost, body: '<b>Smith & Co</b>' } });
    expect(make.mock.calls[0]?.[0]).toMatchObject({ body });
  });

  it('tells that the system has shown it, or why it has not', () => {
    const { made, tell, shown } = setup();
    made.emit('show', {});
    made.emit('failed', {}, 'Notifications are off '.repeat(20));
    expect(tell.mock.calls.map(([state]) => state)).toEqual([
      { state: 'shown' },
      { state: 'refused', says: expect.stringMatching(/^Notifications are off.{179}$/) as string },
    ]);
    expect(shown.size).toBe(0);
  });

  it('shows nothing where the desktop has no notifications, and tells so', () => {
    const { made, tell } = setup({ isSupported: false });
    expect([made.show.mock.calls.length, tell.mock.calls]).toEqual([0, [[{ state: 'unsupported' }]]]);
  });
});
