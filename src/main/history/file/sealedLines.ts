/**
 * Lines of text that nobody reads without their key: AES-256-GCM, a nonce of its own for each. What was changed, or
 * belongs into another file, is not opened.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipherName = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

/** Base64. */
export const newKey = (): string => randomBytes(keyBytes).toString('base64');

export interface SealedLines {
  /** Base64, without a line break. */
  readonly seal: (text: string) => string;
  /** Null: it is damaged, or was sealed with another key, or for something else. */
  readonly open: (line: string) => string | null;
}

/**
 * @param key base64 of 32 bytes
 * @param about what the lines belong to: those of something else are not opened
 * @returns null: it is no key
 */
export function sealedLines(key: string, about: string): SealedLines | null {
  const bytes = Buffer.from(key, 'base64');
  if (bytes.length !== keyBytes) return null;
  return {
    seal(text) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(cipherName, bytes, nonce).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    open(line) {
      const all = Buffer.from(line, 'base64');
      if (all.length < nonceBytes + tagBytes) return null;
      try {
        const opener = createDecipheriv(cipherName, bytes, all.subarray(0, nonceBytes))
          .setAAD(Buffer.from(about))
          .setAuthTag(all.subarray(nonceBytes, nonceBytes + tagBytes));
        return opener.update(all.subarray(nonceBytes + tagBytes), undefined, 'utf8') + opener.final('utf8');
      } catch {
        return null;
      }
    },
  };
}
