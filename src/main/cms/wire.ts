/** CC-CMS's answer (docs/gateway.md §9) → what of a call's details anybody shows. */
import * as v from 'valibot';
import type { CallDetails } from '../../shared/calls/details.ts';
import type { CallId } from '../../shared/domain.ts';
import { ProblemError } from '../../shared/errors.ts';
import { refusalKind } from '../../shared/resultCodes.ts';
import { toEpochMs } from '../transport/epoch.ts';
import type { HttpAnswer } from '../transport/http.ts';
import { readersFor } from '../transport/json/read.ts';
import { codeOf, asObject, number, objectOf, text } from '../transport/json/values.ts';
import { validPart } from './validPart.ts';

const { protocolError, readPartly } = readersFor('cms');

/** Call details with numbers not yet made readable. */
export type RawCallDetails = Omit<CallDetails, 'callingNumber' | 'calledNumber' | 'originalCalledNumber'> & {
  readonly callingNumber: string | null;
  readonly calledNumber: string | null;
  readonly originalCalledNumber: string | null;
};

/** A moment in seconds (the sample) or milliseconds; null for what is none. */
const moment = v.pipe(
  number,
  v.transform((sent) => (sent === null ? null : toEpochMs(sent))),
);

/** Every member may be missing. Not read: `cb`, `dsn` and `handle`, which are internal to the platform. */
const detailsSchema = objectOf({
  callingNum: text(128),
  calledNum: text(128),
  orgiCalledNum: text(128),
  time: moment,
  callSkill: text(256),
  callFeature: number,
  deviceType: number,
  deviceNo: number,
  mediaType: text(64),
  priority: number,
  trunkNo: number,
  partyNum: number,
  waitTime: number,
  totalTalkingTimes: number,
  logonTimes: number,
  callData: text(64 * 1024),
  callDataLen: number,
  keyId: text(256),
  server: number,
  mid: number,
  place: number,
});

/**
 * @throws ProblemError `unauthorised` (HTTP 401: key or signature), `refusal`, `http` or `protocol`
 */
export function readCallDetails(callId: CallId, { status, body }: HttpAnswer): RawCallDetails {
  if (status === 401) throw new ProblemError({ kind: 'unauthorised', from: 'cms' });
  const members = body.decoded ? asObject(body.value) : null;
  const code = members === null ? null : sentCode(members);
  if (code !== null && !successes.has(code)) {
    const refusal = refusalKind(code);
    throw new ProblemError({ kind: 'refusal', from: 'cms', code, refusal, asked: 'callDetails' });
  }
  if (status < 200 || status > 299) throw new ProblemError({ kind: 'http', from: 'cms', status });
  if (members === null) throw protocolError('body');
  if (code === null) throw protocolError('resultCode');
  return readDetails(callId, members);
}

/** Of the newer `resultCode`, which as a number has no leading zero, and the older `result`. */
const successes: ReadonlySet<string> = new Set(['0100000', '100000', '0']);

/** The newer code where there is one; the sample of the interface's document has only the older. */
const sentCode = ({ resultCode, result }: Readonly<Record<string, unknown>>): string | null =>
  codeOf(resultCode === '' ? result : (resultCode ?? result));

/** `resultDesc` and `resultDatas` hold the same; either may be missing, be a text, or a list of one. */
function readDetails(callId: CallId, members: Readonly<Record<string, unknown>>): RawCallDetails {
  const place = onlyObject(members.resultDesc) ? 'resultDesc' : 'resultDatas';
  const data = onlyObject(members[place]);
  if (data === null) throw protocolError('resultDesc');
  const { value, unread } = readPartly(detailsSchema, data, place);
  return toCallDetails(callId, value, unread);
}

const onlyObject = (given: unknown): ReturnType<typeof asObject> =>
  asObject(Array.isArray(given) && given.length === 1 ? given[0] : given);

function toCallDetails(
  callId: CallId,
  wire: v.InferOutput<typeof detailsSchema>,
  unread: readonly string[],
): RawCallDetails {
  const { callData, callDataLen } = wire;
  return {
    callId,
    callingNumber: wire.callingNum,
    calledNumber: wire.calledNum,
    originalCalledNumber: wire.orgiCalledNum,
    enteredAt: wire.time,
    skillName: wire.callSkill,
    callFeature: wire.callFeature,
    deviceType: wire.deviceType,
    deviceNo: wire.deviceNo,
    mediaType: wire.mediaType,
    priority: wire.priority,
    trunkNo: wire.trunkNo,
    partyCount: wire.partyNum,
    waitedS: wire.waitTime,
    talkedS: wire.totalTalkingTimes,
    loggedOnS: wire.logonTimes,
    associatedData: callData === null ? null : validPart(callData, callDataLen) || null,
    keyId: wire.keyId,
    mediaServerId: wire.server,
    moduleId: wire.mid,
    location: wire.place,
    unread,
  };
}
