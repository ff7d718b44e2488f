import type { Fault, FaultBook } from '../control/faults.ts';
import { checkGuid, guidHeader } from '../platform/agents/guids.ts';
import type { Platform } from '../platform/platform.ts';
import { touch } from '../platform/agents/sessions.ts';
import type { Session } from '../platform/model/session.ts';
import { Refusal } from '../resultCodes.ts';
import { refusal, type Answer } from '../wire/httpAnswer.ts';
import { AnyCaseQuery, objectBody, type WireRequest } from '../wire/request.ts';
import { agentEventRoutes } from './events/agentEvent.ts';
import { callDataRoutes } from './callData.ts';
import { directoryRoutes } from './directory.ts';
import { reachesNode } from './cookies.ts';
import { doom } from './events/eventFaults.ts';
import { isWorkNo, type Route } from './exchange.ts';
import { faultAnswer } from './faultAnswer.ts';
import { messageRoutes } from './agentMessages.ts';
import { onlineAgentRoutes } from './onlineAgent.ts';
import { queryRoutes } from './shiftQueries.ts';
import { targetRoutes } from './targetRoutes.ts';
import { voiceCallRoutes } from './voiceCall.ts';

/** Where the gateway's interfaces begin (docs/gateway.md §1). */
export const gatewayBase = '/agentgateway/resource/';

const routes: Route[] = [
  ...onlineAgentRoutes,
  ...agentEventRoutes,
  ...voiceCallRoutes,
  ...callDataRoutes,
  ...queryRoutes,
  ...directoryRoutes,
  ...messageRoutes,
  ...targetRoutes,
];

/** Names of all interfaces of the gateway. */
export const interfaceNames: readonly string[] = routes.map((route) => route.name);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function paramsOf(path: string, parts: string[]): Record<string, string> | null {
  const pattern = path.split('/');
  if (pattern.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (expected.startsWith(':')) params[expected.slice(1)] = decoded(part);
    else if (expected !== part) return null;
  }
  return params;
}

interface Match {
  route: Route;
  params: Record<string, string>;
}

/** The path below the base; clients double the slash before it and end it in one. */
function partsOf(request: WireRequest): string[] {
  return request.path
    .slice(gatewayBase.length)
    .replace(/^\/+|\/+$/g, '')
    .split('/');
}

/** By what a repeated request is known, however it is spelled. */
function keyOf(request: WireRequest): string {
  return `${request.method} ${partsOf(request).join('/')}?${request.rawQuery.toLowerCase()}`;
}

function matches(request: WireRequest): Match[] {
  const parts = partsOf(request);
  return routes.flatMap((route) => {
    const params = paramsOf(route.path, parts);
    return params === null ? [] : [{ route, params }];
  });
}

/** The session that was signed out and has this Guid, for the one poll that is told so. */
function endedSession(platform: Platform, workNo: string, request: WireRequest): Session | null {
  const session = platform.farewells.get(workNo);
  if (session === undefined || session.guid.value !== request.headers.guid) return null;
  platform.farewells.delete(workNo);
  return session.events.length > 0 ? session : null;
}

/** The session that a request belongs to. @throws Refusal 100-006 or 000-003 */
function sessionOf(platform: Platform, workNo: string, request: WireRequest): Session {
  const session = platform.sessions.get(workNo);
  if (session === undefined) throw new Refusal('100-006');
  if (!reachesNode(platform, session, request)) throw new Refusal('100-006');
  const { guid } = request.headers;
  checkGuid(platform, session, typeof guid === 'string' ? guid : undefined);
  return session;
}

/**
 * Only interfaces that read a body ask for it: clients send null, [] or a form to the others.
 * @throws Refusal 000-006
 */
function checkedBody(request: WireRequest): Record<string, unknown> {
  const body = objectBody(request);
  if (body === null) throw new Refusal('000-006');
  return body;
}

/** Whole branches that are known and not played: supervision, recordings, text chat, conferences. */
const notPlayed = ['qualitycontrol', 'recordplay', 'recordfile', 'mediacall', 'agentconf'];

/** @throws Refusal 000-002 for an unknown path, 900-002 in a branch that is not played, once the agent has signed in */
function refuseUnknown(platform: Platform, request: WireRequest): never {
  const [branch = '', workNo = ''] = partsOf(request);
  if (!notPlayed.includes(branch) || !isWorkNo(workNo)) throw new Refusal('000-002');
  sessionOf(platform, workNo, request);
  throw new Refusal('900-002', 'not played by this simulator');
}

