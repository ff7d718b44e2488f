import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer as createNetServer, type Server } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeCertificate } from '../../../../simulator/certificate.ts';
import { systemClock } from '../../../../src/main/transport/clock.ts';
import { createHttp } from '../../../../src/main/transport/http.ts';
import { type Reply, serve } from '../../../support/wireServer.ts';
import { problemFrom } from '../../../support/problemFrom.ts';

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

async function tlsPort(options: TlsOptions = {}): Promise<number> {
  const { certificatePem: cert, privateKeyPem: key } = await makeCertificate();
  const server = createTlsServer({ cert, key, ...options });
  server.on('tlsClientError', () => undefined);
  return portOf(server);
}

function problemAt(address: string) {
  const http = createHttp({ from: 'gateway', address, trust: { by: 'system' }, clock: systemClock });
  onTestFinished(() => http.close());
  return problemFrom(() => http.send({ method: 'GET', path: '/', headers: {}, timeoutMs: 8000 }));
}

const found = (what: string) => ({ kind: 'otherProtocol', from: 'gateway', found: what });

describe('what answers at the address', () => {
  it('is said to have no TLS where it speaks plain HTTP', async () => {
    const port = await portOf(createHttpServer((_, answer) => answer.end('{}')));
    expect(await problemAt(`https://127.0.0.1:${port}`)).toEqual(found('noTls'));
  });

  it('is said to have no TLS where it speaks neither', async () => {
    const port = await portOf(
      createNetServer((socket) => socket.on('error', () => undefined).end('SSH-2.0-x\r\n')),
    );
    expect(await problemAt(`https://127.0.0.1:${port}`)).toEqual(found('noTls'));
  });

  it('is said to have TLS where it closes plain HTTP without a word', async () => {
    expect(await problemAt(`http://127.0.0.1:${await tlsPort()}`)).toEqual(found('tls'));
  });

  it.each<[string, TlsOptions]>([
    ['oldTls', { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }],
    ['noCommonCipher', { maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA' }],
  ])('is said to be %s', async (what, options) => {
    expect(await problemAt(`https://127.0.0.1:${await tlsPort(options)}`)).toEqual(found(what));
  });

  it('has TLS even where it is too old for this program', async () => {
    const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    expect(await problemAt(`http://127.0.0.1:${await tlsPort(old)}`)).toEqual(found('tls'));
  });

  it('is not suspected of TLS once it has answered', async () => {
    let reply: Reply = { body: '{}' };
    const { address, connections } = await serve(() => reply);
    const http = createHttp({ from: 'gateway', address, trust: { by: 'system' }, clock: systemClock });
    onTestFinished(() => http.close());
    const send = () => http.send({ method: 'GET', path: '/', headers: {}, timeoutMs: 8000 });
    await send();
    reply = { by: (response) => response.destroy() };
    expect(await problemFrom(send)).toEqual({ kind: 'unreachable', from: 'gateway' });
    expect(connections()).toBe(1);
  });

  it('is out of reach where it cuts every connection', async () => {
    const port = await portOf(createNetServer((socket) => socket.destroy()));
    expect(await problemAt(`http://127.0.0.1:${port}`)).toEqual({ kind: 'unreachable', from: 'gateway' });
  });
});
