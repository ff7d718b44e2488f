import type { Platform } from '../platform/platform.ts';
import { openConsult } from '../platform/calls/consult.ts';
import { arrivingLeg, heldLegs, talkingLeg } from '../platform/calls/legs.ts';
import { agentStates, type Right } from '../platform/model/agent.ts';
import type { Session } from '../platform/model/session.ts';
import type { Call, Leg } from '../platform/model/call.ts';
import type { Site } from '../options/siteChoices.ts';
import { Refusal } from '../resultCodes.ts';
import { success, type Answer } from '../wire/httpAnswer.ts';
import { dummyRecord, fullRecord, heldRecord, waitingRecord } from './callRecord.ts';
import { flagOf, isWorkNo, textOf, type AgentExchange, type Route } from './exchange.ts';

/** Largest associated data, in bytes (docs/gateway.md §6). */
const largestCalldata = 16 * 1024;

/** The call that the agent is about to answer: valid from its allocation on. */
function offeredCall({ site }: Platform, session: Session): Call | undefined {
  const leg = arrivingLeg(session);
  return leg?.state === 'calling' && !site.diallingTold ? undefined : leg?.call;
}

/** The same, or the one that was answered. */
function allocatedCall(platform: Platform, session: Session): Call | undefined {
  return offeredCall(platform, session) ?? talkingLeg(session)?.call;
}

/** What the call infos tell without a call. */
const none = ({ site }: Platform): unknown => (site.withoutCall === 'dummy' ? dummyRecord : null);

function beforeAnswer({ platform, session, fault }: AgentExchange): unknown {
  const { beforeAnswerTells } = platform.site;
  if (fault?.shape === 'null' || beforeAnswerTells === 'none') return null;
  const offeredOnly = beforeAnswerTells === 'offered';
  const call = offeredOnly ? offeredCall(platform, session) : allocatedCall(platform, session);
  if (call === undefined) return none(platform);
  const record = fullRecord(platform, call);
  return fault?.shape === 'list' ? [record] : record;
}

function lastCall(platform: Platform, workNo: string): Call | undefined {
  const own = [...platform.calls.values()].filter((call) => call.workNo === workNo && call.endedAt !== null);
  return own.sort((one, other) => (other.endedAt ?? 0) - (one.endedAt ?? 0))[0];
}

/** The customer who waits during a two-party consult, at sites that are set up so. */
function waitingCustomer<Choice extends 'callInfoInConsult' | 'holdListInConsult'>(
  { site }: Platform,
  session: Session,
  choice: Choice,
  is: Site[Choice],
): Call | undefined {
  if (site[choice] !== is || openConsult(session) === undefined) return undefined;
  return heldLegs(session).find(({ call }) => call.outside.length > 0)?.call;
}

function currentCall({ platform, session, request }: AgentExchange): unknown {
  const currentOnly = flagOf(request.query.get('isNoContainLastCall'), false, '100-011');
  const talkingOnly = platform.site.callInfoTells === 'talking';
  const current =
    waitingCustomer(platform, session, 'callInfoInConsult', 'customer') ??
    (talkingOnly ? talkingLeg(session)?.call : allocatedCall(platform, session)) ??
    heldLegs(session)[0]?.call;
  const call = current ?? (currentOnly ? undefined : lastCall(platform, session.workNo));
  return call === undefined ? none(platform) : fullRecord(platform, call);
}

/** @throws Refusal 200-026 for an unknown call, 900-002 for another agent's where the site tells the own ones alone */
function callById({ platform, session, params }: AgentExchange): unknown {
  const call = platform.calls.get(params.callid ?? '');
  if (call === undefined) throw new Refusal('200-026');
  const isOwn = call.legs.some(({ workNo }) => workNo === session.workNo);
  const { callsByIdOf } = platform.site;
  if (callsByIdOf === 'own' && !isOwn) throw new Refusal('900-002');
  if (callsByIdOf === 'nobodySignedIn' && !isOwn) throw new Refusal('100-006');
  const other = [...platform.calls.values()].find((one) => one !== call);
  return fullRecord(platform, callsByIdOf === 'another' && !isOwn && other ? other : call);
}

/**
 * A colleague's session.
 * @throws Refusal 100-011 for a bad work number, an unknown one or another VDN; 900-002 without the right
 */
function colleague({ platform, session, params }: AgentExchange, right: Right): Session | undefined {
  const workNo = params.workno ?? '';
  const account = platform.accounts.get(workNo);
  if (!isWorkNo(workNo) || account?.vdnId !== session.account.vdnId) throw new Refusal('100-011');
  const own = workNo === session.workNo;
  if (!own && (!session.account.rights.includes(right) || account.closedToQueries))
    throw new Refusal('900-002');
  return platform.sessions.get(workNo);
}

