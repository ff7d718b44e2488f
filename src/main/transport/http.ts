/**
 * One request, one answer: trust, time-out, size and decoding. What comes out is `unknown` or a `ProblemError`;
 * what it means is for the two that speak through it, the gateway's client and that of CC-CMS.
 */
import type { Agent } from 'node:http';
import fetch, { FetchError, type Response } from 'node-fetch';
import { type Problem, ProblemError } from '../../shared/errors.ts';
import type { Trust } from '../../shared/settings.ts';
import type { Clock } from './clock.ts';
import { createConnections } from './connections.ts';
import { decodeJson, type Decoded } from './decode.ts';
import { distrustOf } from './trust.ts';

/** More than any answer of the reference, with 16 KB of associated data a call (gateway reference §6), can hold. */
export const maxAnswerBytes = 4 * 1024 * 1024;

/** All values of a header, whatever the case of its name. */
export type HeaderValues = (name: string) => readonly string[];

export interface HttpRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** From the root of the server, query included. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** From sending to the last byte of the answer. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Called once the answer's headers are there, even if its body never comes. */
  readonly onHeaders?: (header: HeaderValues) => void;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: Decoded;
}

export interface Http {
  /**
   * @throws ProblemError `unreachable`, `timeout`, `certificate`, `cancelled`, `protocol` (too large, or no HTTP), or
   *   `invalidInput` when the trust cannot be used
   */
  send(request: HttpRequest): Promise<HttpAnswer>;
  /** Ends the connections that no request uses: they may be dead without anybody knowing. */
  dropIdle(): void;
  /** Ends every connection; what is under way, and whatever comes after, is `cancelled`. */
  close(): void;
}

export interface HttpOptions {
  /** Whom a problem names. */
  readonly from: 'gateway' | 'cms';
  /** `https://host:port` or `http://host:port`, as `toAddress` of shared/connection.ts returns it. */
  readonly address: string;
  readonly trust: Trust;
  readonly clock: Clock;
}

export function createHttp({ from, address, trust, clock }: HttpOptions): Http {
  const base = new URL(address);
  const connections = createConnections(base.protocol, trust, clock);
  const closing = new AbortController();

  const send = async (request: HttpRequest): Promise<HttpAnswer> => {
    const stop = stopOf(request, closing.signal, clock, from);
    try {
      stop.throwIfStopped();
      const agent = await Promise.race([connections.agent(), stop.stopped]);
      // Raced, so that an answer that never ends cannot outlast the time-out whatever happens below.
      return await Promise.race([exchange(base, request, agent, stop.signal), stop.stopped]);
    } catch (error) {
      throw stop.reason() ?? problemErrorOf(error, from);
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
    // A gateway has no reason to send us elsewhere, and the Guid must not follow.
    redirect: 'manual',
    // Nothing asked to be compressed can grow beyond the size bound while it is unpacked.
    compress: false,
    size: maxAnswerBytes,
  });
  request.onHeaders?.(headerValues(response));
  const bytes = new Uint8Array(await response.arrayBuffer());
  return {
    status: response.status,
    body: decodeJson(bytes, response.headers.get('content-type') ?? undefined),
  };
}

function headerValues(response: Response): HeaderValues {
  const raw = response.headers.raw();
  return (name) => raw[name.toLowerCase()] ?? [];
}

/** The three reasons to stop a request early, as one signal. */
function stopOf(request: HttpRequest, closing: AbortSignal, clock: Clock, from: 'gateway' | 'cms') {
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

function problemErrorOf(error: unknown, from: 'gateway' | 'cms'): ProblemError {
  if (error instanceof ProblemError) return error;
  return new ProblemError(problemOfFetch(error, from), { cause: error });
}

function problemOfFetch(error: unknown, from: 'gateway' | 'cms'): Problem {
  if (!(error instanceof FetchError)) return { kind: 'unreachable', from };
  const code = error.code ?? '';
  const distrust = distrustOf(code);
  if (distrust) return { kind: 'certificate', from, ...distrust };
  if (error.type === 'max-size') return { kind: 'protocol', from, path: 'body' };
  // Node's HTTP parser: what came is no HTTP, or its headers are too large.
  if (code.startsWith('HPE_')) return { kind: 'protocol', from, path: 'headers' };
  return { kind: 'unreachable', from };
}
