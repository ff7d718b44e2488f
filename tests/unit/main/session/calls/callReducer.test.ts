import { describe, expect, it } from 'vitest';
import { reduceCalls } from '../../../../../src/main/session/calls/callReducer.ts';
import { doubtAfter } from '../../../../../src/main/session/calls/doubts.ts';
import type { AgentEvent } from '../../../../../src/shared/agentEvents.ts';
import {
  about,
  activity,
  alerting,
  bare,
  callInfo,
  heldInfo,
  idA,
  idB,
  idC,
  incoming,
  named,
} from '../support/telling.ts';
import { callMoment } from '../../../../support/callMoment.ts';
import type { Calls } from '../../../../../src/main/session/calls/callList.ts';
import type { CallInput } from '../../../../../src/main/session/calls/callInput.ts';

const startAt = 1_000_000;

/** Feeds inputs a second apart; what comes back is the calls after the last one. */
function setup(overrides: Parameters<typeof callMoment>[0] = {}) {
  let calls: Calls = [];
  let serial = 0;
  const moment = () => callMoment({ at: startAt + serial * 1000, serial, ...overrides });
  const tell = (...inputs: readonly (CallInput | AgentEvent)[]): Calls => {
    for (const input of inputs) {
      serial += 1;
      calls = reduceCalls(calls, 'eventType' in input ? { kind: 'event', event: input } : input, moment());
    }
    return calls;
  };
  return { tell, at: () => startAt + serial * 1000, wait: (s: number) => void (serial += s) };
}

const only = (calls: Calls) => {
  expect(calls).toHaveLength(1);
  const [call] = calls;
  if (call === undefined) throw new Error('no call');
  return call;
};
const inBrief = (calls: Calls) => calls.map(({ callId, phase, end }) => [callId, phase, end]);

describe('the documented inbound call', () => {
  it('alerts without a name as soon as the phone is told to ring', () => {
    const { tell } = setup();
    expect(only(tell(activity('busy'), alerting()))).toMatchObject({ phase: 'alerting', callId: null });
  });

  it('takes the caller from callinfobeforeanswer and keeps the key', () => {
    const { tell } = setup();
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
    const { tell } = setup();
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
    const { tell } = setup();
    const { key } = only(tell(alerting()));
    const calls = tell({ kind: 'beforeAnswer', key, info: callInfo(idA) }, named('ringing', idA));
    expect(only(calls).called?.raw).toBe('10086');
  });

  it('measures the answer and the hold by this machine', () => {
    const { tell, at } = setup();
    tell(alerting(), named('ringing', idA), named('talking', idA));
    const answeredAt = at();
    const call = only(tell(about('held', idA)));
    expect([call.answeredAt, call.heldSince]).toEqual([answeredAt, at()]);
  });

  it('starts the hold anew when the call is held a second time', () => {
    const { tell, at } = setup();
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
    [[], about('releasedByAgent', idA), 'releasedByAgent'],
    [[], about('connectFailed', idA), 'ended'],
    [[named('talking', idA)], about('releasedByCaller', idA), 'releasedByCaller'],
    [[named('talking', idA)], about('releasedByAgent', idA), 'releasedByAgent'],
    [[named('talking', idA), about('held', idA)], about('releasedByCaller', idA), 'releasedByCaller'],
  ] as const)('after %o and %o it is %s', (then, last, end) => {
    const { tell } = setup();
    expect(only(tell(alerting(), named('ringing', idA), ...then, last)).end).toBe(end);
  });

  it('ends the only call that rings when the caller gives up and no call is named', () => {
    const { tell } = setup();
    const gaveUp: AgentEvent = { kind: 'abandoned', callId: null, generatedAt: null, eventType: 'x' };
    expect(only(tell(alerting(), gaveUp))).toMatchObject({ phase: 'ended', end: 'abandoned' });
  });

  it('does not take the repeated end of an earlier call for that of the one that rings unnamed', () => {
    const { tell } = setup({ endedIds: new Map([[idA, 'over']]) });
    expect(only(tell(alerting(), about('releasedByCaller', idA)))).toMatchObject({
      phase: 'alerting',
      callId: null,
    });
  });

  it('names the unnamed call by its end', () => {
    const { tell } = setup();
    expect(only(tell(alerting(), about('notAnswered', idA)))).toMatchObject({ callId: idA, end: 'missed' });
  });

  it('stays for four seconds, then vanishes', () => {
    const { tell, wait } = setup();
    tell(named('talking', idA), about('releasedByCaller', idA));
    wait(2);
    expect(tell({ kind: 'tick' })).toHaveLength(1);
    expect(tell({ kind: 'tick' })).toHaveLength(0);
  });

  it('ends once, however often it is told', () => {
    const { tell } = setup();
    const first = tell(named('talking', idA), about('releasedByCaller', idA));
    expect(tell(about('releasedByAgent', idA), about('notAnswered', idA), named('talking', idA))).toBe(first);
  });

  it('is another call, with another key, when the gateway offers it again', () => {
    const { tell } = setup();
    const { key } = only(tell(alerting(), named('ringing', idA), about('notAnswered', idA)));
    const [first, second] = tell(alerting(), named('ringing', idA));
    expect([first?.key, first?.phase, second?.phase]).toEqual([key, 'ended', 'ringing']);
    expect(second?.key).not.toBe(key);
  });
});

