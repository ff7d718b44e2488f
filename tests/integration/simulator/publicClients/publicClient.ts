import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { Envelope, Habits } from './habits.ts';

type Event = NonNullable<Envelope['event']>;

interface Answer {
  text: string;
  guid: string | undefined;
}

function send(url: string, method: string, headers: Record<string, string>, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const sent = request(url, { method, agent: false, headers: { ...headers, ...length } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const set = response.headers['set-guid'];
        resolve({ text, guid: typeof set === 'string' ? set.replace('JSESSIONID=', '') : undefined });
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** The small server of a client that has its events pushed. */
async function openReceiver(token: string | null, take: (event: Event) => void) {
  const server = createServer((incoming, response) => {
    let text = '';
    incoming.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    incoming.on('end', () => {
      const known = token === null || incoming.headers.servicetoken === token;
      const { event } = JSON.parse(text) as Envelope;
      if (known && event !== undefined) take(event);
      response.writeHead(known ? 200 : 403).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, close };
}

/**
 * A program that lives on the gateway as public clients do: it knows their habits and nothing of how the gateway is
 * made.
 */
export class PublicClient {
  readonly #base: string;
  readonly #workNo: string;
  readonly #habits: Habits;
  readonly #events: Event[] = [];
  #guid: string | undefined;
  #receiver: Awaited<ReturnType<typeof openReceiver>> | null = null;
  /** How many polls brought nothing. */
  emptyPolls = 0;

  constructor(base: string, workNo: string, habits: Habits) {
    this.#base = `${base}/agentgateway/resource/`;
    this.#workNo = workNo;
    this.#habits = habits;
  }

  /** Asks for something. @throws Error with the code of a refusal */
  async ask(method: string, resource: string, content?: unknown): Promise<unknown> {
    const body = content === undefined ? this.#habits.noBody : JSON.stringify(content);
    const text = await this.#exchange(method, resource, method === 'GET' ? undefined : body);
    const { retcode, message = '', result } = JSON.parse(text) as Envelope;
    if (retcode !== '0') throw new Error(`${method} ${resource}: ${retcode} ${message}`);
    return result;
  }

  async signIn(password: string, phoneNumber: string): Promise<unknown> {
    const { push } = this.#habits;
    const address: Record<string, string> = {};
    if (push !== null) {
      this.#receiver = await openReceiver(push.token, (event) => this.#events.push(event));
      address[push.urlField] = this.#receiver.url;
      if (push.token !== null) address.serviceToken = push.token;
    }
    const given = { agenttype: 4, status: 4, autoanswer: false, autoenteridle: true, releasephone: true };
    const fields = this.#habits.fields({ password, phonenum: phoneNumber, ...given });
    return this.ask('PUT', 'onlineagent/:me', { ...fields, ...address });
  }

  /** Wrap-up after each call, in the client's own word. */
  wrapUpAfterCalls(): Promise<unknown> {
    return this.ask('POST', `onlineagent/:me/autoenteridle/${this.#habits.wrapUpWord}`);
  }

  requestCall(callId: string, skillId: number): Promise<unknown> {
    const { skillIdName } = this.#habits;
    return this.ask('POST', `voicecall/:me/requestcall/${callId}/0?${skillIdName}=${String(skillId)}`);
  }

  /** The content of the next event of that type; those before it are of no interest. */
  async until(eventType: string): Promise<unknown> {
    for (;;) {
      const event = await this.#next();
      if (event.eventType === eventType) return event.content;
    }
  }

  /** One poll that finds nothing; a client that is pushed its events says that it is there. */
  async idle(): Promise<void> {
    const { push } = this.#habits;
    if (push === null) await this.#poll();
    else await this.ask(...push.heartbeat);
  }

  async close(): Promise<void> {
    await this.#receiver?.close();
  }

  async #next(): Promise<Event> {
    for (;;) {
      const event = this.#events.shift();
      if (event !== undefined) return event;
      if (this.#habits.push === null) await this.#poll();
      else await setImmediate();
    }
  }

  async #poll(): Promise<void> {
    const text = await this.#exchange('GET', 'agentevent/:me', undefined);
    if (this.#habits.isEmptyPoll(text)) {
      this.emptyPolls += 1;
      return;
    }
    const { event, retcode } = JSON.parse(text) as Envelope;
    if (event === undefined) throw new Error(`the poll was answered ${retcode}: ${text}`);
    this.#events.push(event);
  }

  async #exchange(method: string, resource: string, body: string | undefined): Promise<string> {
    const { guidHeader, path, takesNewGuid } = this.#habits;
    const headers: Record<string, string> = { 'Content-Type': 'application/json; charset=UTF-8' };
    if (this.#guid !== undefined) headers[guidHeader] = this.#guid;
    const url = this.#base + path(resource.replace(':me', this.#workNo));
    const answer = await send(url, method, headers, body);
    if (answer.guid !== undefined && (takesNewGuid || this.#guid === undefined)) this.#guid = answer.guid;
    return answer.text;
  }
}
