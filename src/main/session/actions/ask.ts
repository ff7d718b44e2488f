/** How a signed-in agent's requests are sent: one place that hears every answer. */
import { type Problem, problemOf } from '../../../shared/errors.ts';
import { isContact, overCode } from '../gatewayPort/failedRequests.ts';
import type { GatewayPort } from '../gatewayPort/gatewayPort.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Log } from '../time/timers.ts';

/** What is sent once a session is there to send it. `signal` is aborted when that session ends. */
export type Request<Value> = (gateway: GatewayPort, signal: AbortSignal) => Promise<Value>;

/** Sends a request as the signed-in agent. Rejects like the port, with a `ProblemError`. */
export type Ask = <Value>(request: Request<Value>) => Promise<Value>;

export interface AskDeps {
  readonly gateway: GatewayPort;
  readonly store: SnapshotStore;
  readonly log: Log;
  /** Ends every request. */
  readonly signal: AbortSignal;
  /** The gateway answered. */
  readonly onAnswer: () => void;
  /** Two requests, one after the other, were told that the session is over. */
  readonly onToldOver: () => void;
}

/** What an unexpected error is written down with. */
export interface Tracing {
  readonly log: Log;
  /** Short and unlikely to repeat: what the window shows and the log has of an unexpected error. */
  readonly newReference: () => string;
}

/** The problem that an error carries; an error that nobody threw on purpose is logged and becomes `internal`. */
export function problemIn(error: unknown, { log, newReference }: Tracing, during: string): Problem {
  const problem = problemOf(error);
  if (problem !== null) return problem;
  const reference = newReference();
  log('error', 'an unexpected error', { during, reference, error });
  return { kind: 'internal', reference };
}

/** Sends what nobody waits for. @returns what it failed with; null: it did not */
export async function failureOf(
  request: Request<void>,
  deps: Tracing & { readonly ask: Ask },
  during: string,
): Promise<Problem | null> {
  try {
    await deps.ask(request);
    return null;
  } catch (error) {
    return problemIn(error, deps, during);
  }
}

/**
 * Makes what sends the requests of one signed-in session. It notes every answer as a contact. A request that is told
 * that the session is over may have been under way with the previous Guid (docs/gateway.md §2): a second one is sent
 * with the newest, and only if that is told the same is it passed on. No answer to the second one says nothing.
 */
export function createAsk(deps: AskDeps): Ask {
  const { gateway, store, log, signal, onAnswer } = deps;
  const heard = (): void => {
    store.heard();
    if (!signal.aborted) onAnswer();
  };
  const send = async <Value>(request: Request<Value>): Promise<Value> => {
    try {
      const value = await request(gateway, signal);
      heard();
      return value;
    } catch (error) {
      const problem = problemOf(error);
      if (problem !== null && isContact(problem)) heard();
      throw error;
    }
  };
  let isAskingAgain = false;
  const askAgain = async (): Promise<void> => {
    if (isAskingAgain) return;
    isAskingAgain = true;
    try {
      await send((port) => port.status(signal));
      log('warn', 'one request was told that the session is over, another was not');
    } catch (error) {
      if (overCode(problemOf(error)) !== null && !signal.aborted) deps.onToldOver();
    } finally {
      isAskingAgain = false;
    }
  };
  return async (request) => {
    try {
      return await send(request);
    } catch (error) {
      if (overCode(problemOf(error)) !== null && !signal.aborted) void askAgain();
      throw error;
    }
  };
}
