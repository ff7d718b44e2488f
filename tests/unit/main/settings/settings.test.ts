import { describe, expect, it, vi } from 'vitest';
import { type SettingsDeps, createSettings } from '../../../../src/main/settings/settings.ts';
import { type SettingsDocument, defaultDocument } from '../../../../src/main/settings/settingsDocument.ts';
import type { AgentId } from '../../../../src/shared/domain.ts';
import { ProblemError } from '../../../../src/shared/errors.ts';
import type { Connection } from '../../../../src/shared/settings/settings.ts';

const agent = '291' as AgentId;
const cms = {
  address: 'https://cms.example',
  ccId: 1,
  vdn: 1,
  signedHeaders: ['host'],
  trust: { by: 'system' as const },
};
const connection: Connection = { gatewayAddress: 'https://one.example:8043', trust: { by: 'system' }, cms };

/** Secrets that are turned around, so that a test sees whether a text was encrypted. */
const turned = (text: string): string => Buffer.from(Array.from(text).reverse().join('')).toString('base64');

async function setup(
  overrides: Partial<SettingsDocument> = {},
  secrets: Partial<SettingsDeps['secrets']> = {},
  clearAccessKey: string | null = null,
) {
  const write = vi.fn<SettingsDeps['store']['write']>();
  const settings = await createSettings({
    document: { ...defaultDocument('GB'), ...overrides },
    store: { write },
    clearAccessKey,
    problem: null,
    secrets: {
      strength: () => Promise.resolve('strong'),
      encrypt: (text) => Promise.resolve(turned(text)),
      decrypt: (sealed) =>
        Promise.resolve({
          text: Array.from(Buffer.from(sealed, 'base64').toString()).reverse().join(''),
          stale: false,
        }),
      ...secrets,
    },
    log: () => undefined,
  });
  return { settings, write, written: () => JSON.stringify(write.mock.calls) };
}

const fileProblem = { kind: 'settingsFile', failed: 'save', path: '/s.json', trouble: 'diskFull' } as const;
const failing = (): never => {
  throw new ProblemError(fileProblem);
};
const noKeys = { accessKey: null, secretKey: null };

const remembered = { agentId: agent, phoneNumber: '49991', password: turned('hunter2') };

describe('what the window sees', () => {
  it('tells that a password is stored, not what it is', async () => {
    const { settings } = await setup({ remembered });
    expect(settings.view().remembered).toEqual({
      agentId: '291',
      phoneNumber: '49991',
      passwordStored: true,
    });
  });

  it('is the same object until something changes', async () => {
    const { settings } = await setup();
    expect(settings.view()).toBe(settings.view());
  });

  it('names a machine that only obscures', async () => {
    const { settings } = await setup({}, { strength: () => Promise.resolve('weak') });
    expect(settings.view().secrets).toBe('weak');
  });

  it('says that no secret can be kept when the machine cannot tell', async () => {
    const { settings } = await setup({}, { strength: () => Promise.reject(new Error('no bus')) });
    expect(settings.view().secrets).toBe('none');
  });
});

describe('preferences', () => {
  it('are written with the change and told', async () => {
    const { settings, write } = await setup();
    const listener = vi.fn<() => void>();
    settings.subscribe(listener);
    settings.savePreferences({ theme: 'dark' });
    expect(write).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ preferences: { ...defaultDocument('GB').preferences, theme: 'dark' } }),
    );
    expect(listener).toHaveBeenCalledOnce();
  });

  it('hold for this run when the file cannot be written, and the view says so', async () => {
    const { settings, write } = await setup();
    write.mockImplementationOnce(failing);
    expect(() => settings.savePreferences({ theme: 'dark' })).toThrow(
      expect.objectContaining({ problem: fileProblem }),
    );
    expect(settings.view()).toMatchObject({ preferences: { theme: 'dark' }, fileProblem });
  });

  it('are written with the next change that can be', async () => {
    const { settings, write } = await setup();
    write.mockImplementationOnce(failing);
    expect(() => settings.savePreferences({ theme: 'dark' })).toThrow();
    settings.savePreferences({ popCorner: 'topLeft' });
    expect(write.mock.lastCall?.[0].preferences).toMatchObject({ theme: 'dark', popCorner: 'topLeft' });
    expect(settings.view().fileProblem).toBeNull();
  });
});

