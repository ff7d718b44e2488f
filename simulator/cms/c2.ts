import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a C2 signature covers (docs/gateway.md §9). */
export interface SignedRequest {
  method: string;
  path: string;
  /** As it stands in the address, without the question mark. */
  rawQuery: string;
  /** Header values by lower-case name. */
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** RFC 3986 percent-encoding: all but letters, digits and `-._~`. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function hmacHex(key: string, data: string): string {
  return createHmac('sha256', key).update(data, 'utf8').digest('hex');
}

function canonicalQuery(rawQuery: string): string {
  const pairs = [...new URLSearchParams(rawQuery)].map(
    ([name, value]) => `${encoded(name)}=${encoded(value)}`,
  );
  return pairs.sort().join('&');
}

function canonicalRequest(request: SignedRequest, signedHeaders: string[]): string {
  const headerLines = signedHeaders.map(
    (name) => `${encoded(name)}:${encoded(String(request.headers[name] ?? '').trim())}`,
  );
  return [
    request.method.toUpperCase(),
    request.path,
    ...(request.rawQuery === '' ? [] : [canonicalQuery(request.rawQuery)]),
    signedHeaders.join(';'),
    ...headerLines.sort(),
    encoded(request.body),
  ].join('\n');
}

/** Whether the request's `Authorization` header is the C2 signature of this key over what was sent. */
export function isSigned(request: SignedRequest, keys: { accessKey: string; secretKey: string }): boolean {
  const given = String(request.headers.authorization ?? '');
  const parts = given.split('/');
  const [scheme, accessKey, timestamp, headerNames, signature] = parts;
  if (parts.length !== 5 || scheme !== 'auth-v2' || accessKey !== keys.accessKey) return false;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(timestamp ?? '')) return false;
  const signedHeaders = (headerNames ?? '').split(';');
  const isComplete = signedHeaders.every((name) => name === name.toLowerCase() && name in request.headers);
  if (!isComplete) return false;
  const prefix = parts.slice(0, 4).join('/');
  const expected = hmacHex(hmacHex(keys.secretKey, prefix), canonicalRequest(request, signedHeaders));
  const [left, right] = [Buffer.from(expected), Buffer.from(signature ?? '')];
  return left.length === right.length && timingSafeEqual(left, right);
}
