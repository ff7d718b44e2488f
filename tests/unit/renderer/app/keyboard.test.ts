import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  alertingCall,
  call,
  endedCall,
  heldCall,
  noon,
  party,
  signedOut,
  snapshot,
  talkingCall,
} from '../snapshots.ts';
import { signedIn as anySignedIn } from '../../../support/snapshots.ts';
import { anywhere } from '../../../../src/shared/settings/sections.ts';
import { button, showPage, shownCall, tiles } from '../showPage.ts';

const press = (code: string, over: KeyboardEventInit = {}) =>
  fireEvent.keyDown(window, { code, altKey: true, ...over });

const heading = (name: string | RegExp): HTMLElement => screen.getByRole('heading', { name, level: 1 });

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
    const early = screen.getByTestId('tooEarly').textContent;
    show(snapshot({ calls: [call()] }));
    expect([early, screen.queryByTestId('tooEarly'), asked]).toEqual([
      'The call cannot be answered yet: the gateway has not named it.',
      null,
      [],
    ]);
  });

  it.each(['KeyA', 'KeyH', 'KeyR', 'KeyB'])('sends nothing that its button refuses: Alt+%s', async (code) => {
    const { asked, show } = await showPage('main', busyDesk());
    show({ ...busyDesk(), session: { ...anySignedIn, state: 'signingOut' } });
    await press(code);
    expect(asked).toEqual([]);
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

  it('swaps with the call that has been held longest with Alt+S', async () => {
    const held = [
      heldCall({ key: 'h1', heldSince: noon - 9000 }),
      heldCall({ key: 'h2', heldSince: noon - 5000 }),
    ];
    const { asked } = await showPage('main', snapshot({ calls: [...held, talkingCall({ key: 't' })] }));
    await press('KeyS');
    expect(asked).toEqual([{ name: 'swap', args: [{ key: 'h1' }] }]);
  });

  it.each([
    ['mutes a call in which the agent is heard', {}, 'mute'],
    ['lets a muted one be heard', { muted: true }, 'unmute'],
    ['mutes one of which it is not known', { maybeMuted: true }, 'mute'],
  ] as const)('%s with Alt+M', async (_, muting, name) => {
    const { asked } = await showPage('main', snapshot({ calls: [talkingCall({ key: 't', ...muting })] }));
    await press('KeyM');
    expect(asked).toEqual([{ name, args: [{ key: 't' }] }]);
  });

  it('ends the call with Alt+E', async () => {
    const { asked } = await showPage('main', snapshot({ calls: [talkingCall({ key: 't' })] }));
    await press('KeyE');
    expect(asked).toEqual([{ name: 'release', args: [{ key: 't' }] }]);
  });

  it('does nothing when there is nothing to do', async () => {
    const { asked } = await showPage('main', snapshot());
    await press('KeyA');
    await press('KeyE');
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
      await fireEvent.click(button('People'));
      const answers = () => asked.filter(({ name }) => name === 'answer');
      return { answers, field: screen.getByLabelText('Call ID') };
    }
    const optionA = { code: 'KeyA', key: 'å', altKey: true };

    it('leaves the characters of Option to what is being typed on macOS', async () => {
      const { answers, field } = await setup('Macintosh; Intel Mac OS X 10_15_7');
      const typed = await fireEvent.keyDown(field, optionA);
      expect([typed, answers()]).toEqual([true, []]);
    });

    it('answers with Alt+A where Alt types nothing', async () => {
      const { answers, field } = await setup('Windows NT 10.0; Win64; x64');
      await fireEvent.keyDown(field, optionA);
      expect(answers()).toEqual([{ name: 'answer', args: [{ key: 'r2' }] }]);
    });

    it('answers with Option+A beside it on macOS', async () => {
      const { answers } = await setup('Macintosh; Intel Mac OS X 10_15_7');
      await fireEvent.keyDown(button('Show details'), optionA);
      expect(answers()).toEqual([{ name: 'answer', args: [{ key: 'r2' }] }]);
    });

    it('is shown as macOS writes it there', async () => {
      await setup('Macintosh; Intel Mac OS X 10_15_7');
      await press('KeyB');
      expect(await screen.findByRole('menuitemradio', { name: /^Ready/ })).toHaveTextContent('Ready ⌥R');
    });
  });

  it.each([
    ['Digit1', /^Shift since/],
    ['Digit2', 'Queues'],
    ['Digit3', 'People'],
    ['Digit4', 'History'],
  ])('opens a view with Alt and %s, and puts the focus at its heading', async (code, name) => {
    await showPage('main', snapshot());
    await press(code);
    await expect.poll(() => document.activeElement).toBe(heading(name));
  });

  it.each([
    ['Control and a comma', 'Windows NT 10.0; Win64; x64', { ctrlKey: true }, 'Settings (Ctrl+,)'],
    ['Command and a comma on macOS', 'Macintosh; Intel Mac OS X 10_15_7', { metaKey: true }, 'Settings (⌘,)'],
  ])('opens the settings with %s, also out of a field, and says so', async (_, system, held, title) => {
    const agent = vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(`Mozilla/5.0 (${system})`);
    onTestFinished(() => agent.mockRestore());
    const { asked } = await showPage('main', snapshot());
    await press('Digit3');
    await fireEvent.keyDown(await screen.findByLabelText('Call ID'), { code: 'Comma', key: ',', ...held });
    expect(asked.filter(({ name }) => name === 'openSettings')).toEqual([
      { name: 'openSettings', args: [anywhere] },
    ]);
    expect(button('Settings').title).toBe(title);
  });

  it('opens nothing with Alt+5', async () => {
    await showPage('main', snapshot());
    await press('Digit5');
    expect(heading(/^Shift since/).isConnected).toBe(true);
  });

  it('has the focus at the heading after the sign-in', async () => {
    const { show } = await showPage('main', signedOut());
    screen.getByLabelText('Work number').focus();
    show(snapshot());
    await expect.poll(() => document.activeElement).toBe(heading(/^Shift since/));
  });

  it('leaves the focus alone when the window comes up with somebody signed in', async () => {
    await showPage('main', snapshot());
    expect([document.activeElement, heading(/^Shift since/).isConnected]).toEqual([document.body, true]);
  });

  describe('from call to call', () => {
    const three = () =>
      snapshot({
        calls: [
          heldCall({ key: 'h', heldSince: noon - 9000, caller: party('70001', null) }),
          heldCall({ key: 'i', heldSince: noon - 5000, caller: party('70002', null) }),
          talkingCall({ key: 't', caller: party('70003', null) }),
        ],
      });
    const shown = () => heading(/^7000/).textContent;

    it('shows the one below and above, in the order of the tiles, and no further', async () => {
      await showPage('main', three());
      const seen = [shown()];
      for (const code of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
        await press(code);
        await expect.poll(() => document.activeElement?.textContent).toBe(shown());
        seen.push(shown());
      }
      expect(seen).toEqual(['70003', '70001', '70002', '70002', '70001']);
    });

    it('comes back to the call that was shown out of another view', async () => {
      await showPage('main', three());
      await press('Digit2');
      await expect.poll(() => document.activeElement).toBe(heading('Queues'));
      await press('ArrowDown');
      await expect.poll(() => document.activeElement?.textContent).toBe('70003');
      expect(shown()).toBe('70003');
    });

    it('goes on with the next tile when the call in the one with the focus is over, else to the heading', async () => {
      const { show } = await showPage('main', three());
      await press('ArrowDown');
      await expect.poll(() => document.activeElement?.textContent).toBe('70001');
      const [, second, talking] = three().calls;
      if (second === undefined || talking === undefined) throw new Error('three calls');
      show(snapshot({ calls: [second, talking] }));
      await expect.poll(() => document.activeElement?.getAttribute('data-call')).toBe('i');
      show(snapshot());
      await expect.poll(() => document.activeElement).toBe(screen.getByRole('heading', { name: 'Calls' }));
    });
  });

  it('goes from region to region with F6 and back, and round', async () => {
    await showPage('main', snapshot({ calls: [talkingCall({ caller: party('70003', null) })] }));
    const names = ['Talking', 'Desk', '70003', '70003'];
    const key = (shiftKey: boolean) => fireEvent.keyDown(window, { code: 'F6', key: 'F6', shiftKey });
    const focused = () => document.activeElement?.textContent.trim();
    for (const name of [...names, 'Talking']) {
      await key(false);
      expect(focused()).toBe(name);
    }
    await key(true);
    expect(document.activeElement).toBe(heading('70003'));
  });

  describe('the focus, when the button that has it goes,', () => {
    it.each([
      ['is answered', call(), 'Answer', talkingCall(), 'Hold'],
      ['is held', talkingCall(), 'Hold', heldCall(), 'Retrieve'],
      ['is taken back', heldCall(), 'Retrieve', talkingCall(), 'End'],
    ] as const)('stays at the heading of a call that %s', async (_, before, pressed, after, next) => {
      const { show } = await showPage('main', snapshot({ calls: [{ ...before, key: 'a' }] }));
      button(pressed).focus();
      show(snapshot({ calls: [{ ...after, key: 'a' }] }));
      await expect
        .poll(() => document.activeElement)
        .toBe(within(shownCall()).getByRole('heading', { level: 1 }));
      expect(button(next)).toBeInTheDocument();
    });

    it('goes to the heading when the call is over', async () => {
      const { show } = await showPage('main', snapshot({ calls: [talkingCall({ key: 'a' })] }));
      button('End').focus();
      show(snapshot({ calls: [endedCall({ key: 'a' })] }));
      await expect.poll(() => document.activeElement).toBe(heading(/^Shift since/));
    });

    it('stays where it is when another call comes', async () => {
      const one = talkingCall({ key: 'a' });
      const { show } = await showPage('main', snapshot({ calls: [one] }));
      button('Hold').focus();
      show(snapshot({ calls: [one, call({ key: 'b' })] }));
      await expect.poll(() => tiles().length).toBe(2);
      expect(document.activeElement).toBe(button('Hold'));
    });
  });

  it('waits while a dialog asks something', async () => {
    const { asked } = await showPage('main', snapshot({ calls: [talkingCall()] }));
    await press('KeyB');
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    await screen.findByRole('alertdialog');
    await press('KeyR');
    expect(asked).toEqual([]);
  });
});
