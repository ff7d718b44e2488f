/** A call that an IVR has for a while and gives back, whatever the gateway tells of it (docs/gateway.md §11). */
import { expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { callChoices } from '../../../../simulator/platform/model/callChoices.ts';
import type { Call } from '../../../../src/shared/calls/model.ts';
import type { TransferTarget } from '../../../../src/shared/calls/transfer.ts';
import type { World } from '../../../support/world.ts';
import { atWork, callIn, caller, done, lose, pass, talking } from '../sessionInTime.ts';
import { shows } from './callsUp.ts';

const to: TransferTarget = { kind: 'ivr', address: '1', name: 'Self service' };

async function lent(options: SimulatorOptions = {}) {
  const world = await atWork({ ivrMs: 60_000, ...options });
  const { key } = await talking(world);
  const problem = await done(world, 'transfer', () =>
    world.session.actions.transfer({ key, to, way: 'comesBack' }),
  );
  return { world, key, problem };
}

const last = ({ session }: World): Call | undefined => session.snapshot().calls.at(-1);
const step = (world: World) => last(world)?.transfer?.step;
const isBack = async (world: World) => {
  await world.until(({ calls }) => calls.at(-1)?.transfer?.step === 'back', 'the call back', 120_000);
  expect(await shows(world, [`${caller} talking`])).toEqual([]);
};

it.each(
  callChoices.suspendedIvr.allowed
    .filter((one) => one !== 'leaves')
    .flatMap((suspendedIvr) =>
      callChoices.ivrReturns.allowed.map((ivrReturns) => ({ suspendedIvr, ivrReturns })),
    )
    // Nothing at all tells of these two: the agent hears it.
    .filter(({ suspendedIvr, ivrReturns }) => suspendedIvr !== 'unlisted' || ivrReturns !== 'untold'),
)('is kept meanwhile, and talked in again: %o', async (site) => {
  const { world, problem } = await lent(site);
  await pass(world, 45_000);
  expect([problem, step(world), last(world)?.phase]).toEqual([null, 'underWay', 'held']);
  await isBack(world);
});

it('of which nothing tells that it is back can be taken back after a while', async () => {
  const { world, key } = await lent({ suspendedIvr: 'unlisted', ivrReturns: 'untold' });
  await world.until(({ calls }) => calls[0]?.transfer?.step === 'unsure', 'not known', 900_000);
  expect(await done(world, 'takeBack', () => world.session.actions.takeBack({ key }))).toBeNull();
  expect(await shows(world, [`${caller} talking`])).toEqual([]);
});

it('of which nothing tells that it is back is talked in again once the agent cancels', async () => {
  const { world, key } = await lent({ suspendedIvr: 'unlisted', ivrReturns: 'untold' });
  await pass(world, 70_000);
  await done(world, 'cancel', () => world.session.actions.cancelTransfer({ key }));
  expect(await shows(world, [`${caller} talking`])).toEqual([]);
});

it('comes back whatever event is lost', async () => {
  const { world } = await lent();
  lose(world, 'AgentEvent_ReturnFromIvr');
  await isBack(world);
});

it('may leave the agent meanwhile, and rings again', async () => {
  const { world, key } = await lent({ suspendedIvr: 'leaves' });
  await world.until(({ calls }) => calls.some(({ end }) => end === 'transferred'), 'gone to the IVR');
  const again = await callIn(world, 'ringing', 120_000);
  expect(again.key).not.toBe(key);
});

it('ends where the caller hangs up in the IVR', async () => {
  const { world } = await lent();
  await pass(world, 5000);
  world.simulator.callerHangsUp(last(world)?.callId ?? '');
  expect(await shows(world, [])).toEqual([]);
});

it('ends where nothing tells that the caller has hung up in the IVR, and another call comes', async () => {
  const { world } = await lent();
  await pass(world, 5000);
  lose(world, 'AgentEvent_Customer_Release', 'AgentOther_PhoneRelease', 'AgentState_Ready');
  world.simulator.callerHangsUp(last(world)?.callId ?? '');
  world.simulator.placeCall({ caller: '+442079460124' });
  await world.until(({ calls }) => calls.some(({ end }) => end !== null), 'the end of the first');
  expect(await shows(world, ['+442079460124 ringing'])).toEqual([]);
});

it('ends where it was lost together with the session', async () => {
  const { world } = await lent();
  await pass(world, 2000);
  world.line.silence();
  await pass(world, 130_000);
  world.line.endSilence();
  expect(await shows(world, [])).toEqual([]);
});

it('is given back when the agent cancels', async () => {
  const { world, key } = await lent();
  await pass(world, 5000);
  expect(await done(world, 'cancel', () => world.session.actions.cancelTransfer({ key }))).toBeNull();
  expect(await shows(world, [`${caller} talking`])).toEqual([]);
});

it('cannot be taken back by a request that means a held call', async () => {
  const { world, key } = await lent();
  await pass(world, 2000);
  const problem = await done(world, 'takeBack', () => world.session.actions.takeBack({ key }));
  expect(problem).toMatchObject({ kind: 'notPossible', why: 'transferUnderWay' });
});

it('stays with the agent where the gateway refuses it', async () => {
  const world = await atWork();
  const { key } = await talking(world);
  world.simulator.faults.add({ interface: 'transfer', retcode: '600-002' });
  const problem = await done(world, 'transfer', () =>
    world.session.actions.transfer({ key, to, way: 'comesBack' }),
  );
  expect(problem).toMatchObject({ kind: 'refusal', code: '600-002' });
  expect(await shows(world, [`${caller} talking`])).toEqual([]);
});
