/**
 * One agent's access to one agent gateway: every request that the program makes of it, by name. Inputs are checked
 * before anything is sent; each method rejects with a `ProblemError` and with nothing else, and with `cancelled`
 * when its signal is aborted. Fills the session's `GatewayPort` (tests/types/gatewayPort.test-d.ts).
 */
import type { AgentEvent } from '../../shared/agentEvents.ts';
import { toGatewayAddress, toTrust } from '../../shared/settings/connection.ts';
import type { CallId, SkillId, WorkNo } from '../../shared/domain.ts';
import type { CallIdList, CallInfo, CallList } from '../../shared/calls/told.ts';
import { publicSkillType } from '../../shared/fields.ts';
import type { Asked } from '../../shared/errors.ts';
import {
  toAgentId,
  toAssociatedData,
  toCallId,
  toPassword,
  toSkillId,
  toSkillType,
  toTones,
  toWorkNo,
} from '../../shared/ids.ts';
import type { Trust } from '../../shared/settings/settingsView.ts';
import { type Clock, systemClock } from '../transport/clock.ts';
import { times } from '../transport/times.ts';
import {
  createGatewayHttp,
  type GatewayHttp,
  type GatewayRequest,
  type RequestRecord,
} from './gatewayHttp.ts';
import { consultRequests } from './consultRequests.ts';
import { act, inUrl, maxListBytes, resultUnless } from './requests.ts';
import { peopleRequests } from './peopleRequests.ts';
import { ownCallRequests } from './ownCallRequests.ts';
import { stateRequests } from './stateRequests.ts';
import { transferRequests } from './transferRequests.ts';
import { type SignIn, signInBody } from './signInBody.ts';
import { readSignIn, type SignInResult } from './wire/answers.ts';
import { readCall, readCallIds, readCalls } from './wire/callInfo.ts';
import { readEvent } from './wire/events.ts';

export interface AgentGatewayOptions {
  /** `https://host[:port]` or `http://…`, without a path. */
  readonly address: string;
  readonly trust: Trust;
  /** 101..999999 */
  readonly agentId: string;
  /** The agent's phone is linked to the platform, which answers on it (`phonepickup`, docs/gateway.md §5). */
  readonly answersOnPhone?: boolean;
  readonly clock?: Clock;
  /** Told of every request after its answer. */
  readonly log?: (record: RequestRecord) => void;
}

/** The client of one agent at one gateway; it fills the session's ports. */
export type AgentGateway = ReturnType<typeof createAgentGateway>;

/** Sends nothing yet. @throws ProblemError `invalidInput` for an address, trust or agent ID that cannot be */
export function createAgentGateway(options: AgentGatewayOptions) {
  const agentId = toAgentId(options.agentId);
  const http = createGatewayHttp({
    address: toGatewayAddress(options.address),
    trust: toTrust(options.trust),
    clock: options.clock ?? systemClock,
    log: options.log ?? (() => undefined),
  });
  return {
    ...sessionRequests(http, agentId),
    ...stateRequests(http, agentId),
    ...voiceRequests(http, agentId, options.answersOnPhone ?? false),
    ...callDataRequests(http, agentId),
    ...transferRequests(http, agentId),
    ...peopleRequests(http, agentId, (options.clock ?? systemClock).now),
    ...ownCallRequests(http, agentId),
    ...consultRequests(http, agentId),
    /** Whether the gateway has given a Guid since the last sign-in began, even if its answer never came. */
    hasSession: (): boolean => http.hasGuid(),
    /** What became of the cookies that the session was given. */
    cookieFate: () => http.cookieFate(),
    /** Ends the connections that no request uses. */
    dropIdleConnections: (): void => http.dropIdle(),
    /** Ends every connection that is kept open, and whatever is under way. */
    close: (): void => http.close(),
  };
}

/** Sign-in and sign-out of one agent must never overlap (docs/gateway.md §2). */
const signInTurn = 'sign-in or sign-out';

/** docs/gateway.md §2, §3. */
function sessionRequests(http: GatewayHttp, agentId: string) {
  const agent = `/onlineagent/${agentId}`;
  return {
    signIn: async (request: SignIn, takeOver: boolean, signal?: AbortSignal): Promise<SignInResult> => {
      const body = signInBody(request);
      const path = takeOver ? `${agent}/forcelogin` : agent;
      const how = { asked: 'signIn', turn: signInTurn, startsSession: true, signal } as const;
      const timeoutMs = times.signInTimeoutMs;
      const { result } = await http.request({ method: 'PUT', path, body, timeoutMs, ...how });
      return readSignIn(result);
    },
    signOut: async (releaseCall: boolean, signal?: AbortSignal): Promise<void> => {
      const path = `${agent}/${releaseCall ? 'forcelogout' : 'logout'}`;
      await http.request({ asked: 'signOut', method: 'DELETE', path, turn: signInTurn, signal });
    },
    changePassword: async (oldPassword: string, newPassword: string, signal?: AbortSignal): Promise<void> => {
      const body = { oldPassword: toPassword(oldPassword), newPassword: toPassword(newPassword) };
      const path = `${agent}/modifyaccountpwdex`;
      const how = { asked: 'changePassword', startsSession: !http.hasGuid(), signal } as const;
      await act(http, { method: 'POST', path, body, ...how });
    },
    nextEvent: async (signal?: AbortSignal): Promise<AgentEvent | null> => {
      const path = `/agentevent/${agentId}`;
      const how = { asked: 'event', timeoutMs: times.pollTimeoutMs, tellsLapse: true, signal } as const;
      const { event } = await http.request({ method: 'GET', path, ...how });
      return readEvent(event, agentId);
    },
  };
}

