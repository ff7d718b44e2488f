import { Agent, request } from 'node:https';
import type { SimulatedAgent } from '../../../simulator/index.ts';

interface Envelope {
  retcode: string;
  event?: { eventType: string };
  result?: { caller?: string } | null;
}

/**
 * The bare minimum of a client, for the ones that Ringside is compared with: kept-alive HTTPS, the Guid, JSON.
 * Shares nothing with the program.
 */
export class AgentConnection {
  readonly #base: string;
  readonly #agent: SimulatedAgent;
  readonly #https: Agent;
  #guid = '';

  constructor(gateway: string, certificatePem: string, agent: SimulatedAgent) {
    this.#base = `${gateway}/agentgateway/resource`;
    this.#agent = agent;
    this.#https = new Agent({ keepAlive: true, ca: certificatePem });
  }

  /**
   * Signs in, ready and without automatic answer, and to all queues of the agent.
   * @throws Error with the refusal's code
   */
  async signIn(): Promise<void> {
    const { password, phoneNumber } = this.#agent;
    const wish = { password, phonenum: phoneNumber, autoanswer: false, autoenteridle: true };
    await this.#ask('PUT', 'onlineagent', '', wish);
    await this.#ask('POST', 'onlineagent', '/resetskill/true');
  }

  /** Type of the next event; null when the answer had none. */
  async nextEvent(): Promise<string | null> {
    const { event } = await this.#ask('GET', 'agentevent', '');
    return event?.eventType ?? null;
  }

  /** The number of the caller whose call was allocated to the agent; null without one. */
  async callerBeforeAnswer(): Promise<string | null> {
    const { result } = await this.#ask('GET', 'calldata', '/callinfobeforeanswer');
    return result?.caller ?? null;
  }

  /** Closes its connections; requests under way fail. */
  close(): void {
    this.#https.destroy();
  }

  async #ask(method: string, resource: string, rest: string, body?: object): Promise<Envelope> {
    const url = `${this.#base}/${resource}/${this.#agent.workNo}${rest}`;
    const text = await this.#exchange(method, url, body === undefined ? '' : JSON.stringify(body));
    const answer = JSON.parse(text) as Envelope;
    if (answer.retcode !== '0') throw new Error(`${method} ${resource}${rest}: ${answer.retcode}`);
    return answer;
  }

  #exchange(method: string, url: string, body: string): Promise<string> {
    const headers = {
      'Content-Type': 'application/json; charset=UTF-8',
      'Content-Length': Buffer.byteLength(body),
      ...(this.#guid === '' ? {} : { Guid: this.#guid }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(url, { method, headers, agent: this.#https }, (answer) => {
        const guid = answer.headers['set-guid'];
        if (typeof guid === 'string') this.#guid = guid.replace('JSESSIONID=', '');
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (text += part));
        answer.on('end', () => resolve(text));
        answer.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
