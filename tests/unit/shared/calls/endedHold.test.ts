import { expect, it } from 'vitest';
import { endedHoldMs } from '../../../../src/shared/calls/holdAlarm.ts';
import { call } from '../../../support/snapshots.ts';

const held = call({ phase: 'held', heldSince: 5000, phaseSince: 5000 });
const ivr = { kind: 'ivr', address: '800', name: 'Self service' } as const;
const lent = { ...held, transfer: { to: ivr, way: 'comesBack', step: 'underWay' } } as const;

it.each([
  ['taken back', held, { heldSince: null, phaseSince: 9000 }, 4000],
  ['held again at once', held, { heldSince: 9000, phaseSince: 9000 }, 4000],
  ['still on hold', held, { heldSince: 5000, phaseSince: 5000 }, 0],
  ['not on hold before', call({ phase: 'talking' }), { heldSince: 9000, phaseSince: 9000 }, 0],
  ['told with an earlier time', held, { heldSince: null, phaseSince: 4000 }, 0],
])('says how long the hold was that is over: %s', (_, before, next, expected) => {
  expect(endedHoldMs(before, next)).toBe(expected);
});

it('counts no hold while an IVR has the caller', () => {
  expect(endedHoldMs(lent, { heldSince: null, phaseSince: 9000 })).toBe(0);
});
