import { describe, expect, it } from 'vitest';
import { reduceCalls } from '../../../../../src/main/session/calls/callReducer.ts';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import { isLive } from '../../../../../src/shared/calls/questions.ts';
import type { Call } from '../../../../../src/shared/calls/model.ts';
import type { CallId } from '../../../../../src/shared/domain.ts';
import { seeded } from '../../support/seeded.ts';
import {
  about,
  activity,
  alerting,
  bare,
  callInfo,
  heldInfo,
  idA,
  idB,
  idC,
  incoming,
  named,
} from '../support/telling.ts';
import { callMoment } from '../../../../support/callMoment.ts';
import type { Calls } from '../../../../../src/main/session/calls/callList.ts';
import type { CallInput } from '../../../../../src/main/session/calls/callInput.ts';

/** Anything that a gateway might tell, in any order. */
function anyInput(random: () => number, calls: Calls): CallInput {
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const id = (): CallId => pick([idA, idB, idC]);
  const infoOrNull = () => pick([null, undefined, callInfo(id())]);
  const held = () => [idA, idB, idC].filter(() => random() < 0.3).map((one) => heldInfo(one));
  const event = pick([
    () => alerting(),
    () => alerting(id(), '70001'),
    () => incoming(id()),
    () => named('ringing', id()),
    () => named('talking', id()),
    () => named('autoAnswered', id()),
    () => about(pick(['held', 'takenBack', 'customerAlerting']), id()),
    () =>
      about(pick(['releasedByAgent', 'releasedByCaller', 'notAnswered', 'connectFailed', 'abandoned']), id()),
    () => bare(pick(['phoneOffHook', 'phoneReleased', 'unrecognised'])),
    () => activity(pick(['ready', 'busy'])),
  ]);
  return pick<() => CallInput>([
    () => ({ kind: 'event', event: event() }),
    () => ({ kind: 'event', event: event() }),
    () => ({ kind: 'event', event: event() }),
    () => ({ kind: 'beforeAnswer', key: pick(calls)?.key ?? 'call-0', info: callInfo(id()) }),
    () => ({ kind: 'current', info: callInfo(id()) }),
    () => ({ kind: 'holdList', held: held() }),
    () => ({
      kind: 'report',
      report: {
        current: infoOrNull(),
        beforeAnswer: infoOrNull(),
        held: random() < 0.8 ? held() : undefined,
        activity: pick(['talking', 'busy', 'ready', undefined]),
        givenUp: pick([[], ['held']]),
      },
    }),
    () => ({ kind: 'tick' }),
  ])();
}

/** Every rule that a step from one list to the next may break, by name. */
function broken(before: Calls, next: Calls, gone: ReadonlySet<string>): string[] {
  const rules: string[] = [];
  const liveIds = next.filter(isLive).flatMap((call) => call.callId ?? []);
  if (new Set(liveIds).size !== liveIds.length) rules.push('a call ID is live twice');
  if (new Set(next.map(({ key }) => key)).size !== next.length) rules.push('a key is given twice');
  if (next.some((call) => gone.has(call.key))) rules.push('a vanished call came back');
  const known = new Map(before.map((call) => [call.key, call]));
  if (next.some((call) => known.get(call.key)?.phase === 'ended' && known.get(call.key) !== call)) {
    rules.push('an ended call changed');
  }
  // An alert that nobody named may turn out to have been a repetition.
  if (
    before.some((call) => isLive(call) && call.callId !== null && !next.some(({ key }) => key === call.key))
  ) {
    rules.push('a live call vanished without an end');
  }
  if (next.some((call) => (call.phase === 'ended') !== (call.end !== null && call.endedAt !== null))) {
    rules.push('an end without its reason and time');
  }
  if (next.some((call) => (call.phase === 'held') !== (call.heldSince !== null))) {
    rules.push('a hold without its time');
  }
  if (next !== before && next.length === before.length && next.every((call, n) => call === before[n])) {
    rules.push('another list with the same content');
  }
  if (next.some((call) => replacedBySame(known.get(call.key), call)))
    rules.push('another call, same content');
  return rules;
}

const replacedBySame = (before: Call | undefined, next: Call): boolean =>
  before !== undefined && before !== next && JSON.stringify(before) === JSON.stringify(next);

describe('the call reducer under anything that may be told', () => {
  it.each(Array.from({ length: 60 }, (_, n) => n + 1))('keeps its rules with seed %i', (seed) => {
    const random = seeded(seed);
    const gone = new Set<string>();
    let calls: Calls = [];
    let at = 1_000_000;
    const faults: string[] = [];
    for (let serial = 1; serial <= 400; serial += 1) {
      at += Math.floor(random() * delays.endedStaysMs * 0.6);
      const moment = callMoment({ at, serial });
      const input = anyInput(random, calls);
      const next = reduceCalls(calls, input, moment);
      faults.push(...broken(calls, next, gone).map((rule) => `${serial} ${input.kind}: ${rule}`));
      for (const { key } of calls) if (!next.some((call) => call.key === key)) gone.add(key);
      calls = next;
    }
    expect(faults).toEqual([]);
  });
});