function refused(error: unknown): Answer {
  if (error instanceof Refusal) return refusal(error.retcode, error.message);
  throw error;
}

/** The gateway: one request in, one answer out. */
export class Gateway {
  readonly #platform: Platform;
  readonly #faults: FaultBook;
  readonly #count: (interfaceName: string, method: string) => void;
  readonly #underWay = new Set<string>();

  constructor(platform: Platform, faults: FaultBook, count: (name: string, method: string) => void) {
    this.#platform = platform;
    this.#faults = faults;
    this.#count = count;
  }

  /** Answers a request; `onGone` is told what to do when the client leaves before that. */
  async answer(request: WireRequest, onGone: (gone: () => void) => void): Promise<Answer> {
    const found = matches(request);
    const match = found.find(({ route }) => route.method === request.method) ?? found[0];
    this.#count(match?.route.name ?? 'unknown', request.method);
    if (match === undefined) {
      try {
        refuseUnknown(this.#platform, request);
      } catch (error) {
        return refused(error);
      }
    }
    const fault = this.#faults.take(match.route.name, match.params.agentid ?? null);
    const delayMs = fault?.delayMs ?? 0;
    const instead = fault === null ? null : faultAnswer(fault);
    if (instead !== null && fault?.takesEffect !== true) {
      if (match.route.name === 'agentevent') this.#doomNextEvent(match, request, fault);
      return { ...instead, delayMs, ...this.#underWayUntilAnswered(match.route, request) };
    }
    const answer = await this.#ownAnswer(match, request, fault, onGone);
    const { settled } = answer;
    const given = instead === null ? answer : { ...instead, ...(settled === undefined ? {} : { settled }) };
    return { ...given, delayMs: delayMs + (answer.delayMs ?? 0) };
  }

  /** The interface's own answer, a refusal included. */
  async #ownAnswer(
    match: Match,
    request: WireRequest,
    fault: Fault | null,
    onGone: (gone: () => void) => void,
  ): Promise<Answer> {
    try {
      if (match.route.method !== request.method) throw new Refusal('000-001');
      if (this.#underWay.has(keyOf(request))) throw new Refusal('000-007');
      return await this.#handle(match, request, fault, onGone);
    } catch (error) {
      return refused(error);
    }
  }

  /** A poll whose answer fails takes the event along that waits for it, if the gateway knows who asks. */
  #doomNextEvent({ params }: Match, request: WireRequest, fault: Fault | null): void {
    const workNo = params.agentid ?? '';
    try {
      const session =
        endedSession(this.#platform, workNo, request) ?? sessionOf(this.#platform, workNo, request);
      doom(this.#platform, session, fault?.event ?? 'lost');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  async #handle(
    { route, params }: Match,
    given: WireRequest,
    fault: Fault | null,
    onGone: (gone: () => void) => void,
  ): Promise<Answer> {
    const workNo = params.agentid ?? '';
    if (!isWorkNo(workNo)) throw new Refusal('000-002');
    const request = { ...given, query: new AnyCaseQuery(given.query) };
    const body = (): Record<string, unknown> => checkedBody(request);
    const faultFor = (eventType: string): Fault | null => this.#faults.takeForEvent(workNo, eventType);
    const exchange = { platform: this.#platform, request, workNo, params, body, fault, faultFor, onGone };
    if (route.signsIn === true) return await route.handle(exchange);
    if (route.handleWithoutSession !== undefined && !this.#platform.sessions.has(workNo)) {
      return route.handleWithoutSession(exchange);
    }
    const ended = route.name === 'agentevent' ? endedSession(this.#platform, workNo, request) : null;
    const session = ended ?? sessionOf(this.#platform, workNo, request);
    touch(this.#platform, session);
    if (route.name === 'agentevent') return await route.handle({ ...exchange, session });
    const { settled } = this.#underWayUntilAnswered(route, request);
    const told = this.#platform.site.guidTold === 'everywhere' ? [guidHeader(session.guid.value)] : [];
    try {
      const answer = await route.handle({ ...exchange, session });
      return { ...answer, headers: [...answer.headers, ...told], settled };
    } catch (error) {
      settled();
      throw error;
    }
  }

  /**
   * The same request before its answer is a repetition. A second poll is none: it takes the first one's place; and a
   * second sign-in has codes of its own.
   */
  #underWayUntilAnswered(route: Route, request: WireRequest): { settled: () => void } {
    const key = keyOf(request);
    if (route.name !== 'agentevent' && route.signsIn !== true) this.#underWay.add(key);
    return { settled: () => this.#underWay.delete(key) };
  }
}
