import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTcp, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTls, type TlsOptions } from 'node:tls';
import { generate } from 'selfsigned';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeCertificate } from '../../../../simulator/certificate.ts';
import { systemClock } from '../../../../src/main/transport/clock.ts';
import { probeServer } from '../../../../src/main/transport/probe.ts';
import { times } from '../../../../src/main/transport/times.ts';
import type { Trust } from '../../../../src/shared/settings/settingsView.ts';
import { createManualClock } from '../../../support/manualClock.ts';

const system: Trust = { by: 'system' };

/** A server with TLS that notes what it is sent. */
async function tlsServer(options: TlsOptions, host = '127.0.0.1') {
  const heard: Buffer[] = [];
  const server = createTls(options, (socket) => {
    socket.on('data', (data: Buffer) => heard.push(data));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { port, heard };
}

async function ownServer(host?: string) {
  const { certificatePem, privateKeyPem, sha256 } = await makeCertificate();
  return { ...(await tlsServer({ cert: certificatePem, key: privateKeyPem }, host)), sha256 };
}

async function plainServer(onConnection: (socket: Socket) => void) {
  const server = createTcp((socket) => {
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const probe = (address: string, trust: Trust = system) => probeServer(address, trust, systemClock);

describe('looking at a server', () => {
  it('shows a certificate that nobody knows, and sends nothing', async () => {
    const { port, heard, sha256 } = await ownServer();
    expect(await probe(`https://127.0.0.1:${port}`)).toEqual({
      kind: 'certificate',
      distrust: 'untrusted',
      certificate: {
        name: 'localhost',
        issuer: null,
        validFrom: expect.any(Number) as number,
        validTo: expect.any(Number) as number,
        fingerprint: sha256,
      },
    });
    expect(heard).toEqual([]);
  });

  it('judges by the trust that is asked about, at each look', async () => {
    const { port, sha256 } = await ownServer();
    const at = `https://127.0.0.1:${port}`;
    expect(await probe(at, { by: 'fingerprint', fingerprint: sha256 })).toMatchObject({ distrust: null });
    const other = { by: 'fingerprint', fingerprint: 'AB'.repeat(32) } as const;
    expect(await probe(at, other)).toMatchObject({ distrust: 'otherFingerprint' });
  });

  it.each([
    ['otherHost', { altNames: [{ type: 2 as const, value: 'elsewhere.example' }], days: 1 }],
    ['expired', { altNames: [{ type: 7 as const, ip: '127.0.0.1' }], days: -1 }],
  ])('shows a certificate of the authority’s file as %s', async (distrust, { altNames, days }) => {
    const hour = 3_600_000;
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'x' }], {
      keyType: 'ec',
      notBeforeDate: new Date(Date.now() - 48 * hour),
      notAfterDate: new Date(Date.now() + days * 24 * hour),
      extensions: [{ name: 'subjectAltName', altNames }],
    });
    const { port, heard } = await tlsServer({ cert, key });
    const folder = await mkdtemp(join(tmpdir(), 'ringside-probe-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const path = join(folder, 'ca.pem');
    await writeFile(path, cert);
    expect(await probe(`https://127.0.0.1:${port}`, { by: 'caFile', path })).toMatchObject({ distrust });
    expect(heard).toEqual([]);
  });

  it('looks at an address of IPv6', async () => {
    const { port } = await ownServer('::1');
    expect(await probe(`https://[::1]:${port}`)).toMatchObject({ kind: 'certificate' });
  });

  it('cuts the names of a certificate', async () => {
    const made = await generate(
      [
        { name: 'organizationName', value: 'x' },
        { name: 'commonName', value: 'n'.repeat(60) },
      ],
      {
        keyType: 'ec',
        extensions: [
          {
            name: 'subjectAltName',
            altNames: Array.from({ length: 400 }, (_, nth) => ({
              type: 2 as const,
              value: `host${nth}.example`,
            })),
          },
        ],
      },
    );
    const { port } = await tlsServer({ cert: made.cert, key: made.private });
    const shown = await probe(`https://127.0.0.1:${port}`);
    expect(shown).toMatchObject({ kind: 'certificate', certificate: { name: 'n'.repeat(60) } });
  });

  it.each([
    [
      'closes the connection at once',
      (socket: Socket) => socket.destroy(),
      { kind: 'nothing', why: 'closed' },
    ],
    [
      'speaks plain HTTP',
      (socket: Socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
      { kind: 'other', found: 'noTls' },
    ],
  ])('says that a server at https: %s', async (_, onConnection, shown) => {
    expect(await probe(`https://127.0.0.1:${await plainServer(onConnection)}`)).toEqual(shown);
  });

  it('says that nothing listens', async () => {
    expect(await probe('https://127.0.0.1:9')).toEqual({ kind: 'nothing', why: 'refused' });
    expect(await probe('http://127.0.0.1:9')).toEqual({ kind: 'nothing', why: 'refused' });
  });

  it('does not wait longer than for any other connection', async () => {
    const port = await plainServer(() => undefined);
    const clock = createManualClock();
    const shown = probeServer(`https://127.0.0.1:${port}`, system, clock);
    await expect.poll(() => clock.pending()).toBe(1);
    clock.advanceAtOnce(times.connectTimeoutMs);
    expect(await shown).toEqual({ kind: 'nothing', why: 'tooLong' });
  });

  it('tells plain HTTP from TLS at an address that says http:', async () => {
    const port = await plainServer((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    );
    expect(await probe(`http://127.0.0.1:${port}`)).toEqual({ kind: 'plain' });
    const tls = await ownServer();
    expect(await probe(`http://127.0.0.1:${tls.port}`)).toEqual({ kind: 'other', found: 'tls' });
  });
});
