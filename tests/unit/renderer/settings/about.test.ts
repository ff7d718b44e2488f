import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { noPolicy } from '../../../../src/shared/settings/policy.ts';
import { ok } from '../fakeBridge.ts';
import { button, openSettings } from '../showPage.ts';
import { settings, signedOut, snapshot } from '../snapshots.ts';

const row = async (name: string): Promise<HTMLElement> => {
  await expect.poll(() => document.querySelector(`[data-row="${name}"]`)).not.toBeNull();
  return document.querySelector<HTMLElement>(`[data-row="${name}"]`) as HTMLElement;
};

describe('what the settings tell of the program', () => {
  it.each([
    ['version', `${snapshot().version} · build 90a20e38, November 29, 2026`],
    ['runsOn', 'Electron 45.3.4 · Node.js 24.1.0 · Linux 6.1.0 (x64)'],
    ['settingsFile', '/home/a/settings.json'],
    ['policyFile', 'There is none on this computer'],
    ['log', '/home/a/logs/ringside.log'],
    ['licences', '/opt/N.txt'],
  ])('%s', async (name, value) => {
    await openSettings(snapshot(), 'about');
    expect(await row(name)).toHaveTextContent(value);
  });

  it('how many settings the organisation has locked, and what is not in order there', async () => {
    const faults = [{ place: '$.gateway', says: { en: 'is no name.', zh: '不是名称。' } }];
    const policy = { ...noPolicy, path: '/etc/p.json', locked: ['trust', 'cms'] as const, faults };
    await openSettings(signedOut({ settings: settings({ policy }) }), 'about');
    expect((await row('policyFile')).textContent).toContain(
      '/etc/p.json · locks 2\nNot in order:\n$.gateway is no name.',
    );
  });

  it('a newer version', async () => {
    const says = { en: 'Version 9 is there.', zh: '有新版本 9。' };
    await openSettings(signedOut({ newerVersion: { version: '9', says } }), 'about');
    expect(await row('version')).toHaveTextContent('Version 9 is there.');
  });

  it('all of it as text, to be copied', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal(
      'navigator',
      Object.assign(Object.create(navigator) as object, { clipboard: { writeText } }),
    );
    await openSettings(snapshot(), 'about');
    await row('forAdmin');
    await fireEvent.click(button('Copy'));
    expect(await screen.findAllByText('Copied.')).not.toEqual([]);
    expect(writeText.mock.calls.flat()).toEqual([
      expect.stringMatching(
        /^Ringside\nVersion: .*\nRuns on: .*\nGateway: .*\n[\s\S]*\nLog: \/home\/a\/logs\/ringside\.log$/,
      ),
    ]);
    vi.unstubAllGlobals();
  });

  it('that the system does not open a file', async () => {
    const page = await openSettings(snapshot(), 'about', (fake) => {
      fake.answer('openProgramFile', () => ok(false));
    });
    await row('licences');
    await fireEvent.click(button('Open: Licences'));
    expect(await screen.findAllByText(/^The system opens no such file\./)).not.toEqual([]);
    expect(page.asked.at(-1)).toEqual({ name: 'openProgramFile', args: [{ file: 'licences' }] });
  });
});
