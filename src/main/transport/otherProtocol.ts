/**
 * What answers at an address but speaks something else than the address says: plain HTTP where the address says HTTPS,
 * HTTPS where it says plain HTTP, and a server whose TLS is too old.
 */
import { connect } from 'node:tls';
import type { Problem } from '../../shared/errors.ts';
import type { Clock } from './clock.ts';
import { times } from './times.ts';

/** What was found instead of what the address says. */
export type OtherProtocol = Extract<Problem, { kind: 'otherProtocol' }>['found'];

/** OpenSSL's and BoringSSL's names for what failed in a handshake; Node puts `ERR_SSL_` before them. */
const names: readonly (readonly [RegExp, OtherProtocol])[] = [
  [/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG/, 'noTls'],
  [/ALERT_PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL/, 'oldTls'],
  [/ALERT_HANDSHAKE_FAILURE|ALERT_INSUFFICIENT_SECURITY|NO_SHARED_CIPHER/, 'noCommonCipher'],
];

/** What a handshake's error code tells, or null when it is about something else. */
export function otherProtocolOf(code: string): OtherProtocol | null {
  if (!code.startsWith('ERR_SSL_')) return null;
  return names.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}

/**
 * Whether a server that did not answer plain HTTP sensibly speaks TLS. Most close the connection without a word when
 * they are spoken to in plain text, so it takes a handshake to tell. Nothing is sent over it.
 */
export function speaksTls({ hostname, port }: URL, clock: Clock): Promise<boolean> {
  return new Promise((resolve) => {
    const host = hostname.replace(/^\[|\]$/g, '');
    // Not "accept all": nothing is sent, and the connection ends with the handshake.
    const socket = connect({ host, port: Number(port || 80), rejectUnauthorized: false });
    const settle = (speaks: boolean): void => {
      disarm();
      socket.destroy();
      resolve(speaks);
    };
    const disarm = clock.after(times.tlsProbeMs, () => settle(false));
    socket.once('secureConnect', () => settle(true));
    socket.once('error', ({ code }: NodeJS.ErrnoException) => {
      const found = otherProtocolOf(code ?? '');
      settle(found === 'oldTls' || found === 'noCommonCipher');
    });
    socket.once('close', () => settle(false));
  });
}
