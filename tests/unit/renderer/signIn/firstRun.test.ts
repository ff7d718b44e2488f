import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ShownServer } from '../../../../src/shared/settings/shownServer.ts';
import { ok } from '../fakeBridge.ts';
import { button, showPage } from '../showPage.ts';
import { noon, settings, signedOut } from '../snapshots.ts';

const print = (byte: string): string => Array.from({ length: 32 }, () => byte).join(':');
const certificate = {
  ...{ name: 'gw.example', issuer: null, validFrom: noon - 1, validTo: noon + 1 },
  fingerprint: print('AB'),
};
type Distrust = Extract<ShownServer, { kind: 'certificate' }>['distrust'];
const shown = (distrust: Distrust, over: Partial<typeof certificate> = {}): ShownServer => ({
  kind: 'certificate',
  certificate: { ...certificate, ...over },
  distrust,
});

/** At the second step; every look at the server answers with the next of these, the last one from then on. */
async function setup(...looks: readonly ShownServer[]) {
  const left = [...looks];
  const none = signedOut({ mode: { kind: 'none' }, settings: settings({ connection: null }) });
  const page = await showPage('main', none, (fake) => {
    fake.answer('probeServer', () => ok((left.length > 1 ? left.shift() : left[0]) as ShownServer));
  });
  await fireEvent.input(await screen.findByLabelText('Address'), { target: { value: 'gw.example' } });
  await fireEvent.click(button('Connect'));
  await screen.findByRole('heading', { name: 'Is this your gateway?' });
  const saved = () => page.asked.filter(({ name }) => name === 'saveConnection');
  const trust = async (way: RegExp): Promise<void> => {
    await fireEvent.click(screen.getByRole('radio', { name: way }));
    await fireEvent.click(button('Trust and go on'));
  };
  return { ...page, saved, trust };
}

describe('the second step of the first run', () => {
  it.each([
    ['expired', /^Its certificate is not valid today\. Ask your administrator/],
    ['otherHost', /^Its certificate is for another name than this address\. Ask your administrator/],
    ['untrusted', /^It showed a certificate that this computer does not know/],
  ] as const)('says why a certificate is not trusted, and chooses no way: %s', async (why, words) => {
    const { saved } = await setup(shown(why));
    expect(screen.getAllByText(words)).not.toEqual([]);
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    expect(button('Trust and go on')).toHaveAttribute('aria-disabled', 'true');
    await fireEvent.click(button('Trust and go on'));
    expect(saved()).toEqual([]);
  });

  it('asks anew where the certificate is another one by the time that it is to be trusted', async () => {
    const other = shown('otherFingerprint', { fingerprint: print('CD') });
    const { saved, trust } = await setup(
      shown('untrusted'),
      other,
      shown(null, { fingerprint: print('CD') }),
    );
    await trust(/^Trust this fingerprint/);
    expect(await screen.findAllByText(/^It showed another certificate than a moment ago/)).not.toEqual([]);
    expect([saved(), screen.queryByRole('radio', { checked: true })]).toEqual([[], null]);
    expect(screen.getByLabelText('What the server showed')).toHaveTextContent('CD:CD:CD:CD');
    await trust(/^Trust this fingerprint/);
    await expect.poll(() => saved()).toHaveLength(1);
    expect(saved()[0]?.args).toMatchObject([
      { connection: { trust: { by: 'fingerprint', fingerprint: print('CD') } } },
    ]);
  });

  it.each(['expired', 'otherHost'] as const)(
    'keeps nothing where the authority’s file does not make up for it: %s',
    async (why) => {
      const { saved, trust } = await setup(shown('untrusted'), shown(why));
      await fireEvent.click(screen.getByRole('radio', { name: /^Trust an authority/ }));
      await fireEvent.input(screen.getByLabelText('CA file'), { target: { value: '/ca.pem' } });
      await trust(/^Trust an authority/);
      expect(await screen.findByRole('note')).toHaveTextContent(
        why === 'expired' ? 'has expired' : 'belongs to another address',
      );
      expect(saved()).toEqual([]);
    },
  );

  it('goes back to the address where there is no certificate any more', async () => {
    const { saved, trust } = await setup(shown('untrusted'), { kind: 'nothing', why: 'refused' });
    await trust(/^Trust this fingerprint/);
    expect(await screen.findByRole('heading', { name: 'Where is your gateway?' })).toBeVisible();
    expect(saved()).toEqual([]);
  });
});
