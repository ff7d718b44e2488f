/** What the event poll brings (docs/gateway.md §3) → `AgentEvent`. */
import * as v from 'valibot';
import type { AgentEvent, EventCall } from '../../../shared/agentEvents.ts';
import type { Activity, CallId } from '../../../shared/domain.ts';
import { callType, mediaAbility, mediaType } from './callInfo.ts';
import { protocolError, read, readPartly } from './read.ts';
import {
  callId,
  loginTime,
  number,
  numberAtEnd,
  oneOf,
  optionalCallId,
  partyNumber,
  shortText,
  shownName,
  skillId,
  time,
  objectOf,
  yesOrNo,
} from './values.ts';

/** `AgentState_…` and the state after it. `Rest_Timeout` is missing: it reminds, the state stays. */
const activities: Readonly<Record<string, Activity>> = {
  Ready: 'ready',
  Force_Ready: 'ready',
  Busy: 'busy',
  Work: 'wrapUp',
  SetWork_Success: 'wrapUp',
  CancelWork_Success: 'ready',
  SetNotReady_Success: 'busy',
  Force_SetNotReady: 'busy',
  CancelNotReady_Success: 'ready',
  SetRest_Success: 'rest',
  CancelRest_Success: 'ready',
};

/** What an event means, without what all events have. */
type Meaning = AgentEvent extends infer Event
  ? Event extends AgentEvent
    ? Omit<Event, 'eventType' | 'generatedAt'>
    : never
  : never;

/** How the content of each event is read. What is not here is `unrecognised`, whatever its content. */
const meanings: Readonly<Record<string, (content: unknown) => Meaning>> = {
  AgentOther_PhoneAlerting: (content) => {
    const { callId: named, callerNumber } = alertingOf(content);
    return { kind: 'phoneAlerting', callId: named, callerNumber };
  },
  AgentOther_PhoneOffhook: () => ({ kind: 'phoneOffHook' }),
  AgentOther_PhoneRelease: () => ({ kind: 'phoneReleased' }),
  AgentOther_ShutdownService: (content) => ({ kind: 'shutdown', loginAt: loginAtOf(content) }),
  AgentEvent_Ringing: (content) => ({ kind: 'ringing', call: callOf(content) }),
  AgentEvent_Auto_Answer: (content) => ({ kind: 'autoAnswered', call: callOf(content) }),
  AgentEvent_Talking: (content) => ({ kind: 'talking', call: callOf(content) }),
  AgentEvent_Customer_Alerting: (content) => {
    const { otherPhone, otherPhoneWorkno } = membersOf(content);
    return {
      kind: 'customerAlerting',
      callId: callIdOf(content),
      otherNumber: otherPhoneWorkno ?? otherPhone,
    };
  },
  AgentEvent_Hold: (content) => ({ kind: 'held', callId: callIdOf(content) }),
  AgentEvent_linkagePhoneHold: (content) => ({ kind: 'held', callId: callIdOf(content) }),
  AgentEvent_linkagePhoneUnHold: (content) => ({ kind: 'takenBack', callId: callIdOf(content) }),
  AgentEvent_Call_Release: (content) => ({ kind: 'releasedByAgent', callId: callIdOf(content) }),
  AgentEvent_Customer_Release: (content) => ({
    kind: 'releasedByCaller',
    callId: callIdOf(content),
    number: membersOf(content).number,
  }),
  AgentEvent_No_Answer: (content) => ({ kind: 'notAnswered', callId: callIdOf(content) }),
  AgentEvent_Connect_Fail: (content) => ({ kind: 'connectFailed', callId: callIdOf(content) }),
  AgentEvent_Call_Out_Fail: (content) => ({ kind: 'connectFailed', callId: callIdOf(content) }),
  AgentEvent_Inside_Call_Fail: (content) => ({ kind: 'connectFailed', callId: callIdOf(content) }),
  AgentEvent_AbandonCall: (content) => ({ kind: 'abandoned', callId: optionalCallIdOf(content) }),
  AgentEvent_Consult_Fail: (content) => ({ kind: 'consultFailed', callId: optionalCallIdOf(content) }),
  AgentEvent_Conference: (content) => ({
    kind: 'conference',
    callId: optionalCallIdOf(content),
    partnerNumber: membersOf(content).partner,
  }),
  AgentEvent_SuccTransResult: transferResultOf,
  AgentEvent_TransOutResult: transferResultOf,
  AgentEvent_ReturnFromIvr: (content) => ({ kind: 'backFromIvr', callId: callIdOf(content) }),
  AgentEvent_Incoming_CallInfo: (content) => {
    const { skillId: id, skillName } = readPartly(skillSchema, content, contentPath).value;
    return { kind: 'incomingCallInfo', call: callOf(content), skillId: id, skillName };
  },
};

