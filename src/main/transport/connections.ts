/** The connections that are kept open to one server. */
import { Agent as HttpAgent, type AgentOptions } from 'node:http';
import { Agent as HttpsAgent, type RequestOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import type { Trust } from '../../shared/settings/settingsView.ts';
import type { Clock } from './clock.ts';
import { times } from './times.ts';
import { connectTrusted, createJudge, type Judge } from './trust.ts';

/** Connections that requests share. One by TLS is trusted before a byte of a request is sent. */
export interface Connections {
  /**
   * The agent for a request, after the trust's files were read.
   * @throws ProblemError `invalidInput` naming what of the trust cannot be used
   */
  agent(): Promise<HttpAgent>;
  /** Ends the connections that no request uses: the next request opens one of its own. */
  dropIdle(): void;
  /** Ends every connection, those still shaking hands included. */
  close(): void;
}

function dropIdle(agent: HttpAgent): void {
  for (const socket of Object.values(agent.freeSockets).flatMap((free) => free ?? [])) socket.destroy();
}

const keepAlive: AgentOptions = { keepAlive: true, scheduling: 'lifo' };

/** Plain HTTP where the address says `http:`; there is nobody to trust then. */
export function createConnections(scheme: string, trust: Trust, clock: Clock): Connections {
  return scheme === 'http:' ? plainConnections() : trustedConnections(trust, clock);
}

function plainConnections(): Connections {
  const agent = new HttpAgent(keepAlive);
  return {
    agent: () => Promise.resolve(agent),
    dropIdle: () => dropIdle(agent),
    close: () => agent.destroy(),
  };
}

function trustedConnections(trust: Trust, clock: Clock): Connections {
  let loading: Promise<TrustingAgent> | null = null;
  let open: TrustingAgent | null = null;
  const load = async (): Promise<TrustingAgent> => {
    open = new TrustingAgent(await createJudge(trust), clock);
    return open;
  };
  return {
    agent: () => {
      // A file that could not be read may be there the next time.
      loading ??= load().catch((error: unknown) => {
        loading = null;
        throw error;
      });
      return loading;
    },
    dropIdle: () => {
      if (open) dropIdle(open);
    },
    close: () => open?.destroy(),
  };
}

class TrustingAgent extends HttpsAgent {
  readonly #judge: Judge;
  readonly #clock: Clock;
  readonly #underWay = new Set<TLSSocket>();

  constructor(judge: Judge, clock: Clock) {
    super({ ...keepAlive, maxCachedSessions: 0 });
    this.#judge = judge;
    this.#clock = clock;
  }

  override createConnection(
    { host, port, servername }: RequestOptions,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    const destination = { host: host ?? undefined, port: Number(port), servername };
    const limit = { connectTimeoutMs: times.connectTimeoutMs, clock: this.#clock };
    const socket = connectTrusted(destination, this.#judge, limit, (error) => {
      this.#underWay.delete(socket);
      callback?.(error, socket);
    });
    this.#underWay.add(socket);
  }

  override destroy(): void {
    for (const socket of this.#underWay) socket.destroy();
    super.destroy();
  }
}
