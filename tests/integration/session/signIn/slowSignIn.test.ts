import { describe, expect, it } from 'vitest';
import { createAgentGateway } from '../../../../src/main/gateway/agentGateway.ts';
import { times } from '../../../../src/main/transport/times.ts';
import { agentId, credentialsOf, sessionOn, startSite } from '../sessionOnSimulator.ts';
import { passUntil } from '../../../support/passing.ts';
import { problemFrom } from '../../../support/problemFrom.ts';

describe('a gateway that needs long for a sign-in', () => {
  it('is waited for for at least 20 s', async () => {
    const waits: number[] = [];
    const site = await startSite();
    const gateway = createAgentGateway({
      address: site.gateway,
      trust: { by: 'fingerprint', fingerprint: site.certificateSha256 },
      agentId,
      clock: {
        now: site.time.now,
        after: (delayMs) => {
          waits.push(delayMs);
          return () => undefined;
        },
      },
    });
    await gateway.signIn(credentialsOf(site), false);
    gateway.close();
    expect(waits).toContain(times.signInTimeoutMs);
    expect(times.signInTimeoutMs).toBeGreaterThanOrEqual(20_000);
  });

  it('leaves nobody signed in after a sign-in that was cancelled', async () => {
    const site = await startSite({ signInMs: 10_000 });
    const { actions, until } = sessionOn(site);
    const problem = problemFrom(actions.signIn(credentialsOf(site)));
    await site.wire.settled();
    expect(site.requests()['signin']?.['PUT']).toBe(1);
    await actions.cancelSignIn();
    await until(({ session }) => session.state === 'signingIn' && session.step === 'cancelling');
    await passUntil(site, site.time.now() + 10_000);
    expect(await problem).toEqual({ kind: 'cancelled' });
    expect(site.agentState(agentId)).toMatchObject({ signedIn: false });
  });
});

describe('a sign-in whose answer is lost', () => {
  it('is told as what it most likely was, and can be taken over', async () => {
    const site = await startSite();
    site.faults.add({ interface: 'signin', takesEffect: true, drop: true });
    const { actions, session } = sessionOn(site);
    expect(await problemFrom(actions.signIn(credentialsOf(site)))).toEqual({
      kind: 'signInUnsure',
      signedIn: 'likely',
    });
    await actions.signIn(credentialsOf(site, { takeOver: true }));
    expect(session.snapshot().session.state).toBe('signedIn');
  });

  it('is tried once more when the gateway had not heard of it', async () => {
    const site = await startSite();
    site.faults.add({ interface: 'signin', drop: true });
    const { actions, session } = sessionOn(site);
    await actions.signIn(credentialsOf(site));
    expect(session.snapshot().session.state).toBe('signedIn');
  });
});
