/** What stands in the events' `content` (docs/gateway.md §3). Each reader throws `ProblemError` `protocol`. */
import type * as v from 'valibot';
import type { EventCall } from '../../../shared/agentEvents.ts';
import type { CallId } from '../../../shared/domain.ts';
import { callType, mediaAbility, mediaType } from './callInfo.ts';
import { asObject, number, objectOf } from '../../transport/json/values.ts';
import { protocolError, read, readPartly } from './read.ts';
import {
  callId,
  loginTime,
  numberAtEnd,
  oneOf,
  optionalCallId,
  partyNumber,
  shownName,
  shortText,
  skillId,
  yesOrNo,
} from './values.ts';

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
  recordID: shortText,
  result: number,
});

const contentPath = 'event.content';

/**
 * The call that the event is about. A member that cannot be read is null.
 * @throws ProblemError `protocol` without a call ID
 */
export function callOf(content: unknown): EventCall {
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
export const membersOf = (content: unknown): v.InferOutput<typeof othersSchema> =>
  readPartly(othersSchema, isObject(content) ? content : {}, contentPath).value;

/** 0 is done (docs/gateway.md §11, "Transfer"). */
export function transferResultOf(content: unknown): {
  readonly callId: CallId | null;
  readonly isDone: boolean | null;
} {
  const told = isObject(content) ? content : { result: content };
  const { result } = membersOf(told);
  return {
    callId: optionalCallIdOf(isObject(content) ? content : null),
    isDone: result === null ? null : result === 0,
  };
}

const isObject = (content: unknown): content is object => asObject(content) !== null;

/** The same as {@link callIdOf}, where there may be none. */
export function optionalCallIdOf(content: unknown): CallId | null {
  return alertingOf(content).callId;
}

/** The same where the content is not known: what is no call ID names no call. */
export function callIdIfAny(content: unknown): CallId | null {
  const told = isObject(content) ? content : { callid: content };
  const { callid, callId } = readPartly(objectOf(bothIds), told, contentPath).value;
  return callid ?? callId;
}

/** The call ID of an event about one call: a bare text on most, a member on some. */
export function callIdOf(content: unknown): CallId {
  if (typeof content !== 'object' || content === null) return read(callId, content, contentPath);
  return requireCallId(readPartly(objectOf(bothIds), content, contentPath).value);
}

/** Where the content is mostly null, and some sites fill it in. */
export function alertingOf(content: unknown): {
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
export function loginAtOf(content: unknown): number | null {
  return isObject(content) ? readPartly(shutdownSchema, content, contentPath).value.loginTime : null;
}

function requireCallId(wire: { readonly callid: CallId | null; readonly callId: CallId | null }): CallId {
  const id = wire.callid ?? wire.callId;
  if (id === null) throw protocolError(`${contentPath}.callid`);
  return id;
}

/** The queue that the event names, each member null where it is not told. */
export const skillOf = (content: unknown): v.InferOutput<typeof skillSchema> =>
  readPartly(skillSchema, content, contentPath).value;
