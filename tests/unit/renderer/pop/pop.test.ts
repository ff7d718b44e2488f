import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { doing } from '../../../support/availability.ts';
import { alertingCall, call, noon, party, settings, snapshot } from '../snapshots.ts';
import { button, showPage } from '../showPage.ts';

const withCalls = (...calls: Parameters<typeof call>[0][]) =>
  snapshot({ calls: calls.map((over) => call(over)) });

describe('the pop', () => {
  it('shows the number in readable form', async () => {
    await showPage('pop', withCalls({}));
    expect(screen.getByTestId('caller')).toHaveTextContent('138 1234 5678');
  });

  it('names the caller’s region in the chosen language', async () => {
    const preferences = { ...settings().preferences, language: 'zh' as const };
    await showPage('pop', {
      ...withCalls({ caller: party('+44 20 7946 0123', 'GB') }),
      settings: settings({ preferences }),
    });
    expect(screen.getByTestId('region')).toHaveTextContent('英国');
  });

  it('heads it with the queue and the time that the caller has waited', async () => {
    await showPage('pop', withCalls({}));
    expect(screen.getByRole('banner')).toHaveTextContent(/Credit cards.*waited 0:42/);
  });

  it('has the time of ringing in its head while nothing tells how long the caller has waited', async () => {
    await showPage('pop', withCalls({ beganAt: null, skillName: null, skillId: null }));
    expect(screen.getByRole('banner')).toHaveTextContent(/^Incoming call Ringing for ?0:04$/);
  });

  it.each([
    ['20', 4000, '0.8 1'],
    ['10', 4000, '0.6 1'],
    ['10', 60_000, '0 1'],
    ['0', 4000, '0 1'],
  ] as const)('shows how much of %s s of ringing is left after %i ms: %s', async (ringTime, past, left) => {
    const preferences = { ...settings().preferences, ringTime };
    await showPage('pop', {
      ...withCalls({ offeredAt: Date.UTC(2026, 6, 20, 12) - past }),
      settings: settings({ preferences }),
    });
    expect(document.querySelector<HTMLElement>('header .left')?.style.scale).toBe(left);
  });

  it.each([
    ['Video call', { mediaAbility: 'video' }],
    ['Video call', { mediaAbility: 'voiceAndVideo' }],
    ['Video call', { mediaType: 'video', mediaAbility: null }],
    ['Incoming call', { mediaAbility: 'voice' }],
    ['Incoming call', { mediaAbility: null }],
  ] as const)('is headed "%s" for %j', async (title, over) => {
    await showPage('pop', withCalls(over));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title);
  });

  it('shows up to four pinned facts of its data, the first of them on its own line, and how many there are', async () => {
    const pinned = (key: string, en: string) => ({ key, en, zh: '', use: 'pinned' as const });
    const dataLabels = [
      { key: 'name', en: 'Name', zh: '', use: 'name' as const },
      ...[pinned('why', 'Why'), pinned('level', 'Level'), pinned('order', ''), pinned('customer', '')],
      pinned('more', ''),
      { key: 'secret', en: '', zh: '', use: 'hidden' as const },
    ];
    const associatedData = JSON.stringify({
      ...{ name: 'Olivia Bennett', order: '48213', level: 'Gold', why: 'Delivery arrived damaged' },
      ...{ customer: 'C-204117', more: 'x', city: 'Leeds', secret: 'y' },
    });
    const preferences = { ...settings().preferences, dataLabels };
    await showPage('pop', { ...withCalls({ associatedData }), settings: settings({ preferences }) });
    expect(screen.getByTestId('caller')).toHaveTextContent('Olivia Bennett');
    expect(screen.getByTestId('region')).toHaveTextContent('138 1234 5678 · China');
    const facts = [...document.querySelectorAll('dl.facts > div')];
    expect(facts.map((one) => one.textContent.trim())).toEqual([
      ...['Why Delivery arrived damaged', 'Level Gold', 'order 48213', 'customer C-204117'],
    ]);
    expect(facts.map((one) => one.classList.contains('why'))).toEqual([true, false, false, false]);
    expect(screen.getByText('+2 more')).toBeVisible();
    expect(document.body).not.toHaveTextContent('secret');
  });

  it('shows the first fields of its data where none is pinned', async () => {
    await showPage('pop', withCalls({ associatedData: '{"a":"1","b":"2","c":"3","d":"4","e":"5"}' }));
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['a', 'b', 'c', 'd']);
    expect(screen.getByText('+1 more')).toBeVisible();
  });

  it('has a long field of its data whole as a hint', async () => {
    const note = 'Wants to be called back. '.repeat(7).trim();
    await showPage('pop', withCalls({ associatedData: JSON.stringify({ note }) }));
    expect(screen.getByText(note)).toHaveAttribute('title', note);
  });

  it('shows markup in associated data as text', async () => {
    await showPage('pop', withCalls({ associatedData: '<img src=x onerror="alert(1)"> hello' }));
    expect(screen.getByText('<img src=x onerror="alert(1)"> hello')).toBeVisible();
  });

  it.each([
    ['en', 'Your phone is ringing', 'Not yet known', 'Answer'],
    ['zh', '您的话机正在振铃', '尚未获知', '应答'],
  ] as const)('claims no direction in %s and keeps Answer shut while none is told', async (...texts) => {
    const [language, title, caller, answer] = texts;
    const preferences = { ...settings().preferences, language };
    await showPage('pop', { ...snapshot({ calls: [alertingCall()] }), settings: settings({ preferences }) });
    expect([
      screen.getByRole('heading').textContent,
      screen.getByTestId('caller').textContent.trim(),
      button(answer).getAttribute('aria-disabled') === 'true',
    ]).toEqual([title, caller, true]);
    expect(document.body).not.toHaveTextContent(/incoming|caller|calling|来电|主叫/i);
  });

  it('has a call in the language that was chosen while none rang', async () => {
    const { show } = await showPage('pop', snapshot());
    const chosen = settings({ preferences: { ...settings().preferences, language: 'zh' } });
    show(snapshot({ settings: chosen }));
    await expect.poll(() => document.documentElement.lang).toBe('zh-CN');
    show({ ...withCalls({}), settings: chosen });
    expect(button('应答')).toBeVisible();
  });

  it('changes its heading in place once the call turns out to come in', async () => {
    const { show } = await showPage('pop', snapshot({ calls: [alertingCall()] }));
    const heading = screen.getByRole('heading');
    show(withCalls({ phase: 'alerting', caller: null }));
    expect([heading.isConnected, heading.textContent]).toEqual([true, 'Incoming call']);
    expect(screen.getByTestId('caller')).toHaveTextContent('Unknown caller');
  });

  it('shows the newest of several and how many ring', async () => {
    const one = { caller: party('139 0000 0000') };
    await showPage('pop', withCalls({ key: 'a' }, { key: 'b' }, { key: 'c' }, { key: 'd', ...one }));
    expect(screen.getByTestId('caller')).toHaveTextContent('139 0000 0000');
    expect(screen.getByRole('heading').parentElement).toHaveTextContent('4 calls ringing');
  });

  describe('with several that ring', () => {
    const three = withCalls(
      { key: 'a', caller: party('139 0000 0001') },
      { key: 'b', caller: party('139 0000 0002') },
      { key: 'c', caller: party('139 0000 0003') },
    );
    const rowOf = (text: string) => within(screen.getByText(text).closest('li') ?? document.body);

    it('has the others in a row each, the newer one first', async () => {
      await showPage('pop', three);
      expect(screen.getByTestId('caller')).toHaveTextContent('139 0000 0003');
      const rows = within(screen.getByRole('list', { name: 'Other calls that ring' })).getAllByRole(
        'listitem',
      );
      expect(rows).toHaveLength(2);
      expect(rows[0]).toHaveTextContent(/139 0000 0002.*Credit cards ?Ringing for ?0:04/);
      expect(rows[1]).toHaveTextContent('139 0000 0001');
    });

    it('names in each row the person, where the data do', async () => {
      await showPage('pop', withCalls({ key: 'a', associatedData: '{"name":"Tomas Varela"}' }, { key: 'b' }));
      expect(screen.getByRole('listitem')).toHaveTextContent(/^Tomas Varela Credit cards/);
    });

    it('answers the one whose row it is', async () => {
      const { asked } = await showPage('pop', three);
      await fireEvent.click(rowOf('139 0000 0001').getByRole('button', { name: 'Answer' }));
      expect(asked).toEqual([{ name: 'answer', args: [{ key: 'a' }] }]);
    });

    it('names in each row whom its button answers', async () => {
      await showPage('pop', three);
      const answer = rowOf('139 0000 0002').getByRole('button', { name: 'Answer' });
      expect(answer).toHaveAccessibleDescription('139 0000 0002');
    });

    it('tells in a row why its answer failed, and nowhere else', async () => {
      await showPage('pop', three, (fake) => {
        fake.refuse('answer', { kind: 'notPossible', why: 'noContact' });
      });
      await fireEvent.click(rowOf('139 0000 0001').getByRole('button', { name: 'Answer' }));
      const alert = await screen.findByRole('note');
      expect(rowOf('139 0000 0001').getByRole('note')).toBe(alert);
    });

    it('cannot answer in a row what cannot be answered yet', async () => {
      await showPage('pop', withCalls({ key: 'a', phase: 'alerting' }, { key: 'b' }));
      const rows = within(screen.getByRole('list', { name: 'Other calls that ring' }));
      expect(rows.getByRole('button', { name: 'Answer' })).toHaveAttribute('aria-disabled', 'true');
    });
  });

  it('offers nothing, and says so, while no call is ringing', async () => {
    await showPage('pop', withCalls({ phase: 'talking' }));
    // No style sheet is loaded here: that nothing of this class is in sight or in reach is tried on the built program.
    const isUnseen = (element: HTMLElement) => element.closest('main')?.classList.contains('unseen');
    const [said, ...offered] = [screen.getByText('No call is ringing.'), ...screen.getAllByRole('button')];
    expect([isUnseen(said), offered.every(isUnseen)]).toEqual([false, true]);
  });

  it('keeps nothing of a call in sight that has stopped ringing', async () => {
    const { show } = await showPage('pop', withCalls({}));
    show(withCalls());
    expect(document.body).not.toHaveTextContent('138');
  });

  it('answers the call that it shows', async () => {
    const { asked } = await showPage('pop', withCalls({ key: 'a' }, { key: 'b' }));
    const [answer] = within(screen.getByRole('contentinfo')).getAllByRole('button');
    if (answer !== undefined) await fireEvent.click(answer);
    expect(asked).toEqual([{ name: 'answer', args: [{ key: 'b' }] }]);
  });

  it('says why the answer failed', async () => {
    await showPage('pop', withCalls({}), (fake) => {
      fake.refuse('answer', { kind: 'refusal', from: 'gateway', code: '200-002', refusal: 'refused' });
    });
    await fireEvent.click(button('Answer'));
    expect(await screen.findByRole('note')).toHaveTextContent('There is no call to answer.');
  });

  it('does not hold a failed answer against the next call', async () => {
    const { show } = await showPage('pop', withCalls({ key: 'a' }), (fake) => {
      fake.refuse('answer', { kind: 'refusal', from: 'gateway', code: '200-002', refusal: 'refused' });
    });
    await fireEvent.click(button('Answer'));
    await screen.findByRole('note');
    show(withCalls({ key: 'b' }));
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('says only that there is a call while the screen is locked, and can answer it', async () => {
    const associatedData = '{"name":"Olivia Bennett","why":"Damage"}';
    const locked = {
      ...withCalls({ key: 'a', associatedData }, { key: 'b', associatedData }),
      isScreenLocked: true,
    };
    const { show, asked } = await showPage('pop', locked);
    expect(screen.getByTestId('caller')).toHaveTextContent('A call');
    expect(screen.getByTestId('region')).toHaveTextContent('The screen is locked');
    expect(screen.getByRole('listitem')).toHaveTextContent(/^A call/);
    expect(document.body).not.toHaveTextContent(/Olivia|Damage|138/);
    await fireEvent.click(within(screen.getByRole('contentinfo')).getByRole('button', { name: 'Answer' }));
    expect(asked).toHaveLength(1);
    show({ ...locked, isScreenLocked: false });
    expect(screen.getByTestId('caller')).toHaveTextContent('Olivia Bennett');
  });

  it('opens the main window', async () => {
    const { asked } = await showPage('pop', withCalls({}));
    await fireEvent.click(button('Open Ringside'));
    expect(asked).toEqual([{ name: 'showMainWindow', args: [] }]);
  });

  it('makes a caller’s number with direction controls readable', async () => {
    await showPage('pop', withCalls({ caller: party('123\u202E456', null) }));
    expect(screen.getByTestId('caller')).toHaveTextContent('123⟨U+202E⟩456');
  });

  it('counts how long the caller has waited', async () => {
    const { pass } = await showPage('pop', withCalls({}));
    pass(3000);
    expect(screen.getByRole('heading').parentElement).toHaveTextContent('0:45');
  });

  describe('with a click that was meant for another call', () => {
    const first = withCalls({ key: 'a' });
    const second = withCalls({ key: 'a' }, { key: 'b', caller: party('139 0000 0002') });
    const answerNow = () =>
      fireEvent.click(screen.getAllByRole('button', { name: 'Answer' }).at(-1) ?? document.body);

    it('ignores it for 400 ms after a newer call took the place of Answer', async () => {
      const { show, pass, asked } = await showPage('pop', first);
      show(second);
      pass(399);
      await answerNow();
      const before = [...asked];
      pass(1);
      await answerNow();
      expect([before, asked]).toEqual([[], [{ name: 'answer', args: [{ key: 'b' }] }]]);
    });

    it('ignores it in a row as well, and when a call leaves', async () => {
      const { show, asked } = await showPage('pop', second);
      show(first);
      await answerNow();
      expect(asked).toEqual([]);
    });

    it('takes one on the first call at once', async () => {
      const { show, asked } = await showPage('pop', snapshot());
      show(first);
      await answerNow();
      expect(asked).toHaveLength(1);
    });
  });

  describe('after a call has rung', () => {
    const answered = { key: 'a', phase: 'talking', answeredAt: noon } as const;
    const missed = { key: 'a', phase: 'ended', end: 'missed', endedAt: noon } as const;
    const madeBusy = doing('busy', { reason: { kind: 'missedCall' } });
    const ringing = withCalls({ key: 'a' });

    it('says that it was answered', async () => {
      const { show } = await showPage('pop', ringing);
      show(withCalls(answered));
      expect(screen.getByRole('heading', { name: 'Answered' })).toBeVisible();
      expect(screen.getAllByTestId('caller').at(-1)).toHaveTextContent('138 1234 5678');
    });

    it.each([
      ['answered', answered],
      ['missed', missed],
    ])('says nothing of a call that it never showed and that was %s', async (_, over) => {
      await showPage('pop', withCalls(over));
      expect(screen.getByText('No call is ringing.')).toBeVisible();
    });

    it('says nothing of a call whose caller has hung up', async () => {
      const { show } = await showPage('pop', withCalls({ key: 'b' }, answered));
      show(withCalls(answered, { key: 'b', phase: 'ended', end: 'abandoned', endedAt: noon }));
      expect(screen.getByText('No call is ringing.')).toBeVisible();
    });

    it('says that it was missed and what came of that, and makes ready again', async () => {
      const { show, pass, asked } = await showPage('pop', ringing);
      show({ ...withCalls(missed), availability: doing('ready') });
      show({ ...withCalls(missed), availability: madeBusy });
      expect(screen.getByRole('heading', { name: 'Missed' }).parentElement).toHaveTextContent(/\d\d:00/);
      expect(screen.getByText('You were set to Not ready')).toBeVisible();
      const again = button('Ready again');
      await fireEvent.click(again);
      const tooSoon = [...asked];
      pass(400);
      await fireEvent.click(again);
      await expect.poll(() => asked.map(({ name }) => name)).toEqual(['ready', 'closePop']);
      expect(tooSoon).toEqual([]);
    });

    it('goes on saying so when the call has left the screen, until the next one rings', async () => {
      const { show } = await showPage('pop', ringing);
      show(withCalls(missed));
      show(withCalls());
      expect(screen.getByRole('heading', { name: 'Missed' })).toBeVisible();
      show(withCalls({ key: 'b' }));
      expect(screen.queryByText('Missed')).toBeNull();
    });

    const held = { name: 'holdPop', args: [{ held: true }] };
    const released = { name: 'holdPop', args: [{ held: false }] };

    it.each([
      ['Answered', answered],
      ['Missed', missed],
    ])('%s stays while the pointer moves on it, and not while one rests there', async (title, over) => {
      const { show, asked } = await showPage('pop', ringing);
      show(withCalls(over));
      const heading = screen.getByRole('heading', { name: title });
      const whole = heading.closest('main')?.parentElement ?? heading;
      await fireEvent.pointerEnter(whole);
      expect(asked).toEqual([]);
      await fireEvent.pointerMove(heading);
      await fireEvent.pointerMove(heading);
      expect(asked).toEqual([held]);
      await fireEvent.pointerLeave(whole);
      expect(asked).toEqual([held, released]);
    });

    it('stays while the focus is on what was missed, and can be closed', async () => {
      const { show, asked } = await showPage('pop', ringing);
      show(withCalls(missed));
      button('Close').focus();
      button('Close').blur();
      await fireEvent.click(button('Close'));
      expect(asked).toEqual([held, released, { name: 'closePop', args: [] }]);
    });
  });
});
