import { describe, expect, it } from 'vitest';
import { limits } from '../../../../../src/main/session/time/delays.ts';
import {
  type GatewayHabits,
  learnHabits,
  noHabitsSeen,
} from '../../../../../src/main/session/calls/report/gatewayHabits.ts';
import { reduceCalls } from '../../../../../src/main/session/calls/callReducer.ts';
import {
  decidePhase,
  type PhaseEvidence,
} from '../../../../../src/main/session/calls/report/phaseDecision.ts';
import { callInfo, idA, named } from '../support/telling.ts';
import { callMoment } from '../../../../support/callMoment.ts';
import type { CallReport } from '../../../../../src/main/session/calls/callInput.ts';

const ringing = {
  phase: 'ringing',
  phaseFrom: 'told',
  answer: null,
  requested: false,
  wasOffered: true,
} as const;
/** Told to ring, and in both call infos. */
const setup = (overrides: Partial<PhaseEvidence> = {}): PhaseEvidence => ({
  known: ringing,
  otherSide: 'caller',
  waits: false,
  isCurrent: true,
  isOffered: true,
  isHeld: false,
  activity: 'talking',
  talkedBefore: false,
  knownForMs: 5000,
  ...overrides,
});
const callOut = {
  otherSide: 'called',
  known: { ...ringing, phase: 'alerting' },
} satisfies Partial<PhaseEvidence>;
const concluded = { ...ringing, phase: 'talking', phaseFrom: 'inferred' } as const;

describe('whether a call rings or talks', () => {
  it.each<[string, Partial<PhaseEvidence>, Partial<GatewayHabits>, string]>([
    ['rings where nothing tells', {}, {}, 'rings'],
    ['rings where nothing tells of a call that was never heard of', { known: null }, {}, 'rings'],
    ['rings while callinfo does not tell it', { isCurrent: false }, {}, 'rings'],
    ['talks when it is no longer offered', { isOffered: false }, {}, 'talks'],
    [
      'is left alone when it was never offered, although it was told to ring',
      { known: { ...ringing, wasOffered: false }, isOffered: false },
      {},
      'unsaid',
    ],
    [
      'talks when the gateway took the answer of a call that was never offered',
      { known: { ...ringing, wasOffered: false, answer: 'accepted' }, isOffered: false },
      {},
      'talks',
    ],
    [
      'talks when it is no longer offered, and nothing told that it rang',
      { known: { ...ringing, phaseFrom: 'inferred', wasOffered: false }, isOffered: false },
      {},
      'talks',
    ],
    ['talks when the gateway took the answer', { known: { ...ringing, answer: 'accepted' } }, {}, 'talks'],
    ['talks when there is nothing to answer', { known: { ...ringing, answer: 'refused' } }, {}, 'talks'],
    [
      'talks when there is nothing to answer, although callinfo does not tell it',
      { known: { ...ringing, answer: 'refused' }, isCurrent: false },
      {},
      'talks',
    ],
    [
      'rings when it was answered before an event told that it rings',
      { known: { ...ringing, phaseFrom: 'inferred', answer: 'refused' } },
      {},
      'rings',
    ],
    ['talks when no phone rings for so long', { knownForMs: limits.ringsAtMostMs }, {}, 'talks'],
    ['talks on when it did before the session was lost', { known: null, talkedBefore: true }, {}, 'talks'],
    ['rings where only offered calls are offered', {}, { offersTalking: false }, 'rings'],
    ['talks where callinfo tells only talks', {}, { tellsRinging: false }, 'talks'],
    ['rings again when a conclusion proves wrong', { known: concluded }, { offersTalking: false }, 'rings'],
    ['stays a talk that was concluded where nothing tells', { known: concluded }, {}, 'talks'],
    ['is left alone while it is dialled', callOut, { tellsRinging: false }, 'unsaid'],
    ['is left alone while it is dialled and not offered', { ...callOut, isOffered: false }, {}, 'unsaid'],
    ['talks when nobody dials for so long', { ...callOut, knownForMs: limits.ringsAtMostMs }, {}, 'talks'],
    ['talks when it was begun here and is first heard of now', { ...callOut, known: null }, {}, 'talks'],
    ['is left alone while it is on hold', { isHeld: true }, {}, 'unsaid'],
    ['is left alone when no call info tells it', { isCurrent: false, isOffered: false }, {}, 'unsaid'],
  ])('%s', (_what, evidence, habits, verdict) => {
    expect(decidePhase(setup(evidence), { ...noHabitsSeen, ...habits })).toBe(verdict);
  });
});

describe('an explicit ringing', () => {
  it('takes back a talk that was only concluded, and no other', () => {
    const report = { current: callInfo(idA), beforeAnswer: null, held: [], givenUp: [] };
    const found = reduceCalls(
      [],
      { kind: 'report', report: { ...report, activity: 'talking' } },
      callMoment(),
    );
    expect(found).toMatchObject([{ phase: 'talking', phaseFrom: 'inferred' }]);
    const event = { kind: 'event', event: named('ringing', idA) } as const;
    expect(reduceCalls(found, event, callMoment({ serial: 2 }))).toMatchObject([
      { phase: 'ringing', phaseFrom: 'told', answeredAt: null },
    ]);
    const told = reduceCalls([], { kind: 'event', event: named('talking', idA) }, callMoment());
    expect(reduceCalls(told, event, callMoment({ serial: 2 }))).toBe(told);
  });
});

describe('the habits of a gateway', () => {
  const both: CallReport = {
    ...{ current: callInfo(idA), beforeAnswer: callInfo(idA), held: [], activity: 'talking', givenUp: [] },
  };
  const callIn = (kind: 'ringing' | 'talking') =>
    reduceCalls([], { kind: 'event', event: named(kind, idA) }, callMoment({ at: 0 }));

  it.each([
    ['ringing', both, { tellsRinging: true, offersTalking: null }],
    ['ringing', { ...both, current: null }, { tellsRinging: false, offersTalking: null }],
    ['talking', both, { tellsRinging: null, offersTalking: true }],
    ['talking', { ...both, beforeAnswer: null }, { tellsRinging: null, offersTalking: false }],
  ] as const)('are learned from a call that is told to be %s', (kind, report, habits) => {
    expect(learnHabits(noHabitsSeen, callIn(kind), report, 60_000)).toEqual(habits);
  });

  it('are not learned from what has only just been told', () => {
    expect(learnHabits(noHabitsSeen, callIn('talking'), both, 100)).toBe(noHabitsSeen);
  });
});
