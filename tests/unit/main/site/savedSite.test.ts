import { describe, expect, it, vi } from 'vitest';
import {
  type KeptSite,
  openSavedSite,
  type SavedSiteDeps,
  type SiteFile,
} from '../../../../src/main/site/savedSite.ts';
import type { AgentId } from '../../../../src/shared/domain.ts';
import { toSkillId } from '../../../../src/shared/ids.ts';
import { noPolicy } from '../../../../src/shared/settings/policy.ts';
import type { Connection } from '../../../../src/shared/settings/settingsView.ts';

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

/** A settings file that keeps nothing but what is given; nothing can be changed in one that cannot be written. */
function fileWith(overrides: Partial<KeptSite>, clearAccessKey: string | null, isWritable: boolean) {
  let kept: KeptSite = {
    connection: null,
    cmsAccessKey: null,
    cmsSecretKey: null,
    remembered: null,
    queueChoices: [],
    favourites: [],
    ...overrides,
  };
  const write = vi.fn<SiteFile['adopt']>((changes) => {
    kept = { ...kept, ...changes };
  });
  const change: SiteFile['change'] = (changes) => {
    write(changes);
    if (!isWritable) throw new Error('it cannot be written');
  };
  const file: SiteFile = {
    ...{ current: () => kept, change, adopt: write, subscribe: () => () => undefined, clearAccessKey },
  };
  return { file, write };
}

