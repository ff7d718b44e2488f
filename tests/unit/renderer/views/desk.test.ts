import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CallRequest } from '../../../../src/shared/contract.ts';
import type { WatchedView } from '../../../../src/shared/pageViews.ts';
import type { Problem } from '../../../../src/shared/errors.ts';
import { en } from '../../../../src/renderer/messages/en.ts';
import { ok } from '../fakeBridge.ts';
import {
  alertingCall,
  call,
  callId,
  details,
  endedCall,
  heldCall,
  noon,
  party,
  queues,
  reconnecting,
  signedIn,
  signedOut,
  skillId,
  snapshot,
  talkingCall,
  waitingRow,
} from '../snapshots.ts';
import { button, showPage } from '../showPage.ts';

const press = (code: string, over: KeyboardEventInit = {}) =>
  fireEvent.keyDown(window, { code, altKey: true, ...over });
const heading = (name: string): HTMLElement => screen.getByRole('heading', { name, level: 1 });
const article = (text: string): HTMLElement => {
  const found = screen.getAllByRole('article').find((card) => card.textContent.includes(text));
  if (found === undefined) throw new Error(`no call card with ${text}`);
  return found;
};

describe('the header', () => {
  it('tells the state and since when', async () => {
    await showPage('main', snapshot({ activity: 'wrapUp', activitySince: noon - 95_000 }));
    expect(screen.getByText('Wrap-up').parentElement).toHaveTextContent('1:35');
  });

  it('says that the phone rings before anything else', async () => {
    await showPage('main', snapshot({ activity: 'busy', calls: [call()] }));
    expect(screen.getByText('State: Ringing')).toBeInTheDocument();
  });

  it('goes ready', async () => {
    const { asked } = await showPage('main', snapshot({ activity: 'busy' }));
    await fireEvent.click(button('Ready'));
    expect(asked).toEqual([{ name: 'ready', args: [] }]);
  });

  it('goes busy without a reason', async () => {
    const { asked } = await showPage('main', snapshot());
    await fireEvent.click(button('Busy'));
    expect(asked).toEqual([{ name: 'busy', args: [{ reason: null }] }]);
  });

  it('goes busy with a reason, by keyboard alone', async () => {
    const { asked } = await showPage('main', snapshot());
    const more = button('Busy with a reason');
    more.focus();
    await fireEvent.keyDown(more, { key: 'Enter' });
    const item = await screen.findByRole('menuitem', { name: 'Reason 201' });
    item.focus();
    await fireEvent.keyDown(item, { key: 'Enter' });
    expect(asked).toEqual([{ name: 'busy', args: [{ reason: 201 }] }]);
  });

  it('tells which of the two holds now', async () => {
    await showPage('main', snapshot({ activity: 'ready' }));
    expect(button('Ready')).toHaveAttribute('aria-pressed', 'true');
  });

  it('signs out', async () => {
    const { asked } = await showPage('main', snapshot());
    await fireEvent.click(button('Sign out'));
    expect(asked).toEqual([{ name: 'signOut', args: [{ releaseCall: false }] }]);
  });

  it('asks before a sign-out that would end a call', async () => {
    const { asked } = await showPage('main', snapshot({ calls: [talkingCall()] }));
    await fireEvent.click(button('Sign out'));
    const dialog = await screen.findByRole('alertdialog');
    const before = asked.length;
    await fireEvent.click(within(dialog).getByRole('button', { name: 'End the call and sign out' }));
    expect([before, asked]).toEqual([0, [{ name: 'signOut', args: [{ releaseCall: true }] }]]);
  });

  it('tells how long the gateway has been away', async () => {
    await showPage('main', snapshot({ session: reconnecting(), lastContactAt: noon - 41_000 }));
    expect(screen.getByText(/No contact with the gateway/).parentElement).toHaveTextContent(
      'Trying again. Last contact: 0:41 ago',
    );
  });

  it.each([
    ['asking', 'Ready, signing in to the queues'],
    ['none', 'Ready, but in no queue'],
    ['notKnown', 'Ready, queues not confirmed'],
  ] as const)('does not call ready whom no call reaches: %s', async (inQueues, words) => {
    await showPage('main', snapshot({ activity: 'ready', inQueues }));
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.queryByText(/the next one shows up here/)).toBeNull();
  });

  it('says that there is no queue, and lets the agent try again', async () => {
    const { asked } = await showPage('main', snapshot({ inQueues: 'none' }));
    expect(screen.getByText(/The gateway has you in no queue/)).toBeVisible();
    await fireEvent.click(button('Try again now'));
    expect(asked).toEqual([{ name: 'signInToQueues', args: [] }]);
  });

  it('says that a number without voice gets no call', async () => {
    await showPage('main', snapshot({ activity: 'ready', session: signedIn({ hasVoice: false }) }));
    expect(screen.getByText(/has no voice at the gateway/)).toBeVisible();
    expect(screen.queryByText(/the next one shows up here/)).toBeNull();
  });

  it('tells a gateway that cannot be read from one that is away', async () => {
    const problem = { kind: 'protocol', from: 'gateway', path: 'body' } as const;
    await showPage('main', snapshot({ session: reconnecting({ problem }) }));
    expect(screen.getByText(/^Contact with the gateway is in doubt/)).toBeVisible();
    expect(screen.queryByText(/No contact/)).toBeNull();
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
        problem: { id: 1, at: noon, during: 'hold', problem: { kind: 'notPossible', why: 'wrongPhase' } },
        settings: { ...settings, preferences: { ...settings.preferences, language: 'zh' } },
      }),
    );
    expect(screen.getByRole('alert')).toHaveTextContent(/保持：\S/);
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
    const { asked } = await showPage(
      'main',
      snapshot({ problem: { id: 3, at: noon, during: 'hold', problem } }),
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
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
      return snapshot({ problem: { id, at: noon, during: 'hold', problem } });
    };
    const { show } = await showPage('main', withProblem(3));
    const told = screen.getByRole('alert');
    show(withProblem(nextId));
    expect(screen.getByRole('alert') === told).toBe(isSame);
  });
});

