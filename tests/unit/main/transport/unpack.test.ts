import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { TooLargeUnpacked, unpacked } from '../../../../src/main/transport/unpack.ts';

const text = new TextEncoder().encode('{"retcode":"0"}');
const mostBytes = 1000;

it.each([
  ['gzip', gzipSync(text)],
  ['X-Gzip ', gzipSync(text)],
  ['deflate', deflateSync(text)],
  ['br', brotliCompressSync(text)],
  ['identity', text],
  ['constructor', text],
  [null, text],
])('reads a body whose encoding is %s', async (encoding, sent) => {
  expect(Buffer.from(await unpacked(sent, encoding, mostBytes))).toEqual(Buffer.from(text));
});

it('leaves a body alone that is not what it says', async () => {
  expect(await unpacked(text, 'gzip', mostBytes)).toBe(text);
});

it('unpacks no more than is allowed', async () => {
  const bomb = gzipSync(Buffer.alloc(mostBytes + 1));
  await expect(unpacked(bomb, 'gzip', mostBytes)).rejects.toBeInstanceOf(TooLargeUnpacked);
});
