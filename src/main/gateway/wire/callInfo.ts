/** The call object and its lists (docs/gateway.md §6). */
import type { CallId } from '../../../shared/domain.ts';
import type {
  CallIdList,
  CallInfo,
  CallList,
  CallType,
  MediaAbility,
  MediaType,
} from '../../../shared/calls/told.ts';
import { ProblemError } from '../../../shared/errors.ts';
import { asObject, number, objectOf, text } from '../../transport/json/values.ts';
import { elementsOf, onceEach, read, readPartly } from './read.ts';
import {
  callId,
  duration,
  enumeration,
  isNoCall,
  optionalCallId,
  partyNumber,
  shownName,
  skillId,
  time,
} from './values.ts';

/** `callfeature` (docs/gateway.md §7). */
const callTypeNames: Readonly<Record<string, CallType>> = {
  '0': 'inbound',
  '6': 'internal',
  '7': 'outbound',
  '40': 'reserved',
  '41': 'preOccupied',
  '43': 'predicted',
  '44': 'previewed',
  '45': 'reservedCallback',
  '51': 'consultation',
  '52': 'threeParty',
  '53': 'multiParty',
};

/** `mediaType` (docs/gateway.md §7). */
const mediaTypeNames: Readonly<Record<string, MediaType>> = {
  '1': 'textChat',
  '2': 'clickToDial',
  '4': 'callback',
  '5': 'phone',
  '15': 'predicted',
  '16': 'previewed',
  '17': 'message',
  '19': 'video',
  '51': 'webChat',
  '53': 'social',
};

/** `mediaAbility` in answers (docs/gateway.md §7). */
const mediaAbilityNames: Readonly<Record<string, MediaAbility>> = {
  '1': 'voice',
  '2': 'video',
  '3': 'voiceAndVideo',
  '5': 'text',
  '6': 'h5Video',
};

export const callType = enumeration<CallType>(callTypeNames, 'other');
export const mediaType = enumeration<MediaType>(mediaTypeNames, 'other');
export const mediaAbility = enumeration<MediaAbility>(mediaAbilityNames, 'other');

/** Call-associated data may have 16 KB (docs/gateway.md §6); four times that, for escapes. */
const maxAssociatedData = 64 * 1024;
/** The wire's "no trunk". */
const noTrunk = 65_535;

/** Not read: `endtime`, not used (a call at hand has none), and `trace`, which is reserved and empty. */
const entries = {
  callfeature: callType,
  caller: partyNumber,
  called: partyNumber,
  orgicallednum: partyNumber,
  callskill: shownName,
  callskillid: skillId,
  calldata: text(maxAssociatedData),
  begintime: time,
  userPriority: number,
  trunkNo: number,
  logontimes: duration,
  mediaType,
  mediaAbility,
  waitTime: duration,
};

const callSchema = objectOf({ callid: callId, ...entries });

/** Only the call ID is required. @throws ProblemError `protocol` */
function readCallInfo(given: unknown, path: string): CallInfo {
  const { value: wire, unread } = readPartly(callSchema, withCallId(given), path);
  return {
    callId: wire.callid,
    callType: wire.callfeature,
    callerNumber: wire.caller,
    calledNumber: wire.called,
    originalCalledNumber: wire.orgicallednum,
    skillId: wire.callskillid,
    skillName: wire.callskill,
    associatedData: wire.calldata,
    beganAt: wire.begintime,
    priority: wire.userPriority,
    trunkNo: wire.trunkNo === noTrunk ? null : wire.trunkNo,
    mediaType: wire.mediaType,
    mediaAbility: wire.mediaAbility,
    loggedOnS: wire.logontimes,
    waitedS: wire.waitTime,
    unread,
  };
}

/** With the spelling of events, `callId`, as that of calls. */
function withCallId(given: unknown): unknown {
  const told = asObject(given);
  return told === null || told.callid !== undefined || told.callId === undefined
    ? given
    : { ...told, callid: told.callId };
}

/** Without the objects that stand for "no call". */
const callsOf = (result: unknown): ReturnType<typeof elementsOf> =>
  elementsOf(result).filter(({ element }) => !isNoCall(idIn(element)));

/** Of a call object, or a bare ID; undefined: an object without one. */
function idIn(element: unknown): unknown {
  const told = asObject(element);
  return told === null ? element : (told.callid ?? told.callId);
}

/** Enough to see that an object tells of no call: all of its members are empty. */
const whoseSchema = objectOf({ callid: optionalCallId, caller: partyNumber });

/**
 * `holdlist`, `waitcallinfo`: a list, or one object; each call once. An element that names no call, and what comes
 * after the first `most`, is left out and counted.
 * @throws ProblemError `protocol` where there are elements and none can be read
 */
export function readCalls(result: unknown, most: number): CallList {
  const { values, leftOut } = readEach(callsOf(result), most, readCallInfo);
  const calls = onceEach(values, (call) => call.callId);
  return leftOut === 0 ? calls : Object.assign([...calls], { leftOut });
}

type Elements = ReturnType<typeof elementsOf>;

/** @throws ProblemError `protocol` where there are elements and none can be read */
function readEach<Value>(
  elements: Elements,
  most: number,
  readOne: (given: unknown, path: string) => Value,
): { readonly values: readonly Value[]; readonly leftOut: number } {
  const outcomes = elements.slice(0, most).map(({ element, path }) => tried(() => readOne(element, path)));
  const values = outcomes.flatMap((one) => (one instanceof ProblemError ? [] : [one]));
  const [unread] = outcomes.flatMap((one) => (one instanceof ProblemError ? [one] : []));
  if (values.length === 0 && unread !== undefined) throw unread;
  return { values, leftOut: elements.length - values.length };
}

function tried<Value>(read: () => Value): Value | ProblemError {
  try {
    return read();
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

/**
 * `callinfobeforeanswer`, `callinfo`: one object, or a list of which the first counts; null without a call.
 * @throws ProblemError `protocol`
 */
export function readCall(result: unknown): CallInfo | null {
  const [first] = callsOf(result);
  if (first === undefined) return null;
  const { value: whose, unread } = readPartly(whoseSchema, withCallId(first.element), first.path);
  const isNone = whose.callid === null && whose.caller === null && unread.length === 0;
  return isNone ? null : readCallInfo(first.element, first.path);
}

/**
 * `allcallinfoEx`: a list of call IDs, or one; each once; also call objects, of which the ID is read. What is no call ID, and what comes after the first `most`, is
 * left out and counted.
 * @throws ProblemError `protocol` where there are elements and none can be read
 */
export function readCallIds(result: unknown, most: number): CallIdList {
  if (isNoCall(result)) return { callIds: [], leftOut: 0 };
  const isOne = typeof result === 'string' && result !== '';
  const elements = isOne ? [{ element: result, path: 'result' }] : callsOf(result);
  const readOne = (given: unknown, path: string): CallId => read(callId, idIn(given), path);
  const { values, leftOut } = readEach(elements, most, readOne);
  return { callIds: onceEach(values, (id) => id), leftOut };
}
