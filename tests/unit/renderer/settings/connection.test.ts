import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { agentId, noon, settings, signedOut, snapshot } from '../snapshots.ts';
import { ok } from '../fakeBridge.ts';
import type { ShownServer } from '../../../../src/shared/settings/shownServer.ts';
import { button, openSettings, showPage } from '../showPage.ts';

const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);

const fill = (name: string | RegExp, value: string) => fireEvent.input(field(name), { target: { value } });

const firstRun = () => signedOut({ mode: { kind: 'none' }, settings: settings({ connection: null }) });

/** Ticks CC-CMS and fills in what it needs. */
async function fillCms(
  address: string,
  { accessKey, secretKey } = { accessKey: 'key', secretKey: 'secret' },
): Promise<void> {
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Look up call details on a CC-CMS' }));
  await fill('CC-CMS address', address);
  await fill('Call centre ID (ccId)', '1');
  await fill('VDN', '12');
  await fill('Access key', accessKey);
  await fill('Secret key', secretKey);
}

const fileProblem = {
  kind: 'settingsFile',
  failed: 'save',
  path: '/home/a/settings.json',
  trouble: 'diskFull',
} as const;

describe('the first run', () => {
  it('starts practice', async () => {
    const { asked } = await showPage('main', firstRun());
    await fireEvent.click(button('Start practice'));
    expect(asked).toEqual([{ name: 'practise', args: [{ scenario: 'lessons' }] }]);
  });
});

