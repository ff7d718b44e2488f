import { describe, expect, it } from 'vitest';
import {
  afterFailedPoll,
  counted,
  type FailedInARow,
  type FailedPoll,
  noneFailed,
} from '../../../../../src/main/session/life/failedPoll.ts';
import { delays, limits } from '../../../../../src/main/session/time/delays.ts';
import type { Problem } from '../../../../../src/shared/errors.ts';
import { refusal, unreachable } from '../support/scriptedGateway.ts';

const timeout: Problem = { kind: 'timeout', from: 'gateway', timeoutMs: 20_000 };
const unreadable: Problem = { kind: 'protocol', from: 'gateway', path: '' };
const badGateway: Problem = { kind: 'http', from: 'gateway', status: 502 };

const afterAll = (problems: readonly Problem[], from: FailedInARow = noneFailed): FailedInARow =>
  problems.reduce(counted, from);

/** What the last of these polls says, of a session that has held. */
function verdict(problems: readonly Problem[], known: Partial<FailedPoll> = {}) {
  const problem = problems.at(-1) ?? unreachable;
  const asked = { unheardMs: 0, silentMs: 0, hasHeld: true, cookies: 'sent' } as const;
  return afterFailedPoll({ problem, inARow: afterAll(problems), ...asked, ...known });
}

const times = (count: number, problem: Problem): Problem[] => Array.from({ length: count }, () => problem);

describe('a poll that failed', () => {
  it.each([
    ['nobody answers', [unreachable], 'backOff'],
    ['it takes too long', [timeout], 'backOff'],
    ['a proxy answers', [badGateway], 'backOff'],
    ['something behind the gateway is away', [refusal('100-007')], 'backOff'],
    ['the gateway refuses it', [refusal('100-001')], 'backOff'],
    [
      'the certificate is another one',
      [{ kind: 'certificate', from: 'gateway', fingerprint: null, why: 'expired' }],
      'backOff',
    ],
    ['the program is at fault', [{ kind: 'internal', reference: 'R' }], 'backOff'],
    ['one answer cannot be read', [unreadable], 'skip'],
    ['a second one cannot be read', [unreadable, unreadable], 'backOff'],
    ['one cannot be read after no answer', [timeout, unreadable], 'backOff'],
    ['the session is over, once', times(limits.overs, refusal('100-006')), 'confirm'],
    ['the session is over, again', times(limits.overs + 1, refusal('100-006')), 'over'],
    ['the Guid is suspect', times(limits.suspects, refusal('000-003')), 'confirm'],
    ['the Guid is suspect again and again', times(limits.suspects + 1, refusal('000-003')), 'over'],
  ] as const)('because %s', (_, problems, next) => {
    expect(verdict(problems).next).toBe(next);
  });

  it.each([
    ['lapsed or displaced', '100-006', {}, 'refused'],
    ['signed out', '100-008', {}, 'signedOutByGateway'],
    ['ended by silence', '100-006', { silentMs: delays.silenceMs + 1 }, 'silence'],
    ['not one that held', '100-006', { hasHeld: false }, 'didNotHold'],
  ] as const)('says why the session is over: it was %s', (_, code, known, why) => {
    const over = verdict(times(limits.overs + 1, refusal(code)), known);
    expect(over).toEqual({ next: 'over', why, code });
  });

  it('gives up after a long silence, whose end nobody has told', () => {
    expect(verdict([timeout], { unheardMs: delays.giveUpMs }).next).toBe('backOff');
    const over = { next: 'over', why: 'silence', code: null };
    expect(verdict([timeout], { unheardMs: delays.giveUpMs + 1 })).toEqual(over);
  });
});

it.each([
  ['no answer', timeout, { failures: 1 }],
  ['a refusal', refusal('100-001'), { failures: 1 }],
  ['an end of the session', refusal('100-006'), { overs: 1 }],
  ['a suspect Guid', refusal('000-003'), { suspects: 1 }],
  ['an answer that cannot be read', unreadable, { garbled: 1 }],
] as const)('counts %s as such alone', (_, problem, changed) => {
  expect(counted(noneFailed, problem)).toEqual({ ...noneFailed, ...changed });
});

it('counts an answer that cannot be read as a failure, too, where it leaves the contact in doubt', () => {
  expect(afterAll([unreadable, unreadable])).toEqual({ ...noneFailed, garbled: 2, failures: 1 });
});
