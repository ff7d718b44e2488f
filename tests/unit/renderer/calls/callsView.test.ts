import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import {
  alertingCall,
  call,
  endedCall,
  heldCall,
  noon,
  party,
  reconnecting,
  snapshot,
  talkingCall,
} from '../snapshots.ts';
import { button, showPage } from '../showPage.ts';
import { doing } from '../../../support/availability.ts';

const article = (text: string): HTMLElement => {
  const found = screen.getAllByRole('article').find((card) => card.textContent.includes(text));
  if (found === undefined) throw new Error(`no call card with ${text}`);
  return found;
};

describe('the calls at hand', () => {
  it.each([
    ['Answer', call(), 'answer'],
    ['Hold', talkingCall(), 'hold'],
    ['End call', talkingCall(), 'release'],
    ['Take back', heldCall(), 'takeBack'],
    ['Mute', talkingCall(), 'mute'],
    ['Unmute', talkingCall({ muted: true }), 'unmute'],
  ] as const)('%s asks for that', async (name, one, action) => {
    const { asked } = await showPage('main', snapshot({ calls: [one] }));
    await fireEvent.click(button(name));
    expect(asked).toEqual([{ name: action, args: [{ key: one.key }] }]);
  });

  it('swaps a held call with the one that is talked in', async () => {
    const { asked } = await showPage(
      'main',
      snapshot({ calls: [heldCall({ key: 'h' }), talkingCall({ key: 't' })] }),
    );
    await fireEvent.click(button('Swap'));
    expect(asked).toEqual([{ name: 'swap', args: [{ key: 'h' }] }]);
  });

  it('does not take a call back while two others are talked in, and says why', async () => {
    const { asked } = await showPage(
      'main',
      snapshot({ calls: [heldCall({ key: 'h' }), talkingCall({ key: 't' }), talkingCall({ key: 'u' })] }),
    );
    await fireEvent.click(button('Take back'));
    expect([button('Take back').getAttribute('aria-disabled'), asked]).toEqual(['true', []]);
    expect(button('Take back')).toHaveAccessibleDescription('Hold or end the other call first.');
  });

  it('cannot answer what nobody has named yet', async () => {
    await showPage('main', snapshot({ calls: [alertingCall()] }));
    expect(button('Answer')).toBeDisabled();
  });

  it.each([
    ['ringing', call({ offeredAt: noon - 7000 }), '0:07'],
    ['talk', talkingCall({ answeredAt: noon - 3_725_000 }), '1:02:05'],
    ['hold', heldCall({ heldSince: noon - 83_000 }), '1:23'],
  ])('shows the %s time', async (_, one, time) => {
    await showPage('main', snapshot({ calls: [one] }));
    expect(screen.getByRole('article')).toHaveTextContent(time);
  });

  it('keeps counting', async () => {
    const { pass } = await showPage('main', snapshot({ calls: [heldCall({ heldSince: noon - 83_000 })] }));
    pass(60_000);
    expect(screen.getByRole('article')).toHaveTextContent('2:23');
  });

  it('does not let a clock that is behind count below zero', async () => {
    await showPage('main', snapshot({ calls: [talkingCall({ answeredAt: noon + 5000 })] }));
    expect(screen.getByRole('article')).toHaveTextContent('0:00');
  });

  it.each([
    ['ready', [], /^No call\. You are ready/],
    ['busy', [], 'No call. You are not ready for calls.'],
    ['busy', [heldCall()], 'You are talking to nobody. Somebody is on hold.'],
  ] as const)('says what it means that there is none while %s', async (activity, calls, words) => {
    await showPage('main', snapshot({ availability: doing(activity), calls }));
    expect(screen.getByText(words)).toBeVisible();
  });

  it.each(['ready', 'busy'] as const)(
    'promises no call without contact to an agent who is %s',
    async (activity) => {
      await showPage('main', snapshot({ availability: doing(activity), session: reconnecting() }));
      expect(screen.getByText(/^No call is known of\..* a call may not show up here\.$/)).toBeVisible();
      expect(screen.queryByText(/the next one shows up here/)).toBeNull();
    },
  );

  it('says how many are on hold', async () => {
    await showPage('main', snapshot({ calls: [heldCall({ key: 'a' }), heldCall({ key: 'b' })] }));
    expect(screen.getByRole('heading', { name: 'On hold · 2' })).toBeVisible();
  });

  it.each([
    ['missed', 'Not answered in time'],
    ['abandoned', 'The caller hung up before the answer'],
    ['releasedByAgent', 'You ended the call'],
    ['releasedByCaller', 'The caller hung up'],
    ['ended', 'The call is over'],
  ] as const)('says how a call ended: %s', async (end, words) => {
    await showPage('main', snapshot({ calls: [endedCall({ end })] }));
    expect(screen.getByText(words)).toBeVisible();
  });

  it('shows markup in associated data as text', async () => {
    const markup = '<script>alert(1)</script> & more';
    await showPage('main', snapshot({ calls: [talkingCall({ associatedData: markup })] }));
    expect(screen.getByText(markup)).toBeVisible();
  });

  it('keeps calls in sight in another view', async () => {
    await showPage('main', snapshot({ calls: [heldCall({ key: 'h' }), call({ key: 'r' })] }));
    await fireEvent.click(button(/^Settings/));
    const strip = screen.getByRole('region', { name: 'Calls at hand' });
    expect(strip).toHaveTextContent(/138 1234 5678.*1 on hold/);
  });

  it('shows twenty calls at once', async () => {
    const calls = Array.from({ length: 20 }, (_, index) => heldCall({ key: `k${String(index)}` }));
    await showPage('main', snapshot({ calls }));
    expect(screen.getAllByRole('article')).toHaveLength(20);
  });
});

describe('odd data', () => {
  it('shows a number of forty digits whole', async () => {
    const number = '1234567890'.repeat(4);
    await showPage('main', snapshot({ calls: [call({ caller: party(number, null) })] }));
    expect(article(number)).toBeVisible();
  });

  it('shows the queue’s ID where it has no name', async () => {
    await showPage('main', snapshot({ calls: [call({ skillName: '' })] }));
    expect(screen.getByText('Queue', { selector: 'dt' }).parentElement).toHaveTextContent('Queue 7');
  });

  it('shows no region for a code that is none', async () => {
    await showPage('main', snapshot({ calls: [call({ caller: party('123', '<b>') })] }));
    expect(article('123')).not.toHaveTextContent('<b>');
  });
});
