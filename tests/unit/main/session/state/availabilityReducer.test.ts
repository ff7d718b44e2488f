import { describe, expect, it } from 'vitest';
import type { AgentEvent } from '../../../../../src/shared/agentEvents.ts';
import { entered } from '../../../../../src/main/session/state/availabilityReducer.ts';
import { refusal } from '../support/scriptedGateway.ts';
import { settled, signedIn } from '../support/session.ts';
import { about, activity, alerting, idA, idB, named } from '../support/telling.ts';

async function setup() {
  const made = await signedIn();
  made.gateway.isDoing('busy');
  const tell = async (...events: AgentEvent[]): Promise<void> => {
    for (const event of events) {
      made.gateway.event(event);
      await settled();
    }
  };
  return { ...made, tell };
}

const missedCall = { kind: 'missedCall' };

/** An agent whose phone rang and who did not answer. */
async function missed() {
  const made = await setup();
  await made.tell(activity('busy'), alerting(), named('ringing', idA), about('notAnswered', idA));
  return made;
}

describe('an agent who did not answer in time', () => {
  it('is told why they are busy', async () => {
    const { tell, now } = await missed();
    await tell(activity('busy'));
    expect(now()).toMatchObject({ availability: { now: 'busy', reason: missedCall, forced: true } });
  });

  it('is still told when the call has gone from the window', async () => {
    const { clock, tell, now } = await missed();
    await tell(activity('busy'));
    await clock.advance(60_000);
    expect(now()).toMatchObject({ calls: [], availability: { reason: missedCall } });
  });

  it.each(['ready', 'wrapUp', 'rest'] as const)('is told nothing once they are %s', async (next) => {
    const { tell, now } = await missed();
    await tell(activity(next));
    expect(now().availability.reason).toBeNull();
    await tell(activity('busy'));
    expect(now().availability.reason).toBeNull();
  });

  it('is told nothing more with the next call', async () => {
    const { tell, now } = await missed();
    await tell(activity('busy'), alerting(), named('ringing', idB));
    expect(now().availability.reason).toBeNull();
  });
});

it('is not told of a caller who gave up', async () => {
  const { tell, now } = await setup();
  await tell(activity('busy'), alerting(), named('ringing', idA), about('abandoned', idA), activity('busy'));
  expect(now()).toMatchObject({ availability: { now: 'busy', reason: null, forced: false } });
});

const chosen = (code: number) => ({ kind: 'chosen', code });

describe('the reason that an agent gave', () => {
  it.each(['before', 'after'] as const)('is told with the state that comes %s the answer', async (order) => {
    const { session, tell, now } = await setup();
    if (order === 'before') await tell(activity('busy'));
    await session.actions.busy({ reason: 201 });
    if (order === 'after') await tell(activity('busy'));
    expect(now().availability).toMatchObject({ now: 'busy', reason: chosen(201), forced: false, next: null });
  });

  it.each(['ready', 'wrapUp', 'rest'] as const)('is gone with the next state, %s', async (next) => {
    const { session, tell, now } = await setup();
    await session.actions.busy({ reason: 201 });
    await tell(activity('busy'), activity(next), activity('busy'));
    expect(now().availability).toMatchObject({ now: 'busy', reason: null });
  });

  it('gives way to the next one', async () => {
    const { session, tell, now } = await setup();
    await session.actions.busy({ reason: 201 });
    await tell(activity('busy'));
    await session.actions.busy({ reason: 202 });
    expect(now().availability.reason).toEqual(chosen(202));
    await session.actions.busy({ reason: null });
    expect(now().availability.reason).toBeNull();
  });

  it('is not told where the gateway refused the state', async () => {
    const { session, gateway, tell, now } = await setup();
    gateway.refuse('sayBusy', refusal('100-005'));
    await session.actions.busy({ reason: 201 }).catch(() => {});
    await tell(activity('busy'));
    expect(now().availability).toMatchObject({ reason: null, next: null });
  });
});

describe('a state that is asked for during a call', () => {
  const called = [activity('busy'), alerting(), named('ringing', idA), named('talking', idA)];

  it.each([
    ['is told at its end', [about('releasedByCaller', idA), activity('busy')]],
    ['comes after wrap-up', [about('releasedByCaller', idA), activity('wrapUp'), activity('busy')]],
    ['is told at once', [activity('busy'), about('releasedByCaller', idA), activity('busy')]],
  ])('is to come until the call has ended, also where it %s', async (_, ending) => {
    const { session, tell, now } = await setup();
    await tell(...called);
    await session.actions.busy({ reason: 201 });
    const next = { activity: 'busy', reason: 201 };
    expect(now().availability).toMatchObject({ reason: null, next });
    await tell(...ending.slice(0, -1));
    expect(now().availability.next).toEqual(next);
    await tell(...ending.slice(-1));
    expect(now().availability).toMatchObject({ now: 'busy', reason: chosen(201), next: null });
  });

  it.each([
    ['told at its end', [about('releasedByCaller', idA), activity('busy')]],
    ['told during it', [activity('busy'), about('releasedByCaller', idA)]],
  ])('counts from the end of the call where it is %s', async (_, ending) => {
    const { session, clock, tell, now } = await setup();
    await tell(...called);
    await session.actions.busy({ reason: 201 });
    await tell(...ending.slice(0, -1));
    const before = now().availability.since;
    await clock.advance(100);
    await tell(...ending.slice(-1));
    expect((now().availability.since ?? 0) - (before ?? 0)).toBe(100);
  });

  it('can be taken back by asking for another', async () => {
    const { session, tell, now } = await setup();
    await tell(...called);
    await session.actions.busy({ reason: 201 });
    await session.actions.ready();
    expect(now().availability.next).toEqual({ activity: 'ready', reason: null });
    await tell(about('releasedByCaller', idA), activity('ready'));
    expect(now().availability).toMatchObject({ now: 'ready', reason: null, next: null });
  });

  it('is no longer to come where the gateway tells another after the call', async () => {
    const { session, tell, now } = await setup();
    await tell(...called);
    await session.actions.busy({ reason: 201 });
    await tell(about('releasedByCaller', idA), activity('rest'));
    expect(now().availability).toMatchObject({ now: 'rest', next: null });
  });

  it('is asked for again where the gateway tells ready after the call', async () => {
    const { session, gateway, tell, now } = await setup();
    await tell(...called);
    await session.actions.busy({ reason: 201 });
    await tell(about('releasedByCaller', idA), activity('ready'), activity('busy'), activity('ready'));
    expect([gateway.count('sayBusy'), now().availability]).toMatchObject([2, { now: 'ready', next: null }]);
  });
});

it.each([true, false])('is forced where the event says so: %s', async (forced) => {
  const { tell, now } = await setup();
  const base = { generatedAt: null, eventType: 'AgentState_X' };
  await tell({ ...base, kind: 'activity', activity: 'busy', forced });
  expect(now().availability).toMatchObject({ now: 'busy', reason: null, forced });
  await tell(activity('ready'));
  expect(now().availability.forced).toBe(false);
});

it('keeps nothing of a session that has ended', async () => {
  const { session, tell, now } = await setup();
  await session.actions.busy({ reason: 201 });
  await tell(activity('busy'));
  await session.actions.signOut({ releaseCall: false });
  expect(now().availability).toEqual(entered('signedOut', null));
});
