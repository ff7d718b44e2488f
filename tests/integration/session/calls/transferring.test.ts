import { expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import type { TransferTarget, TransferWay } from '../../../../src/shared/calls/transfer.ts';
import { problemFrom } from '../../../support/problemFrom.ts';
import { atWork, keyOf } from '../sessionOnSimulator.ts';

const queue: TransferTarget = { kind: 'queue', address: '1', name: null };
const outside: TransferTarget = { kind: 'outside', address: '12025550142', name: null };
const nobody: TransferTarget = { ...outside, address: '12025550902' };

/** In a call. */
async function talking(overrides: SimulatorOptions = {}) {
  const made = await atWork(overrides);
  made.site.placeCall({ caller: '+12025550143' });
  const key = await keyOf(made, 'ringing');
  await made.actions.answer({ key });
  await keyOf(made, 'talking');
  const hasEnded = () => made.until(({ calls }) => calls.some(({ end }) => end !== null));
  const stepIs = (step: string | null) =>
    made.until(({ calls }) => calls.some((call) => (call.transfer?.step ?? null) === step));
  return { ...made, key, hasEnded, stepIs };
}

it('reads to whom a call can be handed on', async () => {
  const { actions } = await talking();
  const targets = await actions.transferTargets();
  expect(targets.queues?.length).toBeGreaterThan(0);
  expect([targets.colleagues, targets.ivrs?.map(({ id }) => id)]).toEqual([[], ['1']]);
  expect(targets.accessCodes?.map(({ code }) => code)).toEqual(['60015', '60020']);
});

it.each<[string, TransferTarget, TransferWay]>([
  ['a queue at once', queue, 'now'],
  ['an IVR at once', { kind: 'ivr', address: '1', name: null }, 'now'],
  ['an access code at once', { kind: 'accessCode', address: '60015', name: null }, 'now'],
  ['a number outside at once', outside, 'now'],
  ['a number outside on success', outside, 'onSuccess'],
])('hands a call on to %s, and is out of it', async (_, to, way) => {
  const { actions, key, hasEnded } = await talking();
  await actions.transfer({ key, to, way });
  const { calls } = await hasEnded();
  expect(calls).toMatchObject([{ end: 'transferred', transfer: { to } }]);
});

it.each(['talkFirst', 'threeParty'] as const)('hands a call on: %s', async (way) => {
  const { actions, key, hasEnded, stepIs } = await talking();
  await actions.transfer({ key, to: outside, way });
  await stepIs('done');
  await actions.release({ key });
  expect((await hasEnded()).calls).toMatchObject([{ end: 'transferred' }]);
});

it.each(['onSuccess', 'talkFirst', 'threeParty'] as const)(
  'keeps the call where nobody answers: %s',
  async (way) => {
    const made = await talking();
    await made.actions.transfer({ key: made.key, to: nobody, way });
    await made.stepIs('failed');
    const { calls } = await made.until((snapshot) => snapshot.calls.some(({ phase }) => phase === 'talking'));
    expect(calls).toHaveLength(1);
  },
);

it.each(['talkFirst', 'threeParty'] as const)(
  'takes a call back whose new party has answered: %s',
  async (way) => {
    const made = await talking();
    await made.actions.transfer({ key: made.key, to: outside, way });
    await made.stepIs('done');
    await made.actions.cancelTransfer({ key: made.key });
    await made.stepIs(null);
    expect(await keyOf(made, 'talking')).toBe(made.key);
  },
);

it.each(['every', 'outsideOnly'] as const)(
  'cancels one that waits in a queue, where the gateway takes back %s',
  async (cancelsTransfer) => {
    const made = await talking({ cancelsTransfer });
    await made.actions.transfer({ key: made.key, to: queue, way: 'onSuccess' });
    const cancelling = made.actions.cancelTransfer({ key: made.key });
    if (cancelsTransfer === 'every') await cancelling;
    else expect(await problemFrom(cancelling)).toMatchObject({ code: '200-012' });
    await made.stepIs(cancelsTransfer === 'every' ? null : 'failed');
    expect(await keyOf(made, 'talking')).toBe(made.key);
  },
);

it('finds the call gone that was handed on by a request whose answer was lost', async () => {
  const { actions, key, hasEnded, site } = await talking();
  site.faults.add({ interface: 'transfer', drop: true, takesEffect: true });
  await actions.transfer({ key, to: queue, way: 'now' }).catch(() => undefined);
  expect((await hasEnded()).calls).toMatchObject([{ end: 'transferred' }]);
});

it.each(['documented', 'every'] as const)('asks for no more modes than are %s', async (transferModes) => {
  const { actions, key, hasEnded } = await talking({ transferModes, agents: 2 });
  await actions.transfer({ key, to: outside, way: 'onSuccess' });
  expect((await hasEnded()).calls).toMatchObject([{ end: 'transferred' }]);
});
