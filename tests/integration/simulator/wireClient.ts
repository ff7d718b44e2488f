import { Agent as HttpAgent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

export interface WireAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Header names and values in turn, spelled as they were sent. */
  rawHeaders: string[];
  bytes: Buffer;
}

export interface WireCall {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A client of its own: nothing but Node's sockets, and the certificate it was told to trust. */
export function wireClient(certificatePem: string): {
  send(url: string, call?: WireCall): Promise<WireAnswer>;
  close(): void;
} {
  const https = new HttpsAgent({ keepAlive: true, ca: certificatePem });
  const http = new HttpAgent({ keepAlive: true });
  const send = (url: string, { method = 'GET', headers = {}, body }: WireCall = {}): Promise<WireAnswer> =>
    new Promise((resolve, reject) => {
      const isPlain = url.startsWith('http:');
      const request = (isPlain ? httpRequest : httpsRequest)(
        url,
        { method, headers, agent: isPlain ? http : https },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const { statusCode = 0, headers: received, rawHeaders } = response;
            resolve({ status: statusCode, headers: received, rawHeaders, bytes: Buffer.concat(chunks) });
          });
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  return {
    send,
    close: () => {
      https.destroy();
      http.destroy();
    },
  };
}

/** The answer's body as JSON. */
export function jsonOf<T = Record<string, unknown>>(answer: WireAnswer): T {
  return JSON.parse(answer.bytes.toString('utf8')) as T;
}
