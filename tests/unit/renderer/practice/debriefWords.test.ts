import { expect, it } from 'vitest';
import { en } from '../../../../src/renderer/messages/practice/en.ts';
import { headline, offeredIn } from '../../../../src/renderer/practice/debriefWords.ts';
import type { Debrief, DebriefCall, Remark } from '../../../../src/shared/contract/practice/course.ts';

const callOf = (kind: 'skipped' | 'gaveUp'): DebriefCall => ({
  ...{ key: kind, person: null, number: null, waitMs: null, talkMs: null, holdMs: null },
  remark: { kind } satisfies Remark,
});
const debrief: Debrief = {
  ...{ lesson: 'rushHour', pace: 'usual', tookMs: 0, answered: 0, missed: 0, skipped: 0 },
  ...{ averageAnswerMs: null, longestHoldMs: null, actions: 0, byKey: 0, calls: [] },
  aim: { answerMs: 0, holdMs: null },
};

it.each<[string, Partial<Debrief>, string, number]>([
  ['nobody called', {}, 'No call came.', 0],
  ['the only call was skipped', { skipped: 1, calls: [callOf('skipped')] }, 'One call, not answered.', 1],
  ['the only caller gave up', { calls: [callOf('gaveUp')] }, 'One call, not answered.', 0],
  ['one was answered and one skipped', { answered: 1, skipped: 1 }, '1 of 2 calls answered.', 2],
  ['none was answered', { missed: 1, skipped: 2 }, '3 calls, none answered.', 3],
  ['all were answered', { answered: 2, calls: [callOf('gaveUp')] }, '2 calls, all answered.', 2],
])('says how a lesson went in which %s', (_, over, words, offered) => {
  const one = { ...debrief, ...over };
  expect([headline(one, en.debrief), offeredIn(one)]).toEqual([words, offered]);
});
