/**
 * A body as it was before it was compressed. Requests do not ask for compression and do not forbid it, so a gateway or
 * the balancer in front of it may compress (RFC 9110 §12.5.3).
 */
import { promisify } from 'node:util';
import { brotliDecompress, unzip } from 'node:zlib';

const unpackers = {
  gzip: promisify(unzip),
  'x-gzip': promisify(unzip),
  deflate: promisify(unzip),
  br: promisify(brotliDecompress),
} as const;

/** What it grows to is more than was allowed. */
export class TooLargeUnpacked extends Error {}

/**
 * @param encoding `Content-Encoding` as sent
 * @returns the bytes as they came where they are not compressed, or in no way that is known
 * @throws TooLargeUnpacked
 */
export async function unpacked(
  bytes: Uint8Array,
  encoding: string | null,
  maxBytes: number,
): Promise<Uint8Array> {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (!isKnown(name) || bytes.length === 0) return bytes;
  try {
    return new Uint8Array(await unpackers[name](bytes, { maxOutputLength: maxBytes }));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new TooLargeUnpacked();
    }
    return bytes;
  }
}

const isKnown = (name: string): name is keyof typeof unpackers => Object.hasOwn(unpackers, name);
