import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { requireReady, runtime } from './runningStandIn.ts';
import { services } from './services.ts';
import { notImplemented, strict } from './strict.ts';

type Implemented = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
  | 'getSelectedStorageBackend'
  | 'setUsePlainTextEncryption'
>;

const algorithm = 'aes-256-gcm';
const version = Buffer.from('s10');
const ivLength = 12;
const tagLength = 16;

/** As on a Linux desktop without a keyring: nothing is encrypted until the program accepts a weak protection. */
let weakIsEnough = false;

/** Chromium's own switch: a keyring that is named is there, as far as a program can see. */
const hasKeyring = (): boolean => runtime().commandLine.switches.get('password-store') === 'gnome-libsecret';

/**
 * The key lies beside what it protects, which is why the backend is called `basic_text` unless a keyring is asked for: it hides, it does not guard.
 */
function readKey(): Buffer {
  const folder = services().app.getPath('userData');
  const file = join(folder, 'standin.key');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  } catch {
    // It is there already.
  }
  return readFileSync(file);
}

async function encryptStringAsync(plainText: string): Promise<Buffer> {
  requireReady('safeStorage cannot be used before app is ready');
  if (!weakIsEnough && !hasKeyring())
    throw new Error('Error while encrypting the text: encryption is not available.');
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, readKey(), iv);
  const text = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()]);
  return Buffer.concat([version, iv, cipher.getAuthTag(), text]);
}

async function decryptStringAsync(encrypted: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
  requireReady('safeStorage cannot be used before app is ready');
  const body = Buffer.from(encrypted);
  try {
    if (!body.subarray(0, version.length).equals(version)) throw new Error('another version');
    const at = version.length;
    const iv = body.subarray(at, at + ivLength);
    const decipher = createDecipheriv(algorithm, readKey(), iv);
    decipher.setAuthTag(body.subarray(at + ivLength, at + ivLength + tagLength));
    const text = Buffer.concat([decipher.update(body.subarray(at + ivLength + tagLength)), decipher.final()]);
    return { result: text.toString('utf8'), shouldReEncrypt: false };
  } catch {
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.');
  }
}

function deprecated(name: string): () => never {
  return () => {
    throw notImplemented(`safeStorage.${name}, deprecated in favour of the asynchronous calls,`);
  };
}

export const safeStorage = strict('electron.safeStorage', {
  isAsyncEncryptionAvailable: async () => weakIsEnough || hasKeyring(),
  setUsePlainTextEncryption: (usePlainText: boolean) => void (weakIsEnough = usePlainText),
  encryptStringAsync,
  decryptStringAsync,
  getSelectedStorageBackend: () => (hasKeyring() ? 'gnome_libsecret' : 'basic_text'),
  isEncryptionAvailable: deprecated('isEncryptionAvailable'),
  encryptString: deprecated('encryptString'),
  decryptString: deprecated('decryptString'),
}) satisfies Implemented;