describe('events out of order', () => {
  it('lets talking come before ringing', () => {
    const { tell } = setup();
    expect(only(tell(alerting(), named('talking', idA), named('ringing', idA))).phase).toBe('talking');
  });

  it('lets a requested call go from alerting to talking', () => {
    const { tell } = setup();
    expect(only(tell(alerting(), bare('phoneOffHook'), named('talking', idA))).phase).toBe('talking');
  });

  it('follows the hold of an unknown call and asks', () => {
    const { tell } = setup();
    const event = about('held', idB);
    const before = tell(named('talking', idA));
    expect(inBrief(tell(event))).toEqual([
      [idA, 'talking', null],
      [idB, 'held', null],
    ]);
    expect(doubtAfter(before, tell(), event, 'busy')).toBe('now');
  });

  it('keeps a talking call that is told not to have been answered, and asks', () => {
    const { tell } = setup();
    const before = tell(named('talking', idA));
    expect(tell(about('notAnswered', idA))).toBe(before);
    expect(doubtAfter(before, before, about('notAnswered', idA), 'busy')).toBe('now');
  });

  it('takes a second alert while one rings for the same call', () => {
    const { tell } = setup();
    expect(tell(alerting(), named('ringing', idA), alerting())).toHaveLength(1);
  });

  it('knows the caller from an Incoming_CallInfo before the alert', () => {
    const { tell } = setup();
    expect(only(tell(incoming(idA), alerting()))).toMatchObject({ callId: idA, skillName: 'voice_jst' });
  });

  it('knows the caller from an Incoming_CallInfo after the alert', () => {
    const { tell } = setup();
    expect(only(tell(alerting(), incoming(idA)))).toMatchObject({ callId: idA, caller: { raw: '70001' } });
  });

  it('knows the caller from a filled alert', () => {
    const { tell } = setup();
    expect(only(tell(alerting(idA, '70001')))).toMatchObject({ callId: idA, caller: { raw: '70001' } });
  });

  it.each(['releasedByAgent', 'releasedByCaller', 'notAnswered', 'takenBack', 'customerAlerting'] as const)(
    'opens nothing for %s of an unknown call',
    (kind) => {
      const { tell } = setup();
      const before = tell(named('talking', idA));
      expect(tell(about(kind, idB))).toBe(before);
    },
  );

  it('drops an answer about a call whose ringing is over', () => {
    const { tell } = setup();
    const { key } = only(tell(alerting()));
    const calls = tell(about('notAnswered', idA));
    expect(tell({ kind: 'beforeAnswer', key, info: callInfo(idA) })).toBe(calls);
  });

  it('does not give a new call the name of one at hand', () => {
    const { tell } = setup();
    const calls = tell(named('talking', idA), about('held', idA), alerting());
    const key = calls[1]?.key ?? '';
    expect(tell({ kind: 'beforeAnswer', key, info: callInfo(idA) })).toBe(calls);
  });
});

describe('several calls', () => {
  it('rings a second call while the first is held', () => {
    const { tell } = setup();
    const calls = tell(named('talking', idA), about('held', idA), alerting(), named('ringing', idB));
    expect(inBrief(calls)).toEqual([
      [idA, 'held', null],
      [idB, 'ringing', null],
    ]);
  });

  it('takes the listed ones for held, and completes what is lacking', () => {
    const { tell } = setup();
    tell(named('talking', idA, { callerNumber: null }));
    const calls = tell({ kind: 'holdList', held: [heldInfo(idA), heldInfo(idB)] });
    expect(inBrief(calls)).toEqual([
      [idA, 'held', null],
      [idB, 'held', null],
    ]);
    expect(calls[0]).toMatchObject({ caller: { raw: '70001' }, callType: 'inbound', skillName: 'voice' });
  });

  it('changes nothing when the list says what is known', () => {
    const { tell } = setup();
    const input: CallInput = { kind: 'holdList', held: [heldInfo(idA), heldInfo(idB)] };
    expect(tell(input)).toBe(tell(input));
  });
});

