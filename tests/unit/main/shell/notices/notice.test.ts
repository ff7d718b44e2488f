import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import {
  createNotifications,
  createNotify,
  type NotificationsDeps,
  type NotifyDeps,
} from '../../../../../src/main/shell/notices/notifications.ts';
import { noticesOf } from '../../../../../src/main/shell/notices/notice.ts';
import type { LostWhy } from '../../../../../src/shared/contract/sessionView.ts';
import { call, settingsView, signedIn, snapshot } from '../../../../support/snapshots.ts';
import { request, type RequestState } from '../../../../support/operations.ts';

const working = snapshot({ session: signedIn });
const lost = (why: LostWhy) =>
  snapshot({ session: { state: 'lost', agentId: signedIn.agentId, why, code: '100-006', problem: null } });
const requested = (state: RequestState) => snapshot({ session: signedIn, operations: [request(state)] });

const bodies = (...step: Parameters<typeof noticesOf>) => noticesOf(...step).map(({ body }) => body);

const caller = { raw: '1', display: '+44 20 7946 0123', regionCode: 'GB' };
const withCalls = (...calls: Parameters<typeof call>[0][]) =>
  snapshot({ session: signedIn, calls: calls.map((over) => call(over)) });

describe('the notice of a call', () => {
  const ringing = withCalls({ caller, skillName: 'Orders', associatedData: '{"name":"Olivia Bennett"}' });
  const missed = withCalls({ phase: 'ended', end: 'missed', caller });

  it('names the person and the queue, once', () => {
    expect(noticesOf(working, ringing)).toEqual([
      { key: 'ringing', title: 'A call is ringing', body: 'Olivia Bennett · Orders' },
    ]);
    expect(noticesOf(ringing, ringing)).toEqual([]);
  });

  it('waits until it is known who it is, and no longer than until the call can be answered', () => {
    const alerting = withCalls({ phase: 'alerting', callId: null });
    expect(bodies(working, alerting)).toEqual([]);
    expect(bodies(alerting, withCalls({ phase: 'alerting', caller }))).toEqual(['+44 20 7946 0123']);
    expect(bodies(alerting, withCalls({}))).toEqual(['A call']);
  });

  it('tells that it was missed, once', () => {
    expect(noticesOf(ringing, missed)).toEqual([
      { key: 'missed', title: 'Missed call', body: '+44 20 7946 0123' },
    ]);
    expect(noticesOf(missed, missed)).toEqual([]);
  });

  it('says nothing of the agent’s own call, nor of one that others ended', () => {
    const own = { direction: 'outbound', otherSide: 'called' } as const;
    expect(bodies(working, withCalls(own))).toEqual([]);
    expect(bodies(withCalls(own), withCalls({ ...own, phase: 'ended', end: 'missed' }))).toEqual([]);
    expect(bodies(ringing, withCalls({ phase: 'ended', end: 'abandoned' }))).toEqual([]);
  });

  it.each([
    [true, 'A call'],
    [false, 'Olivia Bennett'],
  ])('says on a locked screen, where %s is set: %s', (coverWhenLocked, body) => {
    const preferences = { ...settingsView.preferences, coverWhenLocked };
    const over = { isScreenLocked: true, settings: { ...settingsView, preferences } };
    const locked = { ...withCalls({ caller, associatedData: 'name=Olivia Bennett,x=1' }), ...over };
    expect(bodies(working, locked)).toEqual([body]);
  });
});

describe('noticesOf', () => {
  it.each<[LostWhy, RegExp]>([
    ['refused', /no longer accepts/i],
    ['didNotHold', /did not keep/i],
    ['unknownAtOnce', /did not keep/i],
    ['signedOutByGateway', /gateway signed you out/i],
    ['silence', /two minutes/],
    ['practiceEnded', /practice gateway stopped/],
  ])('tells why the session was lost: %s', (why, body) => {
    expect(bodies(working, lost(why))).toEqual([expect.stringMatching(body)]);
  });

  it('tells it once', () => {
    expect(noticesOf(lost('silence'), lost('silence'))).toEqual([]);
  });

  it('says nothing when the agent signed out', () => {
    expect(noticesOf(working, snapshot())).toEqual([]);
  });

  it('tells once that the gateway did not hear the sign-out', () => {
    const unheard = snapshot({
      problems: [{ id: 1, at: 1, during: 'signOut', problem: { kind: 'signOutUnheard' } }],
    });
    expect([bodies(working, unheard), bodies(unheard, unheard)]).toEqual([
      [expect.stringContaining('within two minutes')],
      [],
    ]);
  });

  it.each([
    ['gone', /no longer available/],
    ['notKnown', /could not be found out/],
    ['refused', /not given to you/],
  ] as const)('tells that a requested call is %s', (state, body) => {
    expect(bodies(requested('accepted'), requested(state))).toEqual([expect.stringMatching(body)]);
  });

  it('says nothing when a requested call arrives', () => {
    expect(noticesOf(requested('accepted'), requested('done'))).toEqual([]);
  });

  it('tells once of a newer version, in the language of the windows', () => {
    const newerVersion = { version: '1.3.0', says: { en: '1.3.0 is available.', zh: '1.3.0 已可安装。' } };
    const known = snapshot({ newerVersion });
    expect([bodies(snapshot(), known), bodies(known, known)]).toEqual([['1.3.0 is available.'], []]);
  });

  it('tells all that one step brings, the lost session first', () => {
    const operations = [request('gone')];
    expect(noticesOf(working, { ...lost('silence'), operations }).map(({ key }) => key)).toEqual([
      'sessionLost',
      'request',
    ]);
  });
});

describe('createNotifications', () => {
  it.each([
    [true, 0],
    [false, 1],
  ])('when it is %s that the main window has the focus, shows %i', (hasFocus, times) => {
    const show = vi.fn<NotificationsDeps['show']>();
    const follow = createNotifications({ show, hasMainFocus: () => hasFocus, showMain: () => undefined });
    follow(working, lost('refused'));
    expect(show).toHaveBeenCalledTimes(times);
  });
});

describe('createNotify', () => {
  function setup({ isSupported = true } = {}) {
    const shown = new Set<ReturnType<NotifyDeps['make']>>();
    const made = Object.assign(new EventEmitter(), { show: vi.fn<() => void>() });
    const onClick = vi.fn<() => void>();
    const notify = createNotify(
      { isSupported: () => isSupported, make: () => made as unknown as ReturnType<NotifyDeps['make']> },
      shown,
    );
    notify({ key: 'sessionLost', title: 'Ringside', body: 'lost' }, onClick);
    return { made, shown, onClick };
  }

  it('keeps what is shown, so that its click is still heard', () => {
    const { made, shown } = setup();
    expect([made.show.mock.calls.length, [...shown]]).toEqual([1, [made]]);
  });

  it.each([
    ['click', 1],
    ['close', 0],
    ['failed', 0],
  ])('lets go of it on %s, which shows the window %i times', (event, times) => {
    const { made, shown, onClick } = setup();
    made.emit(event);
    expect([shown.size, onClick.mock.calls.length]).toEqual([0, times]);
  });

  it('shows nothing where the desktop has no notifications', () => {
    expect(setup({ isSupported: false }).made.show).not.toHaveBeenCalled();
  });
});
