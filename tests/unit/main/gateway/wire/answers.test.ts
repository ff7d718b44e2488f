import { describe, expect, it } from 'vitest';
import {
  readAgentStatus,
  readQueues,
  readReasons,
  readSignIn,
} from '../../../../../src/main/gateway/wire/answers.ts';
import signIn from '../../../../samples/signin.json' with { type: 'json' };
import { problemFrom } from '../../../../support/problemFrom.ts';

describe('readSignIn', () => {
  it('reads the sample of the document', () => {
    expect(readSignIn(signIn.response.result)).toEqual({
      vdnId: '1',
      passwordMustChange: false,
      passwordDaysLeft: 9,
      loginAt: 1_471_585_949_806,
      hasVoice: true,
    });
  });

  it.each<[unknown, Record<string, unknown>]>([
    [{ isForceChange: true }, { passwordMustChange: true }],
    [{ isForceChange: 'TRUE' }, { passwordMustChange: true }],
    [{ isForceChange: 1 }, { passwordMustChange: true }],
    [{ isForceChange: '0' }, { passwordMustChange: false }],
    [
      { isForceChange: 'perhaps', vdnid: 7 },
      { passwordMustChange: false, vdnId: '7' },
    ],
    [
      { timeRemaining: 'soon', vdnid: 7 },
      { passwordDaysLeft: null, vdnId: '7' },
    ],
    ['signed in', { vdnId: null, passwordMustChange: false }],
    [{ timeRemaining: '' }, { passwordDaysLeft: null }],
    [{ timeRemaining: 0 }, { passwordDaysLeft: 0 }],
    [{ loginTime: 1_471_585_949_806 }, { loginAt: 1_471_585_949_806 }],
    [{ loginTime: {} }, { loginAt: null }],
    [{ mediatype: 'FTF' }, { hasVoice: false }],
    [{ mediatype: 'tff' }, { hasVoice: true }],
    [{ mediatype: '' }, { hasVoice: null }],
    [null, { vdnId: null, passwordMustChange: false, passwordDaysLeft: null }],
    [[], { vdnId: null }],
  ])('reads %j', (result, expected) => {
    expect(readSignIn(result)).toMatchObject(expected);
  });
});

describe('readQueues', () => {
  it('reads a list, and names a queue without a name by its ID', () => {
    expect(
      readQueues([
        { id: 1, name: 'voice', mediatype: 5 },
        { id: '22', name: '' },
        { id: '23', name: '  ' },
      ]),
    ).toEqual([
      { skillId: '1', name: 'voice' },
      { skillId: '22', name: '22' },
      { skillId: '23', name: '23' },
    ]);
  });

  it('reads a single one', () => {
    expect(readQueues({ id: '7', name: 'VIP 客户' })).toEqual([{ skillId: '7', name: 'VIP 客户' }]);
  });

  it('names the queue that has no ID', async () => {
    expect(await problemFrom(() => readQueues([{ id: 1, name: 'a' }, { name: 'b' }]))).toMatchObject({
      path: 'result[1].id',
    });
  });
});

describe('readReasons', () => {
  it.each<[unknown, unknown]>([
    [[{ restReasonId: 201, restReason: ' Lunch ' }], [{ code: 201, name: 'Lunch' }]],
    [{ restReasonId: '201', restReason: 'Lunch' }, [{ code: 201, name: 'Lunch' }]],
    [
      [
        { restReasonId: 0, restReason: '小休' },
        { restReasonId: 0, restReason: 'again' },
      ],
      [{ code: 0, name: '小休' }],
    ],
    [
      [{ restReasonId: 201, restReason: '' }, { restReasonId: 256, restReason: 'x' }, { restReason: 'x' }],
      [],
    ],
    [null, []],
    [{}, []],
  ])('reads %j as %j', (result, reasons) => {
    expect(readReasons(result)).toEqual(reasons);
  });

  it('cuts off what no menu has room for', () => {
    expect(readReasons([{ restReasonId: 1, restReason: 'x'.repeat(100) }])[0]?.name).toHaveLength(40);
  });
});

describe('readAgentStatus', () => {
  it.each<[unknown, string]>([
    [{ agentState: 4, isWorking: false }, 'ready'],
    [{ agentState: '3' }, 'busy'],
    [{ agentState: 7 }, 'talking'],
    [{ agentState: 99 }, 'unknown'],
    [null, 'unknown'],
    [{}, 'unknown'],
  ])('reads %j as %s', (result, activity) => {
    expect(readAgentStatus(result).activity).toBe(activity);
  });

  it.each<[unknown, boolean]>([
    [true, true],
    ['true', true],
    [false, false],
    [undefined, false],
    [{ odd: 1 }, false],
  ])('takes isWorking %j for %s', (isWorking, expected) => {
    expect(readAgentStatus({ agentState: 4, isWorking })).toEqual({ activity: 'ready', isWorking: expected });
  });
});