/** The calls an agent has, the latest first. */
function callIdsOf(exchange: AgentExchange): string[] {
  const legs = colleague(exchange, 'queryAgents')?.legs ?? [];
  return legs.map((leg) => leg.call.callId).reverse();
}

/** @throws Refusal 300-001 for a colleague on another node; no document has its code */
function colleagueOnNode(exchange: AgentExchange): Session | undefined {
  const other = colleague(exchange, 'inspect');
  if (other !== undefined && other.account.node !== exchange.session.account.node)
    throw new Refusal('300-001');
  return other;
}

function heldRecords(platform: Platform, session: Session | undefined): unknown {
  const all = session === undefined || session.autoAnswer ? [] : heldLegs(session);
  const unlisted = session && waitingCustomer(platform, session, 'holdListInConsult', 'empty');
  const isHidden = ({ suspended }: Leg): boolean => suspended && platform.site.suspendedIvr === 'unlisted';
  const held = all.filter((leg) => leg.call !== unlisted && !isHidden(leg));
  if (held.length === 0) throw new Refusal('400-003');
  return held.map((leg) => heldRecord(platform, leg.call));
}

function associatedData({ platform, session }: AgentExchange): unknown {
  const call = allocatedCall(platform, session) ?? heldLegs(session)[0]?.call;
  if (call === undefined) throw new Refusal('400-001');
  return call.calldata;
}

/** Longest data at sites that cut it, characters. */
const cutAt = 64;
/** How long a site takes that has set it only later, ms. */
const setLateMs = 1500;

/** JSON as `name=value`, as sites have it that keep associated data so. */
function asPairs(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return text;
    return Object.entries(value)
      .map(([name, one]) => `${name}=${String(one)}`)
      .join(';');
  } catch {
    return text;
  }
}

function setAssociatedData({ platform, session, body }: AgentExchange): void {
  const { site } = platform;
  const { callid, calldata: given, isDataEncoded } = body();
  const text = textOf(given);
  const call = session.legs.find((each) => each.call.callId === textOf(callid))?.call;
  if (call === undefined) throw new Refusal('400-001');
  const size = site.dataCounted === 'bytes' ? Buffer.byteLength(text) : 2 * text.length;
  if (size > largestCalldata) throw new Refusal('100-011');
  const encoded = flagOf(isDataEncoded, false, '100-011');
  const calldata = encoded ? Buffer.from(text, 'base64').toString('utf8') : text;
  const set = (): void => {
    call.calldata = site.dataSet === 'asPairs' ? asPairs(calldata) : calldata;
    if (site.dataSet === 'cut') call.calldata = calldata.slice(0, cutAt);
  };
  if (site.dataSet === 'late') platform.clock.setTimeout(set, setLateMs);
  else if (site.dataSet !== 'dropped') set();
}

function waitingCalls({ platform, session, params }: AgentExchange): unknown {
  const skillId = Number(params.skillid);
  if (!platform.skills.has(skillId)) throw new Refusal('100-019');
  if (session.state === agentStates.idle) throw new Refusal('100-007', 'not while the agent is idle');
  return platform.queued.list(skillId).map((call) => waitingRecord(platform, call));
}

/** What the agent's calls come to; no document lists the members. */
function statistics({ platform, session }: AgentExchange): unknown {
  const own = [...platform.calls.values()].filter((call) => call.workNo === session.workNo);
  const answered = own.filter((call) => call.answeredAt !== null);
  return {
    callNum: own.length,
    answeredNum: answered.length,
    callOutNum: own.filter((call) => call.placedBy === session.workNo).length,
    loginTime: session.loginAt,
  };
}

function query(name: string, path: string, ask: (exchange: AgentExchange) => unknown): Route {
  const handle = (exchange: AgentExchange): Answer => success(ask(exchange));
  return { name, method: 'GET', path: `calldata/:agentid/${path}`, handle };
}

/** Everything under /calldata (docs/gateway.md §6). */
export const callDataRoutes: Route[] = [
  query('callinfobeforeanswer', 'callinfobeforeanswer', beforeAnswer),
  query('callinfo', 'callinfo', currentCall),
  query('callinfobycallid', 'callinfobycallid/:callid', callById),
  query('allcallinfoEx', 'allcallinfoEx/:workno', callIdsOf),
  query('holdlist', 'holdlist', (it) => heldRecords(it.platform, it.session)),
  query('holdlistex', 'holdlistex/:workno', (it) => heldRecords(it.platform, colleagueOnNode(it))),
  query('allcallid', 'allcallid', (it) => it.session.legs.map((leg) => leg.call.callId)),
  query('statistics', 'statistics', statistics),
  query('appdata', 'appdata', associatedData),
  query('waitcallinfo', 'waitcallinfo/:skillid', waitingCalls),
  {
    name: 'setcalldataex',
    method: 'PUT',
    path: 'calldata/:agentid/setcalldataex',
    handle: (it) => {
      setAssociatedData(it);
      return success();
    },
  },
];
