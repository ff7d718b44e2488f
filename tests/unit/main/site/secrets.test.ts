import { describe, expect, it, vi } from 'vitest';
import { createSecrets } from '../../../../src/main/site/secrets.ts';

type SafeStorage = Parameters<typeof createSecrets>[0];

function setup(platform: NodeJS.Platform, overrides: Partial<SafeStorage> = {}) {
  const setUsePlainTextEncryption = vi.fn<SafeStorage['setUsePlainTextEncryption']>();
  const secrets = createSecrets(
    {
      isAsyncEncryptionAvailable: () => Promise.resolve(true),
      encryptStringAsync: (text) => Promise.resolve(Buffer.from(`sealed ${text}`)),
      decryptStringAsync: (sealed) =>
        Promise.resolve({ result: sealed.toString().replace('sealed ', ''), shouldReEncrypt: true }),
      getSelectedStorageBackend: () => 'gnome_libsecret',
      setUsePlainTextEncryption,
      ...overrides,
    },
    platform,
  );
  return { secrets, setUsePlainTextEncryption };
}

describe('how well a machine keeps a secret', () => {
  it('is strong with a keyring', async () => {
    await expect(setup('linux').secrets.strength()).resolves.toBe('strong');
  });

  it('is weak on a Linux desktop without a keyring', async () => {
    const { secrets } = setup('linux', { getSelectedStorageBackend: () => 'basic_text' });
    await expect(secrets.strength()).resolves.toBe('weak');
  });

  it('is none where nothing encrypts', async () => {
    const { secrets } = setup('win32', { isAsyncEncryptionAvailable: () => Promise.resolve(false) });
    await expect(secrets.strength()).resolves.toBe('none');
  });

  it('does not ask for the Linux keyring elsewhere', async () => {
    const { secrets, setUsePlainTextEncryption } = setup('darwin', {
      getSelectedStorageBackend: () => 'basic_text',
    });
    await expect(secrets.strength()).resolves.toBe('strong');
    expect(setUsePlainTextEncryption).not.toHaveBeenCalled();
  });
});

it('writes an encrypted secret as base64', async () => {
  await expect(setup('win32').secrets.encrypt('SK')).resolves.toBe(
    Buffer.from('sealed SK').toString('base64'),
  );
});

it('tells that a secret must be encrypted again', async () => {
  const sealed = Buffer.from('sealed SK').toString('base64');
  await expect(setup('win32').secrets.decrypt(sealed)).resolves.toEqual({ text: 'SK', stale: true });
});
