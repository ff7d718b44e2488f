/**
 * The agent's calls as a function of what the gateway tells: `(calls, input) → calls`, pure; same content, same
 * object.
 *
 *   phoneAlerting ─▶ alerting ─ringing─▶ ringing ─talking─▶ talking ◀─takenBack, talking─┐
 *                       │                   │                 │ └──held──▶ held ─────────┘
 *                       └──── talking ──────┼───────────────▶ │             │
 *                                           ▼                 ▼             ▼
 *                     ended: missed, abandoned · releasedByAgent, releasedByCaller · ended
 *
 * A call that the agent begins is `alerting` until the other side answers; how far it has come is its `course`.
 *
 * The order of the events is that of docs/gateway.md §3; a call requested from a queue has no `ringing` (§5). An
 * event that does not fit is followed as far as it can be true, and `doubts.ts` says when the gateway has to
 * be asked. Nothing leads out of `ended`: a call that is offered again is another call here, with another key.
 */
import { concernsCall } from '../../../shared/agentEvents.ts';
import { isLive, isUnanswered, workedCall } from '../../../shared/calls/questions.ts';
import type { Call } from '../../../shared/calls/model.ts';
import type { CallId } from '../../../shared/domain.ts';
import type { CallInfo } from '../../../shared/calls/told.ts';
import { complete, correct, factsOfHeld, factsOfInfo } from './callChange.ts';
import { onEvent } from './callEvents.ts';
import { hasGone } from './endedIds.ts';
import { inPhase, opened } from './callLife.ts';
import { withLinks } from './callLinks.ts';
import { withDirection } from './callDirection.ts';
import { onDialled } from './course/callOut.ts';
import { reduceReport } from './report/callReport.ts';
import { isFree } from './report/phaseDecision.ts';
import type { CallMoment } from './moment.ts';
import { vanishesAt } from './vanishing.ts';
import { type Calls, changed, liveWithId, mapped, replaced } from './callList.ts';
import type { CallInput } from './callInput.ts';

/**
 * The calls after an input: pure, and the same list where nothing has changed. Directions and links follow from the
 * calls after each input.
 */
export function reduceCalls(calls: Calls, input: CallInput, moment: CallMoment): Calls {
  const next = withLinks(calls, directed(onInput(calls, input, moment), moment), input, moment);
  const event = input.kind === 'dialled' ? input.failedBy : null;
  return event === null ? next : reduceCalls(next, { kind: 'event', event }, moment);
}

/** Which way a call goes may turn out with any fact of it. */
function directed(calls: Calls, { own }: CallMoment): Calls {
  return mapped(calls, (call) => (isLive(call) ? withDirection(call, own) : call));
}

function onInput(calls: Calls, input: CallInput, moment: CallMoment): Calls {
  switch (input.kind) {
    case 'event':
      return concernsCall(input.event) ? onEvent(calls, input.event, moment) : calls;
    case 'beforeAnswer':
      return onBeforeAnswer(calls, input.key, input.info, moment);
    case 'dataUnread':
      return changed(
        calls,
        calls.find((call) => call.key === input.key && isLive(call)),
        (call) =>
          call.unread.includes('calldata') ? call : { ...call, unread: [...call.unread, 'calldata'] },
      );
    case 'dataSet':
      return calls.map((call) =>
        call.key === input.key && call.associatedData !== (input.data || null)
          ? { ...call, associatedData: input.data || null }
          : call,
      );
    case 'current': {
      const call = liveWithId(calls, input.info.callId);
      return call === undefined
        ? calls
        : replaced(calls, call, correct(call, factsOfInfo(input.info, moment)));
    }
    case 'holdList':
      return onHoldList(calls, input.held, moment);
    case 'report':
      return reduceReport(onHoldList(calls, input.report.held ?? [], moment), input.report, moment);
    case 'answer':
      return changed(
        calls,
        calls.find((call) => call.key === input.key && isUnanswered(call)),
        (call) => (call.answer === input.outcome ? call : { ...call, answer: input.outcome }),
      );
    case 'dialled':
      return onDialled(calls, input, moment);
    case 'tick':
      return onTick(calls, moment);
  }
}

/** An answer that came after the ringing was over, or that names another call at hand, is somebody else's. */
function onBeforeAnswer(calls: Calls, key: string, info: CallInfo, moment: CallMoment): Calls {
  const call = calls.find((one) => one.key === key);
  if (call === undefined || !isLive(call)) return calls;
  const named = call.callId ?? (liveWithId(calls, info.callId) === undefined ? info.callId : null);
  if (named !== info.callId || isStale(call, info, moment)) return calls;
  return replaced(calls, call, correct(call, { ...factsOfInfo(info, moment), wasOffered: true }));
}

/**
 * It repeats a call that has ended: the agent is free, so no call can have been allocated, or the ended call is over
 * for certain.
 */
const isStale = (call: Call, info: CallInfo, { activity, endedIds }: CallMoment): boolean =>
  call.callId === null && endedIds.has(info.callId) && (isFree(activity) || hasGone(endedIds, info.callId));

/** A report may open a current call and an offered one besides: 0 and 1 are their places in the key. */
const firstHeld = 2;

/**
 * What is listed is on hold; what is not listed is for {@link reduceReport} to judge. One pass over each list: a
 * gateway may list thousands.
 */
function onHoldList(calls: Calls, held: readonly CallInfo[], moment: CallMoment): Calls {
  const next = [...calls];
  const places = new Map<CallId | null, number>();
  for (const [place, call] of calls.entries()) {
    if (isLive(call) && !places.has(call.callId)) places.set(call.callId, place);
  }
  const over = new Set(calls.filter((call) => !isLive(call)).map((call) => call.callId));
  for (const [nth, info] of held.entries()) {
    const facts = factsOfHeld(info, moment);
    const place = places.get(info.callId) ?? next.length;
    const call = next[place];
    if (call !== undefined) next[place] = complete(inPhase(call, 'held', moment), facts);
    else if (!over.has(info.callId)) {
      next.push(opened('held', moment, facts, { nth: nth + firstHeld }));
      places.set(info.callId, place);
    }
  }
  const isSame = next.length === calls.length && next.every((call, place) => call === calls[place]);
  return isSame ? calls : next;
}

function onTick(calls: Calls, { at, activity, notes }: CallMoment): Calls {
  const worked = workedCall(calls, activity);
  const stays = (call: Call): boolean => (vanishesAt(call, worked, notes) ?? Infinity) > at;
  return calls.every(stays) ? calls : calls.filter(stays);
}
