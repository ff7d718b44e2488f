import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { reduceCalls } from '../../../../../src/main/session/calls/callReducer.ts';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import { isLive } from '../../../../../src/shared/calls/questions.ts';
import type { Call } from '../../../../../src/shared/calls/model.ts';
import type { AgentEvent } from '../../../../../src/shared/agentEvents.ts';
import { runs } from '../../../../support/runs.ts';
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
import type { CallInput, CallReport } from '../../../../../src/main/session/calls/callInput.ts';

const anyId = fc.constantFrom(idA, idB, idC);
const anyInfo = anyId.map((id) => callInfo(id));
const anyHeld = fc.subarray([idA, idB, idC]).map((ids) => ids.map((id) => heldInfo(id)));

const anyEvent: fc.Arbitrary<AgentEvent> = fc.oneof(
  fc.constant(alerting()),
  anyId.map((id) => alerting(id, '70001')),
  anyId.map(incoming),
  fc.tuple(fc.constantFrom('ringing', 'talking', 'autoAnswered'), anyId).map(([kind, id]) => named(kind, id)),
  fc
    .tuple(fc.constantFrom('held', 'takenBack', 'customerAlerting'), anyId)
    .map(([kind, id]) => about(kind, id)),
  fc
    .tuple(
      fc.constantFrom('releasedByAgent', 'releasedByCaller', 'notAnswered', 'connectFailed', 'abandoned'),
      anyId,
    )
    .map(([kind, id]) => about(kind, id)),
  fc.constantFrom('phoneOffHook', 'phoneReleased', 'unrecognised').map(bare),
  fc.constantFrom('ready', 'busy').map(activity),
);

const anyReport: fc.Arbitrary<CallReport> = fc.record({
  current: fc.oneof(fc.constantFrom(null, undefined), anyInfo),
  beforeAnswer: fc.oneof(fc.constantFrom(null, undefined), anyInfo),
  held: fc.option(anyHeld, { nil: undefined }),
  activity: fc.constantFrom('talking', 'busy', 'ready', undefined),
  givenUp: fc.constantFrom([], ['held']),
});

/** Something that a gateway might tell, for the calls that are there by then. */
type Told = (calls: Calls) => CallInput;
const anyTold: fc.Arbitrary<Told> = fc.oneof(
  { weight: 3, arbitrary: anyEvent.map((event): Told => () => ({ kind: 'event', event })) },
  fc.tuple(fc.nat(9), anyInfo).map(([nth, info]): Told => (calls) => ({
    ...{ kind: 'beforeAnswer', info },
    key: calls[nth % calls.length]?.key ?? 'call-0',
  })),
  anyInfo.map((info): Told => () => ({ kind: 'current', info })),
  anyHeld.map((held): Told => () => ({ kind: 'holdList', held })),
  anyReport.map((report): Told => () => ({ kind: 'report', report })),
  fc.constant<Told>(() => ({ kind: 'tick' })),
);

/** How it ended may be told after it was found to be over. */
function hasChangedAfterEnd(before: Call | undefined, call: Call): boolean {
  if (before?.phase !== 'ended' || before === call) return false;
  const isUnsaid = before.end === 'ended' || before.end === 'takenAway';
  return !isUnsaid || JSON.stringify({ ...before, end: call.end }) !== JSON.stringify(call);
}

/** Every rule that a step from one list to the next may break, by name. */
function broken(before: Calls, next: Calls, gone: ReadonlySet<string>): string[] {
  const rules: string[] = [];
  const liveIds = next.filter(isLive).flatMap((call) => call.callId ?? []);
  if (new Set(liveIds).size !== liveIds.length) rules.push('a call ID is live twice');
  if (new Set(next.map(({ key }) => key)).size !== next.length) rules.push('a key is given twice');
  if (next.some((call) => gone.has(call.key))) rules.push('a vanished call came back');
  const known = new Map(before.map((call) => [call.key, call]));
  if (next.some((call) => hasChangedAfterEnd(known.get(call.key), call))) {
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

it('keeps its rules whatever is told, in any order and at any time', () => {
  const anyStep = fc.record({ afterMs: fc.nat(delays.endedStaysMs * 0.6), told: anyTold });
  const anyShift = fc.array(anyStep, { minLength: 100, maxLength: 300, size: 'max' });
  fc.assert(
    fc.property(anyShift, (steps) => {
      const gone = new Set<string>();
      let calls: Calls = [];
      let at = 1_000_000;
      for (const [nth, { afterMs, told }] of steps.entries()) {
        at += afterMs;
        const next = reduceCalls(calls, told(calls), callMoment({ at, serial: nth + 1 }));
        expect(broken(calls, next, gone)).toEqual([]);
        for (const { key } of calls) if (!next.some((call) => call.key === key)) gone.add(key);
        calls = next;
      }
    }),
    runs(100),
  );
});
