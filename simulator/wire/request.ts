import type { IncomingMessage } from 'node:http';

/** Bodies beyond this are refused: the largest documented one holds 16 KB of call data. */
const largestBody = 256 * 1024;

/** One request as the handlers see it. */
export interface WireRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  /** The query as it was sent, without the question mark: what a C2 signature is made over. */
  rawQuery: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A query whose names may be spelled in any case: clients write `skillid` for `skillId` (docs/gateway.md §11). */
export class AnyCaseQuery extends URLSearchParams {
  override get(name: string): string | null {
    const exact = super.get(name);
    if (exact !== null) return exact;
    const other = [...this.keys()].find((each) => each.toLowerCase() === name.toLowerCase());
    return other === undefined ? null : super.get(other);
  }
}

/** A request with more in its body than anybody has a use for. */
export class BodyTooLarge extends Error {
  constructor() {
    super(`the body must be at most ${String(largestBody)} bytes`);
    this.name = 'BodyTooLarge';
  }
}

/** The body whole. @throws BodyTooLarge as soon as that is known; the rest of it can still be read */
async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > largestBody) throw new BodyTooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Reads a request whole. @throws BodyTooLarge */
export async function readRequest(incoming: IncomingMessage): Promise<WireRequest> {
  const body = await bodyOf(incoming);
  const target = incoming.url ?? '/';
  const mark = target.indexOf('?');
  const rawQuery = mark < 0 ? '' : target.slice(mark + 1);
  return {
    method: incoming.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    query: new URLSearchParams(rawQuery),
    rawQuery,
    headers: incoming.headers,
    body,
  };
}

/** The body as a JSON object: `{}` for none, null when it is anything else. */
export function objectBody(request: WireRequest): Record<string, unknown> | null {
  if (request.body.trim() === '') return {};
  try {
    const parsed: unknown = JSON.parse(request.body);
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return isObject ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The cookies of a request by name. */
export function cookiesOf(request: WireRequest): Map<string, string> {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return new Map(pairs.map(([name = '', ...value]) => [name, value.join('=')]));
}
