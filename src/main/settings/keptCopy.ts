/** A copy of a settings file that cannot be read: for its owner alone, byte by byte, but for secrets in clear. */
import { readFileSync, writeFileSync } from 'node:fs';
import { isSecretName } from '../../shared/secretNames.ts';

/**
 * A member of the file, with a name of at most 64 characters; its text may be cut off, as in half a file, and whatever
 * has not the quotes of a text goes to the end of its line or member. Version 1 had `accessKey` in clear, and whoever
 * edits a file may put a password into it.
 */
const member = /"([^"\\]{1,64})"(\s*:\s*)(?:"((?:[^"\\]|\\.)*)|([^\s"{}[\],][^"{}[\],\r\n]*))/gs;
const nothing = /^(?:null|true|false)\s*$/;
/** Members that hold what the system's keyring made of a secret: base64, and never shorter. */
const sealedName = /^(?:cmsAccessKey|cmsSecretKey|password)$/;
const sealed = /^[A-Za-z0-9+/]{24,}={0,2}$/;

/** Writes the copy. @throws the file system's error, also when there is a file already */
export function keepCopy(path: string, copy: string): void {
  // One character for each byte, whatever the charset: what is not replaced is written back as it was.
  const text = readFileSync(path, 'latin1');
  writeFileSync(copy, withoutSecrets(text), { encoding: 'latin1', mode: 0o600, flag: 'wx' });
}

function withoutSecrets(text: string): string {
  return text.replace(member, (whole, name: string, colon: string, value?: string, other?: string) => {
    const isSealed = sealedName.test(name) && sealed.test(value ?? '');
    if (!isSecretName(name) || isSealed || nothing.test(other ?? '')) return whole;
    return `"${name}"${colon}${other === undefined ? '"' : '0'}`;
  });
}
