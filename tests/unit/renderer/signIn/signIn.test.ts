import { fireEvent, screen, within, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/shared/errors.ts';
import { agentId, noon, settings, signedIn, signedOut, snapshot } from '../snapshots.ts';
import { button, showPage } from '../showPage.ts';

const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);

const fill = (name: string | RegExp, value: string) => fireEvent.input(field(name), { target: { value } });

const remembered = { agentId, phoneNumber: '70004', passwordStored: true } as const;

const refusal = (code: string, kind: 'credentials' | 'alreadySignedIn'): Problem => ({
  kind: 'refusal',
  from: 'gateway',
  code,
  refusal: kind,
});

const practice = {
  kind: 'practice',
  agentId,
  password: 'practice',
  phoneNumber: '70001',
  scenario: 'morning',
  course: null,
} as const;

describe('the sign-in', () => {
  async function setup(over: Parameters<typeof signedOut>[0] = {}, problem: Problem | null = null) {
    const page = await showPage('main', signedOut(over), (fake) => {
      if (problem !== null) fake.refuse('signIn', problem);
    });
    return { ...page, submit: () => fireEvent.click(button('Sign in')) };
  }
  const withRemembered = { settings: settings({ remembered }) };

  it('hands over what was typed', async () => {
    const { asked, submit } = await setup();
    await fill('Work number', ' 291 ');
    await fill('Password', 'secret');
    await fill('Phone number', '70004');
    await submit();
    expect(asked).toEqual([
      {
        name: 'signIn',
        args: [
          { agentId: '291', password: 'secret', phoneNumber: '70004', remember: false, takeOver: false },
        ],
      },
    ]);
  });

  it('uses the stored password where the field is left empty', async () => {
    const { asked, submit } = await setup(withRemembered);
    await submit();
    expect(asked[0]?.args).toEqual([
      { agentId: '291', password: null, phoneNumber: '70004', remember: true, takeOver: false },
    ]);
  });

  it('asks for a password when the number is not the remembered one', async () => {
    const { asked, submit } = await setup(withRemembered);
    await fill('Work number', '292');
    await submit();
    expect([asked.length, field('Password').getAttribute('aria-invalid')]).toEqual([0, 'true']);
  });

  it.each([
    ['Work number', '100', 'Work number: a whole number from 101 to 999999'],
    ['Work number', '1000000', 'Work number: a whole number from 101 to 999999'],
    ['Phone number', '1'.repeat(25), 'Phone number: 1 to 24 characters'],
    ['Password', 'p'.repeat(33), 'Password: 1 to 32 characters'],
  ])('names the range at %s for %s', async (name, value, message) => {
    const { submit } = await setup(withRemembered);
    await fill(name, value);
    await submit();
    expect(field(name)).toHaveAccessibleDescription(expect.stringContaining(message));
  });

  it('says in words that the password is wrong, with the code', async () => {
    const { submit } = await setup(withRemembered, refusal('100-004', 'credentials'));
    await submit();
    const alert = await screen.findByRole('note');
    expect(alert).toHaveTextContent(
      /Work number or password is wrong\..*Check both and try again\..*Code 100-004/,
    );
  });

  it('says what taking over does to whoever holds the session, claims not to know who that is, and forces nothing by itself', async () => {
    const { asked, submit } = await setup(withRemembered, refusal('100-002', 'alreadySignedIn'));
    await submit();
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveTextContent('is signed in already, but not where');
    expect(dialog).toHaveTextContent('whoever holds it is signed out at once');
    expect(asked.length).toBe(1);
  });

  it('puts the focus on the answer that changes nothing', async () => {
    const { submit } = await setup(withRemembered, refusal('100-002', 'alreadySignedIn'));
    await submit();
    const dialog = await screen.findByRole('alertdialog');
    await waitFor(() => {
      expect(within(dialog).getByRole('button', { name: 'Leave it' })).toHaveFocus();
    });
  });

  it('takes over when the agent says so', async () => {
    const { asked, submit } = await setup(withRemembered, refusal('100-002', 'alreadySignedIn'));
    await submit();
    await fireEvent.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Take over' }),
    );
    expect(asked[1]?.args).toMatchObject([{ takeOver: true }]);
  });

  it('leaves the other session alone when the agent does not want to', async () => {
    const { asked, submit } = await setup(withRemembered, refusal('100-002', 'alreadySignedIn'));
    await submit();
    await fireEvent.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Leave it' }),
    );
    expect(asked.length).toBe(1);
  });

  it('opens the settings at the connection, with the fingerprint of a certificate that was refused', async () => {
    const fingerprint = 'AB:12:'.repeat(16).slice(0, -1);
    const { asked, submit } = await setup(withRemembered, {
      kind: 'certificate',
      from: 'gateway',
      fingerprint,
      why: 'untrusted',
    });
    await submit();
    await fireEvent.click(await screen.findByRole('button', { name: 'Go to the connection settings' }));
    expect(asked.at(-1)).toEqual({
      name: 'openSettings',
      args: [{ section: 'connection', shownFingerprints: { gateway: fingerprint, cms: null } }],
    });
  });

  it('does not offer to remember where the machine keeps no secret', async () => {
    await setup({ settings: settings({ secrets: 'none' }) });
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('says that a weak store only obscures', async () => {
    await setup({ settings: settings({ secrets: 'weak' }) });
    expect(screen.getByRole('checkbox')).toHaveAccessibleDescription(/only be obscured/);
  });

  it('brings the practice agent', async () => {
    const { asked, submit } = await setup({ mode: practice });
    await submit();
    expect(asked[0]?.args).toMatchObject([{ agentId: '291', password: 'practice', remember: false }]);
  });

  it('lets another site be practised at, and says what that one is like', async () => {
    const { asked } = await setup({ mode: practice });
    const site = screen.getByRole('combobox', { name: 'Simulated site' });
    expect(site).toHaveAccessibleDescription('Everything arrives, and in time.');
    await fireEvent.change(site, { target: { value: 'flaky' } });
    expect(site).toHaveValue('morning');
    expect(asked).toEqual([{ name: 'practise', args: [{ scenario: 'flaky' }] }]);
  });

  it('begins practice, and is asked for it once', async () => {
    const { asked } = await setup();
    const start = button('Start practice');
    for (const click of [fireEvent.click(start), fireEvent.click(start)]) await click;
    expect(asked).toEqual([{ name: 'practise', args: [{ scenario: 'lessons' }] }]);
  });

  it('has no site to choose where nobody practises', async () => {
    await setup();
    expect(screen.queryByText('Simulated site')).toBeNull();
  });

  it('ends practice from the banner', async () => {
    const { asked } = await setup({ mode: practice });
    await fireEvent.click(button('End practice'));
    expect(asked).toEqual([{ name: 'endPractice', args: [] }]);
  });

  it('is shut while it is under way', async () => {
    await setup({
      ...withRemembered,
      session: { state: 'signingIn', agentId, takingOver: false, since: noon, step: 'asking' },
    });
    expect(button('Signing in…')).toBeDisabled();
  });

  it('says since when it is under way, and can be cancelled', async () => {
    const session = { state: 'signingIn', agentId, takingOver: false, since: noon - 12_000 } as const;
    const { asked, show } = await showPage('main', signedOut({ session: { ...session, step: 'asking' } }));
    expect(screen.getByText('Waiting for the gateway’s answer').parentElement).toHaveTextContent('0:12');
    await fireEvent.click(button('Cancel'));
    show(signedOut({ session: { ...session, step: 'cancelling' } }));
    expect([asked, button('Cancel')]).toEqual([[{ name: 'cancelSignIn', args: [] }], expect.toBeDisabled()]);
  });

  it('offers to take over the session that the sign-in most likely began itself', async () => {
    const { asked } = await setup(withRemembered, { kind: 'signInUnsure', signedIn: 'likely' });
    await fireEvent.click(button('Sign in'));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveTextContent('most likely by this sign-in');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Take over' }));
    expect(asked.at(-1)).toMatchObject({ name: 'signIn', args: [{ takeOver: true }] });
  });

  it('says nothing of a sign-in that was cancelled', async () => {
    await setup(withRemembered, { kind: 'cancelled' });
    await fireEvent.click(button('Sign in'));
    expect(screen.queryByRole('note')).toBeNull();
  });
});

