/** Keeps secrets by the machine's own means: what leaves here may be written to disk. */
import type { SafeStorage } from 'electron';
import type { SiteView } from '../../shared/settings/settingsView.ts';

type Strength = SiteView['secrets'];

/** What is needed to keep a secret. */
export interface SecretsPort {
  /**
   * `none`: nothing can be kept. `weak`: only obscured, because a Linux desktop without a keyring has nothing better.
   */
  strength(): Promise<Strength>;
  /** Base64 of the encrypted text. */
  encrypt(text: string): Promise<string>;
  /** `stale`: the key was changed since; encrypt the text again. Rejects when another user or machine encrypted it. */
  decrypt(encrypted: string): Promise<{ readonly text: string; readonly stale: boolean }>;
}

type SafeStoragePort = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
  | 'getSelectedStorageBackend'
  | 'setUsePlainTextEncryption'
>;

/** Secrets through Electron's safeStorage; only after the program is ready. */
export function createSecrets(safeStorage: SafeStoragePort, platform: NodeJS.Platform): SecretsPort {
  return {
    async strength() {
      const weak =
        platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
      // Without this, a desktop that has no keyring refuses altogether. The agent is told that it is weak.
      if (weak) safeStorage.setUsePlainTextEncryption(true);
      if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'none';
      return weak ? 'weak' : 'strong';
    },
    async encrypt(text) {
      return (await safeStorage.encryptStringAsync(text)).toString('base64');
    },
    async decrypt(encrypted) {
      const answer = await safeStorage.decryptStringAsync(Buffer.from(encrypted, 'base64'));
      return { text: answer.result, stale: answer.shouldReEncrypt };
    },
  };
}

/** Seals what is to be stored and opens it again, as well as the machine can. */
export interface Sealer {
  readonly strength: Strength;
  /** Null where there is nothing to seal, or the machine cannot keep a secret. */
  readonly seal: (text: string | null) => Promise<string | null>;
  /**
   * Null when there is nothing, or it cannot be decrypted any more. `keep` gets it sealed anew when its key was
   * changed.
   */
  readonly unseal: (sealed: string | null, keep: (again: string) => void) => Promise<string | null>;
}

/** Asks the machine how well it keeps secrets. One that cannot say keeps none. */
export async function createSealer(
  secrets: SecretsPort,
  log: (text: string, detail: unknown) => void,
): Promise<Sealer> {
  const strength = await secrets.strength().catch((error: unknown): Strength => {
    log('this machine cannot say how it keeps secrets', { error });
    return 'none';
  });
  return {
    strength,
    seal: async (text) => (text === null || strength === 'none' ? null : await secrets.encrypt(text)),
    async unseal(sealed, keep) {
      if (sealed === null) return null;
      try {
        const { text, stale } = await secrets.decrypt(sealed);
        if (stale) keep(await secrets.encrypt(text));
        return text;
      } catch (error) {
        log('a stored secret cannot be decrypted any more', { error });
        return null;
      }
    },
  };
}