async function setup(
  overrides: Partial<KeptSite> = {},
  secrets: Partial<SavedSiteDeps['secrets']> = {},
  { clearAccessKey = null as string | null, isWritable = true, policy = {} } = {},
) {
  const { file, write } = fileWith(overrides, clearAccessKey, isWritable);
  const site = await openSavedSite({
    file,
    policy: { ...noPolicy, ...policy },
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
  return { site, file, write, written: () => JSON.stringify(write.mock.calls) };
}

const noKeys = { accessKey: null, secretKey: null };

const { gatewayAddress } = connection;
const remembered = { agentId: agent, phoneNumber: '49991', password: turned('hunter2'), gatewayAddress };

describe('what the window sees', () => {
  it('tells that a password is stored, not what it is', async () => {
    const { site } = await setup({ remembered, connection });
    expect(site.view().remembered).toEqual({
      agentId: '291',
      phoneNumber: '49991',
      passwordStored: true,
    });
  });

  it('is the same object until something changes', async () => {
    const { site } = await setup();
    expect(site.view()).toBe(site.view());
  });

  it('names a machine that only obscures', async () => {
    const { site } = await setup({}, { strength: () => Promise.resolve('weak') });
    expect(site.view().secrets).toBe('weak');
  });

  it('says that no secret can be kept when the machine cannot tell', async () => {
    const { site } = await setup({}, { strength: () => Promise.reject(new Error('no bus')) });
    expect(site.view().secrets).toBe('none');
  });
});

describe('a second gateway of the policy', () => {
  const gateways = ['https://one.example:8043', 'https://two.example:8043'];
  const address = ({ view }: Awaited<ReturnType<typeof setup>>['site']) => view().connection?.gatewayAddress;

  it('has its turn, and the first one again, of which windows hear', async () => {
    const { site, write } = await setup({}, {}, { policy: { gateways } });
    const heard = vi.fn<() => void>();
    const end = site.subscribe(heard);
    const turns = [
      address(site),
      site.useOtherGateway(),
      address(site),
      site.useOtherGateway(),
      address(site),
    ];
    expect(turns).toEqual([gateways[0], true, gateways[1], true, gateways[0]]);
    end();
    site.useOtherGateway();
    expect([heard.mock.calls.length, write.mock.calls.length]).toEqual([2, 0]);
  });

  it('is none for who has a gateway of their own, or where there is one', async () => {
    const { site: own } = await setup({ connection }, {}, { policy: { gateways: [...gateways].reverse() } });
    const { site: single } = await setup({}, {}, { policy: { gateways: gateways.slice(0, 1) } });
    expect([own.useOtherGateway(), single.useOtherGateway(), address(own)]).toEqual([
      false,
      false,
      gateways[0],
    ]);
  });

  it('is signed in to with the password that was kept at the first', async () => {
    const policy = { gateways, locked: ['gateways'] as const };
    const { site } = await setup({ remembered }, {}, { policy });
    site.useOtherGateway();
    await expect(site.passwordOf(agent)).resolves.toBe('hunter2');
  });

  it('is in the form that is saved, too', async () => {
    const policy = { gateways, locked: ['gateways'] as const };
    const { site, file } = await setup({}, {}, { policy });
    site.useOtherGateway();
    await site.saveConnection({ ...connection, gatewayAddress: gateways[1] ?? '', cms: null }, noKeys);
    expect([file.current().connection, address(site)]).toEqual([
      { trust: { by: 'system' }, cms: null },
      gateways[1],
    ]);
  });
});

describe('the queues that agents chose', () => {
  const queueChoices = [{ agentId: agent, skillIds: [toSkillId('1')] }];

  it('are kept while the gateway is the same one, and not for another', async () => {
    const { site, file } = await setup({ connection, queueChoices });
    await site.saveConnection({ ...connection, trust: { by: 'caFile', path: '/ca.pem' } }, noKeys);
    expect(file.current().queueChoices).toEqual(queueChoices);
    await site.saveConnection({ ...connection, gatewayAddress: 'https://two.example' }, noKeys);
    expect(file.current().queueChoices).toEqual([]);
  });

  it('are forgotten with the agent', async () => {
    const { site, file } = await setup({ remembered, queueChoices });
    site.forgetAgent();
    expect(file.current().queueChoices).toEqual([]);
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
    const { site } = await setup({ connection });
    await site.rememberAgent({ ...signedIn('hunter2'), gatewayAddress: 'https://two.example' });
    expect(site.view().remembered).toBeNull();
  });

  it('is never written as it is', async () => {
    const { site, written } = await setup({ connection });
    await site.rememberAgent(signedIn('hunter2'));
    expect(written()).not.toContain('hunter2');
  });

  it('comes back for the agent who stored it', async () => {
    const { site } = await setup({ connection });
    await site.rememberAgent(signedIn('hunter2'));
    await expect(site.passwordOf(agent)).resolves.toBe('hunter2');
  });

  it('does not come back for another agent', async () => {
    const { site } = await setup({ remembered, connection });
    await expect(site.passwordOf('292' as AgentId)).resolves.toBeNull();
  });

  it('is not written where the machine cannot keep a secret', async () => {
    const { site } = await setup({ connection }, { strength: () => Promise.resolve('none') });
    await site.rememberAgent(signedIn('hunter2'));
    expect(site.view().remembered?.passwordStored).toBe(false);
  });

  it('goes when the agent signs in without asking to be remembered', async () => {
    const { site } = await setup({ remembered, connection });
    await site.rememberAgent(signedIn(null));
    expect(site.view().remembered?.passwordStored).toBe(false);
  });

  it('is missing, not an error, when it cannot be decrypted any more', async () => {
    const { site } = await setup(
      { remembered, connection },
      { decrypt: () => Promise.reject(new Error('other key')) },
    );
    await expect(site.passwordOf(agent)).resolves.toBeNull();
  });

  it('is encrypted again when its key was changed', async () => {
    const { site, write } = await setup(
      { remembered, connection },
      {
        decrypt: () => Promise.resolve({ text: 'hunter2', stale: true }),
        encrypt: () => Promise.resolve('bmV3'),
      },
    );
    await site.passwordOf(agent);
    expect(write).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ remembered: { ...remembered, password: 'bmV3' } }),
    );
  });

  it('is forgotten with the agent', async () => {
    const { site } = await setup({ remembered });
    site.forgetAgent();
    expect(site.view().remembered).toBeNull();
  });

  it('is forgotten when another gateway is chosen', async () => {
    const { site } = await setup({ remembered, connection });
    await site.saveConnection({ ...connection, gatewayAddress: 'https://two.example' }, noKeys);
    expect(site.view().remembered?.passwordStored).toBe(false);
  });

  it('is not used for another gateway that a policy has set since', async () => {
    const policy = { gateways: ['https://two.example:8043'], locked: ['gateways'] } as const;
    const { site } = await setup({ remembered, connection }, {}, { policy });
    expect(site.view().remembered?.passwordStored).toBe(false);
    await expect(site.passwordOf(agent)).resolves.toBeNull();
  });

  it('is removed, and none is kept, where a policy forbids it', async () => {
    const policy = { forbidsPasswords: true };
    const { site, file } = await setup({ remembered, connection }, {}, { policy });
    expect([site.view().remembered?.passwordStored, file.current().remembered?.password]).toEqual([
      false,
      null,
    ]);
    await site.rememberAgent(signedIn('hunter2'));
    expect(file.current().remembered).toEqual({ ...remembered, password: null });
  });

  it('is not used, and stays, where it is not sure that a policy forbids it', async () => {
    const faults = [{ place: '$', says: { en: 'is empty.', zh: '是空文件。' } }];
    const policy = { forbidsPasswords: true, faults };
    const { site, file } = await setup({ remembered, connection }, {}, { policy });
    await expect(site.passwordOf(agent)).resolves.toBeNull();
    expect(file.current().remembered).toEqual(remembered);
  });

  it('stays when only the way of trust changes', async () => {
    const { site } = await setup({ remembered, connection });
    await site.saveConnection({ ...connection, trust: { by: 'caFile', path: '/ca.pem' } }, noKeys);
    expect(site.view().remembered?.passwordStored).toBe(true);
  });
});

