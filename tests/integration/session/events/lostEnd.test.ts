import { describe, expect, it } from 'vitest';
import type { World } from '../../../support/world.ts';
import { atWork, callIn, done, lose, pass, talking } from '../sessionInTime.ts';

const ends = ['AgentEvent_Customer_Release', 'AgentOther_PhoneRelease', 'AgentState_Ready'];
/** While a call is up the gateway is asked at least so often where things stand. */
const atMostMs = 60_000;

const hold = async (world: World): Promise<void> => {
  const { key } = await callIn(world, 'talking');
  await done(world, 'hold', () => world.session.actions.hold({ key }));
  await callIn(world, 'held');
  await pass(world, 1000);
};

const hangUp = async (world: World): Promise<void> => {
  for (const { callId } of world.simulator.agentState('1001').calls) world.simulator.callerHangsUp(callId);
};

describe('a call whose end nothing told', () => {
  it.each([
    ['talking', () => Promise.resolve()],
    ['on hold', hold],
  ])('is over within a minute, %s', async (_what, reach) => {
    const world = await atWork();
    await talking(world);
    await reach(world);
    lose(world, ...ends);
    await hangUp(world);
    await callIn(world, 'ended', atMostMs);
    expect(world.session.snapshot().availability.now).toBe('ready');
  });

  it('is over although the hold list is refused, on hold', async () => {
    const world = await atWork();
    world.simulator.faults.add({ interface: 'holdlist', retcode: '300-001', times: 0 });
    await talking(world);
    await hold(world);
    lose(world, ...ends);
    await hangUp(world);
    await callIn(world, 'ended', atMostMs);
  });

  it('is over although the hold list fails three times in a row', async () => {
    const world = await atWork();
    await talking(world);
    lose(world, 'AgentEvent_Customer_Release');
    world.simulator.faults.add({ interface: 'holdlist', status: 502, times: 3 });
    await hangUp(world);
    await callIn(world, 'ended', 5000);
  });
});

describe('a call of which nothing at all was told', () => {
  it('is shown as soon as a list can be had, however long none could', async () => {
    const world = await atWork();
    lose(world, 'AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook', 'AgentEvent_Ringing');
    for (const list of ['callinfo', 'callinfobeforeanswer'])
      world.simulator.faults.add({ interface: list, status: 502, times: 0 });
    world.simulator.placeCall({ caller: '+442079460123' });
    await pass(world, 150_000);
    world.simulator.faults.clear();
    await callIn(world, 'ringing', atMostMs);
  });
});
