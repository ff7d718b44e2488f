import { expect, it } from 'vitest';
import { nextDeadline } from '../../../../../src/main/session/follow/deadlines.ts';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import { operation } from '../../../../support/operations.ts';
import { call, sessionSnapshot } from '../../../../support/snapshots.ts';

const wait = { hasNews: false, timesLate: 0, awaitsReport: false, candidates: [] };
const ended = (endedAt: number) => call({ phase: 'ended', endedAt, end: 'ended' });

it.each([
  ['nothing is due', {}, null],
  ['a call is up', { calls: [call()] }, null],
  ['a call has ended', { calls: [ended(1000)] }, 1000 + delays.endedStaysMs],
  ['two have', { calls: [ended(2000), ended(1000)] }, 1000 + delays.endedStaysMs],
  ['something was accepted', { operations: [operation('hold', { wait: { ...wait, until: 1500 } })] }, 1500],
  ['nothing is waited for', { operations: [operation('hold', { wait: { ...wait, until: null } })] }, null],
  [
    'both',
    { calls: [ended(1000)], operations: [operation('hold', { wait: { ...wait, until: 1500 } })] },
    1500,
  ],
])('is known when %s', (_when, overrides, at) => {
  expect(nextDeadline(sessionSnapshot(overrides))).toBe(at);
});
