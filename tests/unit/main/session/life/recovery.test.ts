import { describe, expect, it } from 'vitest';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import { mayPass, type RecoveryQuestion, recoveryOf } from '../../../../../src/main/session/life/recovery.ts';
import { refusal, unreachable } from '../support/scriptedGateway.ts';

const question = (overrides: Partial<RecoveryQuestion>): RecoveryQuestion => ({
  cause: { lost: 'refused' },
  silentMs: 0,
  hasCredentials: true,
  signedInAgainMsAgo: null,
  ...overrides,
});
const timeout = { kind: 'timeout', from: 'gateway', timeoutMs: 20_000 } as const;

describe('a session that has ended', () => {
  it.each([
    ['refused', 'signInAgain'],
    ['silence', 'signInAgain'],
    ['didNotHold', 'ask'],
    ['unknownAtOnce', 'signInAgain'],
    ['signedOutByGateway', 'ask'],
    ['practiceEnded', 'ask'],
  ] as const)('because of "%s": %s', (lost, recovery) => {
    expect(recoveryOf(question({ cause: { lost } }))).toBe(recovery);
  });

  it('is not begun again without credentials', () => {
    expect(recoveryOf(question({ hasCredentials: false }))).toBe('ask');
  });

  it('is not begun again for an empty desk', () => {
    expect(recoveryOf(question({ silentMs: delays.giveUpMs }))).toBe('signInAgain');
    expect(recoveryOf(question({ silentMs: delays.giveUpMs + 1 }))).toBe('ask');
  });

  it('is not begun again when it was a short time ago', () => {
    const apartMs = delays.signInAgainApartMs;
    expect(recoveryOf(question({ signedInAgainMsAgo: apartMs }))).toBe('signInAgain');
    expect(recoveryOf(question({ signedInAgainMsAgo: apartMs - 1 }))).toBe('ask');
  });
});

describe('signing in again that did not succeed', () => {
  it.each([
    [unreachable, 'tryAgain'],
    [timeout, 'tryAgain'],
    [{ kind: 'http', from: 'gateway', status: 502 }, 'tryAgain'],
    [{ kind: 'protocol', from: 'gateway', path: '' }, 'tryAgain'],
    [refusal('100-003'), 'tryAgain'],
    [refusal('100-007'), 'tryAgain'],
    [refusal('100-002'), 'ask'],
    [refusal('100-004'), 'ask'],
    [refusal('100-020'), 'ask'],
    [refusal('100-018'), 'ask'],
    [refusal('100-006'), 'ask'],
    [{ kind: 'signInUnsure', signedIn: 'likely' }, 'ask'],
    [{ kind: 'certificate', from: 'gateway', fingerprint: null, why: 'expired' }, 'ask'],
    [{ kind: 'cancelled' }, 'ask'],
    [{ kind: 'internal', reference: 'R' }, 'ask'],
  ] as const)('%o: %s', (refused, recovery) => {
    expect(recoveryOf(question({ cause: { refused } }))).toBe(recovery);
  });

  it('is not tried for ever', () => {
    const silentMs = delays.giveUpMs + 1;
    expect(recoveryOf(question({ cause: { refused: unreachable }, silentMs }))).toBe('ask');
  });
});

describe('a failure that may pass', () => {
  it.each([
    ['no answer', unreachable, true, true],
    ['an answer that came too late', timeout, true, true],
    ['an answer of a proxy', { kind: 'http', from: 'gateway', status: 502 }, true, true],
    ['something behind the gateway', refusal('100-007'), true, true],
    ['an answer that cannot be read', { kind: 'protocol', from: 'gateway', path: '' }, true, false],
    ['a Guid that is suspect', refusal('000-003'), false, true],
    ['a refusal', refusal('100-001'), false, false],
    ['a right that is missing', refusal('300-001'), false, false],
    ['the end of the session', refusal('100-006'), false, false],
    [
      'a certificate',
      { kind: 'certificate', from: 'gateway', fingerprint: null, why: 'expired' },
      false,
      true,
    ],
    ['a fault of the program', { kind: 'internal', reference: 'R' }, false, true],
  ] as const)('is, of a sign-in and of the names of the queues, %s', (_, problem, signIn, queues) => {
    expect([mayPass('signIn', problem), mayPass('queues', problem)]).toEqual([signIn, queues]);
  });
});
