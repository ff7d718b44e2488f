import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/shared/errors.ts';
import { call, noon, reconnecting, signedIn, snapshot, talkingCall } from '../snapshots.ts';
import { button, showPage } from '../showPage.ts';
import { doing } from '../../../support/availability.ts';
import { failedOperation } from '../../../support/operations.ts';

/** What a button opens: by itself in a browser, which jsdom does not do. */
function opened(name: RegExp): HTMLElement {
  const more = document.getElementById(button(name).getAttribute('popovertarget') ?? '');
  more?.showPopover();
  if (more === null) throw new Error('nothing to open');
  return more;
}

/** A line of the menu of who works here. */
async function inWhoMenu(name: string): Promise<HTMLElement> {
  opened(/^Agent/);
  return screen.findByRole('menuitem', { name });
}

describe('the shift bar', () => {
  it('tells the state and since when', async () => {
    await showPage('main', snapshot({ availability: doing('busy', { since: noon - 95_000 }) }));
    expect(button(/^Not ready/)).toHaveTextContent('1:35');
  });

  it('says that the phone rings before anything else', async () => {
    await showPage('main', snapshot({ availability: doing('busy'), calls: [call()] }));
    expect(screen.getByRole('status')).toHaveTextContent('State: Ringing');
  });

  it.each([
    [[{ code: 201, name: 'Lunch' }], 'Not ready, Lunch'],
    [[], 'Not ready, Reason 201'],
  ])('tells the reason that was given: %j', async (siteReasons, words) => {
    const reason = { kind: 'chosen', code: 201 } as const;
    await showPage('main', snapshot({ siteReasons, availability: doing('busy', { reason }) }));
    expect(screen.getByRole('status')).toHaveTextContent(`State: ${words}`);
  });

  it('signs out', async () => {
    const { asked } = await showPage('main', snapshot());
    await fireEvent.click(await inWhoMenu('Sign out'));
    expect(asked).toEqual([{ name: 'signOut', args: [{ releaseCall: false }] }]);
  });

  it('asks before a sign-out that would end a call', async () => {
    const { asked } = await showPage('main', snapshot({ calls: [talkingCall()] }));
    await fireEvent.click(await inWhoMenu('Sign out'));
    const dialog = await screen.findByRole('alertdialog');
    const before = asked.length;
    await fireEvent.click(within(dialog).getByRole('button', { name: 'End the call and sign out' }));
    expect([before, asked]).toEqual([0, [{ name: 'signOut', args: [{ releaseCall: true }] }]]);
  });

  it.each([
    ['en', 12, 'Reconnecting 0:12 signs you out in 1:48'],
    ['en', 48, 'Cannot be reached 0:48 signs you out in 1:12'],
    ['en', 120, 'Cannot be reached 2:00 perhaps signed out by now'],
    ['zh', 48, '无法连接 0:48 签出倒计时 1:12'],
  ] as const)(
    'tells how long the gateway has been away, and until when it keeps the session: %s, %i s',
    async (language, ageS, words) => {
      const { settings } = snapshot();
      await showPage(
        'main',
        snapshot({
          session: reconnecting(),
          lastContactAt: noon - ageS * 1000,
          settings: { ...settings, preferences: { ...settings.preferences, language } },
        }),
      );
      expect(button(new RegExp(`^${words.slice(0, 4)}`))).toHaveTextContent(words);
    },
  );

  it('says once, in the light, that there is no contact, what went wrong and where the call is', async () => {
    await showPage('main', snapshot({ session: reconnecting(), calls: [talkingCall()] }));
    expect([...opened(/^Reconnecting/).children].map(({ textContent }) => textContent.trim())).toEqual([
      'No contact with the gateway. Trying again. Your call goes on in the phone.',
      expect.stringMatching(/^No answer from the gateway\. Check the network/),
    ]);
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('doubts contact before a request has failed, where no answer comes', async () => {
    await showPage('main', snapshot({ lastContactAt: noon - 21_000 }));
    expect(button(/^Reconnecting/)).toHaveTextContent('0:21');
    expect(screen.getByRole('status')).toHaveTextContent('No contact with the gateway.');
  });

  it('runs no time of a state without contact', async () => {
    const availability = doing('busy', { since: noon - 95_000 });
    await showPage('main', snapshot({ availability, session: reconnecting() }));
    expect(button(/^Not ready/)).not.toHaveTextContent('1:35');
    expect(button(/^Not ready/)).toHaveClass('tone-noContact');
  });

  it.each([
    ['asking', 'Ready, joining queues'],
    ['none', 'Ready, in no queue'],
    ['notKnown', 'Ready, queue unknown'],
  ] as const)('does not call ready whom no call reaches: %s', async (inQueues, words) => {
    await showPage('main', snapshot({ availability: doing('ready'), inQueues }));
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.queryByText(/The next call rings here/)).toBeNull();
  });

  it('says that there is no queue, and lets the agent try again', async () => {
    const { asked } = await showPage('main', snapshot({ inQueues: 'none' }));
    expect(screen.getByText(/The gateway has you in no queue/)).toBeVisible();
    await fireEvent.click(button('Try again now'));
    expect(asked).toEqual([{ name: 'signInToQueues', args: [] }]);
  });

  it('says that a number without voice gets no call', async () => {
    await showPage(
      'main',
      snapshot({ availability: doing('ready'), session: signedIn({ hasVoice: false }) }),
    );
    expect(screen.getByText(/has no voice at the gateway/)).toBeVisible();
    expect(screen.getByText('Ready, no voice')).toBeVisible();
    expect(screen.queryByText(/The next call rings here/)).toBeNull();
  });

  it('says that the session has ended and is begun again, with what is at hand still in sight', async () => {
    const session = reconnecting({ signingInAgain: 'refused', problem: null });
    await showPage('main', snapshot({ session }));
    expect(screen.getByText(/no longer accepts/)).toHaveTextContent(
      'The gateway no longer accepts your session. Ringside is signing you in again by itself.',
    );
    expect(screen.queryByText(/No contact/)).toBeNull();
    // There is no session any more that could end.
    expect(button(/^Signing in again/)).not.toHaveTextContent('signs you out');
    expect(await inWhoMenu('Sign out')).toBeVisible();
  });

  it('tells a gateway that cannot be read from one that is away', async () => {
    const problem = { kind: 'protocol', from: 'gateway', path: 'body' } as const;
    await showPage('main', snapshot({ session: reconnecting({ problem }) }));
    expect(opened(/^Contact in doubt/)).toHaveTextContent(/If it stays so, tell your administrator\./);
    expect(screen.getByRole('status')).toHaveTextContent('Contact with the gateway is in doubt');
    expect(screen.queryByText(/No contact/)).toBeNull();
    // Which is done anyway.
    expect(screen.queryByText(/Try again/)).toBeNull();
  });

  it('passes on that the network is back', async () => {
    const { asked } = await showPage('main', snapshot());
    await fireEvent(window, new Event('online'));
    expect(asked).toEqual([{ name: 'networkChanged', args: [] }]);
  });

  it('names in Chinese, with Chinese punctuation, what failed', async () => {
    const { settings } = snapshot();
    await showPage(
      'main',
      snapshot({
        operations: [failedOperation('hold', { kind: 'notPossible', why: 'wrongPhase' })],
        settings: { ...settings, preferences: { ...settings.preferences, language: 'zh' } },
      }),
    );
    expect(screen.getByRole('note')).toHaveTextContent(/保持：\S/);
  });

  it.each([
    [{ passwordMustChange: true }, 'The platform demands a new password.'],
    [{ passwordDaysLeft: 1 }, 'Your password expires in 1 day.'],
    [{ passwordDaysLeft: 0 }, 'Your password expires today.'],
  ])('tells of the password: %j', async (over, words) => {
    await showPage('main', snapshot({ session: signedIn(over) }));
    expect(screen.getByText(new RegExp(words))).toBeVisible();
  });

  it('is silent about a password that lasts', async () => {
    await showPage('main', snapshot({ session: signedIn({ passwordDaysLeft: 60 }) }));
    expect(screen.queryByText(/password/)).toBeNull();
  });

  it('shows what went wrong last and dismisses it', async () => {
    const problem: Problem = { kind: 'refusal', from: 'gateway', code: '200-005', refusal: 'refused' };
    const { asked } = await showPage('main', snapshot({ operations: [failedOperation('hold', problem, 3)] }));
    expect(screen.getByRole('note')).toHaveTextContent(
      'Holding the call: The call cannot be put on hold now.',
    );
    await fireEvent.click(button('Dismiss'));
    expect(asked).toEqual([{ name: 'dismissProblem', args: [{ id: 3 }] }]);
  });

  it.each([
    ['once, however often it is sent', 3, true],
    ['again when it happens again', 4, false],
  ])('tells a problem %s', async (_, nextId, isSame) => {
    const withProblem = (id: number) => {
      const problem: Problem = { kind: 'refusal', from: 'gateway', code: '200-005', refusal: 'refused' };
      return snapshot({ operations: [failedOperation('hold', problem, id)] });
    };
    const { show } = await showPage('main', withProblem(3));
    const told = screen.getByRole('note');
    show(withProblem(nextId));
    expect(screen.getByRole('note') === told).toBe(isSame);
  });
});