describe('the form of the connection', () => {
  it('saves a gateway that is trusted by the system', async () => {
    const { asked } = await openSettings(firstRun(), 'connection');
    await fill('Gateway address', ' https://gw.example:8043/ ');
    await fireEvent.click(button('Save connection'));
    expect(asked).toEqual([
      {
        name: 'saveConnection',
        args: [
          {
            connection: { gatewayAddress: 'https://gw.example:8043', trust: { by: 'system' }, cms: null },
            cmsKeys: { accessKey: null, secretKey: null },
          },
        ],
      },
    ]);
  });

  it('saves a fingerprint and a CC-CMS', async () => {
    const { asked } = await openSettings(firstRun(), 'connection');
    await fill('Gateway address', 'https://gw.example:8043');
    await fireEvent.click(screen.getByRole('radio', { name: 'By its fingerprint' }));
    await fill('Fingerprint (SHA-256)', 'ab'.repeat(32));
    await fillCms('https://cms.example:28080');
    await fill('Signed headers', 'Host, Content-Type');
    await fireEvent.click(button('Save connection'));
    expect(asked[0]?.args).toEqual([
      {
        connection: {
          gatewayAddress: 'https://gw.example:8043',
          trust: { by: 'fingerprint', fingerprint: 'ab'.repeat(32) },
          cms: {
            address: 'https://cms.example:28080',
            ccId: 1,
            vdn: 12,
            signedHeaders: ['host', 'content-type'],
            trust: { by: 'system' },
          },
        },
        cmsKeys: { accessKey: 'key', secretKey: 'secret' },
      },
    ]);
  });

  it.each([
    ['Gateway address', 'ftp://gw.example', /an address such as https:\/\/host:8043 .*without a path/],
    ['VDN', '5001', /a whole number from 1 to 5000/],
    ['Call centre ID (ccId)', '0', /a whole number from 1 to 65535/],
  ])('tells at %s what it takes, and asks nothing', async (name, value, range) => {
    const { asked } = await openSettings(firstRun(), 'connection');
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Look up call details on a CC-CMS' }));
    await fill(name, value);
    await fireEvent.click(button('Save connection'));
    expect([field(name).getAttribute('aria-invalid'), asked.length]).toEqual(['true', 0]);
    expect(field(name)).toHaveAccessibleDescription(range);
  });

  it.each([
    ['en', true, 'One is stored. Leave empty to keep it. This computer has no key store: '],
    ['en', false, 'This computer has no key store: both keys would only be obscured, not protected.'],
    ['zh', false, '本机没有密钥库：两个密钥只会被混淆，并不受保护。'],
  ] as const)('says in %s that a weak store only obscures the keys', async (language, stored, words) => {
    const preferences = { ...settings().preferences, language };
    const cmsKeysStored = { accessKey: stored, secretKey: stored };
    const over = { connection: null, secrets: 'weak', cmsKeysStored, preferences } as const;
    await openSettings({ ...firstRun(), settings: settings(over) }, 'connection');
    await fireEvent.click(screen.getByRole('checkbox'));
    expect(field(/^(Secret key|私密密钥)$/)).toHaveAccessibleDescription(expect.stringContaining(words));
  });

  it('saves and shows addresses without a scheme as they are understood', async () => {
    const { asked } = await openSettings(firstRun(), 'connection');
    await fill('Gateway address', '10.0.0.5:8043');
    await fillCms('cms.example');
    await fireEvent.click(button('Save connection'));
    await screen.findByText('Connection saved.');
    const addresses = {
      gatewayAddress: 'https://10.0.0.5:8043',
      cms: { address: 'https://cms.example:443' },
    };
    expect(asked[0]?.args).toMatchObject([{ connection: addresses }]);
    expect([field('Gateway address'), field('CC-CMS address')].map((each) => each.value)).toEqual([
      'https://10.0.0.5:8043',
      'https://cms.example:443',
    ]);
  });

  it('asks for no key again that is stored', async () => {
    const stored = settings({ connection: null, cmsKeysStored: { accessKey: true, secretKey: true } });
    const { asked } = await openSettings({ ...firstRun(), settings: stored }, 'connection');
    await fill('Gateway address', 'https://gw.example:8043');
    await fillCms('https://cms.example:28080', { accessKey: '', secretKey: '' });
    await fireEvent.click(button('Save connection'));
    expect(asked[0]?.args).toMatchObject([{ cmsKeys: { accessKey: null, secretKey: null } }]);
  });

  it('takes a connection that holds for this run, without saying that it is saved', async () => {
    await openSettings(firstRun(), 'connection', (fake) => {
      fake.refuse('saveConnection', fileProblem);
    });
    await fill('Gateway address', 'gw.example');
    await fireEvent.click(button('Save connection'));
    await expect.poll(() => field('Gateway address').value).toBe('https://gw.example:8043');
    expect([screen.queryByText('Connection saved.'), screen.queryByRole('note')]).toEqual([null, null]);
  });

  it('says for as long as it holds that the settings are not kept, and once', async () => {
    const { show } = await showPage('main', { ...firstRun(), settings: settings({ fileProblem }) });
    const told = screen.getByRole('note');
    expect(told).toHaveTextContent('The settings could not be saved in /home/a/settings.json.');
    expect(told).toHaveTextContent('The disk is full: free some space.');
    show({ ...firstRun(), settings: settings() });
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('shows at its field what the program refuses', async () => {
    await openSettings(firstRun(), 'connection', (fake) => {
      fake.refuse('saveConnection', {
        kind: 'invalidInput',
        field: 'gatewayAddress',
        allowed: { is: 'url', schemes: ['https'] },
        kindGiven: 'text',
      });
    });
    await fill('Gateway address', 'http://gw.example');
    await fireEvent.click(button('Save connection'));
    await expect.poll(() => field('Gateway address').getAttribute('aria-invalid')).toBe('true');
  });
});

describe('the test of a connection', () => {
  const address = 'https://gw.example:8043';
  const certificate = {
    ...{ name: 'gw.example', issuer: null, validFrom: noon - 1, validTo: noon + 1 },
    fingerprint: 'AB:'.repeat(32).slice(0, -1),
  };
  async function tested(server: ShownServer) {
    const page = await openSettings(firstRun(), 'connection', (fake) => {
      fake.answer('probeServer', () => ok(server));
    });
    await fill('Gateway address', 'gw.example');
    await fireEvent.click(button('Test'));
    return { page, shown: await screen.findByRole('group', { name: 'What the server showed' }) };
  }

  it.each<[string, ShownServer, RegExp]>([
    [
      'a trusted one',
      { kind: 'certificate', certificate, distrust: null },
      /answers, and is trusted as set here/,
    ],
    ['another one', { kind: 'certificate', certificate, distrust: 'untrusted' }, /is not trusted.*AB:AB/s],
    ['plain HTTP', { kind: 'plain' }, /answers\. It does not encrypt/],
    ['no TLS', { kind: 'other', found: 'noTls' }, /does not encrypt \(no TLS\)/],
    ['nobody', { kind: 'nothing', why: 'refused' }, /nothing answers at this port\. Check the port/],
  ])('shows what is there, and asks nothing else: %s', async (_, server, words) => {
    const { page, shown } = await tested(server);
    expect(shown).toHaveTextContent(words);
    expect(page.asked).toEqual([{ name: 'probeServer', args: [{ address, trust: { by: 'system' } }] }]);
  });

  it('says at the field what is no address, and asks nothing', async () => {
    const { asked } = await openSettings(firstRun(), 'connection');
    await fill('Gateway address', 'ftp://gw');
    await fireEvent.click(button('Test'));
    expect(field('Gateway address')).toHaveAccessibleDescription(/an address such as https/);
    expect(asked).toEqual([]);
  });

  it('is possible while somebody is signed in', async () => {
    const { asked } = await openSettings(snapshot(), 'connection', (fake) => {
      fake.answer('probeServer', () => ok({ kind: 'certificate', certificate, distrust: null }));
    });
    await fireEvent.click(button('Test'));
    expect(await screen.findByRole('group', { name: 'What the server showed' })).toBeVisible();
    expect(asked.map(({ name }) => name)).toEqual(['probeServer']);
  });
});

describe('a connection', () => {
  it('that is as it is kept is not saved again, and closes with Escape; a changed one does not', async () => {
    const { asked } = await openSettings(signedOut(), 'connection');
    await fireEvent.click(button('Save connection'));
    expect(button('Save connection')).toHaveAccessibleDescription('Nothing has been changed.');
    await fill('Gateway address', 'gw2.example');
    await fireEvent.keyDown(field('Gateway address'), { key: 'Escape' });
    expect(asked).toEqual([]);
    await fireEvent.click(button('Save connection'));
    expect(await screen.findAllByText('Connection saved.')).not.toEqual([]);
    await fireEvent.keyDown(field('Gateway address'), { key: 'Escape' });
    expect(asked.map(({ name }) => name)).toEqual(['saveConnection', 'closeSettings']);
  });

  it('gets the fingerprint of a refused certificate only when told to', async () => {
    const fingerprint = 'AB:12:'.repeat(16).slice(0, -1);
    const asked = { section: 'connection', shownFingerprints: { gateway: fingerprint, cms: null } } as const;
    await showPage('settings', signedOut(), undefined, asked);
    const before = screen.queryByLabelText('Fingerprint (SHA-256)');
    await fireEvent.click(button('Fill in the fingerprint that was shown'));
    expect(before).toBeNull();
    expect(field('Fingerprint (SHA-256)')).toHaveValue(fingerprint);
  });

  it('cannot be saved while a sign-in is under way', async () => {
    const session = { state: 'signingIn', agentId, takingOver: false, since: noon, step: 'asking' } as const;
    const { asked } = await openSettings(signedOut({ session }), 'connection');
    await fireEvent.click(button('Save connection'));
    expect(asked).toEqual([]);
  });
});

describe('a connection that is changed elsewhere', () => {
  const setTo = (gatewayAddress: string) =>
    signedOut({ settings: settings({ connection: { gatewayAddress, trust: { by: 'system' }, cms: null } }) });
  const note = () => screen.queryByRole('button', { name: 'Show what is set now' });

  it('is shown where nothing was typed', async () => {
    const { show } = await openSettings(firstRun(), 'connection');
    show(setTo('https://gw2.example:8043'));
    await expect.poll(() => field('Gateway address').value).toBe('https://gw2.example:8043');
    expect(button('Save connection')).toHaveAccessibleDescription('Nothing has been changed.');
    expect(note()).toBeNull();
  });

  it('is told of where something was typed, which stays until it is given up', async () => {
    const { show } = await openSettings(setTo('https://gw1.example:8043'), 'connection');
    await fill('Gateway address', 'gw3.example');
    show(setTo('https://gw2.example:8043'));
    expect(field('Gateway address')).toHaveValue('gw3.example');
    const told = screen.getAllByText(/changed elsewhere meanwhile\. Gateway: https:\/\/gw2\.example:8043/);
    expect(told).not.toEqual([]);
    await fireEvent.click(button('Show what is set now'));
    expect(field('Gateway address')).toHaveValue('https://gw2.example:8043');
    expect(note()).toBeNull();
  });

  it('is the one that was saved here, though that is told before the answer', async () => {
    const page = await openSettings(setTo('https://gw1.example:8043'), 'connection', (fake) => {
      fake.answer('saveConnection', () => {
        page.show(setTo('https://gw3.example:8043'));
        return ok(undefined);
      });
    });
    await fill('Gateway address', 'gw3.example');
    await fireEvent.click(button('Save connection'));
    expect(await screen.findAllByText('Connection saved.')).not.toEqual([]);
    expect([field('Gateway address').value, note()]).toEqual(['https://gw3.example:8043', null]);
  });
});

describe('the focus', () => {
  it('goes to the connection when that is asked for at the sign-in', async () => {
    await openSettings(signedOut(), 'connection');
    await expect.poll(() => document.activeElement).toBe(screen.getByRole('heading', { name: 'Connection' }));
  });

  it('stays on Save while a connection is being saved, without saving it twice', async () => {
    const { asked } = await openSettings(signedOut(), 'connection', (fake) => {
      fake.answer('saveConnection', () => new Promise(() => undefined));
    });
    await fill('Gateway address', 'gw2.example');
    button('Save connection').focus();
    await fireEvent.click(button('Save connection'));
    await fireEvent.click(button('Save connection'));
    // A browser takes the focus from a button that is disabled; jsdom does not.
    expect([document.activeElement, button('Save connection').matches(':disabled'), asked.length]).toEqual([
      button('Save connection'),
      false,
      1,
    ]);
  });
});