/** `callid` and `callId` are both seen. */
const bothIds = { callid: optionalCallId, callId: optionalCallId };
const skillSchema = objectOf({ skillId, skillName: shownName });
const alertingSchema = objectOf({ ...bothIds, caller: partyNumber });
const eventCallSchema = objectOf({
  ...bothIds,
  caller: partyNumber,
  called: partyNumber,
  feature: callType,
  mediaType,
  mediaAbility,
  type: oneOf(['main', 'assistant']),
  transfer: yesOrNo,
  transfrom: partyNumber,
  transFrom: partyNumber,
});
/** Members of events that tell of others than the call's own two parties. */
const othersSchema = objectOf({
  number: partyNumber,
  otherPhone: partyNumber,
  otherPhoneWorkno: partyNumber,
  partner: numberAtEnd,
  result: number,
});

const contentPath = 'event.content';

function callOf(content: unknown): EventCall {
  const { value: wire } = readPartly(eventCallSchema, content, contentPath);
  return {
    callId: requireCallId(wire),
    callerNumber: wire.caller,
    calledNumber: wire.called,
    callType: wire.feature,
    mediaType: wire.mediaType,
    mediaAbility: wire.mediaAbility,
    phoneRole: wire.type,
    isTransferred: wire.transfer,
    transferredBy: wire.transfrom ?? wire.transFrom,
  };
}

/** Where the content may be a bare text, or nothing, all of them are null. */
const membersOf = (content: unknown): v.InferOutput<typeof othersSchema> =>
  readPartly(othersSchema, isObject(content) ? content : {}, contentPath).value;

/** 0 is done (docs/gateway.md §11, "Transfer"). */
function transferResultOf(content: unknown): Meaning {
  const told = isObject(content) ? content : { result: content };
  const { result } = membersOf(told);
  return {
    kind: 'transferResult',
    callId: optionalCallIdOf(isObject(content) ? content : null),
    isDone: result === null ? null : result === 0,
  };
}

const isObject = (content: unknown): content is object =>
  typeof content === 'object' && content !== null && !Array.isArray(content);

/** The same as {@link callIdOf}, where there may be none. */
function optionalCallIdOf(content: unknown): CallId | null {
  return alertingOf(content).callId;
}

/** The call ID of an event about one call: a bare text on most, a member on some. */
function callIdOf(content: unknown): CallId {
  if (typeof content !== 'object' || content === null) return read(callId, content, contentPath);
  return requireCallId(readPartly(objectOf(bothIds), content, contentPath).value);
}

/** Where the content is mostly null, and some sites fill it in. */
function alertingOf(content: unknown): {
  readonly callId: CallId | null;
  readonly callerNumber: string | null;
} {
  if (typeof content !== 'object' || content === null) {
    return { callId: read(optionalCallId, content, contentPath), callerNumber: null };
  }
  const { value: wire } = readPartly(alertingSchema, content, contentPath);
  return { callId: wire.callid ?? wire.callId, callerNumber: wire.caller };
}

const shutdownSchema = objectOf({ loginTime });

/** The event is a sign-out whatever its content is. */
function loginAtOf(content: unknown): number | null {
  return isObject(content) ? readPartly(shutdownSchema, content, contentPath).value.loginTime : null;
}

function requireCallId(wire: { readonly callid: CallId | null; readonly callId: CallId | null }): CallId {
  const id = wire.callid ?? wire.callId;
  if (id === null) throw protocolError(`${contentPath}.callid`);
  return id;
}

const eventSchema = objectOf({
  eventType: shortText,
  eventGenTime: time,
  workNo: partyNumber,
  content: v.optional(v.unknown()),
});

/**
 * Null when the poll brought nothing. Without `agentId`, an event is taken for ours whatever its `workNo`.
 * @throws ProblemError `protocol`
 */
export function readEvent(event: unknown, agentId: string | null = null): AgentEvent | null {
  if (event === undefined || event === null || event === '') return null;
  if (typeof event !== 'object') throw protocolError('event');
  if (Object.keys(event).length === 0) return null;
  const { eventType, eventGenTime, workNo, content } = readPartly(eventSchema, event, 'event').value;
  // The name goes into the log: one visible word.
  if (eventType === null || !/^[!-~]+$/.test(eventType)) throw protocolError('event.eventType');
  const isOurs = agentId === null || workNo === null || workNo === agentId;
  const meaning: Meaning = isOurs ? meaningOf(eventType, content) : { kind: 'ofAnother' };
  return { ...meaning, eventType, generatedAt: eventGenTime };
}

function meaningOf(eventType: string, content: unknown): Meaning {
  const activity = /^AgentState_(.+)$/.exec(eventType)?.[1];
  if (activity !== undefined && Object.hasOwn(activities, activity)) {
    const told = { kind: 'activity', activity: activities[activity] ?? 'unknown' } as const;
    if (activity === 'Busy') return { ...told, forCall: true };
    return activity.startsWith('Force_') ? { ...told, forced: true } : told;
  }
  const meaning = Object.hasOwn(meanings, eventType) ? meanings[eventType] : undefined;
  return meaning?.(content) ?? { kind: 'unrecognised' };
}
