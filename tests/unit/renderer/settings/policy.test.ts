import type { SettingsSection } from '../../../../src/shared/settings/sections.ts';
import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { PolicyView } from '../../../../src/shared/settings/policyView.ts';
import { noPolicy } from '../../../../src/shared/settings/policy.ts';
import type { SettingsView } from '../../../../src/shared/settings/settingsView.ts';
import { ok } from '../fakeBridge.ts';
import { button, openSettings, showPage } from '../showPage.ts';
import { settings, signedOut } from '../snapshots.ts';

const byOrganisation = 'Set by your organisation';
const cms = {
  address: 'https://cms.example:443',
  ccId: 1,
  vdn: 2,
  signedHeaders: ['host'],
  trust: { by: 'system' },
} as const;

function settingsWith(
  section: SettingsSection,
  policy: Partial<PolicyView>,
  over: Partial<SettingsView> = {},
) {
  const told = settings({ ...over, policy: { ...noPolicy, path: '/etc/ringside/policy.json', ...policy } });
  return openSettings(signedOut({ settings: told }), section);
}

const explained = () => screen.queryByText(/^What has a lock is set by your organisation\./);

describe('what the organisation has set', () => {
  it.each([
    ['general', 'language', () => screen.getByRole('radio', { name: '中文' })],
    ['general', 'homeRegion', () => screen.getByRole('combobox', { name: 'Home region' })],
    ['calls', 'plusPrefix', () => screen.getByLabelText('Dialled in place of +')],
    ['calls', 'holdAmberS', () => screen.getByLabelText('Hold alarm, amber')],
    ['calls', 'startReady', () => screen.getByRole('radio', { name: 'Not ready' })],
    ['calls', 'linkedPhone', () => screen.getByRole('switch', { name: 'Linked desk phone' })],
    ['queues', 'busyReasons', () => screen.getByRole('button', { name: 'Add' })],
    ['data', 'dataLabels', () => screen.getByRole('button', { name: 'Add field' })],
    ['connection', 'gateways', () => screen.getByLabelText('Gateway address')],
    ['connection', 'trust', () => screen.getAllByRole('radio', { name: 'By a CA file' })[0]],
    ['connection', 'cms', () => screen.getByLabelText('VDN')],
  ] as const)('cannot be used, and says why: %s %s', async (section, name, control) => {
    const { connection } = settings();
    await settingsWith(section, { locked: [name] }, { connection: connection && { ...connection, cms } });
    expect(control()).toBeDisabled();
    const described = control()?.closest('[aria-describedby]');
    expect(described).toHaveAccessibleDescription(expect.stringMatching(/Set by your organisation/));
    expect(screen.getAllByText(/^Set by your organisation\.?$/)).toHaveLength(1);
    expect(explained()).toBeVisible();
  });

  it('lets pages of the CRM be tried, for the last call too, and not be changed', async () => {
    const page = { name: 'Customer', url: 'https://crm.example/c?no={e164}', opens: 'hand' } as const;
    const preferences = { ...settings().preferences, crmTemplates: [page] };
    const { asked, answer } = await settingsWith('crm', { locked: ['crmTemplates'] }, { preferences });
    answer('tryCrm', () => ok({ url: page.url, opened: true }));
    expect(screen.getByLabelText('Name of Customer')).toBeDisabled();
    expect(screen.getByLabelText('Address of Customer')).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'Add page' })).toBeNull();
    expect(screen.getByRole('radio', { name: 'The last call' })).toBeEnabled();
    await fireEvent.click(button('Test Customer'));
    expect(asked).toEqual([{ name: 'tryCrm', args: [{ url: page.url, of: 'example' }] }]);
  });

  it('keeps the hint of a field beside it', async () => {
    await settingsWith('general', { locked: ['homeRegion'] });
    expect(screen.getByRole('combobox', { name: 'Home region' })).toHaveAccessibleDescription(
      `For numbers without a country code. ${byOrganisation}`,
    );
  });

  it('leaves the keys for CC-CMS to be entered', async () => {
    const { connection } = settings();
    await settingsWith(
      'connection',
      { locked: ['cms'] },
      { connection: connection && { ...connection, cms } },
    );
    expect([screen.getByLabelText('Access key'), screen.getByLabelText('Secret key')]).toEqual([
      expect.objectContaining({ disabled: false }),
      expect.objectContaining({ disabled: false }),
    ]);
  });

  it('does not keep a connection from being saved while the keys for its CC-CMS are missing', async () => {
    const { connection } = settings();
    const { asked } = await settingsWith(
      'connection',
      { locked: ['cms'] },
      { connection: connection && { ...connection, cms } },
    );
    await fireEvent.input(screen.getByLabelText('Gateway address'), { target: { value: 'gw2.example' } });
    await fireEvent.click(button('Save connection'));
    expect(asked.map(({ name }) => name)).toEqual(['saveConnection']);
  });

  it('leaves nothing to save where all of the connection is locked, which is said', async () => {
    const { asked } = await settingsWith('connection', { locked: ['gateways', 'trust', 'cms'] });
    await fireEvent.click(button('Save connection'));
    expect(asked).toEqual([]);
    expect(button('Save connection')).toHaveAttribute('aria-disabled', 'true');
    expect(button('Save connection')).toHaveAccessibleDescription(
      'Set by your organisation. Only your administrator can change it.',
    );
  });

  it.each([
    [['gateways'], /only your administrator can change it\.$/],
    [[], /Use https: unless your administrator says/],
  ] as const)('warns of plain HTTP with what can be done about it: %j locked', async (locked, advice) => {
    const { connection } = settings();
    const over = { connection: connection && { ...connection, gatewayAddress: 'http://gw.example:80' } };
    await settingsWith('connection', { locked }, over);
    expect(screen.getByText(/^http: is not encrypted/)).toHaveTextContent(advice);
  });

  it('is nothing without a lock', async () => {
    await settingsWith('connection', {});
    expect(screen.getByLabelText('Gateway address')).toBeEnabled();
    expect([screen.queryByText(byOrganisation), explained()]).toEqual([null, null]);
  });

  it('is in the form although nobody has named a gateway', async () => {
    const unsetConnection = { trust: { by: 'caFile', path: '/ca.pem' }, cms: null } as const;
    const policy = { ...noPolicy, locked: ['trust'] as const };
    const told = settings({ connection: null, unsetConnection, policy });
    await openSettings(signedOut({ mode: { kind: 'none' }, settings: told }), 'connection');
    expect(screen.getByLabelText('CA file')).toBeDisabled();
    expect(screen.getByLabelText('CA file')).toHaveValue('/ca.pem');
  });

  it('leaves nothing to fill in where the gateway itself could not be read', async () => {
    const policy = { ...noPolicy, locked: ['gateways', 'trust', 'cms'] as const, hidesPractice: true };
    const told = settings({ connection: null, policy });
    await showPage('main', signedOut({ mode: { kind: 'none' }, settings: told }));
    expect(
      await screen.findByText('The gateway that your organisation set could not be read.'),
    ).toBeVisible();
    expect(screen.queryAllByRole('textbox')).toEqual([]);
    expect(screen.queryAllByRole('button').map(({ textContent }) => textContent.trim())).toEqual([
      'Settings',
    ]);
  });
});

