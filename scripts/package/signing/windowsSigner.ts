/** Signs what Windows asks the signer of: the program and its installer, where a certificate is named. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../archives/run.ts';

/** Signs a file in its place. @throws Error where the certificate or its password is not right */
export type Signer = (file: string) => Promise<void>;

/**
 * Null where `RINGSIDE_SIGN_P12` names no file (PKCS #12, with key and certificates). `RINGSIDE_SIGN_PASSWORD` opens it;
 * `RINGSIDE_SIGN_TIMESTAMP` is the address of a time-stamping service (RFC 3161), without which a signature ends with its
 * certificate.
 */
export function windowsSigner(env: NodeJS.ProcessEnv, productName: string): Signer | null {
  const {
    RINGSIDE_SIGN_P12: p12,
    RINGSIDE_SIGN_PASSWORD: password = '',
    RINGSIDE_SIGN_TIMESTAMP: timestamp,
  } = env;
  if (!p12) return null;
  return async (file) => {
    const scratch = mkdtempSync(join(tmpdir(), 'ringside-signing-'));
    try {
      // In a file that is its owner's: everybody on the machine sees arguments.
      const passwordFile = join(scratch, 'password');
      writeFileSync(passwordFile, password, { mode: 0o600 });
      const stamp = timestamp ? ['-ts', timestamp] : [];
      const by = ['-pkcs12', p12, '-readpass', passwordFile, '-h', 'sha256', '-n', productName];
      await runTool('osslsigncode', ['sign', ...by, ...stamp, '-in', file, '-out', `${file}.signed`]);
      renameSync(`${file}.signed`, file);
    } finally {
      rmSync(scratch, { recursive: true });
    }
  };
}
