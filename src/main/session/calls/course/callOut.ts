/** The calls that the agent begins, by what the gateway said to it and by their events (docs/gateway.md §11). */
import type { AgentEvent } from '../../../../shared/agentEvents.ts';
import {
  comesIn,
  isDialling,
  isLive,
  isUnanswered,
  mayGoEitherWay,
} from '../../../../shared/calls/questions.ts';
import type { Call, CallCourse, CallEnd } from '../../../../shared/calls/model.ts';
import { complete, described, type Facts } from '../callChange.ts';
import type { CallInput } from '../callInput.ts';
import { opened } from '../callLife.ts';
import { type Calls, mapped, replaced } from '../callList.ts';
import type { CallMoment } from '../moment.ts';

type Dialled = Extract<CallInput, { kind: 'dialled' }>;

/**
 * The gateway begins to call. Its events may have come first: an alert of the own phone, which names nobody, or that the
 * other side's phone rings.
 */
export function onDialled(calls: Calls, input: Dialled, moment: CallMoment): Calls {
  const { callId, number } = input;
  if (callId !== null && moment.endedIds.has(callId)) return calls;
  const facts = factsOf(input, moment);
  const known = calls.find((call) => isLive(call) && callId !== null && call.callId === callId);
  if (known !== undefined) return replaced(calls, known, complete(known, facts));
  const isIt = (call: Call): boolean =>
    isUnanswered(call) &&
    (mayGoEitherWay(call) ? call.callId === null : !comesIn(call) && call.called?.raw === number);
  const begun = calls.find(isIt);
  if (begun === undefined) return [...calls, opened('alerting', moment, facts)];
  return replaced(calls, begun, {
    ...complete(begun, facts),
    ...wayOf(input),
    course: begun.course ?? 'ownPhone',
  });
}

function factsOf(input: Dialled, moment: CallMoment): Facts {
  const { own } = moment;
  const isInside = input.to !== 'outside';
  return {
    callId: input.callId,
    called: described(input.number, moment),
    callType: callTypes[input.to],
    partyName: input.name,
    // By the numbers of an inner call it is known who of the two has called.
    caller: described(isInside && own !== null ? own.agentId : null, moment),
    ...wayOf(input),
  };
}

const callTypes = {
  outside: 'outbound',
  colleague: 'internal',
  help: 'consultation',
  helpOfThree: 'threeParty',
} as const satisfies Record<Dialled['to'], Call['callType']>;

const wayOf = ({ to }: Dialled) =>
  ({ direction: to === 'outside' ? 'outbound' : 'internal', otherSide: 'called' }) as const;

/** How far the call has come that the agent began, after an event. */
export const withCourse = (calls: Calls, event: AgentEvent): Calls =>
  mapped(calls, (call) => {
    const course = courseAfter(call, event);
    return course === call.course ? call : { ...call, course };
  });

function courseAfter(call: Call, event: AgentEvent): CallCourse | null {
  const { course } = call;
  if (!mayBeOwn(call)) return course;
  // It comes before the answer to `callout` may tell whose call it is.
  if (event.kind === 'phoneAlerting') return course ?? 'ownPhone';
  if (event.kind === 'phoneOffHook') return course === 'rings' ? course : 'dialled';
  return event.kind === 'customerAlerting' && event.callId === call.callId ? 'rings' : course;
}

const mayBeOwn = (call: Call): boolean => isDialling(call) || (isUnanswered(call) && mayGoEitherWay(call));

/** What it means that a call came to nothing which the agent began: no event says more (docs/gateway.md §11). */
export function failedEnd({ course }: Call): CallEnd {
  if (course === 'rings') return 'rangInVain';
  return course === 'ownPhone' ? 'phoneNotLifted' : 'notReached';
}

/** The only one that the agent has begun and nobody has answered. */
export function onlyDialled(calls: Calls): Call | undefined {
  const dialled = calls.filter(mayBeOwn);
  return dialled.length === 1 ? dialled[0] : undefined;
}
