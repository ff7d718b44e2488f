import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeCertificate } from '../../../../simulator/certificate.ts';
import { systemClock } from '../../../../src/main/transport/clock.ts';
import { createHttp, type HttpRequest } from '../../../../src/main/transport/http.ts';
import type { Trust } from '../../../../src/shared/settings/settingsView.ts';
import { times } from '../../../../src/main/transport/times.ts';
import { createManualClock } from '../../../support/manualClock.ts';
import { serve } from '../../../support/wireServer.ts';
import { problemFrom } from '../../../support/problemFrom.ts';

const request: HttpRequest = {
  method: 'PUT',
  path: '/',
  headers: { Guid: 'secret' },
  body: '{"password":"secret"}',
  timeoutMs: 8000,
};

async function setup(trust: Trust | ((shown: { pem: string; sha256: string }) => Trust | Promise<Trust>)) {
  const { certificatePem: pem, privateKeyPem, sha256 } = await makeCertificate();
  const server = await serve(() => ({ body: '{}' }), { cert: pem, key: privateKeyPem });
  const http = createHttp({
    from: 'gateway',
    address: server.address,
    trust: typeof trust === 'function' ? await trust({ pem, sha256 }) : trust,
    clock: systemClock,
  });
  onTestFinished(() => http.close());
  return { server, http, sha256 };
}

async function fileWith(content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ringside-trust-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'ca.pem');
  await writeFile(path, content);
  return path;
}

const otherFingerprint = Array.from({ length: 32 }, () => 'AB').join(':');

describe('trust', () => {
  it.each<[string, (shown: { pem: string; sha256: string }) => Trust | Promise<Trust>]>([
    ['its fingerprint', ({ sha256 }) => ({ by: 'fingerprint', fingerprint: sha256 })],
    [
      'its fingerprint in lower case without colons',
      ({ sha256 }) => ({ by: 'fingerprint', fingerprint: sha256.replaceAll(':', '').toLowerCase() }),
    ],
    ['a file that it is in', async ({ pem }) => ({ by: 'caFile', path: await fileWith(pem) })],
  ])('speaks to a server that is trusted by %s', async (_, trust) => {
    const { http } = await setup(trust);
    expect((await http.send(request)).status).toBe(200);
  });

  it('keeps one connection to the server that it trusts until it is told to drop it', async () => {
    const { server, http } = await setup(({ sha256 }) => ({ by: 'fingerprint', fingerprint: sha256 }));
    await http.send(request);
    await http.send(request);
    const kept = server.connections();
    http.dropIdle();
    await http.send(request);
    expect([kept, server.connections()]).toEqual([1, 2]);
  });

  it.each<[string, Trust]>([
    ['otherFingerprint', { by: 'fingerprint', fingerprint: otherFingerprint }],
    ['untrusted', { by: 'system' }],
  ])('refuses as %s and tells the fingerprint that was shown', async (why, trust) => {
    const { http, sha256 } = await setup(trust);
    expect(await problemFrom(() => http.send(request))).toEqual({
      kind: 'certificate',
      from: 'gateway',
      why,
      fingerprint: sha256,
    });
  });

  it.each<[string, Trust]>([
    ['another fingerprint', { by: 'fingerprint', fingerprint: otherFingerprint }],
    ['the system', { by: 'system' }],
  ])('sends not one byte of a request when %s is trusted', async (_, trust) => {
    const { server, http } = await setup(trust);
    for (let sent = 0; sent < 3; sent++) await problemFrom(() => http.send(request));
    expect([server.requestBytes(), server.arrived.length, server.connections()]).toEqual([0, 0, 3]);
  });

  it('refuses an authority that signed another certificate', async () => {
    const other = await makeCertificate();
    const { http } = await setup(async () => ({
      by: 'caFile',
      path: await fileWith(other.certificatePem),
    }));
    expect(await problemFrom(() => http.send(request))).toMatchObject({ kind: 'certificate' });
  });

  it.each([
    ['otherHost', { altNames: [{ type: 2 as const, value: 'elsewhere.example' }], days: 1 }],
    ['expired', { altNames: [{ type: 7 as const, ip: '127.0.0.1' }], days: -1 }],
  ])('refuses a certificate of the file as %s', async (why, { altNames, days }) => {
    const hour = 3_600_000;
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'x' }], {
      keyType: 'ec',
      notBeforeDate: new Date(Date.now() - 48 * hour),
      notAfterDate: new Date(Date.now() + days * 24 * hour),
      extensions: [{ name: 'subjectAltName', altNames }],
    });
    const server = await serve(() => ({ body: '{}' }), { cert, key });
    const trust: Trust = { by: 'caFile', path: await fileWith(cert) };
    const http = createHttp({ from: 'cms', address: server.address, trust, clock: systemClock });
    onTestFinished(() => http.close());
    expect(await problemFrom(() => http.send(request))).toMatchObject({
      kind: 'certificate',
      from: 'cms',
      why,
    });
  });

  it.each(['', 'no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'])(
    'names the file when it holds no certificate: %j',
    async (content) => {
      const { http } = await setup(async () => ({ by: 'caFile', path: await fileWith(content) }));
      expect(await problemFrom(() => http.send(request))).toMatchObject({
        kind: 'invalidInput',
        field: 'caFile',
      });
    },
  );

  it('reads the file again after it was missing', async () => {
    let path = '';
    const { http } = await setup(async ({ pem }) => {
      path = await fileWith(pem);
      return { by: 'caFile', path: `${path}.later` };
    });
    await problemFrom(() => http.send(request));
    const { rename } = await import('node:fs/promises');
    await rename(path, `${path}.later`);
    expect((await http.send(request)).status).toBe(200);
  });

  it(
    'gives up on a handshake that goes on for too long, however alive the other side is',
    { timeout: 5000 },
    async () => {
      const server = createServer();
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const clock = createManualClock();
      const http = createHttp({
        from: 'gateway',
        address: `https://127.0.0.1:${port}`,
        trust: { by: 'system' },
        clock,
      });
      onTestFinished(() => {
        http.close();
        server.close();
      });
      const outcome = problemFrom(() => http.send({ ...request, timeoutMs: 2 * times.connectTimeoutMs }));
      const [socket] = (await once(server, 'connection')) as [Socket];
      socket.on('error', () => undefined);
      // The client has greeted; the beginning of an answer that never ends.
      await once(socket, 'data');
      socket.write(Buffer.from([0x16, 0x03]));
      clock.advanceAtOnce(times.connectTimeoutMs);
      expect([await outcome, clock.pending()]).toEqual([{ kind: 'unreachable', from: 'gateway' }, 0]);
    },
  );
});