describe('the keys for CC-CMS', () => {
  const stored = { cmsAccessKey: turned('AK'), cmsSecretKey: turned('SK') };

  it('are kept when a connection is saved without new ones', async () => {
    const { site } = await setup(stored);
    await site.saveConnection(connection, noKeys);
    await expect(site.cmsKeys()).resolves.toEqual({ accessKey: 'AK', secretKey: 'SK' });
  });

  it('are never written as they are, nor seen by the window', async () => {
    const { site, written } = await setup();
    await site.saveConnection(connection, { accessKey: 'access-key', secretKey: 'secret-key' });
    expect(written() + JSON.stringify(site.view())).not.toMatch(/access-key|secret-key/);
    expect(site.view().cmsKeysStored).toEqual({ accessKey: true, secretKey: true });
  });

  it('go with the connection to CC-CMS', async () => {
    const { site } = await setup(stored);
    await site.saveConnection({ ...connection, cms: null }, noKeys);
    expect(site.view().cmsKeysStored).toEqual({ accessKey: false, secretKey: false });
  });

  it('are encrypted again when their key was changed, and come back although that cannot be written', async () => {
    const { site, write } = await setup(
      stored,
      { decrypt: (sealed) => Promise.resolve({ text: sealed, stale: true }) },
      { isWritable: false },
    );
    await expect(site.cmsKeys()).resolves.toEqual({
      accessKey: stored.cmsAccessKey,
      secretKey: stored.cmsSecretKey,
    });
    expect(write.mock.calls).toEqual([
      [{ cmsAccessKey: turned(stored.cmsAccessKey) }],
      [{ cmsSecretKey: turned(stored.cmsSecretKey) }],
    ]);
  });
});

describe('an access key that an older file had in clear', () => {
  it('is encrypted at the start', async () => {
    const { site, write } = await setup({ connection }, {}, { clearAccessKey: 'AK' });
    expect(write).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ cmsAccessKey: turned('AK') }));
    await expect(site.cmsKeys()).resolves.toMatchObject({ accessKey: 'AK' });
  });

  it('keeps no program from starting when it cannot be encrypted', async () => {
    const encrypt = () => Promise.reject(new Error('no bus'));
    const { site, write } = await setup({ connection }, { encrypt }, { clearAccessKey: 'AK' });
    expect([site.view().cmsKeysStored.accessKey, write.mock.calls.length]).toEqual([false, 0]);
  });
});
