import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import type { World } from '../../../support/world.ts';
import { opened } from '../sessionInTime.ts';

it.each([
  ['FFT', false],
  ['TTF', true],
])('knows whether the work number has voice: %s', async (mediaType, hasVoice) => {
  const world = await opened({ agents: [{ workNo: '1001', mediaType }] });
  world.signIn();
  await world.until(({ session }) => session.state === 'signedIn', 'the sign-in');
  expect(world.session.snapshot().session).toMatchObject({ hasVoice });
});

describe('a session that is not known to the gateway that is polled', () => {
  const endOf = async (options: SimulatorOptions, prepare: (world: World) => void = () => undefined) => {
    const world = await opened(options);
    prepare(world);
    world.signIn();
    await world.until(({ session }) => session.state === 'lost', 'the end of the session', 60_000);
    return world.session.snapshot().session;
  };

  it.each([
    ['checked', 'otherPath'],
    ['checked', 'otherDomain'],
    ['balancer', 'otherPath'],
    ['balancer', 'otherDomain'],
  ] as const)(
    'did not hold where the cookies of the sign-in do not go back: %s, %s',
    async (cookies, cookieReach) => {
      const session = await endOf({ cookies, cookieReach });
      expect(session).toMatchObject({ why: 'didNotHold', code: '100-006' });
    },
  );

  it('did not hold where the cookies go back and are not heeded', async () => {
    const session = await endOf({ cookies: 'balancer' }, ({ simulator }) =>
      simulator.faults.add({ interface: 'agentevent', retcode: '100-006', times: 0 }),
    );
    expect(session).toMatchObject({ why: 'didNotHold', code: '100-006' });
  });

  it('may as well be another program’s where no cookie was set', async () => {
    const session = await endOf({ cookies: 'none' }, ({ simulator }) =>
      simulator.faults.add({ interface: 'agentevent', retcode: '100-006', times: 0 }),
    );
    expect(session).toMatchObject({ why: 'signedInAlready', code: '100-002' });
  });
});

it('keeps a session behind a balancer whose cookies go back', async () => {
  const world = await opened({ cookies: 'balancer' });
  world.signIn();
  await world.until(({ session }) => session.state === 'signedIn', 'the sign-in');
  await world.advanceTo(world.time.now() + 300_000);
  expect([world.session.snapshot().session.state, world.isOurs()]).toEqual(['signedIn', true]);
});
