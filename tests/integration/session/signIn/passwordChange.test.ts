import { expect, it } from 'vitest';
import { passUntil } from '../../../support/passing.ts';
import { problemFrom } from '../../../support/problemFrom.ts';
import { agentId, atWork } from '../sessionOnSimulator.ts';

const old = 'pw-1001';

async function demanded() {
  const agents = [{ workNo: agentId, password: old, mustChangePassword: true, passwordExpiresInDays: '3' }];
  return await atWork({ agents });
}

it('is no longer demanded once it is done, and the session is begun again with the new one', async () => {
  const { actions, session, site, until } = await demanded();
  await actions.changePassword({ oldPassword: old, newPassword: 'new' });
  expect(session.snapshot().session).toMatchObject({ passwordMustChange: false, passwordDaysLeft: null });
  const { since } = session.snapshot().availability;
  site.faults.add({ interface: '*', drop: true, times: 0 });
  await passUntil(site, site.time.now() + 140_000, () => false);
  site.faults.clear();
  const again = await until((one) => one.session.state === 'signedIn' && one.availability.since !== since);
  expect(again.session).toMatchObject({ passwordMustChange: false });
});

it.each([
  ['wrong', 'new', '100-004'],
  [old, old, '100-011'],
])('is refused, and still demanded: from %s to %s', async (oldPassword, newPassword, code) => {
  const { actions, session } = await demanded();
  const problem = await problemFrom(actions.changePassword({ oldPassword, newPassword }));
  expect(problem).toMatchObject({ kind: 'refusal', code, asked: 'changePassword' });
  expect(session.snapshot().session).toMatchObject({ passwordMustChange: true });
});

it('is still demanded where its answer is lost, because it is not known whether it was done', async () => {
  const { actions, session, site } = await demanded();
  site.faults.add({ interface: 'modifyaccountpwdex', drop: true, takesEffect: true });
  await problemFrom(actions.changePassword({ oldPassword: old, newPassword: 'new' }));
  expect(session.snapshot().session).toMatchObject({ passwordMustChange: true });
});