describe('a report of everything', () => {
  const report = (told: Partial<Extract<CallInput, { kind: 'report' }>['report']>): CallInput => ({
    kind: 'report',
    report: { current: null, beforeAnswer: null, held: [], activity: 'busy', givenUp: [], ...told },
  });

  it('ends what the gateway no longer has, once', () => {
    const { tell, wait } = setup();
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
      const { tell, wait } = setup();
      const calls = tell(named('talking', idA));
      wait(10);
      expect(tell(report(missing))).toBe(calls);
    },
  );

  it('finds the calls of before a restart', () => {
    const { tell } = setup();
    const calls = tell(report({ current: callInfo(idA), held: [heldInfo(idB), heldInfo(idC)] }));
    expect(inBrief(calls)).toEqual([
      [idB, 'held', null],
      [idC, 'held', null],
      [idA, 'talking', null],
    ]);
    expect(new Set(calls.map(({ key }) => key)).size).toBe(3);
  });

  it('finds a call that is offered, and takes it for ringing when it had the time to', () => {
    const { tell, wait } = setup();
    const told = report({ current: callInfo(idA), beforeAnswer: callInfo(idA) });
    expect(only(tell(told)).phase).toBe('alerting');
    wait(5);
    expect(only(tell(told)).phase).toBe('ringing');
  });

  it('takes a held call for taken back when it is the current one and no longer listed', () => {
    const { tell, wait } = setup();
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
      const { tell, wait } = setup();
      tell(alerting(), named('ringing', idA));
      wait(5);
      const offered = { current: callInfo(idA), beforeAnswer: callInfo(idA) };
      expect(only(tell(report({ ...offered, activity }))).phase).toBe('ringing');
    },
  );

  it('takes a call for answered when it is no longer offered and the agent talks', () => {
    const { tell, wait } = setup();
    tell(alerting(), named('ringing', idA));
    wait(5);
    expect(only(tell(report({ current: callInfo(idA), activity: 'talking' }))).phase).toBe('talking');
  });

  it('lets a call ring when the gateway does not say whether it is offered', () => {
    const { tell, wait } = setup();
    tell(alerting(), named('ringing', idA));
    wait(5);
    const told = report({ current: callInfo(idA), beforeAnswer: undefined, activity: 'talking' });
    expect(only(tell(told)).phase).toBe('ringing');
  });

  it('believes an unnamed alert for a while, then takes the phone for quiet', () => {
    const { tell, wait } = setup();
    const calls = tell(alerting());
    expect(tell(report({}))).toBe(calls);
    wait(5);
    expect(only(tell(report({})))).toMatchObject({ phase: 'ended', end: 'ended' });
  });
});

describe('the clock of the gateway', () => {
  it('moves the begin onto this machine, to the offset that is known', () => {
    const { tell } = setup({ clockOffsetMs: 60_000 });
    const { key } = only(tell(alerting()));
    const info = callInfo(idA, { beganAt: startAt + 60_000 - 5000 });
    expect(only(tell({ kind: 'beforeAnswer', key, info })).beganAt).toBe(startAt - 5000);
  });

  it('never puts the begin into the future', () => {
    const { tell, at } = setup();
    const { key } = only(tell(alerting()));
    const info = callInfo(idA, { beganAt: startAt + 3_600_000 });
    expect(only(tell({ kind: 'beforeAnswer', key, info })).beganAt).toBe(at());
  });
});

describe('doubt', () => {
  it.each([activity('ready'), activity('wrapUp'), bare('phoneReleased')])(
    'is left by %o while a call is on the phone',
    (event) => {
      const calls = setup().tell(named('talking', idA));
      expect(doubtAfter(calls, calls, event, 'busy')).toBe('now');
    },
  );

  it('is not left by the documented order', () => {
    const { tell } = setup();
    const events = [
      activity('busy'),
      alerting(),
      bare('phoneOffHook'),
      named('ringing', idA),
      about('customerAlerting', idA),
      named('talking', idA),
      about('held', idA),
      named('talking', idA),
      about('releasedByAgent', idA),
      bare('phoneReleased'),
      activity('ready'),
    ];
    const doubtful = events.filter((event) => {
      const before = tell();
      return doubtAfter(before, tell(event), event, 'busy') === 'now';
    });
    expect(doubtful).toEqual([]);
  });
});
