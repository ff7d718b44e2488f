import { expect, it } from 'vitest';
import { agentId, type World } from '../../../support/world.ts';
import { atWork, done, opened } from '../sessionInTime.ts';

const agents = [{ workNo: agentId, password: 'first', passwordExpired: true }];
const renewed = (world: World, oldPassword = 'first') =>
  done(world, 'renew', () =>
    world.session.actions.renewPassword({ agentId, oldPassword, newPassword: 'second' }),
  );

it('is changed before the sign-in where the gateway lets it', async () => {
  const world = await opened({ agents, passwordWithoutSession: true });
  expect(await renewed(world, 'wrong')).toMatchObject({ code: '100-004' });
  expect(await renewed(world)).toBeNull();
  const credentials = { agentId, password: 'second', phoneNumber: '41001', takeOver: false };
  await done(world, 'sign in', () =>
    world.session.actions.signIn({ ...credentials, autoEnterReady: true, startReady: true }),
  );
  expect(world.session.snapshot().session.state).toBe('signedIn');
});

it.each(['100-006', '000-003'])('is refused at once where it does not, with %s', async (retcode) => {
  const world = await opened({ agents, passwordWithoutSession: true });
  world.simulator.faults.add({ interface: 'modifyaccountpwdex', retcode, times: 0 });
  expect(await renewed(world)).toMatchObject({ kind: 'refusal', code: retcode });
  expect(world.session.snapshot().session.state).toBe('signedOut');
  expect(world.simulator.requests()['modifyaccountpwdex']).toEqual({ POST: 1 });
});

it('is refused by a gateway that knows nobody before the sign-in', async () => {
  const world = await opened({ agents });
  expect(await renewed(world)).toMatchObject({ code: '100-006' });
});

it('is no matter of somebody who is signed in', async () => {
  const world = await atWork();
  expect(await renewed(world)).toEqual({ kind: 'notPossible', why: 'alreadySignedIn' });
});