/** docs/gateway.md §5. */
function voiceRequests(http: GatewayHttp, agentId: string, answersOnPhone: boolean) {
  const voice = `/voicecall/${agentId}`;
  return {
    answer: async (callId: CallId | null, signal?: AbortSignal): Promise<void> => {
      const query = callId === null ? '' : `?callid=${inUrl(toCallId(callId))}`;
      // A linked phone has one call to be answered: the request names none.
      const how = answersOnPhone ? 'phonepickup' : `answer${query}`;
      await act(http, { asked: 'answer', method: 'PUT', path: `${voice}/${how}`, signal });
    },
    release: (signal?: AbortSignal): Promise<void> =>
      act(http, { asked: 'release', method: 'DELETE', path: `${voice}/release`, signal }),
    hold: (signal?: AbortSignal): Promise<void> =>
      act(http, { asked: 'hold', method: 'POST', path: `${voice}/hold`, signal }),
    takeBack: async (callId: CallId, signal?: AbortSignal): Promise<void> => {
      const path = `${voice}/gethold?callid=${inUrl(toCallId(callId))}`;
      await act(http, { asked: 'takeBack', method: 'POST', path, signal });
    },
    mute: (signal?: AbortSignal): Promise<void> =>
      act(http, { asked: 'mute', method: 'POST', path: `${voice}/beginmute`, signal }),
    unmute: (signal?: AbortSignal): Promise<void> =>
      act(http, { asked: 'unmute', method: 'POST', path: `${voice}/endmute`, signal }),
    sendTones: async (tones: string, signal?: AbortSignal): Promise<void> => {
      const path = `${voice}/seconddialex?number=${inUrl(toTones(tones))}`;
      await act(http, { asked: 'sendTones', method: 'POST', path, signal });
    },
    /** @param skillType nothing but 0, a public queue, can be asked for a call */
    requestCall: async (
      callId: CallId,
      skillId: SkillId,
      signal?: AbortSignal,
      skillType: number = publicSkillType.value,
    ): Promise<void> => {
      const queue = `${toSkillType(skillType)}?skillId=${toSkillId(skillId)}`;
      const path = `${voice}/requestcall/${inUrl(toCallId(callId))}/${queue}`;
      await act(http, { asked: 'requestCall', method: 'POST', path, signal });
    },
  };
}

/** A call may be asked about although there is none; what comes then is not documented (docs/gateway.md §6). */
const noCallCodes = /^[24][0-9]{2}-[0-9]{3}$/;

/** So many calls of a list are read; the rest is counted. */
const mostWaiting = 5000;
const mostHeld = 200;
const mostOfAColleague = 200;

/** docs/gateway.md §6. */
function callDataRequests(http: GatewayHttp, agentId: string) {
  const data = `/calldata/${agentId}`;
  const get = (asked: Asked, path: string, signal?: AbortSignal): GatewayRequest => ({
    asked,
    method: 'GET',
    path,
    signal,
  });
  const getList = (asked: Asked, path: string, signal?: AbortSignal): GatewayRequest => ({
    ...get(asked, path, signal),
    maxAnswerBytes: maxListBytes,
  });
  return {
    callInfoBeforeAnswer: async (signal?: AbortSignal): Promise<CallInfo | null> =>
      readCall(
        await resultUnless(noCallCodes, http, get('callInfo', `${data}/callinfobeforeanswer`, signal)),
      ),
    callInfo: async (signal?: AbortSignal): Promise<CallInfo | null> => {
      const path = `${data}/callinfo?isNoContainLastCall=true`;
      return readCall(await resultUnless(noCallCodes, http, get('callInfo', path, signal)));
    },
    callInfoOf: async (callId: CallId, signal?: AbortSignal): Promise<CallInfo | null> => {
      const path = `${data}/callinfobycallid/${inUrl(toCallId(callId))}`;
      const told = readCall(await resultUnless(noCallCodes, http, get('callInfo', path, signal)));
      // A gateway that does not know the call may answer with another one, as the agent's own.
      return told?.callId === callId ? told : null;
    },
    setCallData: async (callId: CallId, given: string, signal?: AbortSignal): Promise<void> => {
      const body = { callid: toCallId(callId), calldata: toAssociatedData(given), isDataEncoded: false };
      await act(http, { asked: 'setCallData', method: 'PUT', path: `${data}/setcalldataex`, body, signal });
    },
    /** 400-003 is "nobody on hold". */
    holdList: async (signal?: AbortSignal): Promise<CallList> => {
      const request = getList('holdList', `${data}/holdlist`, signal);
      return readCalls(await resultUnless(/^400-003$/, http, request), mostHeld);
    },
    callIdsOf: async (workNo: WorkNo, signal?: AbortSignal): Promise<CallIdList> => {
      const path = `${data}/allcallinfoEx/${toWorkNo(workNo)}`;
      return readCallIds((await http.request(get('colleagueCalls', path, signal))).result, mostOfAColleague);
    },
    waitingCalls: async (skillId: SkillId, signal?: AbortSignal): Promise<CallList> => {
      const path = `${data}/waitcallinfo/${toSkillId(skillId)}`;
      return readCalls((await http.request(getList('waitingCalls', path, signal))).result, mostWaiting);
    },
  };
}
