/**
 * Looks at what a server shows, for somebody who decides whether to trust it. The connection ends with the handshake:
 * nothing is sent over it, whatever the verdict.
 */
import type { X509Certificate } from 'node:crypto';
import { connect } from 'node:net';
import type { TLSSocket } from 'node:tls';
import {
  longestShownName,
  type NothingShown,
  type ShownCertificate,
  type ShownServer,
} from '../../shared/settings/shownServer.ts';
import type { Trust } from '../../shared/settings/settingsView.ts';
import type { Clock } from './clock.ts';
import { otherProtocolOf, speaksTls } from './otherProtocol.ts';
import { times } from './times.ts';
import { connectTimeoutCode, connectTrusted, createJudge } from './trust.ts';

/** The same by one clock. */
export const createProbe =
  (clock: Clock) =>
  (address: string, trust: Trust): Promise<ShownServer> =>
    probeServer(address, trust, clock);

/**
 * What the server at an address shows.
 * @param address `https://host:port` or `http://host:port`, as `toAddress` of shared/settings/connection.ts returns it
 * @param trust by which it is judged
 * @throws ProblemError `invalidInput` when the trust cannot be used
 */
export async function probeServer(address: string, trust: Trust, clock: Clock): Promise<ShownServer> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return url.protocol === 'http:'
    ? probePlain(host, url, clock)
    : probeTls(host, Number(url.port || 443), trust, clock);
}

async function probeTls(host: string, port: number, trust: Trust, clock: Clock): Promise<ShownServer> {
  const judge = await createJudge(trust);
  let found: ShownServer = { kind: 'nothing', why: 'closed' };
  const seeing = {
    secureContext: judge.secureContext,
    // What is found is told, and no more: the connection is not used in either case.
    judge(socket: TLSSocket, certificate: X509Certificate | undefined): null {
      const distrust = judge.judge(socket, certificate)?.why ?? null;
      if (certificate) found = { kind: 'certificate', certificate: shown(certificate), distrust };
      return null;
    },
  };
  const isAddress = /^[\d.]+$|:/.test(host);
  return new Promise((resolve) => {
    const destination = { host, port, ...(isAddress ? {} : { servername: host }) };
    const limit = { connectTimeoutMs: times.connectTimeoutMs, clock };
    connectTrusted(destination, seeing, limit, (error, socket) => {
      socket?.destroy();
      resolve(error === null ? found : withoutCertificate(error));
    });
  });
}

/** At plain HTTP there is nothing to be shown: only whether somebody is there, and whether it is TLS after all. */
function probePlain(host: string, url: URL, clock: Clock): Promise<ShownServer> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(url.port || 80) });
    const settle = (what: Promise<ShownServer> | ShownServer): void => {
      disarm();
      socket.destroy();
      resolve(what);
    };
    const disarm = clock.after(times.connectTimeoutMs, () => settle({ kind: 'nothing', why: 'tooLong' }));
    socket.once('error', (error) => settle(withoutCertificate(error)));
    socket.once('connect', () =>
      settle(
        speaksTls(url, clock).then((isTls) =>
          isTls ? ({ kind: 'other', found: 'tls' } as const) : ({ kind: 'plain' } as const),
        ),
      ),
    );
  });
}

/** Codes of Node's errors; whatever else happens is a connection that was closed. */
const whys: Readonly<Record<string, NothingShown>> = {
  ENOTFOUND: 'noName',
  EAI_AGAIN: 'noName',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'noRoute',
  ENETUNREACH: 'noRoute',
  EADDRNOTAVAIL: 'noRoute',
  ETIMEDOUT: 'tooLong',
  [connectTimeoutCode]: 'tooLong',
};

function withoutCertificate(error: NodeJS.ErrnoException): ShownServer {
  const code = error.code ?? (error instanceof AggregateError ? codeIn(error.errors) : '');
  const found = otherProtocolOf(code);
  return found === null ? { kind: 'nothing', why: whys[code] ?? 'closed' } : { kind: 'other', found };
}

/** Where a name has several addresses, each has failed in its own way. */
const codeIn = (errors: readonly unknown[]): string =>
  errors.map((one) => (one as NodeJS.ErrnoException).code).find((code) => code !== undefined) ?? '';

function shown(certificate: X509Certificate): ShownCertificate {
  return {
    name: nameIn(certificate.subject) || cut(certificate.subjectAltName ?? ''),
    issuer: isOwn(certificate) ? null : nameIn(certificate.issuer) || cut(certificate.issuer),
    validFrom: Date.parse(certificate.validFrom),
    validTo: Date.parse(certificate.validTo),
    fingerprint: certificate.fingerprint256,
  };
}

const isOwn = (certificate: X509Certificate): boolean => certificate.subject === certificate.issuer;

/** Its common name, of a text with a line for each part. Node gives none for a certificate that has no names at all. */
const nameIn = (names: string | undefined): string => cut(/^CN=(.*)$/m.exec(names ?? '')?.[1] ?? '');

const cut = (text: string): string => text.slice(0, longestShownName);
