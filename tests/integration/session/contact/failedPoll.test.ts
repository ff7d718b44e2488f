import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../simulator/control/faults.ts';
import { atWork, caller, callIn, done, pass } from '../sessionInTime.ts';

/** A poll stays open for longer than a test waits: nothing but another request tells of contact. */
const patient = { longPollMs: 60_000 };

/** Signed in, with the poll that is open now to be the last one that is answered before `fault`. */
async function failing(fault: Partial<Fault>, times = 1) {
  const world = await atWork(patient);
  const { actions } = world.session;
  world.simulator.faults.add({ interface: 'agentevent', times, ...fault });
  await done(world, 'busy', () => actions.busy({ reason: null }));
  const becomes = (state: 'reconnecting' | 'signedIn') =>
    world.until(({ session }) => session.state === state, state, 5000);
  const ready = () => done(world, 'ready', () => actions.ready());
  return { world, becomes, ready };
}

describe('one poll that fails', () => {
  it.each([
    ['with an error of a proxy', { status: 502 }],
    ['with its connection', { drop: true }],
  ])('%s costs no contact until the next one is answered', async (_what, fault) => {
    const { world, becomes } = await failing(fault);
    await becomes('reconnecting');
    await becomes('signedIn');
    expect(world.simulator.requests()).toMatchObject({ holdlist: { GET: 2 } });
  });

  it('that cannot be read has the report asked for, and is no loss of contact', async () => {
    const { world, ready } = await failing({ body: '<html>' });
    await world.until(({ availability }) => availability.now === 'busy', 'busy', 5000);
    await ready();
    await world.until(({ availability }) => availability.now === 'ready', 'ready', 5000);
    expect(world.simulator.requests()).toMatchObject({ holdlist: { GET: 2 } });
    expect(world.shown.every(({ session }) => session.state !== 'reconnecting')).toBe(true);
  });
});

it('says after a second poll that cannot be read that contact is in doubt, until one can be read', async () => {
  const { world, becomes, ready } = await failing({ body: '<html>' }, 2);
  await becomes('reconnecting');
  expect(world.session.snapshot().session).toMatchObject({ problem: { kind: 'protocol' } });
  await ready();
  world.simulator.placeCall({ caller, workNo: '1001' });
  await callIn(world, 'ringing');
  await becomes('signedIn');
});

describe('polls that are refused while the gateway answers everything else', () => {
  it('keep no call from the screen', async () => {
    const world = await atWork();
    world.simulator.faults.add({ interface: 'agentevent', retcode: '000-007', times: 0 });
    await done(world, 'busy', () => world.session.actions.busy({ reason: null }));
    await done(world, 'ready', () => world.session.actions.ready());
    await world.until(({ session }) => session.state === 'reconnecting', 'no contact');
    await pass(world, 60_000);
    world.simulator.placeCall({ caller });
    const { key } = await callIn(world, 'ringing', 25_000);
    await done(world, 'answer', () => world.session.actions.answer({ key }));
    await callIn(world, 'talking', 25_000);
  });
});
