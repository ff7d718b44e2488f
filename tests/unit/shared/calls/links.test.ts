import { expect, it } from 'vitest';
import type { Call } from '../../../../src/shared/calls/model.ts';
import {
  areLinked,
  hasLinks,
  isLinked,
  isMultiParty,
  isSameConference,
} from '../../../../src/shared/calls/links.ts';
import { call } from '../../../support/snapshots.ts';

const one = (overrides: Partial<Call> = {}) => call({ key: 'one', phase: 'held', ...overrides });
const other = (overrides: Partial<Call> = {}) => call({ key: 'other', phase: 'talking', ...overrides });

it.each<readonly [string, boolean, Call, Call]>([
  ['with nothing in common', false, one(), other()],
  ['of which one is a consult about the other', true, one(), other({ consultOf: 'one' })],
  ['that are consults about a third', false, one({ consultOf: 'third' }), other({ consultOf: 'third' })],
  ['of one conference', true, one({ conference: 'one' }), other({ conference: 'one' })],
  ['of two conferences', false, one({ conference: 'one' }), other({ conference: 'other' })],
  ['of which one is over', false, one({ phase: 'ended' }), other({ consultOf: 'one' })],
  ['that are the same call', false, one({ conference: 'one' }), one({ conference: 'one' })],
])('two calls %s are linked, whichever is asked: %s', (_, isSo, first, second) => {
  expect([areLinked(first, second), areLinked(second, first)]).toEqual([isSo, isSo]);
});

it('calls in no conference are not in the same one', () => {
  expect(isSameConference(one(), other())).toBe(false);
});

it('a call is linked where any of the calls is linked with it, and not by itself', () => {
  const consult = other({ consultOf: 'one' });
  const third = call({ key: 'third' });
  expect([one(), consult, third].map((shown) => isLinked(shown, [one(), consult, third]))).toEqual([
    true,
    true,
    false,
  ]);
});

it.each<readonly [string, boolean, Partial<Call>]>([
  ['nothing', false, {}],
  ['a consult', true, { consultOf: 'one' }],
  ['a conference', true, { conference: 'one' }],
])('calls of which one is in %s have links: %s', (_, isSo, overrides) => {
  expect(hasLinks([one(), other(overrides)])).toBe(isSo);
});

it.each([
  ['threeParty', true],
  ['multiParty', true],
  ['inbound', false],
  [null, false],
] as const)('more than two talk in a call of the type %s: %s', (callType, isSo) => {
  expect(isMultiParty({ callType })).toBe(isSo);
});
