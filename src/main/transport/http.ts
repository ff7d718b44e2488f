/**
 * One request, one answer: trust, time-out, size and decoding. What comes out is `unknown` or a `ProblemError`;
 * what it means is for the two that speak through it, the gateway's client and that of CC-CMS.
 */
import type { Agent } from 'node:http';
import fetch, { FetchError, type Response } from 'node-fetch';
import { type Problem, ProblemError, type Server } from '../../shared/errors.ts';
import type { Trust } from '../../shared/settings/settingsView.ts';
import type { Clock } from './clock.ts';
import { createConnections } from './connections.ts';
import { decodeJson, type Decoded } from './decode.ts';
import { otherProtocolOf, speaksTls } from './otherProtocol.ts';
import { distrustOf } from './trust.ts';
import { TooLargeUnpacked, unpacked } from './unpack.ts';

/**
 * More than any answer about one call can hold: 16 KB of associated data (docs/gateway.md §6), escaped six to one.
 * A request for a list says its own.
 */
export const maxAnswerBytes = 4 * 1024 * 1024;

/** All values of a header, whatever the case of its name. */
export type HeaderValues = (name: string) => readonly string[];

/** One request to the server that a {@link Http} was made for. */
export interface HttpRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** From the root of the server, query included. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** From sending to the last byte of the answer. */
  readonly timeoutMs: number;
  /** Default: {@link maxAnswerBytes} */
  readonly maxAnswerBytes?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called once the answer's headers are there, even if its body never comes. */
  readonly onHeaders?: (header: HeaderValues) => void;
}

/** Whatever status the server answered with; its meaning is the interface's. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: Decoded;
}

/** The client of one server, with connections that are kept open. */
export interface Http {
  /**
   * @throws ProblemError `unreachable`, `timeout`, `certificate`, `otherProtocol`, `cancelled`, `tooLarge`, `protocol`
   *   (no HTTP), or `invalidInput` when the trust cannot be used
   */
  send(request: HttpRequest): Promise<HttpAnswer>;
  /** Ends the connections that no request uses: they may be dead without anybody knowing. */
  dropIdle(): void;
  /** Ends every connection; what is under way, and whatever comes after, is `cancelled`. */
  close(): void;
}

export interface HttpOptions {
  /** Whom a problem names. */
  readonly from: Server;
  /** `https://host:port` or `http://host:port`, as `toAddress` of shared/settings/connection.ts returns it. */
  readonly address: string;
  readonly trust: Trust;
  readonly clock: Clock;
}

/** Sends nothing yet. @throws TypeError for an address that is no URL */
export function createHttp({ from, address, trust, clock }: HttpOptions): Http {
  const base = new URL(address);
  const connections = createConnections(base.protocol, trust, clock);
  const closing = new AbortController();
  /** Nothing has answered yet: whatever goes wrong may be due to the address. */
  let isUntried = base.protocol === 'http:';

  const isTlsInstead = async (stopped: Promise<never>): Promise<boolean> =>
    isUntried && Promise.race([speaksTls(base, clock), stopped]);

  const attempt = async (request: HttpRequest, stop: Stop): Promise<HttpAnswer> => {
    stop.throwIfStopped();
    const agent = await Promise.race([connections.agent(), stop.stopped]);
    try {
      // Raced, so that an answer that never ends cannot outlast the time-out whatever happens below.
      const answer = await Promise.race([exchange(base, request, agent, stop.signal), stop.stopped]);
      if (isComplaint(answer) && (await isTlsInstead(stop.stopped))) throw tlsInstead(from);
      isUntried = false;
      return answer;
    } catch (error) {
      if (isNoAnswer(error) && (await isTlsInstead(stop.stopped))) throw tlsInstead(from);
      throw error;
    }
  };

  const send = async (request: HttpRequest): Promise<HttpAnswer> => {
    const stop = stopOf(request, closing.signal, clock, from);
    try {
      return await attempt(request, stop);
    } catch (error) {
      throw stop.reason() ?? problemErrorOf(error, from, maxBytesOf(request));
    } finally {
      stop.dispose();
    }
  };

  return {
    send,
    dropIdle: () => connections.dropIdle(),
    close: () => {
      closing.abort();
      connections.close();
    },
  };
}

