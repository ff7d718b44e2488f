import { expect, it } from 'vitest';
import { holdAlarm, holdAlarmChangesAt } from '../../../../src/shared/calls/holdAlarm.ts';
import { call } from '../../../support/snapshots.ts';

const limits = { holdAmberS: 120, holdRedS: 240 };
const held = call({ phase: 'held', heldSince: 0 });

it.each([
  [119_999, null],
  [120_000, 'amber'],
  [239_999, 'amber'],
  [240_000, 'red'],
])('after %d ms on hold the alarm is %o', (now, alarm) => {
  expect(holdAlarm(held, limits, now)).toBe(alarm);
});

it.each(['ringing', 'talking', 'ended'] as const)('a call that is %s has none', (phase) => {
  const other = call({ phase, heldSince: 0 });
  expect([holdAlarm(other, limits, 999_999), holdAlarmChangesAt([other], limits, 1)]).toEqual([null, null]);
});

it('a call that an IVR has for a while has none, until that is no longer known', () => {
  const to = { kind: 'ivr', address: '1', name: null } as const;
  const lent = { ...held, transfer: { to, way: 'comesBack', step: 'underWay' } } as const;
  expect(holdAlarm(lent, limits, 999_999)).toBeNull();
  expect(holdAlarm({ ...lent, transfer: { ...lent.transfer, step: 'unsure' } }, limits, 999_999)).toBe('red');
});

it('is off at 0, each for itself', () => {
  expect(holdAlarm(held, { ...limits, holdRedS: 0 }, 999_999)).toBe('amber');
  expect(holdAlarm(held, { ...limits, holdAmberS: 0 }, 200_000)).toBeNull();
});

it('is red at once where red is set below amber', () => {
  expect(holdAlarm(held, { holdAmberS: 120, holdRedS: 60 }, 60_000)).toBe('red');
});

it.each([
  [0, 120_000],
  [120_000, 130_000],
  [130_000, 240_000],
  [250_000, null],
])('at %d the next change of any call is at %o', (now, at) => {
  const later = call({ phase: 'held', heldSince: 10_000 });
  expect(holdAlarmChangesAt([held, later], limits, now)).toBe(at);
});
