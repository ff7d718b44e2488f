import { expect, it } from 'vitest';
import { passUntil } from '../../../support/passing.ts';
import { atWork, keyOf } from '../sessionOnSimulator.ts';
import type { SessionSnapshot } from '../../../../src/shared/contract/snapshot.ts';

const isAt = (activity: string) => (snapshot: SessionSnapshot) => snapshot.availability.now === activity;
const minutes = (count: number): number => count * 60_000;

it.each(['every', 'busyAlone'] as const)(
  'begins with a length, and is ended by going ready, where sayfree ends: %s',
  async (sayFreeEnds) => {
    const { site, actions, until } = await atWork({ sayFreeEnds });
    await actions.rest({ seconds: 300 });
    const { availability } = await until((one) => isAt('rest')(one) && one.availability.until !== null);
    expect((availability.until ?? 0) - (availability.since ?? 0)).toBe(minutes(5));
    await actions.ready();
    expect((await until(isAt('ready'))).availability.until).toBeNull();
    expect(site.requests()['cancelrest']).toEqual({ POST: 1 });
  },
);

it('comes after the call in which it was asked for, and counts from then', async () => {
  const { site, actions, until } = await atWork();
  const { callId } = site.placeCall({ caller: '02079460123' });
  await actions.answer({ key: await keyOf({ until }, 'ringing') });
  await keyOf({ until }, 'talking');
  await actions.rest({ seconds: 300 });
  await until(({ availability: { next } }) => next?.activity === 'rest');
  site.callerHangsUp(callId);
  const { availability } = await until((one) => isAt('rest')(one) && one.availability.until !== null);
  expect([availability.next, (availability.until ?? 0) - (availability.since ?? 0)]).toEqual([
    null,
    minutes(5),
  ]);
});

it('is over when the gateway says so, also where its length is not known', async () => {
  const { site, until } = await atWork();
  site.sendEvent('1001', { eventType: 'AgentState_SetRest_Success' });
  expect((await until(isAt('rest'))).availability.until).toBeNull();
  site.sendEvent('1001', { eventType: 'AgentState_Rest_Timeout' });
  const { availability } = await until((one) => one.availability.until !== null);
  expect(availability).toMatchObject({ now: 'rest' });
});

it('does not begin anew by a reminder that comes late', async () => {
  const { site, actions, until, session } = await atWork();
  await actions.busy({ reason: null });
  await until(isAt('busy'));
  site.sendEvent('1001', { eventType: 'AgentState_Rest_Timeout' });
  site.sendEvent('1001', { eventType: 'AgentState_Work' });
  await until(isAt('wrapUp'));
  expect(session.snapshot().availability).toMatchObject({ now: 'wrapUp', until: null });
});

it('is ended elsewhere: going ready asks for that instead', async () => {
  const { site, actions, until } = await atWork();
  await actions.rest({ seconds: 300 });
  await until(isAt('rest'));
  site.faults.add({ interface: 'cancelrest', retcode: '100-009' });
  await actions.ready();
  expect((await until(isAt('ready'))).operations).toEqual([]);
});

it.each([
  ['fromNow', true],
  ['fromNow', false],
  ['added', true],
] as const)(
  'is prolonged, and counts from then, where the gateway counts it %s and tells so: %s',
  async (prolongedRest, prolongationTold) => {
    const { site, actions, until } = await atWork({ prolongedRest, prolongationTold });
    await actions.rest({ seconds: 300 });
    const begun = (await until((one) => one.availability.until !== null)).availability;
    await passUntil(site, site.time.now() + 60_000, () => false);
    await actions.rest({ seconds: 600 });
    const asked = site.time.now();
    const { availability } = await until((one) => one.availability.until !== begun.until);
    expect(availability).toMatchObject({
      now: 'rest',
      since: begun.since,
      next: null,
      until: asked + minutes(10),
    });
    expect((await until((one) => one.operations.length === 0)).availability).toEqual(availability);
  },
);
