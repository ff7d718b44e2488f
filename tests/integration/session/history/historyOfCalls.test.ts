/** What the history keeps of calls, told by a gateway over real HTTPS. */
import { expect, it, onTestFinished } from 'vitest';
import { createHistory } from '../../../../src/main/history/history.ts';
import type { Outcome } from '../../../../src/shared/history/pastCall.ts';
import { defaultPreferences } from '../../../../src/shared/settings/preferences.ts';
import { agentId, atWork, credentialsOf, keyOf } from '../sessionOnSimulator.ts';

/** A session at work, whose calls a history keeps. */
async function setup(...how: Parameters<typeof atWork>) {
  const made = await atWork(...how);
  const { site, session } = made;
  const none = {
    open: () => Promise.resolve(null),
    remove: () => {},
    removeAll: () => {},
    removeOlder: () => {},
  };
  const history = createHistory({
    session,
    settings: {
      view: () => ({ preferences: defaultPreferences({ homeRegion: 'GB' }) }),
      subscribe: () => () => {},
    },
    place: () => 'https://gateway.example',
    files: none,
    numberForms: () => (raw) => ({ e164: raw, national: '', digits: raw }),
    moment: () => ({ at: site.clock.now(), behindMs: 0 }),
    after: () => () => {},
    log: () => {},
  });
  onTestFinished(() => history.dispose());
  // It begins with the first session that it sees.
  await made.actions.signOut({ releaseCall: true });
  await made.actions.signIn(credentialsOf(site));
  await made.until(({ availability, queues }) => availability.now === 'ready' && queues.length > 0);
  const outcomes = async (): Promise<readonly Outcome[]> => {
    const query = { kind: 'all', day: 'all', search: '', from: 0, count: 60 } as const;
    return (await history.actions.readHistory(query)).rows.map(({ outcome }) => outcome);
  };
  return { ...made, history, outcomes };
}

const caller = '+442079460958';

it('has each call once, with what became of it: answered, missed, given up, called', async () => {
  const { site, actions, until, outcomes, ...made } = await setup({ afterNoAnswer: 'ready' });
  const quiet = () => until(({ calls, availability }) => calls.length === 0 && availability.now === 'ready');

  const first = site.placeCall({ caller });
  await actions.answer({ key: await keyOf({ until, ...made }, 'ringing') });
  await actions.hold({ key: await keyOf({ until, ...made }, 'talking') });
  await keyOf({ until, ...made }, 'held');
  site.abandonCall(first.callId);
  await quiet();

  const second = site.placeCall({ caller });
  await until(({ calls }) => calls.some(({ end }) => end === 'missed'));
  site.abandonCall(second.callId);
  await quiet();

  const third = site.placeCall({ caller });
  await keyOf({ until, ...made }, 'ringing', third.callId);
  site.abandonCall(third.callId);
  await quiet();

  await actions.callOut({ dialled: '02079460123' });
  const out = await keyOf({ until, ...made }, 'talking');
  await actions.release({ key: out });
  await quiet();
  const kept = await outcomes();
  expect(kept.filter((one) => one === 'answered')).toHaveLength(1);
  expect(kept.filter((one) => one === 'missed')).toHaveLength(1);
  expect(kept.filter((one) => one === 'called')).toHaveLength(1);
  expect(kept.filter((one) => one === 'abandoned').length).toBeGreaterThan(0);
});

it('has a call once that goes on in another session, with the time of its answer', async () => {
  const { site, actions, until, history, ...made } = await setup({ takeOver: 'keepsCalls' });
  const { callId } = site.placeCall({ caller });
  await actions.answer({ key: await keyOf({ until, ...made }, 'ringing') });
  const answered = await until(({ calls }) => calls.some(({ phase }) => phase === 'talking'));
  const answeredAt = answered.calls[0]?.answeredAt;
  site.forget(agentId);
  await until(({ session }) => session.state !== 'signedIn');
  await actions.signIn(credentialsOf(site, { takeOver: true })).catch(() => undefined);
  await keyOf({ until, ...made }, 'talking', callId);
  site.abandonCall(callId);
  await until(({ calls }) => calls.every(({ phase }) => phase === 'ended'));
  const query = { kind: 'all', day: 'all', search: '', from: 0, count: 60 } as const;
  const { rows } = await history.actions.readHistory(query);
  expect(rows.map(({ outcome }) => outcome)).toEqual(['answered']);
  const kept = await history.actions.readPastCall({ id: rows[0]?.id ?? 0 });
  expect([kept?.callId, kept?.answeredAt]).toEqual([callId, answeredAt]);
});
