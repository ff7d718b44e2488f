/** Names in an installer's tables: the same for the same path, so that an upgrade knows its files again. */
import { createHash } from 'node:crypto';

/** What all of the program's GUIDs are derived from. Never changed: a new one would be another program. */
const namespace = '6f1d2f0e-8d0b-4c55-9a3c-3a4d1f7f5e21';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A GUID (RFC 9562, version 8) by what it is for, in braces and capitals, as the tables want it. */
export function guidOf(what: string): string {
  const bytes = digest(`${namespace} ${what}`).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex').toUpperCase();
  return `{${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}}`;
}

/** A table's key by a path, which itself is too long for one and has characters that none may have. */
export const keyOf = (kind: string, path: string): string =>
  `${kind}_${digest(path).toString('hex').slice(0, 20)}`;

const shortEnough = /^[\w-]{1,8}(?:\.\w{1,3})?$/;

/**
 * A file's name as the tables want it: where it is longer than 8 and 3 characters, a short one for old programs stands
 * before it.
 */
export function fileName(name: string): string {
  if (shortEnough.test(name)) return name;
  const ending = /\.(\w{1,3})\w*$/.exec(name)?.[1];
  const short = digest(name).toString('hex').slice(0, 8).toUpperCase();
  return `${short}${ending === undefined ? '' : `.${ending.toUpperCase()}`}|${name}`;
}

/**
 * A version as Windows Installer compares them: three numbers; what follows them, such as `-beta.1`, does not count.
 * @throws Error for a version that has no such form
 */
export function installerVersion(version: string): string {
  const [, major, minor, patch] = /^(\d{1,3})\.(\d{1,3})\.(\d{1,5})(?:[-+].*)?$/.exec(version) ?? [];
  if (patch === undefined || Number(major) > 255 || Number(minor) > 255 || Number(patch) > 65_535)
    throw new Error(`Windows Installer takes no version ${version}`);
  return `${String(major)}.${String(minor)}.${patch}`;
}
