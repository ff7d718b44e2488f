import { setTimeout as wait } from 'node:timers/promises';
import type { SimulatedAgent, Simulator } from '../../../simulator/index.ts';
import { AgentConnection } from './agentConnection.ts';

/** Puts a caller's number on the screen. @returns when the first frame with it was drawn, epoch ms */
export type Paint = (caller: string) => Promise<number>;

/** A client for one agent that shows who is calling. */
export interface PopClient {
  /** Signs in and starts to listen. */
  start(): Promise<void>;
  /** When the first frame with this caller was drawn, epoch ms. To be asked before the call is placed. */
  painted(caller: string): Promise<number>;
  /** Until it looks out for what was asked for last. */
  watching(): Promise<void>;
  stop(): Promise<void>;
}

/** How a compared client asks. */
export type Rhythm =
  /** Asks `callinfobeforeanswer` at a fixed beat and nothing else. */
  | { readonly kind: 'callInfo'; readonly everyMs: number }
  /**
   * Polls events: again at once after one, after `pauseMs` when there was none; asks who is calling on PhoneAlerting.
   */
  | { readonly kind: 'events'; readonly pauseMs: number };

class ComparedClient implements PopClient {
  readonly #connection: AgentConnection;
  readonly #rhythm: Rhythm;
  readonly #paint: Paint;
  readonly #stopping = new AbortController();
  #expected: { caller: string; resolve: (at: number) => void; reject: (why: unknown) => void } | null = null;
  #loop: Promise<void> = Promise.resolve();

  constructor(connection: AgentConnection, rhythm: Rhythm, paint: Paint) {
    this.#connection = connection;
    this.#rhythm = rhythm;
    this.#paint = paint;
  }

  async start(): Promise<void> {
    await this.#connection.signIn();
    this.#loop = this.#run().catch((error: unknown) => {
      if (!this.#stopping.signal.aborted) this.#expected?.reject(error);
    });
  }

  painted(caller: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#expected = { caller, resolve, reject };
    });
  }

  watching(): Promise<void> {
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#connection.close();
    await this.#loop;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    let beat = performance.now();
    while (!signal.aborted) {
      if (this.#rhythm.kind === 'callInfo') {
        await this.#showCaller();
        beat += this.#rhythm.everyMs;
        await wait(Math.max(0, beat - performance.now()), undefined, { signal });
        continue;
      }
      const event = await this.#connection.nextEvent();
      if (event === 'AgentOther_PhoneAlerting') await this.#showCaller();
      if (event === null) await wait(this.#rhythm.pauseMs, undefined, { signal });
    }
  }

  async #showCaller(): Promise<void> {
    const caller = await this.#connection.callerBeforeAnswer();
    if (caller === null || caller !== this.#expected?.caller) return;
    const { resolve } = this.#expected;
    this.#expected = null;
    resolve(await this.#paint(caller));
  }
}

/** A client of the bench's own, signed in as `agent` at the simulator. */
export function comparedClient(
  { gateway, certificatePem }: Simulator,
  agent: SimulatedAgent,
  rhythm: Rhythm,
  paint: Paint,
): PopClient {
  return new ComparedClient(new AgentConnection(gateway, certificatePem, agent), rhythm, paint);
}
