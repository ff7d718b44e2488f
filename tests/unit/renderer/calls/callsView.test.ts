import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
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
import { button, showPage, shownCall, tiles } from '../showPage.ts';
import { doing } from '../../../support/availability.ts';

describe('the calls at hand', () => {
  it.each([
    ['Answer', call(), 'answer'],
    ['Hold', talkingCall(), 'hold'],
    ['End', talkingCall(), 'release'],
    ['Retrieve', heldCall(), 'takeBack'],
    ['Mute', talkingCall(), 'mute'],
    ['Unmute', talkingCall({ muted: true }), 'unmute'],
  ] as const)('%s asks for that', async (name, one, action) => {
    const { asked } = await showPage('main', snapshot({ calls: [one] }));
    await fireEvent.click(button(name));
    const [done] = asked.filter((one) => one.name !== 'lookAtHeld');
    expect(done).toEqual({ name: action, args: [{ key: one.key }] });
  });

  it('swaps a held call with the one that is talked in', async () => {
    const { asked } = await showPage(
      'main',
      snapshot({ calls: [heldCall({ key: 'h' }), talkingCall({ key: 't' })] }),
    );
    await fireEvent.click(button(/^Swap/));
    expect(asked).toEqual([{ name: 'swap', args: [{ key: 'h' }] }]);
  });

  it('does not take a call back while two others are talked in, and says why', async () => {
    const { asked } = await showPage(
      'main',
      snapshot({ calls: [heldCall({ key: 'h' }), talkingCall({ key: 't' }), talkingCall({ key: 'u' })] }),
    );
    const takeBack = button(/^Retrieve/);
    await fireEvent.click(takeBack);
    expect([takeBack.getAttribute('aria-disabled'), asked]).toEqual(['true', []]);
    expect(takeBack).toHaveAccessibleDescription('Hold or end the other call first.');
  });

  it('cannot answer what nobody has named yet', async () => {
    const { asked } = await showPage('main', snapshot({ calls: [alertingCall()] }));
    const answer = screen.getAllByRole('button', { name: /^Answer/ });
    for (const one of answer) {
      await fireEvent.click(one);
      expect(one).toHaveAttribute('aria-disabled', 'true');
      expect(one).toHaveAccessibleDescription(
        'The call cannot be answered yet: the gateway has not named it.',
      );
    }
    expect([answer.length > 0, asked]).toEqual([true, []]);
  });

  it.each([
    [119_000, 'On hold', null],
    [120_000, 'Over 2:00 on hold', '138 1234 5678 has been on hold for over 2:00.'],
    [240_000, 'Over 4:00 on hold', '138 1234 5678 has been on hold for over 4:00.'],
  ])('says of a call that is on hold for %d ms: %s', async (heldMs, word, announced) => {
    await showPage('main', snapshot({ calls: [heldCall({ heldSince: noon - heldMs })] }));
    expect(tiles()[0]).toHaveTextContent(word);
    expect(screen.getByTestId('announcement').textContent).toBe(announced ?? '');
  });

  it('tells of two calls that are on hold for too long one after the other, each once', async () => {
    const since = { heldSince: noon - 130_000 };
    const calls = ['138 1234 5678', '139 1234 5678'].map((number) =>
      heldCall({ key: number, caller: party(number), ...since }),
    );
    const { pass } = await showPage('main', snapshot({ calls }));
    const heard = [screen.getByTestId('announcement').textContent];
    for (const ms of [1000, 1000]) {
      pass(ms);
      heard.push(screen.getByTestId('announcement').textContent);
    }
    const [first, second, third] = heard;
    expect([first, second].map((words) => words?.slice(0, 13)).sort()).toEqual([
      '138 1234 5678',
      '139 1234 5678',
    ]);
    expect(third).toBe(second);
  });

  it.each([
    [
      'dialling',
      alertingCall({ direction: 'outbound', otherSide: 'called', offeredAt: noon - 7000 }),
      '0:07',
    ],
    ['talk', talkingCall({ answeredAt: noon - 3_725_000 }), '1:02:05'],
    ['hold', heldCall({ heldSince: noon - 83_000 }), '1:23'],
  ])('shows the %s time', async (_, one, time) => {
    await showPage('main', snapshot({ calls: [one] }));
    expect(tiles()[0]).toHaveTextContent(time);
    // Once: the head has what does not run.
    expect(shownCall()).not.toHaveTextContent(time);
  });

  it('keeps counting', async () => {
    const { pass } = await showPage('main', snapshot({ calls: [heldCall({ heldSince: noon - 83_000 })] }));
    pass(60_000);
    expect(tiles()[0]).toHaveTextContent('2:23');
  });

  it('does not let a clock that is behind count below zero', async () => {
    await showPage('main', snapshot({ calls: [talkingCall({ answeredAt: noon + 5000 })] }));
    expect(tiles()[0]).toHaveTextContent('0:00');
  });

  it.each([
    ['ready', /^Ready since \d\d:\d\d\. The next call rings here/],
    ['busy', 'You are not ready for calls.'],
  ] as const)('says what it means that there is none while %s', async (activity, words) => {
    await showPage('main', snapshot({ availability: doing(activity, { since: noon }) }));
    expect(screen.getByText(words)).toBeVisible();
  });

  it.each(['ready', 'busy'] as const)(
    'promises no call without contact to an agent who is %s',
    async (activity) => {
      await showPage('main', snapshot({ availability: doing(activity), session: reconnecting() }));
      expect(screen.getByText(/^No call is known of\..* a call may not show up here\.$/)).toBeVisible();
      expect(screen.queryByText(/The next call rings here/)).toBeNull();
    },
  );

  it('says how many are on hold', async () => {
    await showPage('main', snapshot({ calls: [heldCall({ key: 'a' }), heldCall({ key: 'b' })] }));
    expect(screen.getByText('2 On hold')).toBeVisible();
  });

  describe('an ended call that the program tells of no longer', () => {
    const over = endedCall({ key: 'e' });
    const shown = async () => {
      // What is under the pointer, which this browser does not know, is of no matter here.
      Object.assign(document, { elementFromPoint: () => null });
      onTestFinished(() => void Reflect.deleteProperty(document, 'elementFromPoint'));
      const page = await showPage('main', snapshot({ calls: [over], people: { e: 'Olivia Bennett' } }));
      const [tile] = tiles();
      if (tile === undefined) throw new Error('there is no tile');
      return { tile, vanish: () => page.show(snapshot()) };
    };

    it('goes where nobody reads it', async () => {
      const { vanish } = await shown();
      vanish();
      expect(tiles()).toEqual([]);
    });

    it('stays as it was while the pointer is on it', async () => {
      const { tile, vanish } = await shown();
      await fireEvent.pointerMove(tile);
      vanish();
      expect(tiles()).toEqual([tile]);
      expect(tile).toHaveTextContent(/^Olivia Bennett/);
      await fireEvent.pointerLeave(tile);
      expect(tiles()).toEqual([]);
    });

    it('stays while it has the focus, wherever the pointer goes', async () => {
      const { tile, vanish } = await shown();
      tile.focus();
      vanish();
      await fireEvent.pointerMove(tile);
      await fireEvent.pointerLeave(tile);
      expect(tiles()).toEqual([tile]);
      tile.blur();
      await expect.poll(tiles).toEqual([]);
    });
  });

  it.each([
    ['abandoned', 'The caller hung up before the answer'],
    ['releasedByAgent', 'You ended the call'],
    ['releasedByCaller', 'The caller hung up'],
    ['released', 'The call is over'],
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
    const texts = () => tiles().map(({ textContent }) => textContent);
    const before = texts();
    await fireEvent.click(button(/^People/));
    await screen.findByRole('heading', { name: 'People', level: 1 });
    expect([before.length, texts()]).toEqual([2, before]);
  });

  it('shows the one that is chosen, from whichever view, until another is talked in', async () => {
    const held = heldCall({ key: 'h', caller: party('70001', null) });
    const talking = talkingCall({ key: 't', caller: party('70002', null) });
    const { show } = await showPage('main', snapshot({ calls: [held, talking] }));
    const title = () => screen.getByRole('heading', { level: 1 }).textContent;
    const chosen = () => screen.queryByRole('button', { current: true })?.textContent;
    expect([title(), chosen()]).toEqual(['70002', '70002']);
    await fireEvent.click(button(/^People/));
    await screen.findByRole('heading', { name: 'People', level: 1 });
    expect(chosen()).toBeUndefined();
    await fireEvent.click(button('70001'));
    expect([title(), chosen()]).toEqual(['70001', '70001']);
    show(snapshot({ calls: [held, talking, call({ key: 'r', caller: party('70003', null) })] }));
    expect(title()).toBe('70001');
    const answered = talkingCall({ key: 'r', caller: party('70003', null) });
    show(snapshot({ calls: [held, heldCall({ key: 't' }), answered] }));
    expect(title()).toBe('70003');
  });

  it('asks for the data of a held call that is chosen, and shows it when it is told', async () => {
    const held = heldCall({ key: 'h', caller: party('70001', null), associatedData: null });
    const talking = talkingCall({ key: 't' });
    const { show, asked } = await showPage('main', snapshot({ calls: [held, talking] }));
    await fireEvent.click(button('70001'));
    expect(asked).toEqual([{ name: 'lookAtHeld', args: [{ key: 'h' }] }]);
    expect(screen.queryByText('No associated data')).toBeNull();
    const told = { ...held, associatedData: 'level=gold' };
    show({ ...snapshot({ calls: [told, talking] }), heldInSight: 'h' });
    expect(screen.getByRole('row', { name: 'level gold' })).toBeVisible();
  });

  it('runs no time without contact, and says as of when the calls are', async () => {
    const calls = [talkingCall({ key: 't', answeredAt: noon - 65_000 })];
    const { show } = await showPage('main', snapshot({ calls }));
    expect(tiles()[0]).toHaveTextContent('1:05');
    show(snapshot({ calls, session: reconnecting(), lastContactAt: noon }));
    expect(tiles()[0]).not.toHaveTextContent('1:05');
    expect(screen.getByText(/^as of \d\d:\d\d$/)).toBeVisible();
  });

  it('shows twenty calls at once', async () => {
    const calls = Array.from({ length: 20 }, (_, index) => heldCall({ key: `k${String(index)}` }));
    await showPage('main', snapshot({ calls }));
    expect(tiles()).toHaveLength(20);
  });
});

describe('odd data', () => {
  it('shows a number of forty digits whole', async () => {
    const number = '1234567890'.repeat(4);
    await showPage('main', snapshot({ calls: [call({ caller: party(number, null) })] }));
    expect(shownCall()).toHaveTextContent(number);
    expect(tiles()[0]).toHaveTextContent(number);
  });

  it('shows the queue’s ID where it has no name', async () => {
    await showPage('main', snapshot({ calls: [call({ skillName: '' })] }));
    for (const place of [shownCall(), tiles()[0]]) expect(place).toHaveTextContent('7');
  });

  it('shows no region for a code that is none', async () => {
    await showPage('main', snapshot({ calls: [call({ caller: party('123', '<b>') })] }));
    expect(shownCall()).not.toHaveTextContent('<b>');
  });
});