describe('the calls at hand', () => {
  it.each([
    ['Answer', call(), 'answer'],
    ['Hold', talkingCall(), 'hold'],
    ['End call', talkingCall(), 'release'],
    ['Take back', heldCall(), 'takeBack'],
  ] as const)('%s asks for that', async (name, one, action) => {
    const { asked } = await showPage('main', snapshot({ calls: [one] }));
    await fireEvent.click(button(name));
    expect(asked).toEqual([{ name: action, args: [{ key: one.key }] }]);
  });

  it('does not take a call back while another is talking, and says why', async () => {
    const { asked } = await showPage(
      'main',
      snapshot({ calls: [heldCall({ key: 'h' }), talkingCall({ key: 't' })] }),
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
    await showPage('main', snapshot({ activity, calls }));
    expect(screen.getByText(words)).toBeVisible();
  });

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

describe('the keyboard', () => {
  const busyDesk = () =>
    snapshot({
      calls: [
        heldCall({ key: 'h1', heldSince: noon - 9000 }),
        heldCall({ key: 'h2', heldSince: noon - 5000 }),
        call({ key: 'r1' }),
        call({ key: 'r2' }),
      ],
    });

  it('answers the newest ringing call with Alt+A', async () => {
    const { asked } = await showPage('main', busyDesk());
    await press('KeyA');
    expect(asked).toEqual([{ name: 'answer', args: [{ key: 'r2' }] }]);
  });

  it('says that a call cannot be answered yet, until it can, and answers none by itself', async () => {
    const { asked, show } = await showPage('main', snapshot({ calls: [alertingCall()] }));
    await press('KeyA');
    const early = screen.getByTestId('tooEarly').textContent.trim();
    show(snapshot({ calls: [call()] }));
    expect([early, screen.getByTestId('tooEarly').textContent.trim(), asked]).toEqual([
      'The call cannot be answered yet: the gateway has not named it.',
      '',
      [],
    ]);
  });

  it('takes the last held call back with Alt+H', async () => {
    const { asked } = await showPage('main', busyDesk());
    await press('KeyH');
    expect(asked).toEqual([{ name: 'takeBack', args: [{ key: 'h2' }] }]);
  });

  it('holds with Alt+H while somebody is talked to', async () => {
    const { asked } = await showPage(
      'main',
      snapshot({ calls: [heldCall({ key: 'h' }), talkingCall({ key: 't' })] }),
    );
    await press('KeyH');
    expect(asked).toEqual([{ name: 'hold', args: [{ key: 't' }] }]);
  });

  it('ends the call with Alt+R', async () => {
    const { asked } = await showPage('main', snapshot({ calls: [talkingCall({ key: 't' })] }));
    await press('KeyR');
    expect(asked).toEqual([{ name: 'release', args: [{ key: 't' }] }]);
  });

  it('does nothing when there is nothing to do', async () => {
    const { asked } = await showPage('main', snapshot());
    await press('KeyA');
    await press('KeyR');
    await press('KeyH');
    expect(asked).toEqual([]);
  });

  it.each([
    ['a letter alone', { altKey: false }],
    ['AltGr', { ctrlKey: true }],
    ['a key held down', { repeat: true }],
  ])('leaves %s to what is being typed', async (_, over) => {
    const { asked } = await showPage('main', busyDesk());
    await press('KeyA', over);
    expect(asked).toEqual([]);
  });

  describe('in a text field', () => {
    async function setup(system: string) {
      const agent = vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(`Mozilla/5.0 (${system})`);
      onTestFinished(() => agent.mockRestore());
      const { asked } = await showPage('main', busyDesk());
      await fireEvent.click(button(/^Colleague/));
      return { asked, field: screen.getByLabelText('Call ID') };
    }
    const optionA = { code: 'KeyA', key: 'å', altKey: true };

    it('leaves the characters of Option to what is being typed on macOS', async () => {
      const { asked, field } = await setup('Macintosh; Intel Mac OS X 10_15_7');
      const typed = await fireEvent.keyDown(field, optionA);
      expect([typed, asked]).toEqual([true, []]);
    });

    it('answers with Alt+A where Alt types nothing', async () => {
      const { asked, field } = await setup('Windows NT 10.0; Win64; x64');
      await fireEvent.keyDown(field, optionA);
      expect(asked).toEqual([{ name: 'answer', args: [{ key: 'r2' }] }]);
    });

    it('answers with Option+A beside it on macOS', async () => {
      const { asked } = await setup('Macintosh; Intel Mac OS X 10_15_7');
      await fireEvent.keyDown(button('Show details'), optionA);
      expect(asked).toEqual([{ name: 'answer', args: [{ key: 'r2' }] }]);
    });

    it('is shown as macOS writes it there', async () => {
      await setup('Macintosh; Intel Mac OS X 10_15_7');
      expect(button('Ready')).toHaveTextContent('Ready⌥D');
    });
  });

  it.each([
    ['Digit1', 'Calls'],
    ['Digit2', 'Queue'],
    ['Digit3', 'Colleague'],
    ['Digit4', 'Settings'],
  ])('opens a view with Alt and %s, and puts the focus at its heading', async (code, name) => {
    await showPage('main', snapshot());
    await press(code);
    await expect.poll(() => document.activeElement).toBe(heading(name));
  });

  it('has the focus at the heading after the sign-in', async () => {
    const { show } = await showPage('main', signedOut());
    screen.getByLabelText('Work number').focus();
    show(snapshot());
    await expect.poll(() => document.activeElement).toBe(heading('Calls'));
  });

  it('leaves the focus alone when the window comes up with somebody signed in', async () => {
    await showPage('main', snapshot());
    expect([document.activeElement, heading('Calls').isConnected]).toEqual([document.body, true]);
  });

  describe('the focus, when the button that has it goes,', () => {
    const cardOf = (name: string): HTMLElement | null => button(name).closest('article');

    it.each([
      ['is answered', call(), 'Answer', talkingCall(), 'Hold'],
      ['is held', talkingCall(), 'Hold', heldCall(), 'Take back'],
      ['is taken back', heldCall(), 'Take back', talkingCall(), 'End call'],
    ] as const)('stays with a call that %s', async (_, before, pressed, after, next) => {
      const { show } = await showPage('main', snapshot({ calls: [{ ...before, key: 'a' }] }));
      button(pressed).focus();
      show(snapshot({ calls: [{ ...after, key: 'a' }] }));
      await expect.poll(() => document.activeElement).toBe(cardOf(next));
    });

    it('goes to the heading when the call is over', async () => {
      const { show } = await showPage('main', snapshot({ calls: [talkingCall({ key: 'a' })] }));
      button('End call').focus();
      show(snapshot({ calls: [endedCall({ key: 'a' })] }));
      await expect.poll(() => document.activeElement).toBe(heading('Calls'));
    });

    it('stays where it is when another call comes', async () => {
      const one = talkingCall({ key: 'a' });
      const { show } = await showPage('main', snapshot({ calls: [one] }));
      button('Hold').focus();
      show(snapshot({ calls: [one, call({ key: 'b' })] }));
      await expect.poll(() => screen.getAllByRole('article').length).toBe(2);
      expect(document.activeElement).toBe(button('Hold'));
    });
  });

  it('waits while a dialog asks something', async () => {
    const { asked } = await showPage('main', snapshot({ calls: [talkingCall()] }));
    await fireEvent.click(button('Sign out'));
    await screen.findByRole('alertdialog');
    await press('KeyR');
    expect(asked).toEqual([]);
  });
});

describe('the queue', () => {
  const watching = (over: Partial<WatchedView> = {}): WatchedView => ({
    skillId: skillId('7'),
    total: 1,
    from: 0,
    rows: [waitingRow()],
    leftOut: 0,
    obstacle: null,
    readAt: noon - 2000,
    missed: null,
    ...over,
  });
  async function setup(over: Partial<WatchedView> = {}, request: CallRequest | null = null) {
    const page = await showPage(
      'main',
      snapshot({ activity: 'busy', queues: queues.slice(0, 1), watched: watching(over), request }),
    );
    await fireEvent.click(button(/^Queue/));
    return page;
  }
  const requestButton = () => button('Request this call from +44 20 7946 0123');

  it('is watched while it is looked at, and not after', async () => {
    const { asked } = await setup();
    await fireEvent.click(button(/^Settings/));
    expect(asked).toEqual([
      { name: 'watchQueue', args: [{ skillId: '7' }] },
      { name: 'watchQueue', args: [{ skillId: null }] },
    ]);
  });

  it('is chosen among several by keyboard alone', async () => {
    const { asked } = await showPage('main', snapshot({ activity: 'busy' }));
    await fireEvent.click(button(/^Queue/));
    const choose = screen.getByRole('combobox', { name: 'Queue to look at' });
    choose.focus();
    await fireEvent.keyDown(choose, { key: 'ArrowDown' });
    await screen.findByRole('option', { name: 'Mortgages' });
    await fireEvent.keyDown(choose, { key: 'End' });
    await fireEvent.keyDown(choose, { key: 'Enter' });
    await expect.poll(() => asked).toEqual([{ name: 'watchQueue', args: [{ skillId: '8' }] }]);
  });

  it('says why it could not be looked at, until it can', async () => {
    const { answer } = await showPage(
      'main',
      snapshot({ activity: 'busy', queues: queues.slice(0, 1) }),
      (fake) => {
        fake.refuse('watchQueue', { kind: 'notPossible', why: 'signInUnderWay' });
      },
    );
    await fireEvent.click(button(/^Queue/));
    await screen.findByText('Signing in is under way.');
    answer('watchQueue', () => ok(undefined));
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await fireEvent(document, new Event('visibilitychange'));
    hidden.mockRestore();
    await fireEvent(document, new Event('visibilitychange'));
    await expect.poll(() => screen.queryByText('Signing in is under way.')).toBeNull();
  });

  it('is not watched while the window is hidden', async () => {
    const { asked } = await setup();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await fireEvent(document, new Event('visibilitychange'));
    hidden.mockRestore();
    expect(asked.at(-1)).toEqual({ name: 'watchQueue', args: [{ skillId: null }] });
  });

  it('shows caller, priority and waiting time', async () => {
    await setup();
    expect(screen.getByText('+44 20 7946 0123').closest('li')).toHaveTextContent(
      /1:11.*\+44 20 7946 0123.*United Kingdom.*Priority 2/,
    );
  });

  it('requests the chosen call', async () => {
    const { asked } = await setup();
    await fireEvent.click(requestButton());
    expect(asked.at(-1)).toEqual({
      name: 'requestCall',
      args: [{ callId: '1476707884-279', skillId: '7' }],
    });
  });

  it.each([
    ['callHeld', 'You have a call on hold.'],
    ['idle', 'You are ready for calls.'],
    ['notSignedIn', 'You are not signed in.'],
    ['noContact', 'There is no contact with the gateway.'],
  ] as const)('is shut and says why: %s', async (why, words) => {
    await setup({ obstacle: { kind: 'notPossible', why } });
    expect(requestButton()).toHaveAttribute('aria-disabled', 'true');
    expect(requestButton()).toHaveAccessibleDescription(expect.stringContaining(words));
  });

  it('does not say that nobody waits while the list cannot be had', async () => {
    await setup({ total: 0, rows: [], obstacle: { kind: 'notPossible', why: 'idle' } });
    expect(screen.queryByText('Nobody is waiting in this queue.')).toBeNull();
  });

  it('says that nobody waits although a held call forbids to request one', async () => {
    await setup({ total: 0, rows: [], obstacle: { kind: 'notPossible', why: 'callHeld' } });
    expect(screen.getByText('Nobody is waiting in this queue.')).toBeVisible();
  });

  it('says how old the list is', async () => {
    await setup();
    expect(screen.getByText(/^Read\b.*ago$/)).toHaveTextContent(/^Read 0:02 ago$/);
  });

  it('says that nobody waits', async () => {
    await setup({ total: 0, rows: [] });
    expect(screen.getByText('Nobody is waiting in this queue.')).toBeVisible();
  });

  it.each([
    ['asking', 'Asking for the call…'],
    ['accepted', 'Accepted. Your phone is about to ring.'],
    ['arrived', 'The call has arrived.'],
    ['gone', 'The call is no longer available.'],
    ['refused', 'The request was refused.'],
  ] as const)('follows a request: %s', async (state, words) => {
    await setup({}, { callId: callId('1476707884-279'), skillId: skillId('7'), state, problem: null });
    expect(screen.getByText(words)).toBeVisible();
  });

  it('asks for one call at a time', async () => {
    await setup({}, { callId: callId('9-9'), skillId: skillId('7'), state: 'accepted', problem: null });
    expect(requestButton()).toHaveAccessibleDescription('Another request is under way.');
  });

  it('says that another agent was faster', async () => {
    await setup(
      {},
      {
        callId: callId('9-9'),
        skillId: skillId('7'),
        state: 'gone',
        problem: { kind: 'callNoLongerAvailable' },
      },
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Somebody else took it, or the caller hung up.');
  });

  it('copes with a caller and a wait that are not known', async () => {
    await setup({ rows: [waitingRow({ caller: null, waitingSince: null })] });
    expect(screen.getByText('Waiting time not known').closest('li')).toHaveTextContent('Unknown caller');
  });
});

describe('a colleague’s calls', () => {
  async function setup(prepare: Parameters<typeof showPage>[2]) {
    const page = await showPage('main', snapshot(), prepare);
    await fireEvent.click(button(/^Colleague/));
    const type = (name: string, value: string) =>
      fireEvent.input(screen.getByLabelText(name), { target: { value } });
    return { ...page, type };
  }

  it('are listed by call ID', async () => {
    const { type } = await setup((fake) => {
      fake.answer('colleagueCalls', () => ok([callId('1456297722-1253'), callId('1456297463-1249')]));
    });
    await type('Work number', '301');
    await fireEvent.click(button('Show calls'));
    expect(await screen.findByText('1456297463-1249')).toBeVisible();
  });

  it('are refused in words, with the code', async () => {
    const { type } = await setup((fake) => {
      fake.refuse('colleagueCalls', {
        kind: 'refusal',
        from: 'gateway',
        code: '900-002',
        refusal: 'forbidden',
      });
    });
    await type('Work number', '301');
    await fireEvent.click(button('Show calls'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /You do not have the right to do this\..*Ask your administrator to grant it\..*Code 900-002/,
    );
  });

  it('are not asked for with a number out of range', async () => {
    const { asked, type } = await setup(() => undefined);
    await type('Work number', '7');
    await fireEvent.click(button('Show calls'));
    expect([asked.length, screen.getByLabelText('Work number').getAttribute('aria-invalid')]).toEqual([
      0,
      'true',
    ]);
  });

  it('open into details with readable units', async () => {
    const { type } = await setup((fake) => {
      fake.answer('callDetails', () => ok(details()));
    });
    await type('Call ID', '1606120429-5');
    await fireEvent.click(button('Show details'));
    const talked = await screen.findByText('Talked');
    expect(talked.parentElement).toHaveTextContent('1:56');
  });

  it('say that the details are being asked for', async () => {
    const { type } = await setup((fake) => {
      fake.answer('callDetails', () => Promise.withResolvers<never>().promise);
    });
    await type('Call ID', '1606120429-5');
    await fireEvent.click(button('Show details'));
    expect(screen.getByText(en.view.colleague.asking)).toBeVisible();
  });

  it.each([
    ['unauthorised', { kind: 'unauthorised', from: 'cms' }, 'Access to CC-CMS was refused.'],
    [
      'not set up',
      { kind: 'notPossible', why: 'noCallDetailsService' },
      'No service for call details is set up.',
    ],
  ] as const)('say why details cannot be had: %s', async (_, problem, words) => {
    const { type } = await setup((fake) => {
      fake.refuse('callDetails', problem);
    });
    await type('Call ID', '1606120429-5');
    await fireEvent.click(button('Show details'));
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
  });

  it.each([
    ['the same call is asked for twice', ['1456297722-1253', '1456297722-1253']],
    ['another one is asked for meanwhile', ['1456297463-1249', '1456297722-1253']],
  ])('show the call asked for last, without complaint, when %s', async (_, ids) => {
    const { type } = await setup((fake) => {
      fake.answer('colleagueCalls', () => ok([callId('1456297722-1253'), callId('1456297463-1249')]));
      fake.answer('callDetails', (call) => ok(details({ callId: callId(call.callId) })));
    });
    await type('Work number', '301');
    await fireEvent.click(button('Show calls'));
    await screen.findByText('1456297463-1249');
    for (const id of ids) button(new RegExp(`Details.*${id}`)).click();
    expect(await screen.findByText('Details of call 1456297722-1253')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('refuse a call ID that CC-CMS would not take', async () => {
    const { asked, type } = await setup(() => undefined);
    await type('Call ID', 'x'.repeat(21));
    await fireEvent.click(button('Show details'));
    expect(asked).toEqual([]);
    expect(screen.getByLabelText('Call ID')).toHaveAccessibleDescription(/1 to 20 characters/);
  });
});

describe('a call ID', () => {
  it('is copied, and that is said', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { userAgent: navigator.userAgent, clipboard: { writeText } });
    await showPage('main', snapshot(), (fake) => {
      fake.answer('colleagueCalls', () => ok([callId('1456297722-1253')]));
    });
    await fireEvent.click(button(/^Colleague/));
    await fireEvent.input(screen.getByLabelText('Work number'), { target: { value: '301' } });
    await fireEvent.click(button('Show calls'));
    await fireEvent.click(await screen.findByRole('button', { name: 'Copy call ID 1456297722-1253' }));
    expect(await screen.findByText('Copied.')).toBeVisible();
    vi.unstubAllGlobals();
    expect(writeText).toHaveBeenCalledWith('1456297722-1253');
  });
});

describe('the settings', () => {
  async function setup() {
    const page = await showPage('main', snapshot());
    await fireEvent.click(button(/^Settings/));
    return page;
  }

  it.each([
    ['radio', '中文', { language: 'zh' }],
    ['radio', 'Dark', { theme: 'dark' }],
    ['radio', 'Top left', { popCorner: 'topLeft' }],
    ['checkbox', /^Ready again/, { autoEnterReady: false }],
    ['checkbox', /^Sign in ready/, { startReady: true }],
    ['checkbox', /^Start Ringside/, { startAtLogin: true }],
  ] as const)('save a %s %s at once', async (role, name, change) => {
    const { asked } = await setup();
    await fireEvent.click(screen.getByRole(role, { name }));
    expect(asked).toEqual([{ name: 'savePreferences', args: [change] }]);
  });

  it('keep the connection shut while somebody is signed in', async () => {
    await setup();
    expect(screen.getByText('Sign out to change the connection.')).toBeVisible();
  });

  it('follow the language of the next snapshot', async () => {
    const { show } = await setup();
    const { settings } = snapshot();
    show(snapshot({ settings: { ...settings, preferences: { ...settings.preferences, language: 'zh' } } }));
    expect([heading('设置').textContent, document.documentElement.lang]).toEqual(['设置', 'zh-CN']);
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
