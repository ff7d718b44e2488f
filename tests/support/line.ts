/**
 * The line between the client and the gateway: takes each request over HTTP, passes it on over HTTP, and brings the
 * answer back after a moment. What goes wrong on the way goes wrong here, by rules. The line handles one thing at a
 * time, and only when the driver asks for it, so that the order of what happens at one moment is always the same.
 */
import {
  Agent,
  createServer,
  type IncomingMessage,
  request as sendRequest,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { ManualClock } from './manualClock.ts';

/** One request of the client. */
export interface LineRequest {
  /** As the simulator counts it: the word in the path, or `signin`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface LineAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string;
}

/** What becomes of a request. */
export type Act =
  /** The connection is cut; the gateway hears nothing of it. */
  | { readonly do: 'cut' }
  /** It vanishes: neither an answer nor an end of the connection. */
  | { readonly do: 'vanish' }
  /** Something else answers in the gateway's place. */
  | { readonly do: 'answer'; readonly answer: LineAnswer }
  /** The gateway is asked; what comes of its answer is said here. `delayMs` comes on top of the line's own. */
  | {
      readonly do: 'after';
      readonly with: (answer: LineAnswer, request: LineRequest) => LineAnswer | 'cut' | 'vanish';
      readonly delayMs?: number;
    };

export interface Rule {
  readonly fits: (request: LineRequest) => boolean;
  readonly act: Act;
  /** How many requests; default: all until it is removed. */
  readonly times?: number;
}

export interface LineEars {
  /** What the client was told, or that it was told nothing. */
  told(request: LineRequest, what: string): void;
  /** What the gateway said, whatever becomes of it on the way. */
  said(request: LineRequest, answer: LineAnswer): void;
}

interface Passage {
  readonly request: LineRequest;
  readonly response: ServerResponse;
  readonly serial: number;
  act: Act | null;
  upstream: { destroy(): void } | null;
}

/** How long an answer is on its way, ms. */
const wayMs = 3;

/** Headers that belong to one connection. */
const ownToConnection = new Set(['host', 'connection']);

const root = '/agentgateway/resource/';

function nameOf(method: string, path: string): string {
  const parts = (path.split('?')[0] ?? '').slice(root.length).split('/');
  if (parts[0] === 'agentevent') return 'agentevent';
  return parts[2] ?? (method === 'PUT' ? 'signin' : (parts[0] ?? ''));
}

async function textOf(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export class Line {
  readonly #time: ManualClock;
  readonly #gateway: URL;
  readonly #ears: LineEars;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #arrived: Passage[] = [];
  readonly #answered: { passage: Passage; answer: LineAnswer | 'cut' }[] = [];
  readonly #waiting = new Set<Passage>();
  readonly #injected: LineAnswer[] = [];
  #rules: { readonly rule: Rule; left: number }[] = [];
  #port = 0;
  #serial = 0;
  #silent = false;
  /** How many requests a rule or silence has changed. */
  touched = 0;

  constructor(time: ManualClock, gateway: string, ears: LineEars) {
    this.#time = time;
    this.#gateway = new URL(gateway);
    this.#ears = ears;
    this.#server = createServer((incoming, response) => void this.#receive(incoming, response));
    this.#server.keepAliveTimeout = 0;
    this.#server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
  }

  get address(): string {
    return `http://127.0.0.1:${String(this.#port)}`;
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Nobody listens any more, and every connection is cut; {@link Line.open} ends that. */
  async refuse(): Promise<void> {
    this.touched += 1;
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async close(): Promise<void> {
    this.#agent.destroy();
    if (this.#server.listening) await this.refuse();
  }

  /** From now on nothing comes through in either direction, and nobody is told. */
  silence(): void {
    this.#silent = true;
    this.touched += 1;
  }

  endSilence(): void {
    this.#silent = false;
  }

  /** Also for the requests that wait for their answer, as far as that can be. @returns what removes it */
  add(rule: Rule): () => void {
    const entry = { rule, left: rule.times ?? Number.POSITIVE_INFINITY };
    this.#rules.push(entry);
    for (const passage of [...this.#waiting]) if (rule.fits(passage.request)) this.#overtake(passage, entry);
    return () => {
      this.#rules = this.#rules.filter((each) => each !== entry);
    };
  }

  /** Answers the poll that waits, or else the next one, with this. */
  inject(answer: LineAnswer): void {
    this.touched += 1;
    const poll = [...this.#waiting].find(({ request }) => request.name === 'agentevent');
    if (poll === undefined) {
      this.#injected.push(answer);
      return;
    }
    this.#waiting.delete(poll);
    poll.upstream?.destroy();
    this.#deliver(poll, answer, 0);
  }

  /** Does one thing that is to be done at this moment. @returns whether there was one */
  workOne(): boolean {
    const answered = takeFirst(this.#answered, ({ passage }) => passage);
    if (answered !== undefined) {
      this.#onAnswer(answered.passage, answered.answer);
      return true;
    }
    const passage = takeFirst(this.#arrived, (each) => each);
    if (passage === undefined) return false;
    this.#onArrival(passage);
    return true;
  }

  async #receive(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#serial += 1;
    const serial = this.#serial;
    const { method = 'GET', url: path = '/', headers } = incoming;
    const body = await textOf(incoming).catch(() => null);
    if (body === null) return;
    const request = { name: nameOf(method, path), method, path, headers, body };
    const passage: Passage = { request, response, serial, act: null, upstream: null };
    response.once('close', () => {
      // Through a silent line the gateway is not told that nobody waits any more.
      if (response.writableFinished || this.#silent) return;
      this.#waiting.delete(passage);
      passage.upstream?.destroy();
    });
    this.#arrived.push(passage);
  }

  #ruleFor(request: LineRequest): Act | null {
    const entry = this.#rules.find(({ rule, left }) => left > 0 && rule.fits(request));
    if (entry === undefined) return null;
    entry.left -= 1;
    return entry.rule.act;
  }

  /** What is answered in the gateway's place, or never reaches it, is a matter of requests that come. */
  #overtake(passage: Passage, entry: { readonly rule: Rule; left: number }): void {
    const { act } = entry.rule;
    if (entry.left <= 0 || (act.do !== 'cut' && act.do !== 'after')) return;
    entry.left -= 1;
    this.touched += 1;
    passage.act = act;
    if (act.do !== 'cut') return;
    this.#waiting.delete(passage);
    passage.upstream?.destroy();
    this.#cut(passage);
  }

  #onArrival(passage: Passage): void {
    const { request, response } = passage;
    if (response.destroyed) return;
    if (this.#silent) {
      this.#ears.told(request, 'vanishes');
      return;
    }
    const injected = request.name === 'agentevent' ? this.#injected.shift() : undefined;
    if (injected !== undefined) {
      this.#deliver(passage, injected, 0);
      return;
    }
    passage.act = this.#ruleFor(request);
    if (passage.act !== null) this.touched += 1;
    switch (passage.act?.do) {
      case 'cut':
        this.#cut(passage);
        return;
      case 'vanish':
        this.#ears.told(request, 'vanishes');
        return;
      case 'answer':
        this.#deliver(passage, passage.act.answer, 0);
        return;
      case 'after':
      case undefined:
        this.#forward(passage);
    }
  }

  #forward(passage: Passage): void {
    const { method, path, body, headers } = passage.request;
    const passed = Object.fromEntries(Object.entries(headers).filter(([name]) => !ownToConnection.has(name)));
    const upstream = sendRequest(
      new URL(path, this.#gateway),
      { method, agent: this.#agent, headers: passed },
      (answer) => {
        textOf(answer).then(
          (text) => this.#answered.push({ passage, answer: answerOf(answer, text) }),
          () => this.#answered.push({ passage, answer: 'cut' }),
        );
      },
    );
    upstream.on('error', () => {
      if (this.#waiting.has(passage)) this.#answered.push({ passage, answer: 'cut' });
    });
    passage.upstream = upstream;
    this.#waiting.add(passage);
    upstream.end(body);
  }

  #onAnswer(passage: Passage, answer: LineAnswer | 'cut'): void {
    const { act, request } = passage;
    if (answer !== 'cut') this.#ears.said(request, answer);
    if (!this.#waiting.delete(passage) || passage.response.destroyed) return;
    if (this.#silent) {
      this.#ears.told(request, 'vanishes with its answer');
      return;
    }
    const changed = act?.do === 'after' && answer !== 'cut' ? act.with(answer, request) : answer;
    if (changed === 'cut') this.#cut(passage);
    else if (changed === 'vanish') this.#ears.told(request, 'its answer vanishes');
    else this.#deliver(passage, changed, act?.do === 'after' ? (act.delayMs ?? 0) : 0);
  }

  #cut({ request, response }: Passage): void {
    this.#ears.told(request, 'is cut');
    response.destroy();
  }

  #deliver({ request, response }: Passage, answer: LineAnswer, delayMs: number): void {
    this.#time.setTimeout(() => {
      if (response.destroyed) return;
      if (this.#silent) {
        this.#ears.told(request, 'vanishes with its answer');
        return;
      }
      this.#ears.told(request, `${String(answer.status)} ${answer.body.slice(0, 160)}`);
      response.writeHead(answer.status, answer.headers);
      response.end(answer.body);
    }, wayMs + delayMs);
  }
}

/** The members of the envelope may be long; the headers that belong to one connection are not passed on. */
function answerOf({ statusCode = 200, headers }: IncomingMessage, body: string): LineAnswer {
  const { 'set-guid': guid, 'set-cookie': cookies, 'content-type': type } = headers;
  return {
    status: statusCode,
    headers: {
      'Content-Type': type ?? 'application/json',
      ...(guid === undefined ? {} : { 'Set-GUID': guid }),
      ...(cookies === undefined ? {} : { 'Set-Cookie': cookies }),
    },
    body,
  };
}

/** Takes out what comes first: by interface and path, then by arrival. */
function takeFirst<Item>(items: Item[], passageOf: (item: Item) => Passage): Item | undefined {
  const keyOf = (item: Item): string => {
    const { request } = passageOf(item);
    return `${request.name} ${request.method} ${request.path}`;
  };
  const [first] = [...items].sort(
    (one, other) =>
      Number(keyOf(one) > keyOf(other)) - Number(keyOf(one) < keyOf(other)) ||
      passageOf(one).serial - passageOf(other).serial,
  );
  if (first !== undefined) items.splice(items.indexOf(first), 1);
  return first;
}
