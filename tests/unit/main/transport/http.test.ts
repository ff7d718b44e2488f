import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../../src/main/transport/clock.ts';
import {
  createHttp,
  type HttpOptions,
  type HttpRequest,
  maxAnswerBytes,
} from '../../../../src/main/transport/http.ts';
import { createManualClock } from '../../../support/manualClock.ts';
import { type Script, serve } from '../../../support/wireServer.ts';
import { problemFrom } from '../../../support/problemFrom.ts';

const request: HttpRequest = { method: 'GET', path: '/a?b=c', headers: {}, timeoutMs: 8000 };

async function setup(script: Script, overrides: Partial<HttpOptions> = {}) {
  const server = await serve(script);
  const http = createHttp({
    from: 'gateway',
    address: server.address,
    trust: { by: 'system' },
    clock: systemClock,
    ...overrides,
  });
  onTestFinished(() => http.close());
  return { server, http };
}

/** A server that takes connections and does with them what the test wants. */
async function serveRaw(onConnection: (socket: Socket) => void): Promise<string> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('createHttp', () => {
  it('sends method, path, headers and body as given', async () => {
    const { server, http } = await setup(() => ({ body: '{}' }));
    await http.send({ ...request, method: 'PUT', headers: { Guid: 'g' }, body: '{"x":1}' });
    expect(server.arrived[0]).toMatchObject({
      method: 'PUT',
      url: '/a?b=c',
      headers: { guid: 'g', 'content-length': '7' },
      body: '{"x":1}',
    });
  });

  it('sends one request after the other on one connection', async () => {
    const { server, http } = await setup(() => ({ body: '{}' }));
    for (let sent = 0; sent < 5; sent++) await http.send(request);
    expect(server.connections()).toBe(1);
  });

  it('sends by a new connection once those that stood idle were dropped', async () => {
    const { server, http } = await setup(() => ({ body: '{}' }));
    await http.send(request);
    http.dropIdle();
    await http.send(request);
    expect(server.connections()).toBe(2);
  });

  it('returns status and content of any answer', async () => {
    const { http } = await setup(() => ({ status: 503, body: '{"retcode":"100-007"}' }));
    expect(await http.send(request)).toEqual({
      status: 503,
      body: { decoded: true, value: { retcode: '100-007' } },
    });
  });

  it('does not follow a redirect', async () => {
    const { server, http } = await setup(() => ({ status: 302, headers: { Location: '/elsewhere' } }));
    const { status } = await http.send(request);
    expect([status, server.arrived.length]).toEqual([302, 1]);
  });

  it('gives up on an answer that is too large', async () => {
    const { http } = await setup(() => ({ body: Buffer.alloc(maxAnswerBytes + 1, ' ') }));
    expect(await problemFrom(() => http.send(request))).toEqual({
      kind: 'tooLarge',
      from: 'gateway',
      maxBytes: maxAnswerBytes,
    });
  });

  it('fails as tooLarge when a compressed answer unpacks to more', async () => {
    const body = gzipSync(Buffer.alloc(maxAnswerBytes + 1, ' '));
    const { http } = await setup(() => ({ headers: { 'Content-Encoding': 'gzip' }, body }));
    expect(await problemFrom(() => http.send(request))).toMatchObject({ kind: 'tooLarge' });
  });

  it('reads an answer as large as its request allows', async () => {
    const { http } = await setup(() => ({ body: Buffer.alloc(maxAnswerBytes + 1, '1') }));
    const answer = await http.send({ ...request, maxAnswerBytes: maxAnswerBytes + 1 });
    expect(answer.body.decoded).toBe(true);
  });

  it('gives up when the time is over before an answer came', async () => {
    const clock = createManualClock();
    const { http } = await setup(() => ({ by: () => clock.advanceAtOnce(8000) }), { clock });
    expect(await problemFrom(() => http.send(request))).toEqual({
      kind: 'timeout',
      from: 'gateway',
      timeoutMs: 8000,
    });
  });

  it('gives up when the time is over before an answer ended, and still hands out its headers', async () => {
    const clock = createManualClock();
    const { http } = await setup(
      () => ({ by: (response) => response.writeHead(200, { 'Set-GUID': 'x' }).write('{') }),
      { clock },
    );
    const seen: (readonly string[])[] = [];
    const onHeaders: HttpRequest['onHeaders'] = (header) => {
      seen.push(header('Set-GUID'));
      clock.advanceAtOnce(8000);
    };
    expect(await problemFrom(() => http.send({ ...request, onHeaders }))).toMatchObject({ kind: 'timeout' });
    expect(seen).toEqual([['x']]);
  });

  it('sets no timer that outlives its request', async () => {
    const clock = createManualClock();
    const { http } = await setup(() => ({ body: '{}' }), { clock });
    await http.send(request);
    expect(clock.pending()).toBe(0);
  });

  it('stops when its signal is aborted', async () => {
    const stop = new AbortController();
    const { http } = await setup(() => ({ by: () => stop.abort() }));
    expect(await problemFrom(() => http.send({ ...request, signal: stop.signal }))).toEqual({
      kind: 'cancelled',
    });
  });

  it('sends nothing when its signal was aborted before', async () => {
    const { server, http } = await setup(() => ({ body: '{}' }));
    await problemFrom(() => http.send({ ...request, signal: AbortSignal.abort() }));
    expect(server.arrived).toEqual([]);
  });

  it('cancels what is under way when it is closed', async () => {
    const { http } = await setup(() => ({ by: () => http.close() }));
    expect(await problemFrom(() => http.send(request))).toEqual({ kind: 'cancelled' });
  });

  it('says that a server is out of reach when nobody listens', async () => {
    const { http } = await setup(() => ({}), { address: 'http://127.0.0.1:1' });
    expect(await problemFrom(() => http.send(request))).toEqual({ kind: 'unreachable', from: 'gateway' });
  });

  it('says that a server is out of reach when it cuts the connection within an answer', async () => {
    const { http } = await setup(() => ({
      by: (response) => {
        response.writeHead(200, { 'Content-Length': '100' }).write('{');
        setImmediate(() => response.destroy());
      },
    }));
    expect(await problemFrom(() => http.send(request))).toEqual({ kind: 'unreachable', from: 'gateway' });
  });

  it('gives up when the time is over before a TLS handshake ended', async () => {
    const clock = createManualClock();
    const silent = await serveRaw((socket) => socket.once('data', () => clock.advanceAtOnce(8000)));
    const { http } = await setup(() => ({}), { clock, address: silent.replace('http:', 'https:') });
    expect(await problemFrom(() => http.send(request))).toMatchObject({ kind: 'timeout' });
  });

  it('ends a TLS handshake that is under way when it is closed', async () => {
    const ended = Promise.withResolvers<boolean>();
    const silent = await serveRaw((socket) => {
      socket.once('data', () => http.close());
      socket.once('close', () => ended.resolve(true));
    });
    const { http } = await setup(() => ({}), { address: silent.replace('http:', 'https:') });
    expect(await problemFrom(() => http.send(request))).toEqual({ kind: 'cancelled' });
    expect(await ended.promise).toBe(true);
  });

  it.each([
    'SSH-2.0-OpenSSH_9.6\r\n',
    '\0\0\0',
    'HTTP/1.1 banana\r\n\r\n',
    `HTTP/1.1 200 OK\r\nSet-GUID: ${'x'.repeat(100_000)}\r\n\r\n`,
  ])('names the headers when what answers does not speak HTTP: %j', async (bytes) => {
    const address = await serveRaw((socket) => socket.once('data', () => socket.end(bytes)));
    const { http } = await setup(() => ({}), { address });
    expect(await problemFrom(() => http.send(request))).toEqual({
      kind: 'protocol',
      from: 'gateway',
      path: 'headers',
    });
  });
});
