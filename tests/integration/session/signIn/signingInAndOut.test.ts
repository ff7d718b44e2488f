import { describe, expect, it } from 'vitest';
import { agentId, atWork, credentialsOf, keyOf, sessionOn, startSite } from '../sessionOnSimulator.ts';
import { atWork as inTime, callIn, done, pass } from '../sessionInTime.ts';
import { problemFrom } from '../../../support/problemFrom.ts';

const caller = '+442079460123';

describe('signing in and out', () => {
  it('is refused with a wrong password', async () => {
    const site = await startSite();
    const { session, actions } = sessionOn(site);
    const wrong = { ...credentialsOf(site), password: 'wrong' };
    expect(await problemFrom(actions.signIn(wrong))).toMatchObject({ code: '100-004' });
    expect(session.snapshot().session.state).toBe('signedOut');
  });

  it('takes over only with the agent’s word, and the other program learns why', async () => {
    const first = await atWork();
    const second = sessionOn(first.site);
    expect(await problemFrom(second.actions.signIn(credentialsOf(first.site)))).toMatchObject({
      code: '100-002',
      refusal: 'alreadySignedIn',
    });
    expect(first.session.snapshot().session.state).toBe('signedIn');
    await second.actions.signIn(credentialsOf(first.site, { takeOver: true }));
    const lost = await first.until(({ session }) => session.state === 'lost');
    expect(lost.session).toMatchObject({ why: 'signedInAlready', code: '100-002' });
    expect(second.session.snapshot().session.state).toBe('signedIn');
  });

  it('signs out, and in again', async () => {
    const { site, actions, session } = await atWork();
    await actions.signOut({ releaseCall: false });
    expect([session.snapshot().session.state, site.agentState(agentId).signedIn]).toEqual([
      'signedOut',
      false,
    ]);
    await actions.signIn(credentialsOf(site));
    expect(session.snapshot().session.state).toBe('signedIn');
  });

  it('is not taken for signed out by one request that knows no session while another does', async () => {
    const { site, actions, session } = await atWork();
    site.faults.add({ interface: 'logout', retcode: '100-006' });
    expect(await problemFrom(actions.signOut({ releaseCall: false }))).toMatchObject({ code: '100-006' });
    expect([session.snapshot().session.state, site.agentState(agentId).signedIn]).toEqual(['signedIn', true]);
    await actions.signOut({ releaseCall: false });
    expect(site.agentState(agentId).signedIn).toBe(false);
  });

  it('is not signed out while a call that came at that moment keeps the gateway’s session', async () => {
    const world = await inTime({ logoutInCall: 'waits' });
    const { actions } = world.session;
    world.simulator.faults.add({ interface: 'agentevent', eventType: '*', lose: true, times: 3 });
    world.simulator.placeCall({ caller });
    await pass(world, 100);
    const shown = await done(world, 'sign out', () => actions.signOut({ releaseCall: false }));
    expect(shown).toEqual({ kind: 'notPossible', why: 'callUp' });
    await callIn(world, 'ringing');
    expect([world.session.snapshot().session.state, world.isOurs()]).toEqual(['signedIn', true]);
  });

  it('signs out of a call with force', async () => {
    const made = await atWork();
    made.site.placeCall({ caller });
    await made.actions.answer({ key: await keyOf(made, 'ringing') });
    await keyOf(made, 'talking');
    await made.actions.signOut({ releaseCall: true });
    expect([made.session.snapshot().session.state, made.site.agentState(agentId).signedIn]).toEqual([
      'signedOut',
      false,
    ]);
  });

  it('shows that there is no queue, and stays signed in', async () => {
    const site = await startSite({ agents: [{ workNo: agentId, skillIds: [] }] });
    const made = sessionOn(site);
    await made.actions.signIn(credentialsOf(site));
    const { session, problems } = await made.until((snapshot) => snapshot.problems.length > 0);
    expect([session.state, problems]).toMatchObject(['signedIn', [{ problem: { code: '600-001' } }]]);
  });

  it('says when the password must be changed', async () => {
    const agents = [{ workNo: agentId, mustChangePassword: true, passwordExpiresInDays: '9' }];
    const { session } = await atWork({ agents });
    expect(session.snapshot().session).toMatchObject({ passwordMustChange: true, passwordDaysLeft: 9 });
  });
});
