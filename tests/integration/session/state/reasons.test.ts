import { expect, it } from 'vitest';
import { atWork, credentialsOf, keyOf, sessionOn, startSite } from '../sessionOnSimulator.ts';

const ofBusy = [201, 202, 203];

it.each([
  ['ofBusyToo', [1, 2, 3, ...ofBusy]],
  ['asTexts', [1, 2, 3, ...ofBusy]],
  ['ofRest', [1, 2, 3]],
] as const)('is told what the site calls its reasons: %s', async (reasonsTold, codes) => {
  const { until } = await atWork({ reasonsTold });
  const { siteReasons } = await until((snapshot) => snapshot.siteReasons.length > 0);
  expect(siteReasons.map(({ code }) => code)).toEqual(codes);
});

it.each(['none', 'refused'] as const)('works where the site tells no reasons: %s', async (reasonsTold) => {
  const { actions, until } = await atWork({ reasonsTold });
  await actions.busy({ reason: 201 });
  const { availability, siteReasons, problems } = await until((one) => one.availability.now === 'busy');
  expect([availability.reason, siteReasons, problems]).toEqual([{ kind: 'chosen', code: 201 }, [], []]);
});

it('asks again for the reasons after an answer that was lost', async () => {
  const site = await startSite();
  site.faults.add({ interface: 'restreason', drop: true });
  const { actions, until } = sessionOn(site);
  await actions.signIn(credentialsOf(site));
  const { siteReasons } = await until((snapshot) => snapshot.siteReasons.length > 0);
  expect(siteReasons).toHaveLength(6);
});

it.each(['toldToo', 'afterwards'] as const)(
  'counts a state that was asked for during a call from its end: %s',
  async (stateDuringCall) => {
    const { site, actions, until } = await atWork({ stateDuringCall });
    const { callId } = site.placeCall({ caller: '02079460123' });
    await actions.answer({ key: await keyOf({ until }, 'ringing') });
    await keyOf({ until }, 'talking');
    await actions.busy({ reason: 202 });
    const endedAt = site.time.now();
    site.callerHangsUp(callId);
    const { availability } = await until(({ availability: { reason } }) => reason !== null);
    expect(availability).toMatchObject({ now: 'busy', reason: { kind: 'chosen', code: 202 }, next: null });
    expect(availability.since).toBeGreaterThanOrEqual(endedAt);
  },
);