describe('the password', () => {
  const signedIn = (password: string | null) => ({
    agentId: agent,
    phoneNumber: '49991',
    password,
    gatewayAddress: connection.gatewayAddress,
  });

  it('is not kept beside another gateway than the one it was given for', async () => {
    const { settings } = await setup({ connection });
    await settings.rememberAgent({ ...signedIn('hunter2'), gatewayAddress: 'https://two.example' });
    expect(settings.view().remembered).toBeNull();
  });

  it('is never written as it is', async () => {
    const { settings, written } = await setup({ connection });
    await settings.rememberAgent(signedIn('hunter2'));
    expect(written()).not.toContain('hunter2');
  });

  it('comes back for the agent who stored it', async () => {
    const { settings } = await setup({ connection });
    await settings.rememberAgent(signedIn('hunter2'));
    await expect(settings.passwordOf(agent)).resolves.toBe('hunter2');
  });

  it('does not come back for another agent', async () => {
    const { settings } = await setup({ remembered });
    await expect(settings.passwordOf('292' as AgentId)).resolves.toBeNull();
  });

  it('is not written where the machine cannot keep a secret', async () => {
    const { settings } = await setup({ connection }, { strength: () => Promise.resolve('none') });
    await settings.rememberAgent(signedIn('hunter2'));
    expect(settings.view().remembered?.passwordStored).toBe(false);
  });

  it('goes when the agent signs in without asking to be remembered', async () => {
    const { settings } = await setup({ remembered, connection });
    await settings.rememberAgent(signedIn(null));
    expect(settings.view().remembered?.passwordStored).toBe(false);
  });

  it('is missing, not an error, when it cannot be decrypted any more', async () => {
    const { settings } = await setup(
      { remembered },
      { decrypt: () => Promise.reject(new Error('other key')) },
    );
    await expect(settings.passwordOf(agent)).resolves.toBeNull();
  });

  it('is encrypted again when its key was changed', async () => {
    const { settings, write } = await setup(
      { remembered },
      {
        decrypt: () => Promise.resolve({ text: 'hunter2', stale: true }),
        encrypt: () => Promise.resolve('bmV3'),
      },
    );
    await settings.passwordOf(agent);
    expect(write).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ remembered: { ...remembered, password: 'bmV3' } }),
    );
  });

  it('is forgotten with the agent', async () => {
    const { settings } = await setup({ remembered });
    settings.forgetAgent();
    expect(settings.view().remembered).toBeNull();
  });

  it('is forgotten when another gateway is chosen', async () => {
    const { settings } = await setup({ remembered, connection });
    await settings.saveConnection({ ...connection, gatewayAddress: 'https://two.example' }, noKeys);
    expect(settings.view().remembered?.passwordStored).toBe(false);
  });

  it('stays when only the way of trust changes', async () => {
    const { settings } = await setup({ remembered, connection });
    await settings.saveConnection({ ...connection, trust: { by: 'caFile', path: '/ca.pem' } }, noKeys);
    expect(settings.view().remembered?.passwordStored).toBe(true);
  });
});

describe('the keys for CC-CMS', () => {
  const stored = { cmsAccessKey: turned('AK'), cmsSecretKey: turned('SK') };

  it('are kept when a connection is saved without new ones', async () => {
    const { settings } = await setup(stored);
    await settings.saveConnection(connection, noKeys);
    await expect(settings.cmsKeys()).resolves.toEqual({ accessKey: 'AK', secretKey: 'SK' });
  });

  it('are never written as they are, nor seen by the window', async () => {
    const { settings, written } = await setup();
    await settings.saveConnection(connection, { accessKey: 'access-key', secretKey: 'secret-key' });
    expect(written() + JSON.stringify(settings.view())).not.toMatch(/access-key|secret-key/);
    expect(settings.view().cmsKeysStored).toEqual({ accessKey: true, secretKey: true });
  });

  it('go with the connection to CC-CMS', async () => {
    const { settings } = await setup(stored);
    await settings.saveConnection({ ...connection, cms: null }, noKeys);
    expect(settings.view().cmsKeysStored).toEqual({ accessKey: false, secretKey: false });
  });

  it('are encrypted again when their key was changed, and come back although that cannot be written', async () => {
    const { settings, write } = await setup(stored, {
      decrypt: (sealed) => Promise.resolve({ text: sealed, stale: true }),
    });
    write.mockImplementation(failing);
    await expect(settings.cmsKeys()).resolves.toEqual({
      accessKey: stored.cmsAccessKey,
      secretKey: stored.cmsSecretKey,
    });
  });
});

describe('an access key that an older file had in clear', () => {
  it('is encrypted at the start', async () => {
    const { settings, write } = await setup({ connection }, {}, 'AK');
    expect(write).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ cmsAccessKey: turned('AK') }));
    await expect(settings.cmsKeys()).resolves.toMatchObject({ accessKey: 'AK' });
  });

  it('keeps no program from starting when it cannot be encrypted', async () => {
    const encrypt = () => Promise.reject(new Error('no bus'));
    const { settings, write } = await setup({ connection }, { encrypt }, 'AK');
    expect([settings.view().cmsKeysStored.accessKey, write.mock.calls.length]).toEqual([false, 0]);
  });
});
