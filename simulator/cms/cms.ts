import type { FaultBook } from '../control/faults.ts';
import { faultAnswer } from '../gateway/faultAnswer.ts';
import type { Platform } from '../platform/platform.ts';
import type { Call } from '../platform/model/call.ts';
import { jsonAnswer, type Answer } from '../wire/httpAnswer.ts';
import { objectBody, type WireRequest } from '../wire/request.ts';
import { isSigned } from './c2.ts';

/** Where CC-CMS's interfaces begin (docs/gateway.md §9). */
export const cmsBase = '/rest/cmsapp/v1/openapi/';

/** Who may ask, and about which call centre. */
export interface CmsSetup {
  accessKey: string;
  secretKey: string;
  ccId: number;
  vdn: number;
  /** `older`: `result` and `resultDatas` beside `resultDesc`, as in the sample; `newer`: `resultCode`; `both`. */
  resultForm: 'older' | 'newer' | 'both';
}

class CmsFailure extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'CmsFailure';
    this.code = code;
  }
}

const illegal = '0100002';
const failed = '0100001';

function idIn(body: Record<string, unknown>, name: string, highest: number): number {
  const value = body[name];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > highest) {
    throw new CmsFailure(illegal, `${name} must be an integer from 1 to ${String(highest)}`);
  }
  return value;
}

function details(platform: Platform, call: Call): Record<string, unknown> {
  const now = platform.clock.now();
  const session = call.workNo === null ? undefined : platform.sessions.get(call.workNo);
  const seconds = (from: number | null | undefined): number =>
    from === null || from === undefined ? 0 : Math.floor((now - from) / 1000);
  return {
    trunkNo: 582,
    deviceType: session === undefined ? 1 : 2,
    deviceNo: session === undefined ? call.skillId : Number(session.workNo),
    dsn: Number(call.callId.split('-')[1]),
    callData: call.calldata,
    totalTalkingTimes: seconds(call.answeredAt),
    cb: 1,
    keyId: '',
    callingNum: call.caller,
    calledNum: call.called,
    orgiCalledNum: '',
    callDataLen: Buffer.byteLength(call.calldata),
    callSkill: platform.skills.get(call.skillId)?.name ?? '',
    partyNum: session === undefined ? 1 : 2,
    callFeature: call.feature === 7 ? 40 : 0,
    place: 0,
    waitTime: Math.floor(((call.answeredAt ?? now) - call.beganAt) / 1000),
    logonTimes: seconds(session?.loginAt),
    handle: 0,
    time: Math.floor(call.beganAt / 1000),
    mediaType: 'MEDIA_TYPE_PHONE',
    server: 0,
    mid: 5,
    priority: call.priority,
  };
}

function callDetails(platform: Platform, body: Record<string, unknown>): unknown {
  const { callId } = body;
  if (typeof callId !== 'string' || callId.length < 1 || callId.length > 20) {
    throw new CmsFailure(illegal, 'callId must be a text of 1 to 20 characters');
  }
  const call = platform.calls.get(callId);
  if (call === undefined || call.stage === 'ended')
    throw new CmsFailure(failed, 'the call is not in progress');
  return details(platform, call);
}

function agentCalls(platform: Platform, body: Record<string, unknown>): unknown {
  const workNo = String(body.agentId);
  if (!platform.accounts.has(workNo)) throw new CmsFailure(illegal, 'agentId is no agent of this VDN');
  return (platform.sessions.get(workNo)?.legs ?? []).map((leg) => leg.call.callId);
}

const interfaces: Record<string, { name: string; ask: typeof callDetails }> = {
  'calldata/querydetailcallinfo': { name: 'querydetailcallinfo', ask: callDetails },
  'agent/agentprivatecall': { name: 'agentprivatecall', ask: agentCalls },
};

/** Names of the interfaces of CC-CMS. */
export const cmsInterfaceNames: readonly string[] = Object.values(interfaces).map((each) => each.name);

/** CC-CMS: details of calls for those who sign their requests. */
export class Cms {
  readonly #platform: Platform;
  readonly #faults: FaultBook;
  readonly #setup: CmsSetup;
  readonly #count: (interfaceName: string, method: string) => void;

  constructor(
    platform: Platform,
    faults: FaultBook,
    setup: CmsSetup,
    count: (name: string, method: string) => void,
  ) {
    this.#platform = platform;
    this.#faults = faults;
    this.#setup = setup;
    this.#count = count;
  }

  /** Answers a request: 401 without a valid C2 signature, 404 and 405 for what there is not. */
  answer(request: WireRequest): Answer {
    const found = interfaces[request.path.slice(cmsBase.length)];
    this.#count(found?.name ?? 'unknown', request.method);
    if (found === undefined) return jsonAnswer({ error: 'no such interface' }, 404);
    const fault = this.#faults.take(found.name, null);
    const delayMs = fault?.delayMs ?? 0;
    if (fault?.retcode !== undefined) {
      const answer = this.#resultAnswer(fault.retcode, fault.message ?? '', 'newer');
      return { ...answer, status: fault.status ?? 200, delayMs };
    }
    const instead = fault === null ? null : faultAnswer(fault);
    if (instead !== null) return { ...instead, delayMs };
    if (!isSigned(request, this.#setup)) {
      return { ...jsonAnswer({ error: 'the signature is missing or wrong' }, 401), delayMs };
    }
    if (request.method !== 'POST') return { ...jsonAnswer({ error: 'POST only' }, 405), delayMs };
    return { ...this.#ask(found.ask, request), delayMs };
  }

  #ask(ask: typeof callDetails, request: WireRequest): Answer {
    try {
      const body = objectBody(request);
      if (body === null) throw new CmsFailure(illegal, 'the body must be a JSON object');
      const [ccId, vdn] = [idIn(body, 'ccId', 65_535), idIn(body, 'vdn', 5_000)];
      if (ccId !== this.#setup.ccId || vdn !== this.#setup.vdn) {
        throw new CmsFailure('0101003', 'no right for this call centre or VDN');
      }
      return this.#resultAnswer('0100000', ask(this.#platform, body));
    } catch (error) {
      if (error instanceof CmsFailure) return this.#resultAnswer(error.code, error.message);
      throw error;
    }
  }

  #resultAnswer(code: string, resultDesc: unknown, resultForm = this.#setup.resultForm): Answer {
    const succeeded = code === '0100000';
    const older = { result: succeeded ? '0' : '-1', ...(succeeded ? { resultDatas: resultDesc } : {}) };
    return jsonAnswer({
      ...(resultForm === 'newer' ? {} : older),
      ...(resultForm === 'older' ? {} : { resultCode: code }),
      resultDesc,
    });
  }
}
