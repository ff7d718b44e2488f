import { describe, expect, it } from 'vitest';
import {
  type Afterwards,
  type EndedIds,
  followEnds,
} from '../../../../../src/main/session/calls/endedIds.ts';
import type { Call } from '../../../../../src/shared/calls/model.ts';
import { toCallId } from '../../../../../src/shared/ids.ts';
import { call } from '../../../../support/snapshots.ts';
import { idA } from '../support/telling.ts';

const over = (overrides: Partial<Call>) => call({ callId: idA, phase: 'ended', ...overrides });
const after = (next: readonly Call[], known: EndedIds = new Map()) => followEnds(known, [], next);

describe('a call that has ended', () => {
  it.each<readonly [Afterwards, Partial<Call>]>([
    ['offered', { end: 'missed' }],
    ['offered', { end: 'ended' }],
    ['answered', { end: 'ended', answeredAt: 1000 }],
    ['offered', { end: 'releasedByAgent' }],
    ['over', { end: 'releasedByAgent', answeredAt: 1000 }],
    ['over', { end: 'releasedByCaller', answeredAt: 1000 }],
    ['over', { end: 'abandoned' }],
    ['handedOn', { end: 'transferred', answeredAt: 1000 }],
  ])('is %s afterwards where it was %j', (afterwards, how) => {
    expect([...after([over(how)])]).toEqual([[idA, afterwards]]);
  });

  it('is not remembered while it is up, nor without an ID', () => {
    expect(after([call({ callId: idA }), over({ callId: null, end: 'missed' })]).size).toBe(0);
  });

  it('is what its last end makes of it', () => {
    const known = after([over({ end: 'missed' })]);
    expect(after([over({ end: 'releasedByCaller' })], known).get(idA)).toBe('over');
  });

  it('leaves the memory as it is where it is known already', () => {
    const known = after([over({ end: 'missed' })]);
    expect(after([over({ end: 'missed' })], known)).toBe(known);
  });
});

it('remembers the last twenty ends', () => {
  const ids = Array.from({ length: 25 }, (_, nth) => toCallId(`1456404043-${nth}`));
  const known = ids.reduce<EndedIds>(
    (before, callId) => after([over({ callId, end: 'missed' })], before),
    new Map(),
  );
  expect([...known.keys()]).toEqual(ids.slice(5));
});