const maxBytesOf = (request: HttpRequest): number => request.maxAnswerBytes ?? maxAnswerBytes;

const tlsInstead = (from: Server): ProblemError =>
  new ProblemError({ kind: 'otherProtocol', from, found: 'tls' });

/** What a proxy in front of a server with TLS answers to plain HTTP. */
const isComplaint = ({ status, body }: HttpAnswer): boolean => status === 400 && !body.decoded;

/** What a server with TLS does about plain HTTP otherwise: closes the connection, or sends an alert. */
const isNoAnswer = (error: unknown): boolean =>
  error instanceof FetchError && /^(?:ECONNRESET|EPIPE|HPE_.*)$/.test(error.code ?? '');

async function exchange(
  base: URL,
  request: HttpRequest,
  agent: Agent,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const response = await fetch(new URL(request.path, base), {
    method: request.method,
    headers: { ...request.headers },
    body: request.body ?? null,
    agent,
    signal,
    // Redirects are not followed: a gateway sends none, and the Guid must not go to another server.
    redirect: 'manual',
    // Unpacked below, because what is compressed may grow beyond the size bound.
    compress: false,
    size: maxBytesOf(request),
  });
  request.onHeaders?.(headerValues(response));
  const sent = new Uint8Array(await response.arrayBuffer());
  const bytes = await unpacked(sent, response.headers.get('content-encoding'), maxBytesOf(request));
  return {
    status: response.status,
    body: decodeJson(bytes, response.headers.get('content-type') ?? undefined),
  };
}

function headerValues(response: Response): HeaderValues {
  const raw = response.headers.raw();
  return (name) => raw[name.toLowerCase()] ?? [];
}

type Stop = ReturnType<typeof stopOf>;

/** The three reasons to stop a request early, as one signal. */
function stopOf(request: HttpRequest, closing: AbortSignal, clock: Clock, from: Server) {
  const controller = new AbortController();
  let reason: ProblemError | null = null;
  let reject: (error: ProblemError) => void = () => undefined;
  const stopped = new Promise<never>((_, rejectStopped) => (reject = rejectStopped));
  // Nobody may be listening any more when it is stopped.
  stopped.catch(() => undefined);
  const stop = (problem: Problem): void => {
    if (reason) return;
    reason = new ProblemError(problem);
    reject(reason);
    controller.abort();
  };
  const cancel = (): void => stop({ kind: 'cancelled' });
  const signals = request.signal ? [request.signal, closing] : [closing];
  for (const signal of signals) {
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel);
  }
  const disarm = clock.after(request.timeoutMs, () =>
    stop({ kind: 'timeout', from, timeoutMs: request.timeoutMs }),
  );
  return {
    signal: controller.signal,
    stopped,
    reason: () => reason,
    throwIfStopped: () => {
      if (reason) throw reason;
    },
    dispose: () => {
      disarm();
      for (const signal of signals) signal.removeEventListener('abort', cancel);
    },
  };
}

function problemErrorOf(error: unknown, from: Server, maxBytes: number): ProblemError {
  if (error instanceof ProblemError) return error;
  return new ProblemError(problemOfFetch(error, from, maxBytes), { cause: error });
}

function problemOfFetch(error: unknown, from: Server, maxBytes: number): Problem {
  if (error instanceof TooLargeUnpacked) return { kind: 'tooLarge', from, maxBytes };
  if (!(error instanceof FetchError)) return { kind: 'unreachable', from };
  const code = error.code ?? '';
  const distrust = distrustOf(code);
  if (distrust) return { kind: 'certificate', from, ...distrust };
  const found = otherProtocolOf(code);
  if (found) return { kind: 'otherProtocol', from, found };
  if (error.type === 'max-size') return { kind: 'tooLarge', from, maxBytes };
  // Node's HTTP parser: what came is no HTTP, or its headers are too large.
  if (code.startsWith('HPE_')) return { kind: 'protocol', from, path: 'headers' };
  return { kind: 'unreachable', from };
}
