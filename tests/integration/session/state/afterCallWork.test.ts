import { expect, it } from 'vitest';
import { passUntil } from '../../../support/passing.ts';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import type { SessionSnapshot } from '../../../../src/shared/contract/snapshot.ts';
import { atWork, keyOf } from '../sessionOnSimulator.ts';

const isAt = (activity: string) => (snapshot: SessionSnapshot) => snapshot.availability.now === activity;
const minute = 60_000;

/** An agent after a call, at a site that puts agents into wrap-up then. */
async function afterCall(overrides: SimulatorOptions = {}, wrapUpMs: number | null = minute) {
  const made = await atWork(overrides, { autoEnterReady: false, ...(wrapUpMs === null ? {} : { wrapUpMs }) });
  const { callId } = made.site.placeCall({ caller: '02079460123' });
  await made.actions.answer({ key: await keyOf(made, 'ringing') });
  await keyOf(made, 'talking');
  made.site.callerHangsUp(callId);
  const snapshot = await made.until(
    (one) => isAt('wrapUp')(one) && one.calls.every(({ endedAt }) => endedAt),
  );
  const pass = (ms: number) => passUntil(made.site, made.site.time.now() + ms, () => false);
  return { ...made, availability: snapshot.availability, callId, pass };
}

it('counts from the end of the call, and is ended when its time has passed', async () => {
  const { availability, until, session, pass, site } = await afterCall();
  expect((availability.until ?? 0) - (availability.since ?? 0)).toBe(minute);
  await pass(50_000);
  expect(session.snapshot().availability).toEqual(availability);
  const { availability: after } = await until(isAt('ready'));
  expect([after.until, after.since]).toEqual([null, expect.closeTo(availability.until ?? 0, -3)]);
  expect(site.requests()['cancelwork']).toEqual({ POST: 1 });
});

it('goes on for as long as the agent asks for', async () => {
  const { availability, actions, until, session, pass } = await afterCall();
  await actions.extendWrapUp({ seconds: 30 });
  await actions.extendWrapUp({ seconds: 30 });
  expect(session.snapshot().availability.until).toBe((availability.until ?? 0) + minute);
  await pass(110_000);
  expect(session.snapshot().availability.now).toBe('wrapUp');
  await until(isAt('ready'));
});

it('has no end where none is set, and none can be given to it', async () => {
  const { availability, actions, session, pass } = await afterCall({}, null);
  await actions.extendWrapUp({ seconds: 30 });
  await pass(10 * minute);
  expect(session.snapshot().availability).toEqual(availability);
  expect(availability.until).toBeNull();
});

it.each(['every', 'busyAlone'] as const)(
  'is finished before its time, and by going ready, where sayfree ends: %s',
  async (sayFreeEnds) => {
    const { actions, until, pass, site } = await afterCall({ sayFreeEnds });
    await actions.finishWrapUp();
    expect((await until(isAt('ready'))).operations).toEqual([]);
    await actions.wrapUp();
    await until(isAt('wrapUp'));
    await actions.ready();
    await until(isAt('ready'));
    await pass(2 * minute);
    expect(site.requests()['cancelwork']).toEqual({ POST: 2 });
  },
);

it('may be ended by the platform before that', async () => {
  const { availability, until, pass, site } = await afterCall({ wrapUpMs: 20_000 });
  const { availability: after } = await until(isAt('ready'));
  expect(after.since).toBeLessThan(availability.until ?? 0);
  await pass(2 * minute);
  expect(site.requests()['cancelwork']).toBeUndefined();
});

it('keeps the call that it is about in sight until it is over', async () => {
  const { session, callId, pass, actions, until } = await afterCall();
  await pass(30_000);
  expect(session.snapshot().calls.map((call) => call.callId)).toEqual([callId]);
  await actions.finishWrapUp();
  await until(({ calls }) => calls.length === 0);
});

it('tells that it could not be ended, is not asked for again by itself, and can be finished', async () => {
  const { actions, until, pass, site } = await afterCall();
  site.faults.add({ interface: 'cancelwork', retcode: '100-007' });
  await pass(50_000);
  const failed = await until(({ operations }) => operations.some(({ failure }) => failure !== null));
  expect(failed).toMatchObject({ availability: { now: 'wrapUp' }, operations: [{ kind: 'finishWrapUp' }] });
  await pass(2 * minute);
  expect(site.requests()['cancelwork']).toEqual({ POST: 1 });
  await actions.finishWrapUp();
  expect((await until(isAt('ready'))).operations).toEqual([]);
});

it('is ended once contact is back, where there was none when its time had passed', async () => {
  const { until, pass, site } = await afterCall();
  await pass(50_000);
  site.faults.add({ interface: '*', drop: true, times: 0 });
  await until(({ session }) => session.state === 'reconnecting');
  await pass(15_000);
  expect(site.requests()['cancelwork']).toBeUndefined();
  site.faults.clear();
  await until(isAt('ready'));
});
