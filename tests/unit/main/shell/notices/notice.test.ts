import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../../../../src/main/shell/notices/notice.ts';
import type { LostWhy } from '../../../../../src/shared/contract/sessionView.ts';
import type { Snapshot } from '../../../../../src/shared/contract/snapshot.ts';
import { call, settingsView, signedIn, snapshot } from '../../../../support/snapshots.ts';
import { request, type RequestState } from '../../../../support/operations.ts';

const working = snapshot({ session: signedIn });
const lost = (why: LostWhy) =>
  snapshot({ session: { state: 'lost', agentId: signedIn.agentId, why, code: '100-006', problem: null } });
const requested = (state: RequestState) => snapshot({ session: signedIn, operations: [request(state)] });

const noticesAt = (now: Snapshot, atMs = 1000) => noticesOf(now, { now: atMs, signInWaits: false });
const bodies = (now: Snapshot, atMs?: number) => noticesAt(now, atMs).map(({ body }) => body);

const caller = { raw: '1', display: '+44 20 7946 0123', regionCode: 'GB' };
const withCalls = (...calls: Parameters<typeof call>[0][]) =>
  snapshot({ session: signedIn, calls: calls.map((over) => call(over)) });
const withPreferences = (now: Snapshot, over: Partial<Snapshot['settings']['preferences']>): Snapshot => ({
  ...now,
  settings: { ...settingsView, preferences: { ...settingsView.preferences, ...over } },
});

describe('the notice of a call', () => {
  const olivia = { caller, skillName: 'Orders', associatedData: '{"name":"Olivia Bennett"}' };

  it('names the person and the queue, and can be answered', () => {
    expect(noticesAt(withCalls(olivia))).toEqual([
      {
        ...{ kind: 'ringing', id: 'ringing call-1', title: 'A call is ringing' },
        ...{ body: 'Olivia Bennett · Orders', answers: 'call-1', names: true },
      },
    ]);
  });

  it('waits until it is known who it is, and no longer than until the call can be answered', () => {
    expect(bodies(withCalls({ phase: 'alerting', callId: null }))).toEqual([]);
    expect(bodies(withCalls({ phase: 'alerting', caller }))).toEqual(['+44 20 7946 0123']);
    expect(bodies(withCalls({}))).toEqual(['A call']);
  });

  it('tells that it was missed until that is read', () => {
    const missed = call({ phase: 'ended', end: 'missed', caller });
    const unread = { ...working, unread: [{ kind: 'missedCall', id: 3, at: 1000, call: missed } as const] };
    expect(noticesAt(unread)).toMatchObject([
      { kind: 'missed', id: 'unread 3', title: 'Missed call', body: '+44 20 7946 0123', answers: null },
    ]);
  });

  it('tells in amber and then in red that it is on hold for too long', () => {
    const held = withCalls({ phase: 'held', heldSince: 0, caller, callId: null });
    const told = (seconds: number) => noticesAt(held, seconds * 1000).map(({ id, body }) => [id, body]);
    expect([told(119), told(120), told(240)]).toEqual([
      [],
      [['hold call-1 amber', '+44 20 7946 0123 · over 2:00']],
      [['hold call-1 red', '+44 20 7946 0123 · over 4:00']],
    ]);
  });

  it('says nothing of the agent’s own call, nor of one that is over', () => {
    const own = { direction: 'outbound', otherSide: 'called' } as const;
    expect(bodies(withCalls(own))).toEqual([]);
    expect(bodies(withCalls({ phase: 'ended', end: 'abandoned' }))).toEqual([]);
  });

  it.each([
    [true, 'A call'],
    [false, 'Olivia Bennett · Orders'],
  ])('says on a locked screen, where %s is set: %s', (coverWhenLocked, body) => {
    const locked = {
      ...withPreferences(
        withCalls({ caller, associatedData: 'name=Olivia Bennett,x=1', skillName: 'Orders' }),
        {
          coverWhenLocked,
        },
      ),
      isScreenLocked: true,
    };
    expect(noticesAt(locked)).toMatchObject([{ body, names: !coverWhenLocked }]);
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
    expect(bodies(lost(why))).toEqual([expect.stringMatching(body)]);
  });

  it('says nothing when the agent signed out', () => {
    expect(noticesAt(snapshot())).toEqual([]);
  });

  it('tells that a sign-in waits, where nobody has seen the window', () => {
    expect(noticesOf(snapshot(), { now: 0, signInWaits: true })).toMatchObject([
      { kind: 'session', body: expect.stringContaining('not signed in') as string },
    ]);
  });

  it('tells that the gateway did not hear the sign-out', () => {
    const problems = [{ id: 1, at: 1, during: 'signOut', problem: { kind: 'signOutUnheard' } } as const];
    expect(bodies(snapshot({ problems }))).toEqual([expect.stringContaining('within two minutes')]);
  });

  it.each([
    ['gone', /no longer available/],
    ['notKnown', /could not be found out/],
    ['refused', /not given to you/],
  ] as const)('tells that a requested call is %s', (state, body) => {
    expect(bodies(requested(state))).toEqual([expect.stringMatching(body)]);
  });

  it('says nothing of a requested call that arrives', () => {
    expect([...noticesAt(requested('accepted')), ...noticesAt(requested('done'))]).toEqual([]);
  });

  it('tells which state somebody else has set', () => {
    const unread = [{ kind: 'forced', id: 1, at: 1, activity: 'busy' } as const];
    expect(bodies({ ...working, unread })).toEqual(['The platform or a supervisor has set: Not ready']);
  });

  it('tells of a newer version, in the language of the windows', () => {
    const newerVersion = { version: '1.3.0', says: { en: '1.3.0 is available.', zh: '1.3.0 已可安装。' } };
    expect(bodies(snapshot({ newerVersion }))).toEqual(['1.3.0 is available.']);
  });

  it('tells of what is ticked alone, and always that the session is lost, which comes first', () => {
    const operations = [request('gone')];
    const both = { ...lost('silence'), operations };
    expect(noticesAt(both).map(({ kind }) => kind)).toEqual(['session', 'request']);
    expect(noticesAt(withPreferences(both, { noticeKinds: [] })).map(({ kind }) => kind)).toEqual([
      'session',
    ]);
  });
});
