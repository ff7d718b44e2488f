import { describe, expect, it } from 'vitest';
import { agentId, atWork, credentialsOf, keyOf } from './sessionOnSimulator.ts';

type Made = Awaited<ReturnType<typeof atWork>>;

const signIns = ({ site }: Made): Readonly<Record<string, number>> => {
  const { signin, forcelogin } = site.requests();
  return { plain: signin?.['PUT'] ?? 0, forced: forcelogin?.['PUT'] ?? 0 };
};

/** The session ends at the gateway, and this program is signed in again. */
async function dropped(made: Made): Promise<void> {
  const again = made.until(
    ({ session }) => session.state === 'reconnecting' && session.signingInAgain === 'refused',
  );
  made.site.forget(agentId);
  await again;
  await made.until(({ session }) => session.state === 'signedIn');
}

describe('a session that the gateway has dropped', () => {
  it('is begun again, in the queues and ready as before', async () => {
    const made = await atWork();
    await dropped(made);
    await made.until(({ activity, inQueues }) => activity === 'ready' && inQueues === 'some');
    made.site.placeCall({ caller: '70001' });
    await keyOf(made, 'ringing');
    expect(signIns(made)).toEqual({ plain: 2, forced: 0 });
    expect(made.told.every(({ session }) => session.state !== 'lost')).toBe(true);
  });

  it('is begun again as busy for an agent who was busy', async () => {
    const made = await atWork();
    await made.actions.busy({ reason: null });
    await made.until(({ activity }) => activity === 'busy');
    await dropped(made);
    await made.until(({ activity, inQueues }) => activity === 'busy' && inQueues === 'some');
    expect(made.site.agentState(agentId).state).toBe(3);
  });

  it('keeps a call that goes on, with its times, and makes nobody ready by it', async () => {
    const made = await atWork({ takeOver: 'keepsCalls' });
    made.site.placeCall({ caller: '70001' });
    const key = await keyOf(made, 'ringing');
    await made.actions.answer({ key });
    await keyOf(made, 'talking');
    const { answeredAt } = made.session.snapshot().calls[0] ?? {};
    const before = made.told.length;
    await dropped(made);
    await made.until(({ inQueues }) => inQueues === 'some');
    const { calls } = made.session.snapshot();
    expect(calls).toMatchObject([{ key, phase: 'talking', answeredAt }]);
    expect(made.told.slice(before).every(({ activity }) => activity !== 'ready')).toBe(true);
  });

  it('is begun again by a gateway that cannot be reached for a while', async () => {
    const made = await atWork();
    made.site.faults.add({ interface: 'signin', status: 503, times: 2 });
    await dropped(made);
    expect(signIns(made)).toEqual({ plain: 4, forced: 0 });
  });

  it('can be signed out meanwhile, and stays so', async () => {
    const made = await atWork();
    made.site.faults.add({ interface: 'signin', status: 503, times: 0 });
    made.site.forget(agentId);
    await made.until(({ session }) => session.state === 'reconnecting' && session.attempts > 0);
    await made.actions.signOut({ releaseCall: false });
    expect(made.session.snapshot().session).toEqual({ state: 'signedOut' });
    expect(made.site.agentState(agentId).signedIn).toBe(false);
  });
});

describe('the agent is asked', () => {
  it('when another program holds the session, and it is not fought for', async () => {
    const made = await atWork();
    made.site.kick(agentId);
    const { session } = await made.until((next) => next.session.state === 'lost');
    expect(session).toMatchObject({ why: 'signedInAlready', code: '100-002' });
    expect([signIns(made), made.site.agentState(agentId).signedIn]).toEqual([{ plain: 2, forced: 0 }, true]);
  });

  it('when the password is no longer the same', async () => {
    const made = await atWork();
    made.site.faults.add({ interface: 'signin', retcode: '100-004', times: 0 });
    made.site.forget(agentId);
    const { session } = await made.until((next) => next.session.state === 'lost');
    expect(session).toMatchObject({ problem: { code: '100-004' } });
    expect(signIns(made).plain).toBe(2);
  });

  it('when the session ends twice in five minutes', async () => {
    const made = await atWork();
    await dropped(made);
    await made.until(({ inQueues }) => inQueues === 'some');
    made.site.forget(agentId);
    const { session } = await made.until((next) => next.session.state === 'lost');
    expect([session, signIns(made).plain]).toMatchObject([{ why: 'refused', problem: null }, 2]);
  });

  it('when the gateway has signed the agent out', async () => {
    const made = await atWork();
    made.site.sendEvent(agentId, { eventType: 'AgentOther_ShutdownService' });
    const { session } = await made.until((next) => next.session.state === 'lost');
    expect([session, signIns(made).plain]).toMatchObject([{ why: 'signedOutByGateway' }, 1]);
  });

  it('and can take the session over', async () => {
    const made = await atWork();
    made.site.kick(agentId);
    await made.until((next) => next.session.state === 'lost');
    await made.actions.signIn(credentialsOf(made.site, { takeOver: true }));
    expect(made.session.snapshot().session.state).toBe('signedIn');
  });
});
