/**
 * Checks of a connection's settings, before anything is saved or asked. Each returns the one spelling that is used
 * from there on, and throws a `ProblemError` `invalidInput` that names the field and what it takes.
 */
import type { FieldName } from '../errors.ts';
import {
  accessKeyLength,
  addressShape,
  caFileShape,
  ccIdRange,
  fingerprintShape,
  secretKeyLength,
  signableHeaders,
  vdnRange,
} from '../fields.ts';
import { invalidInput, isWithin, toInteger } from '../ids.ts';
import type { CmsConnection, Connection, Trust } from './settingsView.ts';

/** docs/gateway.md §1. */
const gatewayHttpsPort = 8043;

/** In lower case, as the signature names it. */
export type SignableHeader = (typeof signableHeaders.values)[number];

/**
 * `https://host:port` of the agent gateway; `https:` where no scheme is named, port 8043 where none is, 80 for `http:`.
 */
export const toGatewayAddress = (given: unknown): string =>
  toAddress(given, 'gatewayAddress', { 'https:': gatewayHttpsPort, 'http:': 80 });

/** `https://host:port` of CC-CMS; `https:` where no scheme is named, port 443 where none is, 80 for `http:`. */
export const toCmsAddress = (given: unknown): string =>
  toAddress(given, 'cmsAddress', { 'https:': 443, 'http:': 80 });

/** Whether anybody on the way can read what is sent to this address: plain `http:`, also while it is being typed. */
export const isInClear = (address: string): boolean => /^http:/i.test(address.trim());

/** Scheme, host and port and nothing else: no path, no query, no user name. */
const addressParts = /^(?:(https?:)\/\/)?(\[[0-9a-f:.]+\]|[^\s/?#@\\:[\]]+)(?::([0-9]{1,5}))?\/?$/i;

function toAddress(given: unknown, field: FieldName, defaultPort: Record<string, number>): string {
  const parts = typeof given === 'string' && given.length <= 300 ? addressParts.exec(given.trim()) : null;
  const scheme = (parts?.[1] ?? 'https:').toLowerCase();
  const host = parts?.[2] === undefined ? null : hostName(parts[2]);
  const port = parts?.[3] === undefined ? defaultPort[scheme] : Number(parts[3]);
  if (host === null || !port || port > 65_535) throw invalidInput(field, addressShape, given);
  return `${scheme}//${host}:${port}`;
}

/** Longest name that the domain name system has, characters (RFC 1035). */
const longestHost = 253;

/** The one spelling of a host; null for what names none, such as a slip of the keyboard that a URL would let pass. */
function hostName(given: string): string | null {
  if (given.length > longestHost || /^https?$/i.test(given) || !URL.canParse(`https://${given}`)) return null;
  const { hostname } = new URL(`https://${given}`);
  // A number, or fewer than four, is an IPv4 address to a URL: 10.5 is 10.0.0.5. Nobody means that.
  if (/^[0-9]+(?:\.[0-9]+){3}$/.test(hostname)) return hostname === given ? hostname : null;
  return /^(?:\[.+\]|[a-z0-9][a-z0-9._-]*)$/.test(hostname) ? hostname : null;
}

/** SHA-256, given as 64 hex digits with or without colons or spaces; returned as `AB:CD:…`. */
export function toFingerprint(given: unknown): string {
  const digits = typeof given === 'string' ? given.replace(/[\s:]/g, '').toUpperCase() : '';
  if (!/^[0-9A-F]{64}$/.test(digits)) throw invalidInput('certificateFingerprint', fingerprintShape, given);
  return (digits.match(/../g) ?? []).join(':');
}

/** Absolute path of a file, of any operating system. Whether it can be read shows when it is. */
export function toCaFilePath(given: unknown): string {
  const absolute = typeof given === 'string' && /^(?:\/|[A-Za-z]:[\\/]|\\\\)[^\0]{1,4096}$/.test(given);
  if (!absolute) throw invalidInput('caFile', caFileShape, given);
  return given;
}

/**
 * Each kind with its own member alone.
 * @throws ProblemError `invalidInput` for a kind that is none, or naming the fingerprint or the file
 */
export function toTrust(given: unknown): Trust {
  const trust = toMembers(given);
  switch (trust.by) {
    case 'system':
      return { by: 'system' };
    case 'fingerprint':
      return { by: 'fingerprint', fingerprint: toFingerprint(trust.fingerprint) };
    case 'caFile':
      return { by: 'caFile', path: toCaFilePath(trust.path) };
    default:
      throw invalidInput('arguments', { is: 'oneOf', values: ['system', 'fingerprint', 'caFile'] }, trust.by);
  }
}

/** 1..128 visible characters without a slash, which separates the parts of the signature (docs/gateway.md §9). */
export function toAccessKey(given: unknown): string {
  if (!isWithin(given, accessKeyLength) || !/^[!-.0-~]+$/.test(given))
    throw invalidInput('accessKey', accessKeyLength, given);
  return given;
}

/** 1..256 characters. */
export function toSecretKey(given: unknown): string {
  if (!isWithin(given, secretKeyLength)) throw invalidInput('secretKey', secretKeyLength, given);
  return given;
}

/** At least one of {@link signableHeaders}; returned in lower case, sorted, each once. */
export function toSignedHeaders(given: unknown): readonly SignableHeader[] {
  const refused = invalidInput('signedHeaders', signableHeaders, given);
  if (!Array.isArray(given) || given.length === 0) throw refused;
  const names = given.map((name: unknown) => {
    const known = signableHeaders.values.find(
      (header) => typeof name === 'string' && name.toLowerCase() === header,
    );
    if (!known) throw refused;
    return known;
  });
  return [...new Set(names)].sort();
}

function toCmsConnection(given: unknown): CmsConnection {
  const cms = toMembers(given);
  return {
    address: toCmsAddress(cms.address),
    ccId: toInteger(cms.ccId, 'ccId', ccIdRange),
    vdn: toInteger(cms.vdn, 'vdn', vdnRange),
    signedHeaders: toSignedHeaders(cms.signedHeaders),
    trust: toTrust(cms.trust),
  };
}

/** A whole connection as the window or a settings file gives it. */
export function toConnection(given: unknown): Connection {
  const connection = toMembers(given);
  return {
    gatewayAddress: toGatewayAddress(connection.gatewayAddress),
    trust: toTrust(connection.trust),
    cms: connection.cms === null ? null : toCmsConnection(connection.cms),
  };
}

function toMembers(given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== 'object' || given === null) throw invalidInput('arguments', { is: 'shape' }, given);
  return { ...given };
}
