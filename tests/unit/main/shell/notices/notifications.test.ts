import { describe, expect, it, vi } from 'vitest';
import type { Notice } from '../../../../../src/main/shell/notices/notice.ts';
import { createNotifications } from '../../../../../src/main/shell/notices/notifications.ts';
import type { Snapshot } from '../../../../../src/shared/contract/snapshot.ts';
import type { Message } from '../../../../../src/shared/people/messages.ts';
import { createManualClock } from '../../../../support/manualClock.ts';
import { call, signedIn, snapshot } from '../../../../support/snapshots.ts';

const working = snapshot({ session: signedIn });
const ringing = snapshot({
  session: signedIn,
  calls: [call({ caller: { raw: '1', display: '+1', regionCode: null } })],
});

function setup({ isInFront = false, startsHidden = false, first = working } = {}) {
  const clock = createManualClock();
  const shown: string[] = [];
  let now: Snapshot = first;
  const show = vi.fn<(notice: Notice) => () => boolean>(({ id }) => {
    shown.push(id);
    return () => shown.includes(id) && shown.splice(shown.indexOf(id), 1).length === 1;
  });
  const use = { onClick: () => {}, onAnswer: () => {} };
  const { update, dispose } = createNotifications({
    ...{ current: () => now, now: clock.now, after: clock.after },
    ...{ show, isInFront: () => isInFront, use, startsHidden },
  });
  const become = (next: Snapshot): string[] => {
    now = next;
    update();
    return [...shown];
  };
  update();
  return { become, shown, show, clock, dispose };
}

describe('createNotifications', () => {
  it('shows a notice once, as long as what it tells is so', () => {
    const { become, show } = setup();
    const told = [become(ringing), become({ ...ringing, lastContactAt: 5 }), become(working)];
    expect(told).toEqual([['ringing call-1'], ['ringing call-1'], []]);
    expect(show).toHaveBeenCalledOnce();
  });

  it('shows nothing to an agent who works in the main window, nor when that is left', () => {
    expect(setup({ isInFront: true }).become(ringing)).toEqual([]);
  });

  it('takes away who is calling while the screen is locked', () => {
    const { become } = setup();
    become(ringing);
    const locked = become({ ...ringing, isScreenLocked: true });
    expect([locked, become(ringing), become(working)]).toEqual([[], ['ringing call-1'], []]);
  });

  it('shows after a lock nothing that somebody has put away before', () => {
    const { become, shown } = setup();
    become(ringing);
    shown.length = 0;
    become({ ...ringing, isScreenLocked: true });
    expect(become(ringing)).toEqual([]);
  });

  it('tells of a note on a locked screen without who wrote what', () => {
    const { become, show } = setup();
    const message: Message = {
      ...{ id: 7, at: 0, sender: '1002', senderName: 'Ada', sentAt: null },
      kind: 'note',
      ...{ sentTo: null, text: 'Secret' },
    };
    const noted = snapshot({ session: signedIn, unread: [{ id: 7, at: 0, kind: 'message', message }] });
    const locked = become({ ...noted, isScreenLocked: true });
    expect([locked, become(noted)]).toEqual([['unread 7'], ['unread 7']]);
    expect(show.mock.calls.map(([{ body }]) => body)).toEqual(['']);
  });

  it('tells when time alone makes a hold too long', () => {
    const { become, clock, shown } = setup();
    const held = call({ phase: 'held', heldSince: clock.now(), callId: null });
    become(snapshot({ session: signedIn, calls: [held] }));
    const before = [...shown];
    clock.advanceAtOnce(120_000);
    expect([before, shown]).toEqual([[], ['hold call-1 amber']]);
  });

  it('tells that a sign-in waits until somebody signs in, and not again after a sign-out', () => {
    const { become, shown } = setup({ startsHidden: true, first: snapshot() });
    const before = [...shown];
    expect([before, become(working), become(snapshot())]).toEqual([['signInWaits'], [], []]);
  });

  it('takes away what is shown when the program ends', () => {
    const { become, dispose, shown } = setup();
    become(ringing);
    dispose();
    expect(shown).toEqual([]);
  });
});
