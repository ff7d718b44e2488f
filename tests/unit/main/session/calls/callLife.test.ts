import { expect, it } from 'vitest';
import { ended, inPhase, opened } from '../../../../../src/main/session/calls/callLife.ts';
import type { Call } from '../../../../../src/shared/calls/model.ts';
import { callMoment, describeNumber } from '../../../../support/callMoment.ts';
import { idA, skillId } from '../support/telling.ts';

/** A call of which everything is told: no member is as it begins. */
const full: Omit<Call, 'phase'> = {
  key: 'call-before',
  callId: idA,
  phaseSince: 1,
  phaseFrom: 'inferred',
  direction: 'outbound',
  otherSide: 'called',
  answer: 'accepted',
  course: 'rings',
  callType: 'threeParty',
  mediaType: 'phone',
  mediaAbility: 'voice',
  caller: describeNumber('70001'),
  called: describeNumber('70002'),
  partyName: 'Ada',
  originalCalled: describeNumber('70003'),
  skillId,
  skillName: 'voice',
  associatedData: 'order=7',
  priority: 2,
  trunkNo: 3,
  loggedOnS: 4,
  beganAt: 5,
  offeredAt: 6,
  answeredAt: 7,
  heldSince: 8,
  muted: true,
  maybeMuted: true,
  transfer: { to: { kind: 'queue', address: '3', name: null }, way: 'onSuccess', step: 'underWay' },
  record: 'record-1',
  endedAt: 9,
  end: 'missed',
  phoneRole: 'main',
  isTransferred: true,
  transferredBy: describeNumber('70004'),
  consultOf: 'call-other',
  conference: 'call-other',
  partners: [describeNumber('70005')],
  isListed: true,
  wasOffered: true,
  requested: true,
  unread: ['callfeature'],
};

const moment = callMoment({ lostCalls: [{ ...full, phase: 'held' }] });

/** What happens to the call, and the call after it. */
const after = {
  hold: inPhase({ ...full, phase: 'talking' }, 'held', moment),
  takeBack: inPhase({ ...full, phase: 'held' }, 'talking', moment),
  end: ended({ ...full, phase: 'talking' }, 'releasedByCaller', moment),
  /** It is reported anew, by its ID alone, to the session after the one that was lost. */
  lostSession: opened('held', moment, { callId: idA }),
} satisfies Readonly<Record<string, Call>>;

type Occasion = keyof typeof after;
const occasions = Object.keys(after) as readonly Occasion[];

const here: readonly Occasion[] = ['hold', 'takeBack', 'end'];
const whileUp: readonly Occasion[] = ['hold', 'takeBack'];

/** What each member outlives. One that is added without an answer does not compile. */
const outlives: Readonly<Record<keyof typeof full, readonly Occasion[]>> = {
  key: here,
  callId: occasions,
  phaseSince: [],
  phaseFrom: [],
  direction: here,
  otherSide: here,
  answer: [],
  course: [],
  callType: here,
  mediaType: here,
  mediaAbility: here,
  caller: here,
  called: here,
  partyName: here,
  originalCalled: here,
  skillId: here,
  skillName: here,
  associatedData: here,
  priority: here,
  trunkNo: here,
  loggedOnS: here,
  beganAt: here,
  offeredAt: here,
  answeredAt: occasions,
  heldSince: ['lostSession'],
  muted: [],
  maybeMuted: ['hold', 'takeBack', 'lostSession'],
  transfer: here,
  record: whileUp,
  endedAt: whileUp,
  end: whileUp,
  phoneRole: here,
  isTransferred: here,
  transferredBy: here,
  consultOf: whileUp,
  conference: whileUp,
  partners: whileUp,
  isListed: [],
  wasOffered: here,
  requested: here,
  unread: here,
};

it.each(Object.keys(full) as (keyof typeof full)[])(
  '%s outlives what it should, and nothing else',
  (name) => {
    expect(occasions.filter((occasion) => after[occasion][name] === full[name])).toEqual(outlives[name]);
  },
);
