import { expect, it } from 'vitest';
import type { AgentEvent } from '../../../../../../src/shared/agentEvents.ts';
import { heldBesideTalk, talking, tell } from '../../support/agentWithCall.ts';
import { signedIn } from '../../support/session.ts';
import { about, alerting, idA, idB, named } from '../../support/telling.ts';

const record = (kind: 'recordingBegan' | 'recordingEnded', recordId: string | null): AgentEvent => ({
  kind,
  recordId,
  generatedAt: null,
  eventType: 'AgentMediaEvent_X',
});
const began = (recordId: string | null = 'r1') => record('recordingBegan', recordId);
const ended = (recordId: string | null = 'r1') => record('recordingEnded', recordId);
type Made = Awaited<ReturnType<typeof talking>>;
const recorded = ({ now }: Pick<Made, 'now'>) =>
  now().calls.flatMap(({ callId, record: made }) => (made === null ? [] : [callId]));

it.each([
  ['r1', 'r1', []],
  ['r1', null, []],
  [null, 'r1', []],
  [null, null, []],
  // The end of another record, such as that of the call before.
  ['r2', 'r1', [idA]],
])('a record that is called %o at its begin and %o at its end leaves %o recorded', async (id, at, left) => {
  const made = await talking();
  await tell(made, began(id));
  expect(recorded(made)).toEqual([idA]);
  await tell(made, ended(at));
  expect(recorded(made)).toEqual(left);
});

it('is of the call that is talked in, and goes on while that is held', async () => {
  const made = await heldBesideTalk();
  await tell(made, began(), about('held', idB));
  expect(recorded(made)).toEqual([idB]);
});

it('may be told before the talk', async () => {
  const made = await signedIn();
  await tell(made, alerting(), named('ringing', idA), began(), named('talking', idA));
  expect(recorded(made)).toEqual([idA]);
});

it('ends with its call, and its end, told later, ends no other', async () => {
  const made = await heldBesideTalk();
  await tell(made, began('r2'), about('releasedByCaller', idB), about('takenBack', idA), began('r1'));
  await tell(made, ended('r2'));
  expect(recorded(made)).toEqual([idA]);
});
