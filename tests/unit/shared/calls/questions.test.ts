import { expect, it } from 'vitest';
import type { Call, CallPhase } from '../../../../src/shared/calls/model.ts';
import * as questions from '../../../../src/shared/calls/questions.ts';
import { describeNumber } from '../../../support/callMoment.ts';
import { call } from '../../../support/snapshots.ts';

const { comesIn, otherParty, thisParty, ringingHere } = questions;
const ofThePhase = ['isLive', 'isUnanswered', 'isTalking', 'isHeld', 'isOnThePhone'] as const;
const ofThePhaseAndSide = ['ringsHere', 'isDialling'] as const;

const yes = (shown: Call) =>
  [...ofThePhase, ...ofThePhaseAndSide].filter((question) => questions[question](shown));

/** What is so of a call in each phase, one that came in and one that the agent began. */
const expected: Readonly<Record<CallPhase, readonly [inbound: string, outbound: string]>> = {
  alerting: ['isLive isUnanswered isOnThePhone ringsHere', 'isLive isUnanswered isOnThePhone isDialling'],
  ringing: ['isLive isUnanswered isOnThePhone ringsHere', 'isLive isUnanswered isOnThePhone isDialling'],
  talking: ['isLive isTalking isOnThePhone', 'isLive isTalking isOnThePhone'],
  held: ['isLive isHeld', 'isLive isHeld'],
  ended: ['', ''],
};

it.each(Object.entries(expected) as [CallPhase, readonly [string, string]][])(
  'what is so of a call that is %s follows from its phase and from who began it',
  (phase, [inbound, outbound]) => {
    const told = (['caller', 'called'] as const).map((otherSide) =>
      yes(call({ phase, otherSide })).join(' '),
    );
    expect(told).toEqual([inbound, outbound]);
  },
);

const caller = describeNumber('70001');
const called = describeNumber('10086');

it.each([
  ['caller', [true, caller, called]],
  ['called', [false, called, caller]],
] as const)('where the other side is the %s, the parties are told from there', (otherSide, told) => {
  const shown = call({ otherSide, caller, called });
  expect([comesIn(shown), otherParty(shown), thisParty(shown)]).toEqual(told);
});

it('tells what rings here in the order of the calls', () => {
  const calls = [
    call({ key: 'first' }),
    call({ key: 'held', phase: 'held' }),
    call({ key: 'out', otherSide: 'called' }),
    call({ key: 'second', phase: 'alerting' }),
  ];
  expect(ringingHere(calls).map(({ key }) => key)).toEqual(['first', 'second']);
});

it.each<readonly [boolean, readonly CallPhase[]]>([
  [true, ['ended', 'held']],
  [true, ['alerting']],
  [false, ['ended']],
  [false, []],
])('a call is up: %s with %j', (isUp, phases) => {
  expect(questions.isCallUp(phases.map((phase) => call({ phase })))).toBe(isUp);
});
