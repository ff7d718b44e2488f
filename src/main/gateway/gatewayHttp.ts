/**
 * Requests to the agent gateway: base address, Guid, cookies, time-out, one at a time, and repeating what a lapsed Guid
 * stopped. The outcome is an opened envelope with `unknown` in it, or a `ProblemError`.
 */
import { type Asked, type Problem, type ProblemError, problemOf } from '../../shared/errors.ts';
import { isOfUnknownGuid } from '../../shared/resultCodes.ts';
import type { Clock } from '../transport/clock.ts';
import { createHttp, type HeaderValues, type HttpRequest } from '../transport/http.ts';
import { times } from '../transport/times.ts';
import type { Trust } from '../../shared/settings/settingsView.ts';
import { type CookieFate, type Cookies, createCookies } from './cookies.ts';
import { createGuidHolder, type GuidHolder } from './guid.ts';
import { createTurns } from './turns.ts';
import { type Envelope, openEnvelope } from './wire/envelope.ts';

/** One line of the log about one request: neither bodies nor headers nor queries. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  readonly tookMs: number;
  /** `ok`, or the problem's kind, with the code of a refusal. */
  readonly outcome: string;
}

export interface GatewayHttpOptions {
  readonly address: string;
  readonly trust: Trust;
  readonly clock: Clock;
  readonly log: (record: RequestRecord) => void;
}

/** One request to the agent gateway, before the Guid and the cookies are added. */
export interface GatewayRequest {
  /** Goes with a refusal, so that its code is read as the answer to this. */
  readonly asked: Asked;
  readonly method: HttpRequest['method'];
  /** Below `/agentgateway/resource`, query included. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Default: {@link times}.requestTimeoutMs */
  readonly timeoutMs?: number;
  /** Default: that of transport/http.ts */
  readonly maxAnswerBytes?: number;
  /** Requests with the same turn never overlap. Default: method and path without the query. */
  readonly turn?: string;
  /** True for the event poll: a refusal for its Guid is not repeated here but told, see {@link createGatewayHttp}. */
  readonly tellsLapse?: boolean;
  /**
   * True for a sign-in and for what is asked before it: begins without the Guid and the cookies of a session before;
   * answers for those are not heeded.
   */
  readonly startsSession?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** The way to one gateway, with the Guid and the cookies of the session that is up. */
export interface GatewayHttp {
  /** @throws ProblemError and nothing else */
  request(request: GatewayRequest): Promise<Envelope>;
  /** Whether a Guid came since the last request that started a session. */
  hasGuid(): boolean;
  /** What became of the cookies of the present session. */
  cookieFate(): CookieFate;
  dropIdle(): void;
  close(): void;
}

const root = '/agentgateway/resource';
/** A request is sent at most so many times; see {@link createGatewayHttp}. */
const maxSends = 4;

/** Guid and cookies of one session. */
interface Session {
  readonly guid: GuidHolder;
  readonly cookies: Cookies;
}

/**
 * Who repeats what a lapsed Guid stopped (000-003; 100-006 on some gateways, docs/gateway.md §2). Repeating does
 * no harm: the gateway refused the request, so it did nothing.
 *
 * - A request that was under way while a newer Guid came is repeated here at once: only this module knows with
 *   which Guid it went.
 * - 000-003 for the newest Guid is repeated here up to {@link maxSends} times, after the next change of the Guid or
 *   {@link times}.guidChangeMs. After that the refusal (`suspect`) goes to the caller.
 * - The event poll is not waited for in that way, because it is what brings the new Guid: its refusals go to the
 *   session at once, whose poller counts those in a row and decides when the session is over.
 */
export function createGatewayHttp({ address, trust, clock, log }: GatewayHttpOptions): GatewayHttp {
  const http = createHttp({ from: 'gateway', address, trust, clock });
  const turns = createTurns();
  let session = newSession(clock, address);

  const sendOnce = async (request: GatewayRequest, sender: Session): Promise<Envelope> => {
    const answer = await http.send({
      method: request.method,
      path: `${root}${request.path}`,
      headers: headersOf(sender),
      body: request.body && JSON.stringify(request.body),
      timeoutMs: request.timeoutMs ?? times.requestTimeoutMs,
      maxAnswerBytes: request.maxAnswerBytes,
      signal: request.signal,
      onHeaders: adopting(sender),
    });
    return openEnvelope(answer, request.asked);
  };

  const send = async (request: GatewayRequest): Promise<Envelope> => {
    if (request.startsSession) session = newSession(clock, address);
    const sender = session;
    for (let sends = 1; ; sends++) {
      const sentWith = sender.guid.newest;
      try {
        return await sendOnce(request, sender);
      } catch (error) {
        const code = refusalCodeOf(error);
        const isPresent = !request.startsSession && sender === session;
        if (!isOfUnknownGuid(code) || !isPresent || sends >= maxSends) throw error;
        if (sender.guid.newest !== sentWith) continue;
        if (code !== '000-003' || request.tellsLapse) throw error;
        await sender.guid.change(times.guidChangeMs, request.signal);
      }
    }
  };

  const sendLogged = async (request: GatewayRequest): Promise<Envelope> => {
    const startedAt = clock.now();
    const record = (outcome: string): void =>
      log({ method: request.method, path: withoutQuery(request), tookMs: clock.now() - startedAt, outcome });
    try {
      const envelope = await send(request);
      record('ok');
      return envelope;
    } catch (error) {
      record((error as ProblemError).message);
      throw error;
    }
  };

  return {
    // A request that is repeated before its answer arrived is refused with 000-007 (docs/gateway.md §1).
    request: (request) =>
      turns.take(
        request.turn ?? `${request.method} ${withoutQuery(request)}`,
        () => sendLogged(request),
        request.signal,
      ),
    hasGuid: () => session.guid.newest !== null,
    cookieFate: () => session.cookies.fate(),
    dropIdle: () => http.dropIdle(),
    close: () => http.close(),
  };
}

const newSession = (clock: Clock, address: string): Session => ({
  guid: createGuidHolder(clock),
  cookies: createCookies(`${address}${root}/`),
});

const withoutQuery = ({ path }: GatewayRequest): string => path.replace(/\?.*$/, '');

function headersOf({ guid, cookies }: Session): Record<string, string> {
  const cookie = cookies.header();
  return {
    'Content-Type': 'application/json; charset=UTF-8',
    ...(guid.newest !== null && { Guid: guid.newest }),
    ...(cookie !== '' && { Cookie: cookie }),
  };
}

/** For a request that is about to be sent. */
function adopting({ guid, cookies }: Session): (header: HeaderValues) => void {
  const sentWith = guid.newest;
  return (header) => {
    guid.adopt(header('set-guid'), sentWith);
    cookies.adopt(header('set-cookie'));
  };
}

function refusalCodeOf(error: unknown): string | null {
  const problem: Problem | null = problemOf(error);
  return problem?.kind === 'refusal' ? problem.code : null;
}
