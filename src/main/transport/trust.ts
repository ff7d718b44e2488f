/**
 * Whom a connection trusts (docs/gateway.md §1). Gateways mostly show a certificate that no public authority
 * signed, at an address that is an IP. There are three ways to trust one and none to trust all.
 *
 * The TLS handshake is done here rather than by Node's agent, and a connection is handed to HTTP only after it was
 * judged: a peer that is not trusted never sees a byte of a request. Sessions are not resumed, because a resumed
 * one shows no certificate to judge.
 */
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  type ConnectionOptions,
  connect,
  createSecureContext,
  getCACertificates,
  type SecureContext,
  type TLSSocket,
} from 'node:tls';
import { toFingerprint } from '../../shared/settings/connection.ts';
import type { Problem } from '../../shared/errors.ts';
import { invalidInput } from '../../shared/ids.ts';
import type { Trust } from '../../shared/settings/settingsView.ts';
import type { Clock } from './clock.ts';

/** Why a peer is not trusted; `fingerprint` is that of the certificate it showed. */
export type Distrust = Pick<Extract<Problem, { kind: 'certificate' }>, 'fingerprint' | 'why'>;

/** How to shake hands and whether to go on after it. */
export interface Judge {
  readonly secureContext: SecureContext;
  /** Null: trusted. `shown`: the peer's certificate, which Node tells once; undefined: it showed none. */
  judge(socket: TLSSocket, shown: X509Certificate | undefined): Distrust | null;
}

/**
 * Loads what the trust needs.
 * @throws ProblemError `invalidInput` naming `certificateFingerprint`, or `caFile` when it cannot be read or holds no
 * certificate
 */
export async function createJudge(trust: Trust): Promise<Judge> {
  switch (trust.by) {
    case 'fingerprint': {
      const agreed = toFingerprint(trust.fingerprint);
      return {
        secureContext: createSecureContext(),
        judge: (_socket, shown) => judgeByFingerprint(shown, agreed),
      };
    }
    case 'caFile': {
      const ca = await readAuthorities(trust.path);
      return { secureContext: createSecureContext({ ca }), judge: judgeByChain };
    }
    case 'system':
      return { secureContext: createSecureContext({ ca: systemAuthorities() }), judge: judgeByChain };
  }
}

async function readAuthorities(path: string): Promise<string> {
  try {
    const pem = await readFile(path, 'utf8');
    // Node takes a file without a single certificate silently: it would then trust nobody and say nothing.
    new X509Certificate(pem);
    return pem;
  } catch {
    throw invalidInput('caFile', { is: 'file' }, path);
  }
}

function systemAuthorities(): string[] {
  return [...new Set([...getCACertificates('default'), ...getCACertificates('system')])];
}

/** The very certificate that was agreed on, whatever its dates and names. */
function judgeByFingerprint(shown: X509Certificate | undefined, agreed: string): Distrust | null {
  const fingerprint = shown?.fingerprint256 ?? null;
  return fingerprint === agreed ? null : { fingerprint, why: 'otherFingerprint' };
}

/** Node has checked chain, dates and name by now; it says why not in `authorizationError`. */
function judgeByChain(socket: TLSSocket, shown: X509Certificate | undefined): Distrust | null {
  if (socket.authorized) return null;
  const fingerprint = shown?.fingerprint256 ?? null;
  switch (String(socket.authorizationError)) {
    case 'CERT_HAS_EXPIRED':
    case 'CERT_NOT_YET_VALID':
      return { fingerprint, why: 'expired' };
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return { fingerprint, why: 'otherHost' };
    default:
      return { fingerprint, why: 'untrusted' };
  }
}

/** The code of the error of a connection that took too long. */
export const connectTimeoutCode = 'CONNECT_TIMEOUT';

/** Where to connect, as Node's agent says it. */
export type Destination = Pick<ConnectionOptions, 'host' | 'port' | 'servername'>;

/**
 * Connects, shakes hands, judges. `done` gets the connection when it is trusted, else an error, exactly once.
 * @returns the socket while it is under way, so that it can be ended early
 */
export function connectTrusted(
  destination: Destination,
  judge: Judge,
  { connectTimeoutMs, clock }: { readonly connectTimeoutMs: number; readonly clock: Clock },
  done: (error: Error | null, socket: TLSSocket | null) => void,
): TLSSocket {
  const socket = connect({
    ...destination,
    secureContext: judge.secureContext,
    // Not "accept all": Node must finish the handshake so that `judge` can see the certificate and name it.
    // Nothing else gets hold of this socket before the verdict.
    rejectUnauthorized: false,
    ALPNProtocols: ['http/1.1'],
  });
  socket.setNoDelay(true);
  // Not the socket's own time-out, which counts from the last byte: a peer that sends one now and then never ends.
  const disarm = clock.after(connectTimeoutMs, () =>
    socket.destroy(Object.assign(new Error('connecting took too long'), { code: connectTimeoutCode })),
  );
  const onError = (error: Error): void => settle(error, null);
  const onClose = (): void => settle(new Error('the connection closed during the handshake'), null);
  const settle = (error: Error | null, trusted: TLSSocket | null): void => {
    socket.off('close', onClose);
    if (trusted) socket.off('error', onError);
    disarm();
    done(error, trusted);
  };
  socket.once('error', onError);
  socket.once('close', onClose);
  socket.once('secureConnect', () => {
    const distrust = judge.judge(socket, socket.getPeerX509Certificate());
    if (distrust) socket.destroy(new DistrustError(distrust));
    else settle(null, socket);
  });
  return socket;
}

/**
 * Passes a verdict through node-fetch, which keeps nothing of a connection's error but its `code`.
 * @see distrustOf
 */
class DistrustError extends Error {
  readonly code: string;

  constructor({ why, fingerprint }: Distrust) {
    super('the certificate is not trusted');
    this.code = `${distrustPrefix}${why}/${fingerprint ?? ''}`;
  }
}

const distrustPrefix = 'DISTRUST/';

/** The verdict in an error's code, or null when it is about something else. */
export function distrustOf(code: string): Distrust | null {
  if (!code.startsWith(distrustPrefix)) return null;
  const [why, fingerprint] = code.slice(distrustPrefix.length).split('/');
  return { why: why as Distrust['why'], fingerprint: fingerprint || null };
}