describe('a policy that is not in order', () => {
  const faults = [
    { place: '$.gateway', says: { en: 'is no name.', zh: '不是名称。' } },
    { place: '$.locked[0]', says: { en: 'cannot be locked.', zh: '不能锁定。' } },
  ];
  const path = '/etc/ringside/policy.json';

  it.each([
    [
      'en',
      [
        'The policy of your organisation in /etc/ringside/policy.json is not in order.',
        'Tell your administrator:',
      ],
      ['$.gateway is no name.', '$.locked[0] cannot be locked.'],
    ],
    [
      'zh',
      ['贵组织的策略文件 /etc/ringside/policy.json 有误。', '请告知管理员：'],
      ['$.gateway 不是名称。', '$.locked[0] 不能锁定。'],
    ],
  ] as const)('is told with every place before the sign-in: %s', async (language, sentences, lines) => {
    const told = settings({ policy: { ...noPolicy, path, faults } });
    const preferences = { ...told.preferences, language };
    await showPage('main', signedOut({ settings: { ...told, preferences } }));
    const note = screen.getByRole('note');
    const paragraphs = Array.from(note.querySelectorAll('p')).map(({ textContent }) => textContent);
    expect(paragraphs.slice(1)).toEqual(lines);
    for (const sentence of sentences) expect(paragraphs[0]).toContain(sentence);
  });

  it('is heard once', async () => {
    await showPage('main', signedOut({ settings: settings({ policy: { ...noPolicy, path, faults } }) }));
    expect(screen.getByRole('status').textContent).toContain('is not in order.');
  });
});

describe('what a policy takes away', () => {
  const firstRun = (policy: Partial<PolicyView>) =>
    showPage(
      'main',
      signedOut({
        mode: { kind: 'none' },
        settings: settings({ connection: null, policy: { ...noPolicy, ...policy } }),
      }),
    );

  it('is practice, at the first run and at the sign-in', async () => {
    await firstRun({ hidesPractice: true });
    expect(screen.queryByText(/practi[sc]e/i, { ignore: 'p' })).toBeNull();
    await showPage(
      'main',
      signedOut({ settings: settings({ policy: { ...noPolicy, hidesPractice: true } }) }),
    );
    expect(screen.queryByRole('button', { name: 'Start practice' })).toBeNull();
  });

  it('is the box for the password', async () => {
    await showPage(
      'main',
      signedOut({ settings: settings({ policy: { ...noPolicy, forbidsPasswords: true } }) }),
    );
    const form = screen.getByLabelText('Work number').closest('form');
    expect(within(form as HTMLElement).queryByRole('checkbox')).toBeNull();
  });
});