describe('a lost session', () => {
  it.each([
    ['refused', 'The gateway no longer accepts your session.'],
    ['didNotHold', 'The gateway signed you in, but did not know the session when it was asked for calls.'],
    ['unknownAtOnce', 'Another program may have signed in with your work number at that moment'],
    ['signedOutByGateway', 'The gateway signed you out.'],
    ['silence', 'There was no contact with the gateway for too long.'],
    ['practiceEnded', 'The practice gateway stopped by itself.'],
  ] as const)('says why: %s', async (why, words) => {
    await showPage(
      'main',
      signedOut({ session: { state: 'lost', agentId, why, code: '100-006', problem: null } }),
    );
    expect(screen.getByRole('region', { name: 'Your session has ended' })).toHaveTextContent(words);
  });

  it('says what contact failed with, and what to do about it', async () => {
    const problem = { kind: 'certificate', from: 'gateway', why: 'expired', fingerprint: null } as const;
    await showPage(
      'main',
      signedOut({ session: { state: 'lost', agentId, why: 'silence', code: null, problem } }),
    );
    expect(screen.getByRole('region', { name: 'Your session has ended' })).toHaveTextContent(
      /for too long\. The certificate of the gateway has expired\. Your administrator must renew it\.$/,
    );
  });

  it('offers to sign in again with the same number', async () => {
    await showPage(
      'main',
      signedOut({ session: { state: 'lost', agentId, why: 'refused', code: null, problem: null } }),
    );
    expect(field('Work number')).toHaveValue('291');
  });

  it('gives way to the desk after the next sign-in', async () => {
    const { show } = await showPage(
      'main',
      signedOut({ session: { state: 'lost', agentId, why: 'refused', code: null, problem: null } }),
    );
    show(snapshot({ session: signedIn() }));
    expect(screen.getByRole('navigation')).toBeVisible();
  });
});
