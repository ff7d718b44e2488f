import { expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import type { SessionSnapshot } from '../../../../src/shared/contract/snapshot.ts';
import { missedForState } from '../../../../src/shared/contract/unread.ts';
import { passUntil } from '../../../support/passing.ts';
import { atWork } from '../sessionOnSimulator.ts';

const briefly = ({ unread }: SessionSnapshot): (string | null)[] =>
  unread.map((one) =>
    one.kind === 'missedCall' ? one.call.callId : one.kind === 'forced' ? one.activity : one.message.text,
  );
const isAt = (activity: string) => (snapshot: SessionSnapshot) => snapshot.availability.now === activity;

/** An agent who did not answer, and whose caller has given up since. */
async function missed(overrides: SimulatorOptions = {}) {
  const made = await atWork(overrides);
  const miss = async () => {
    const { unread } = made.session.snapshot();
    const { callId } = made.site.placeCall({ caller: '02079460123' });
    await made.until((one) => one.unread.length > unread.length);
    made.site.abandonCall(callId);
    return callId;
  };
  return { ...made, callId: await miss(), miss };
}

it.each([true, false])(
  'a missed call stays until it is read, also once the agent is ready again; it is the reason for busy: %s',
  async (isBusy) => {
    const { callId, actions, until, session, site } = await missed({
      afterNoAnswer: isBusy ? 'busy' : 'ready',
    });
    const { unread, availability } = await until(isAt(isBusy ? 'busy' : 'ready'));
    expect(missedForState(unread, availability.reason)).toBe(isBusy ? unread[0] : null);
    if (isBusy) await actions.ready();
    await until(isAt('ready'));
    await passUntil(site, site.time.now() + 600_000, () => false);
    expect(briefly(session.snapshot())).toEqual([callId]);
    await actions.markRead({ id: unread[0]?.id ?? 0 });
    expect(session.snapshot().unread).toEqual([]);
  },
);

it('each missed call stands for itself', async () => {
  const { callId, miss, actions, until, session } = await missed();
  await actions.ready();
  await until(isAt('ready'));
  const second = await miss();
  expect(briefly(session.snapshot())).toEqual([callId, second]);
  await actions.markRead({ id: session.snapshot().unread[0]?.id ?? 0 });
  expect(briefly(session.snapshot())).toEqual([second]);
});

it('a state that somebody else has set stays to be read, the newest alone, until that is done', async () => {
  const { site, actions, until, session } = await atWork();
  site.sendEvent('1001', { eventType: 'AgentState_Force_Ready' });
  site.sendEvent('1001', { eventType: 'AgentState_Force_SetNotReady' });
  const { unread } = await until((one) => briefly(one)[0] === 'busy');
  expect([unread.length, unread[0]?.at]).toEqual([1, session.snapshot().availability.since]);
  site.sendEvent('1001', { eventType: 'AgentState_Ready' });
  await until(isAt('ready'));
  expect(briefly(session.snapshot())).toEqual(['busy']);
  await actions.markRead({ id: unread[0]?.id ?? 0 });
  expect(session.snapshot().unread).toEqual([]);
});

/** An agent for whom a call rings, and the event that it was not answered. */
async function ringing() {
  const made = await atWork({ noAnswerMs: 60_000 });
  const { callId } = made.site.placeCall({ caller: '02079460123' });
  await made.until(({ calls }) => calls.some(({ phase }) => phase === 'ringing'));
  const tell = (eventType: string, content?: unknown) =>
    made.site.sendEvent('1001', { eventType, ...(content === undefined ? {} : { content }) });
  return { ...made, callId, tell, miss: () => tell('AgentEvent_No_Answer', callId) };
}

it('busy that is forced once a call was missed is told with that call alone', async () => {
  const { callId, tell, miss, until } = await ringing();
  miss();
  tell('AgentState_Force_SetNotReady');
  expect(briefly(await until(({ availability }) => availability.forced))).toEqual([callId]);
});

it.each([
  ['SetNotReady', 'busy'],
  ['Ready', 'ready'],
])(
  '%s that is forced while a call rings stands beside that call when it is missed',
  async (state, activity) => {
    const { callId, tell, miss, until } = await ringing();
    tell(`AgentState_Force_${state}`);
    miss();
    expect(briefly(await until((one) => briefly(one).includes(callId)))).toEqual([activity, callId]);
  },
);

it('outlives a session that is begun again by itself, and none that the agent ends', async () => {
  const { callId, site, actions, until, session } = await missed();
  const { since } = session.snapshot().availability;
  site.faults.add({ interface: '*', drop: true, times: 0 });
  await passUntil(site, site.time.now() + 140_000, () => false);
  site.faults.clear();
  await until((one) => one.session.state === 'signedIn' && one.availability.since !== since);
  expect(briefly(session.snapshot())).toEqual([callId]);
  await actions.signOut({ releaseCall: true });
  expect((await until(({ session: { state } }) => state === 'signedOut')).unread).toEqual([]);
});
