/**
 * Tells when nothing is on its way between the HTTP clients and servers of this process, so that the next thing to
 * happen is a timer's.
 *
 * Quiet is: every request that a client has open was received whole by a server that has not begun to answer it, a
 * server knows of no other, and every connection is known to both of its ends. A byte that is still between two
 * sockets belongs to one of these: a request that is not received whole, an answer that is written but not read, or a
 * connection that one end has opened or closed and the other has not. What remains is code that has its input and
 * waits for its turn, which a few rounds of the event loop give it.
 */
import { channel, type ChannelListener } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Rounds of the event loop for which it has to be quiet. */
const quietRounds = 3;
/** Real time after which something is wrong with the runner itself. */
const longestMs = 15_000;

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
}

export interface WireWatch {
  /** Lets everything run that waits for nothing but its turn or for bytes that are on their way. */
  settled(): Promise<void>;
  stop(): void;
}

const round = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const sideOf = (local: number | undefined, remote: number | undefined): string =>
  `${String(local)}>${String(remote)}`;

/** Begin before the first server listens: what was there before is not known to it. */
export function watchWire(): WireWatch {
  const requests = new Set<ClientRequest>();
  const exchanges = new Set<Exchange>();
  const clientSockets = new Set<Socket>();
  const serverSockets = new Set<Socket>();

  const keep = (sockets: Set<Socket>, socket: Socket): void => {
    if (sockets.has(socket)) return;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };
  const listeners: Record<string, ChannelListener> = {
    'http.client.request.created': (message) => {
      const { request } = message as { request: ClientRequest };
      requests.add(request);
      // The channel of sockets does not tell of those with TLS.
      request.once('socket', (socket) => keep(clientSockets, socket));
      request.once('close', () => requests.delete(request));
    },
    'http.client.request.start': (message) => {
      const { request } = message as { request: ClientRequest };
      if (!requests.has(request)) throw new Error('this version of Node does not tell of a new request');
    },
    'http.server.request.start': (message) => {
      const { request: incoming, response } = message as {
        request: IncomingMessage;
        response: ServerResponse;
      };
      const exchange = { incoming, response };
      exchanges.add(exchange);
      response.once('close', () => exchanges.delete(exchange));
    },
    'net.client.socket': (message) => keep(clientSockets, (message as { socket: Socket }).socket),
    'net.server.socket': (message) => keep(serverSockets, (message as { socket: Socket }).socket),
  };
  for (const [name, listener] of Object.entries(listeners)) channel(name).subscribe(listener);

  const isQuiet = (): boolean => {
    if (requests.size !== exchanges.size || clientSockets.size !== serverSockets.size) return false;
    const waiting = new Set<string>();
    for (const { incoming, response } of exchanges) {
      if (!incoming.readableEnded || response.writableEnded) return false;
      waiting.add(sideOf(incoming.socket.remotePort, incoming.socket.localPort));
    }
    return [...requests].every(({ socket }) => waiting.has(sideOf(socket?.localPort, socket?.remotePort)));
  };

  const settled = async (): Promise<void> => {
    const startedAt = performance.now();
    for (let quiet = 0; quiet < quietRounds;) {
      await round();
      quiet = isQuiet() ? quiet + 1 : 0;
      if (performance.now() - startedAt > longestMs) {
        const counts = [requests, exchanges, clientSockets, serverSockets].map((set) => set.size).join(', ');
        throw new Error(
          `the wire does not come to rest (requests, exchanges, sockets of both sides: ${counts})`,
        );
      }
    }
  };

  return {
    settled,
    stop: () => {
      for (const [name, listener] of Object.entries(listeners)) channel(name).unsubscribe(listener);
    },
  };
}
