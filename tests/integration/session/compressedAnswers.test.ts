import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { atScriptedGateway, isTalking, talk } from './scriptedGateway.ts';

test('a session lives behind a balancer that compresses without being asked', async () => {
  const { gateway, session, until } = await atScriptedGateway({
    dress: ({ body = '', headers }) => ({
      headers: { ...headers, 'Content-Encoding': 'gzip' },
      body: gzipSync(body),
    }),
  });
  talk(gateway, '1700000001-1');
  await until(isTalking('1700000001-1'));
  expect(session.snapshot().session.state).toBe('signedIn');
});
