import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../../../src/main/session/calls/callInput.ts';
import { inBrief, only, setupCalls } from '../support/toldCalls.ts';
import { about, alerting, callInfo, heldInfo, idA, idB, idC, named } from '../support/telling.ts';

describe('a report of everything', () => {
  const report = (told: Partial<Extract<CallInput, { kind: 'report' }>['report']>): CallInput => ({
    kind: 'report',
    report: { current: null, beforeAnswer: null, held: [], activity: 'busy', givenUp: [], ...told },
  });

  it('ends what the gateway no longer has, once', () => {
    const { tell, wait } = setupCalls();
    tell(named('talking', idA), about('held', idA), named('talking', idB));
    wait(2);
    const calls = tell(report({ current: callInfo(idB) }));
    expect(inBrief(calls)).toEqual([
      [idA, 'ended', 'ended'],
      [idB, 'talking', null],
    ]);
    expect(tell(report({ current: callInfo(idB) }))).toBe(calls);
  });

  it.each([{ current: undefined }, { held: undefined }])(
    'ends no talking call while a list is missing that might tell of it: %o',
    (missing) => {
      const { tell, wait } = setupCalls();
      const calls = tell(named('talking', idA));
      wait(10);
      expect(tell(report(missing))).toBe(calls);
    },
  );

  it('finds the calls of before a restart', () => {
    const { tell } = setupCalls();
    const calls = tell(report({ current: callInfo(idA), held: [heldInfo(idB), heldInfo(idC)] }));
    expect(inBrief(calls)).toEqual([
      [idB, 'held', null],
      [idC, 'held', null],
      [idA, 'talking', null],
    ]);
    expect(new Set(calls.map(({ key }) => key)).size).toBe(3);
  });

  it('finds a call that is offered, and takes it for ringing when it had the time to', () => {
    const { tell, wait } = setupCalls();
    const told = report({ current: callInfo(idA), beforeAnswer: callInfo(idA) });
    expect(only(tell(told)).phase).toBe('alerting');
    wait(5);
    expect(only(tell(told)).phase).toBe('ringing');
  });

  it('takes a held call for taken back when it is the current one and no longer listed', () => {
    const { tell, wait } = setupCalls();
    tell(named('talking', idA), about('held', idA));
    wait(2);
    expect(only(tell(report({ current: callInfo(idA) })))).toMatchObject({
      phase: 'talking',
      heldSince: null,
    });
  });

  it.each(['talking', 'busy'] as const)(
    'lets a call ring while it is offered, though the agent counts as %s already',
    (activity) => {
      const { tell, wait } = setupCalls();
      tell(alerting(), named('ringing', idA));
      wait(5);
      const offered = { current: callInfo(idA), beforeAnswer: callInfo(idA) };
      expect(only(tell(report({ ...offered, activity }))).phase).toBe('ringing');
    },
  );

  it('takes a call for answered when it is no longer offered and the agent talks', () => {
    const { tell, wait } = setupCalls();
    tell(alerting(), report({ beforeAnswer: callInfo(idA), activity: 'talking' }), named('ringing', idA));
    wait(5);
    expect(only(tell(report({ current: callInfo(idA), activity: 'talking' }))).phase).toBe('talking');
  });

  it('lets a call ring that was never offered, whatever the gateway takes for the current one', () => {
    const { tell, wait } = setupCalls();
    tell(alerting());
    wait(5);
    const told = report({ current: callInfo(idA), activity: 'talking' });
    expect(only(tell(told))).toMatchObject({ callId: idA, phase: 'alerting' });
    wait(30);
    tell(told, named('ringing', idA));
    wait(5);
    expect(only(tell(told)).phase).toBe('ringing');
  });

  it('lets a call ring when the gateway does not say whether it is offered', () => {
    const { tell, wait } = setupCalls();
    tell(alerting(), named('ringing', idA));
    wait(5);
    const told = report({ current: callInfo(idA), beforeAnswer: undefined, activity: 'talking' });
    expect(only(tell(told)).phase).toBe('ringing');
  });

  it('believes an unnamed alert for a while, then takes the phone for quiet', () => {
    const { tell, wait } = setupCalls();
    const calls = tell(alerting());
    expect(tell(report({}))).toBe(calls);
    wait(5);
    expect(only(tell(report({})))).toMatchObject({ phase: 'ended', end: 'ended' });
  });
});
