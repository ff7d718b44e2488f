/** C2, the signature that CC-CMS asks for (docs/gateway.md §9). */
import { createHmac } from 'node:crypto';

/** What a signature covers, and the keys that it is made with. */
export interface C2Request {
  readonly accessKey: string;
  readonly secretKey: string;
  /** Epoch ms; the signature carries whole seconds. */
  readonly signedAt: number;
  readonly method: string;
  /** As it is sent, without the query. */
  readonly path: string;
  /** Names and values, decoded. */
  readonly query?: readonly (readonly [name: string, value: string])[];
  /** The headers that the signature covers, by name in any case, exactly as they are sent. */
  readonly headers: Readonly<Record<string, string>>;
  /** Exactly what is sent; empty when nothing is. */
  readonly body: string;
}

/** The value of the `Authorization` header. */
export function c2Authorization(request: C2Request): string {
  const headers = Object.entries(request.headers)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .sort(byName);
  const signedHeaders = headers.map(([name]) => name).join(';');
  const prefix = `auth-v2/${request.accessKey}/${timestampOf(request.signedAt)}/${signedHeaders}`;
  const canonicalRequest = [
    request.method.toUpperCase(),
    request.path,
    ...canonicalQuery(request.query ?? []),
    signedHeaders,
    ...headers.map(([name, value]) => `${encode(name)}:${encode(value)}`).sort(),
    encode(request.body),
  ].join('\n');
  // The key of the second round is the hex *text* of the first, not its bytes.
  return `${prefix}/${hmac(hmac(request.secretKey, prefix), canonicalRequest)}`;
}

/** One line, or none without a query. */
function canonicalQuery(query: NonNullable<C2Request['query']>): string[] {
  if (query.length === 0) return [];
  return [
    query
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort()
      .join('&'),
  ];
}

const hmac = (key: string, data: string): string =>
  createHmac('sha256', key).update(data, 'utf8').digest('hex');

const byName = ([left]: readonly [string, string], [right]: readonly [string, string]): number =>
  left < right ? -1 : left > right ? 1 : 0;

/** UTC `yyyy-MM-ddTHH:mm:ssZ` */
const timestampOf = (epochMs: number): string => `${new Date(epochMs).toISOString().slice(0, 19)}Z`;

/** RFC 3986: `encodeURIComponent` leaves five characters alone that are reserved there. */
const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
