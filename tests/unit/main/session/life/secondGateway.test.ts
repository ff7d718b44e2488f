import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../../src/shared/errors.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';
import { refusal, scriptedGateway, unreachable } from '../support/scriptedGateway.ts';
import { credentials, newSession, settled } from '../support/session.ts';

function setup() {
  const second = scriptedGateway();
  return { ...newSession({ second: second.port }), second };
}

describe('where the first gateway cannot be reached', () => {
  it('the agent is signed in at the second, and all goes there from then on', async () => {
    const { session, gateway, second, now } = setup();
    gateway.refuse('signIn', unreachable);
    await session.actions.signIn(credentials);
    await settled();
    expect(now().session.state).toBe('signedIn');
    expect([second.count('signIn'), second.count('status')]).toEqual([1, 1]);
    // Asked twice, and closed: nothing else was asked of it.
    expect(gateway.asked).toEqual(['signIn', 'hasSession', 'signIn', 'close']);
  });

  it('what the second one refuses is said', async () => {
    const { session, gateway, second } = setup();
    gateway.refuse('signIn', unreachable);
    second.refuse('signIn', refusal('100-004'));
    expect(await problemFrom(session.actions.signIn(credentials))).toMatchObject({ code: '100-004' });
  });

  it('it is said that none can be reached where there is no other', async () => {
    const { session, gateway } = newSession();
    gateway.refuse('signIn', unreachable);
    expect(await problemFrom(session.actions.signIn(credentials))).toEqual(unreachable);
  });
});

it.each<[string, Problem]>([
  ['refuses', refusal('100-004')],
  [
    'has a certificate that is not trusted',
    { kind: 'certificate', from: 'gateway', fingerprint: null, why: 'untrusted' },
  ],
  ['has another session of the agent', refusal('100-002')],
])('the second is not asked where the first one %s', async (_what, problem) => {
  const { session, gateway, second } = setup();
  gateway.refuse('signIn', problem);
  expect(await problemFrom(session.actions.signIn(credentials))).toEqual(problem);
  expect(second.asked).toEqual([]);
});

it('nor where nobody knows whether the first one has signed the agent in', async () => {
  const { session, gateway, second } = setup();
  gateway.refuse('signIn', { kind: 'timeout', from: 'gateway', timeoutMs: 8000 });
  expect(await problemFrom(session.actions.signIn(credentials))).toMatchObject({ kind: 'signInUnsure' });
  expect(second.asked).toEqual([]);
});
