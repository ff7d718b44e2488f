import { describe, expect, it } from 'vitest';
import { doubtAfter } from '../../../../../src/main/session/calls/doubts.ts';
import { setupCalls } from '../support/toldCalls.ts';
import { about, activity, alerting, bare, idA, named } from '../support/telling.ts';

describe('doubt', () => {
  it.each([activity('ready'), activity('wrapUp'), bare('phoneReleased')])(
    'is left by %o while a call is on the phone',
    (event) => {
      const calls = setupCalls().tell(named('talking', idA));
      expect(doubtAfter(calls, calls, event, 'busy')).toBe('now');
    },
  );

  it('is not left by the documented order', () => {
    const { tell } = setupCalls();
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
