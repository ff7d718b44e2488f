import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Certificate } from '../certificate.ts';
import { jsonAnswer, plain, writeAnswer, type Answer, type Coding } from './httpAnswer.ts';
import { BodyTooLarge, readRequest, type WireRequest } from './request.ts';

/** Real gateways keep a connection longer than Node's 5 s: a client that sends every 10 s keeps the same one. */
const keepAliveMs = 75_000;

export interface Listening {
  port: number;
  readonly close: () => Promise<void>;
}

/**
 * Answers while the client may still be sending, and closes the connection only when it is done: closed before, the
 * answer would be lost with it. Who never is done runs into Node's limit for a whole request.
 */
function refuseBody(incoming: IncomingMessage, response: ServerResponse, { message }: BodyTooLarge): void {
  const body = JSON.stringify({ error: message });
  const length = Buffer.byteLength(body);
  const type = 'application/json;charset=UTF-8';
  response.writeHead(413, { 'Content-Type': type, 'Content-Length': length, Connection: 'close' });
  response.write(body);
  incoming.once('end', () => response.end());
  incoming.resume();
}

/** OpenSSL has the signatures of TLS 1.1 at its lowest security level alone. */
const tls11Only = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;

export interface ListenSetup {
  host: string;
  port: number;
  /** With one it speaks HTTPS, else HTTP. */
  certificate: Certificate | null;
  oldTls?: boolean;
}

/** Listens and gives each request to `handle`. */
export async function listen(
  setup: ListenSetup,
  handle: (incoming: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Listening> {
  const listener = (incoming: IncomingMessage, response: ServerResponse): void => {
    handle(incoming, response).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) response.destroy();
      else if (error instanceof BodyTooLarge) refuseBody(incoming, response, error);
      else writeAnswer(response, jsonAnswer({ error: String(error) }, 500), plain);
    });
  };
  const { certificate, oldTls = false } = setup;
  const versions = oldTls ? tls11Only : {};
  const server: Server =
    certificate === null
      ? createHttpServer(listener)
      : createHttpsServer(
          { key: certificate.privateKeyPem, cert: certificate.certificatePem, ...versions },
          listener,
        );
  server.keepAliveTimeout = keepAliveMs;
  // `closeAllConnections` knows none that is still shaking hands, and `close` waits for it.
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(setup.port, setup.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** How answers are put on the wire. */
export interface Delivery {
  coding: Coding;
  /** Waits before an answer goes out, in milliseconds. */
  latencyMs(request: WireRequest): number;
  after(delayMs: number, run: () => void): void;
}

/** Reads one request, asks `answer` and writes what it says after the latency. */
export async function serve(
  incoming: IncomingMessage,
  response: ServerResponse,
  delivery: Delivery,
  answer: (request: WireRequest, onGone: (gone: () => void) => void) => Answer | Promise<Answer>,
): Promise<void> {
  const request = await readRequest(incoming);
  const onGone = (gone: () => void): void => {
    response.once('close', () => {
      if (!response.writableFinished) gone();
    });
  };
  const given = await answer(request, onGone);
  delivery.after(delivery.latencyMs(request) + (given.delayMs ?? 0), () => {
    writeAnswer(response, given, delivery.coding);
  });
}
