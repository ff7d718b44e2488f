import { createServer as createHttpServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as it arrived on the wire. */
export interface Arrived {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How the server answers; a missing body is empty, `silent` never answers. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string | string[]>;
  readonly body?: string | Uint8Array;
  /** Leaves the answer to the test. */
  readonly by?: (response: ServerResponse) => void;
}

export type Script = (request: Arrived, count: number) => Reply | Promise<Reply>;

export interface WireServer {
  readonly address: string;
  readonly arrived: readonly Arrived[];
  /** Connections accepted so far. */
  readonly connections: () => number;
  /** Bytes of requests that were read, after TLS. */
  readonly requestBytes: () => number;
}

/** A server that answers by script and is closed after the test. */
export async function serve(script: Script, tls?: { cert: string; key: string }): Promise<WireServer> {
  const arrived: Arrived[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  let requestBytes = 0;
  const server = tls ? createHttpsServer(tls) : createHttpServer();
  server.on('request', (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one: Arrived = { method, url, headers, body: Buffer.concat(chunks).toString('utf8') };
      arrived.push(one);
      void (async () => {
        const { status = 200, headers: sent = {}, body = '', by } = await script(one, arrived.length);
        if (by) by(response);
        else response.writeHead(status, sent).end(body);
      })();
    });
  });
  server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.on('secureConnection', (socket: Socket) =>
    socket.on('data', (chunk) => (requestBytes += chunk.length)),
  );
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    arrived,
    connections: () => connections,
    requestBytes: () => requestBytes,
  };
}

/** An envelope as the gateway wraps answers. */
export const envelope = (members: Record<string, unknown>): Reply => ({
  body: JSON.stringify({ message: '', retcode: '0', ...members }),
});

/** A refusal, as HTTP 200. */
export const refusal = (retcode: string): Reply => envelope({ retcode });
