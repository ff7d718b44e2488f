import { request } from 'node:http';

/** How long a client may take to say that it has an event. */
const patienceMs = 5_000;

/** Whether an address is on this machine and spoken to without TLS: nothing else is ever posted to. */
export function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const named = hostname === 'localhost' || hostname === '[::1]';
  return protocol === 'http:' && (named || /^127(\.\d{1,3}){3}$/.test(hostname));
}

/** Posts JSON. @returns the HTTP status, 0 when nobody took it */
export function postJson(
  address: string,
  headers: Record<string, string>,
  content: unknown,
): Promise<number> {
  return new Promise((resolve) => {
    const body = JSON.stringify(content);
    const length = String(Buffer.byteLength(body));
    const sent = request(address, {
      method: 'POST',
      agent: false,
      timeout: patienceMs,
      headers: { 'Content-Type': 'application/json;charset=UTF-8', 'Content-Length': length, ...headers },
    });
    sent.once('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.once('timeout', () => sent.destroy());
    sent.once('error', () => resolve(0));
    sent.once('close', () => resolve(0));
    sent.end(body);
  });
}
