import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../../../src/main/session/calls/callInput.ts';
import { inBrief, only, setupCalls, startAt } from '../support/toldCalls.ts';
import {
  about,
  activity,
  alerting,
  bare,
  callInfo,
  heldInfo,
  idA,
  idB,
  named,
  unnamedEnd,
} from '../support/telling.ts';

describe('the documented inbound call', () => {
  it('alerts without a name as soon as the phone is told to ring', () => {
    const { tell } = setupCalls();
    expect(only(tell(activity('busy'), alerting()))).toMatchObject({ phase: 'alerting', callId: null });
  });

  it('takes the caller from callinfobeforeanswer and keeps the key', () => {
    const { tell } = setupCalls();
    const { key } = only(tell(alerting()));
    expect(only(tell({ kind: 'beforeAnswer', key, info: callInfo(idA) }))).toMatchObject({
      key,
      callId: idA,
      phase: 'alerting',
      caller: { display: '<70001>' },
      called: { raw: '10086' },
      skillName: 'voice_jst',
      associatedData: 'order=7',
    });
  });

  it('is one call from the alert to the release', () => {
    const { tell } = setupCalls();
    const { key } = only(tell(alerting()));
    const calls = tell(
      bare('phoneOffHook'),
      named('ringing', idA),
      about('customerAlerting', idA),
      named('talking', idA),
      about('releasedByCaller', idA),
      bare('phoneReleased'),
    );
    expect(only(calls)).toMatchObject({ key, callId: idA, phase: 'ended', end: 'releasedByCaller' });
  });

  it('keeps what callinfobeforeanswer told when the events tell it otherwise', () => {
    const { tell } = setupCalls();
    const { key } = only(tell(alerting()));
    const calls = tell({ kind: 'beforeAnswer', key, info: callInfo(idA) }, named('ringing', idA));
    expect(only(calls).called?.raw).toBe('10086');
  });

  it('measures the answer and the hold by this machine', () => {
    const { tell, at } = setupCalls();
    tell(alerting(), named('ringing', idA), named('talking', idA));
    const answeredAt = at();
    const call = only(tell(about('held', idA)));
    expect([call.answeredAt, call.heldSince]).toEqual([answeredAt, at()]);
  });

  it('starts the hold anew when the call is held a second time', () => {
    const { tell, at } = setupCalls();
    tell(named('talking', idA), about('held', idA));
    expect(only(tell(about('takenBack', idA))).heldSince).toBeNull();
    expect(only(tell(about('held', idA))).heldSince).toBe(at());
  });
});

describe('how a call ends', () => {
  it.each([
    [[], about('notAnswered', idA), 'missed'],
    [[], about('releasedByCaller', idA), 'abandoned'],
    [[], about('abandoned', idA), 'abandoned'],
    [[], about('releasedByAgent', idA), 'takenAway'],
    [[], about('connectFailed', idA), 'ended'],
    [[named('talking', idA)], about('releasedByCaller', idA), 'releasedByCaller'],
    [[named('talking', idA)], about('releasedByAgent', idA), 'released'],
    [[named('talking', idA), about('held', idA)], about('releasedByCaller', idA), 'releasedByCaller'],
  ] as const)('after %o and %o it is %s', (then, last, end) => {
    const { tell } = setupCalls();
    expect(only(tell(alerting(), named('ringing', idA), ...then, last)).end).toBe(end);
  });

  it.each([
    ['abandoned', 'abandoned'],
    ['notAnswered', 'missed'],
  ] as const)('is that of the only call that rings where %s names no call', (kind, end) => {
    const { tell } = setupCalls();
    tell(named('talking', idA), about('held', idA), alerting(), named('ringing', idB));
    expect(inBrief(tell(unnamedEnd(kind)))).toEqual([
      [idA, 'held', null],
      [idB, 'ended', end],
    ]);
  });

  it('does not take the repeated end of an earlier call for that of the one that rings unnamed', () => {
    const { tell } = setupCalls({ endedIds: new Map([[idA, 'over']]) });
    expect(only(tell(alerting(), about('releasedByCaller', idA)))).toMatchObject({
      phase: 'alerting',
      callId: null,
    });
  });

  it('names the unnamed call by its end', () => {
    const { tell } = setupCalls();
    expect(only(tell(alerting(), about('notAnswered', idA)))).toMatchObject({ callId: idA, end: 'missed' });
  });

  it('stays for four seconds, then vanishes', () => {
    const { tell, wait } = setupCalls();
    tell(named('talking', idA), about('releasedByCaller', idA));
    wait(2);
    expect(tell({ kind: 'tick' })).toHaveLength(1);
    expect(tell({ kind: 'tick' })).toHaveLength(0);
  });

  it('ends once, however often it is told', () => {
    const { tell } = setupCalls();
    const first = tell(named('talking', idA), about('releasedByCaller', idA));
    expect(tell(about('releasedByAgent', idA), about('notAnswered', idA), named('talking', idA))).toBe(first);
  });

  it('is another call, with another key, when the gateway offers it again', () => {
    const { tell } = setupCalls();
    const { key } = only(tell(alerting(), named('ringing', idA), about('notAnswered', idA)));
    const [first, second] = tell(alerting(), named('ringing', idA));
    expect([first?.key, first?.phase, second?.phase]).toEqual([key, 'ended', 'ringing']);
    expect(second?.key).not.toBe(key);
  });
});

describe('several calls', () => {
  it('rings a second call while the first is held', () => {
    const { tell } = setupCalls();
    const calls = tell(named('talking', idA), about('held', idA), alerting(), named('ringing', idB));
    expect(inBrief(calls)).toEqual([
      [idA, 'held', null],
      [idB, 'ringing', null],
    ]);
  });

  it('takes the listed ones for held, and completes what is lacking', () => {
    const { tell } = setupCalls();
    tell(named('talking', idA, { callerNumber: null }));
    const calls = tell({ kind: 'holdList', held: [heldInfo(idA), heldInfo(idB)] });
    expect(inBrief(calls)).toEqual([
      [idA, 'held', null],
      [idB, 'held', null],
    ]);
    expect(calls[0]).toMatchObject({ caller: { raw: '70001' }, callType: 'inbound', skillName: 'voice' });
  });

  it('changes nothing when the list says what is known', () => {
    const { tell } = setupCalls();
    const input: CallInput = { kind: 'holdList', held: [heldInfo(idA), heldInfo(idB)] };
    expect(tell(input)).toBe(tell(input));
  });
});

describe('the clock of the gateway', () => {
  it('moves the begin onto this machine, to the offset that is known', () => {
    const { tell } = setupCalls({ clockOffsetMs: 60_000 });
    const { key } = only(tell(alerting()));
    const info = callInfo(idA, { beganAt: startAt + 60_000 - 5000 });
    expect(only(tell({ kind: 'beforeAnswer', key, info })).beganAt).toBe(startAt - 5000);
  });

  it('never puts the begin into the future', () => {
    const { tell, at } = setupCalls();
    const { key } = only(tell(alerting()));
    const info = callInfo(idA, { beganAt: startAt + 3_600_000 });
    expect(only(tell({ kind: 'beforeAnswer', key, info })).beganAt).toBe(at());
  });
});
