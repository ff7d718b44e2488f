import { expect, it } from 'vitest';
import { atWork, keyOf } from '../sessionOnSimulator.ts';
import type { SessionSnapshot } from '../../../../src/shared/contract/snapshot.ts';

const isAt = (activity: string) => (snapshot: SessionSnapshot) => snapshot.availability.now === activity;
const minutes = (count: number): number => count * 60_000;

it.each(['ends', 'refused'] as const)(
  'begins with a length, and is ended by going ready, where sayfree at rest is: %s',
  async (sayFreeAtRest) => {
    const { site, actions, until } = await atWork({ sayFreeAtRest });
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
