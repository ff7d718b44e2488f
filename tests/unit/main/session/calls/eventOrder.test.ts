import { describe, expect, it } from 'vitest';
import { doubtAfter } from '../../../../../src/main/session/calls/doubts.ts';
import { inBrief, only, setupCalls } from '../support/toldCalls.ts';
import {
  about,
  alerting,
  bare,
  callInfo,
  idA,
  idB,
  incoming,
  named,
  unnamedEnd,
} from '../support/telling.ts';

describe('events out of order', () => {
  it('lets talking come before ringing', () => {
    const { tell } = setupCalls();
    expect(only(tell(alerting(), named('talking', idA), named('ringing', idA))).phase).toBe('talking');
  });

  it('lets a requested call go from alerting to talking', () => {
    const { tell } = setupCalls();
    expect(only(tell(alerting(), bare('phoneOffHook'), named('talking', idA))).phase).toBe('talking');
  });

  it('follows the hold of an unknown call and asks', () => {
    const { tell } = setupCalls();
    const event = about('held', idB);
    const before = tell(named('talking', idA));
    expect(inBrief(tell(event))).toEqual([
      [idA, 'talking', null],
      [idB, 'held', null],
    ]);
    expect(doubtAfter(before, tell(), event, 'busy')).toBe('now');
  });

  it('keeps a talking call that is told not to have been answered, and asks', () => {
    const { tell } = setupCalls();
    const before = tell(named('talking', idA));
    expect(tell(about('notAnswered', idA))).toBe(before);
    expect(doubtAfter(before, before, about('notAnswered', idA), 'busy')).toBe('now');
  });

  it.each([
    ['none rings', [named('talking', idA)]],
    ['two ring', [named('ringing', idA), named('ringing', idB)]],
  ] as const)(
    'keeps the calls where one that is not named was not answered and %s, and asks',
    (_, events) => {
      const { tell } = setupCalls();
      const before = tell(...events);
      expect(tell(unnamedEnd('notAnswered'))).toBe(before);
      expect(doubtAfter(before, before, unnamedEnd('notAnswered'), 'busy')).toBe('now');
    },
  );

  it('takes a second alert while one rings for the same call', () => {
    const { tell } = setupCalls();
    expect(tell(alerting(), named('ringing', idA), alerting())).toHaveLength(1);
  });

  it('knows the caller from an Incoming_CallInfo before the alert', () => {
    const { tell } = setupCalls();
    expect(only(tell(incoming(idA), alerting()))).toMatchObject({ callId: idA, skillName: 'voice_jst' });
  });

  it('knows the caller from an Incoming_CallInfo after the alert', () => {
    const { tell } = setupCalls();
    expect(only(tell(alerting(), incoming(idA)))).toMatchObject({ callId: idA, caller: { raw: '70001' } });
  });

  it('knows the caller from a filled alert', () => {
    const { tell } = setupCalls();
    expect(only(tell(alerting(idA, '70001')))).toMatchObject({ callId: idA, caller: { raw: '70001' } });
  });

  it.each(['releasedByAgent', 'releasedByCaller', 'notAnswered', 'takenBack', 'customerAlerting'] as const)(
    'opens nothing for %s of an unknown call',
    (kind) => {
      const { tell } = setupCalls();
      const before = tell(named('talking', idA));
      expect(tell(about(kind, idB))).toBe(before);
    },
  );

  it('drops an answer about a call whose ringing is over', () => {
    const { tell } = setupCalls();
    const { key } = only(tell(alerting()));
    const calls = tell(about('notAnswered', idA));
    expect(tell({ kind: 'beforeAnswer', key, info: callInfo(idA) })).toBe(calls);
  });

  it('does not give a new call the name of one at hand', () => {
    const { tell } = setupCalls();
    const calls = tell(named('talking', idA), about('held', idA), alerting());
    const key = calls[1]?.key ?? '';
    expect(tell({ kind: 'beforeAnswer', key, info: callInfo(idA) })).toBe(calls);
  });
});
