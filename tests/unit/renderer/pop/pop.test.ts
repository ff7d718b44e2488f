import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { alertingCall, call, party, settings, snapshot } from '../snapshots.ts';
import { button, showPage } from '../showPage.ts';

const withCalls = (...calls: Parameters<typeof call>[0][]) =>
  snapshot({ calls: calls.map((over) => call(over)) });
const announced = (): string | null => screen.getByTestId('announcement').textContent;

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

  it.each([
    ['Queue', 'Credit cards'],
    ['Called', '400 800 1234'],
    ['Type', 'Inbound'],
    ['Priority', '3'],
    ['Waited', '0:42'],
  ])('shows %s', async (name, value) => {
    await showPage('pop', withCalls({}));
    const term = screen.getByText(name, { selector: 'dt' });
    expect(term.nextElementSibling?.textContent.trim()).toBe(value);
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
    expect(announced()).toContain(title);
  });

  it('shows associated data as a table where it is one', async () => {
    await showPage('pop', withCalls({ associatedData: '{"level":"Gold"}' }));
    expect(within(screen.getByRole('table')).getByRole('rowheader')).toHaveTextContent('level');
  });

  it('has a long field of associated data, of which it shows three lines, whole as a hint', async () => {
    const note = 'Wants to be called back. '.repeat(20).trim();
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
      button(answer).hasAttribute('disabled'),
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
    await showPage('pop', withCalls({ key: 'a' }, { key: 'b', caller: party('139 0000 0000') }));
    expect(screen.getByRole('heading').parentElement).toHaveTextContent('2 calls ringing');
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
      const alert = await screen.findByRole('alert');
      expect(rowOf('139 0000 0001').getByRole('alert')).toBe(alert);
    });

    it('cannot answer in a row what cannot be answered yet', async () => {
      await showPage('pop', withCalls({ key: 'a', phase: 'alerting' }, { key: 'b' }));
      const rows = within(screen.getByRole('list', { name: 'Other calls that ring' }));
      expect(rows.getByRole('button', { name: 'Answer' })).toBeDisabled();
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
    expect(await screen.findByRole('alert')).toHaveTextContent('There is no call to answer.');
  });

  it('does not hold a failed answer against the next call', async () => {
    const { show } = await showPage('pop', withCalls({ key: 'a' }), (fake) => {
      fake.refuse('answer', { kind: 'refusal', from: 'gateway', code: '200-002', refusal: 'refused' });
    });
    await fireEvent.click(button('Answer'));
    await screen.findByRole('alert');
    show(withCalls({ key: 'b' }));
    expect(screen.queryByRole('alert')).toBeNull();
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

  it('counts how long it rings', async () => {
    const { pass } = await showPage('pop', withCalls({}));
    pass(3000);
    expect(screen.getByRole('heading').parentElement).toHaveTextContent('0:07');
  });
});

describe('the announcement of a call', () => {
  it('names caller, region and queue', async () => {
    await showPage('pop', withCalls({}));
    expect(announced()).toBe('Incoming call from 138 1234 5678, China, queue Credit cards.');
  });

  it('waits for the caller of a call that nobody has named yet', async () => {
    const { show } = await showPage(
      'pop',
      snapshot({ calls: [alertingCall({ offeredAt: Date.UTC(2026, 6, 20, 12) })] }),
    );
    const before = announced();
    show(withCalls({}));
    expect([before, announced()]).toEqual([
      '',
      'Incoming call from 138 1234 5678, China, queue Credit cards.',
    ]);
  });

  it('does not wait for ever', async () => {
    const { pass } = await showPage(
      'pop',
      snapshot({ calls: [alertingCall({ offeredAt: Date.UTC(2026, 6, 20, 12) })] }),
    );
    pass(2000);
    expect(announced()).toBe('Your phone is ringing. The gateway has not told yet which call it is.');
  });

  it('tells after all that the call comes in, although its caller is withheld', async () => {
    const offeredAt = Date.UTC(2026, 6, 20, 12);
    const { pass, show } = await showPage('pop', snapshot({ calls: [alertingCall({ offeredAt })] }));
    pass(2000);
    show(withCalls({ caller: null, offeredAt }));
    expect(announced()).toBe('Incoming call from Unknown caller, queue Credit cards.');
  });

  it('waits for the queue of a call whose caller is known before it', async () => {
    const offeredAt = Date.UTC(2026, 6, 20, 12);
    const { show } = await showPage('pop', withCalls({ skillName: null, beganAt: null, offeredAt }));
    const before = announced();
    show(withCalls({ offeredAt }));
    expect([before, announced()]).toEqual([
      '',
      'Incoming call from 138 1234 5678, China, queue Credit cards.',
    ]);
  });

  it('does not wait for ever for a queue', async () => {
    const { pass } = await showPage(
      'pop',
      withCalls({ skillName: null, beganAt: null, offeredAt: Date.UTC(2026, 6, 20, 12) }),
    );
    pass(1000);
    expect(announced()).toBe('Incoming call from 138 1234 5678, China.');
  });

  it('is made again when the caller becomes known only after it', async () => {
    const { pass, show } = await showPage(
      'pop',
      snapshot({ calls: [alertingCall({ offeredAt: Date.UTC(2026, 6, 20, 12) })] }),
    );
    pass(2000);
    show(withCalls({}));
    expect(announced()).toBe('Incoming call from 138 1234 5678, China, queue Credit cards.');
  });

  it('is made once, whatever else becomes known of the call', async () => {
    const { show } = await showPage('pop', withCalls({ skillName: null }));
    show(withCalls({ skillName: 'Mortgages' }));
    expect(announced()).toBe('Incoming call from 138 1234 5678, China.');
  });

  it('is made anew when the same caller rings again', async () => {
    const { show } = await showPage('pop', withCalls({ key: 'a' }));
    show(snapshot({ calls: [] }));
    const between = announced();
    show(withCalls({ key: 'b' }));
    expect([between, announced()]).toEqual([
      '',
      'Incoming call from 138 1234 5678, China, queue Credit cards.',
    ]);
  });

  it('is taken back when its call is over while another rings', async () => {
    const { show } = await showPage('pop', withCalls({ key: 'a' }));
    show(withCalls({ key: 'a' }, { key: 'b', caller: party('139 0000 0000', null), skillName: null }));
    show(withCalls({ key: 'a' }));
    expect(announced()).toBe('');
  });

  it('is made for a second call too', async () => {
    const { show } = await showPage('pop', withCalls({}));
    show(withCalls({}, { key: 'b', caller: party('139 0000 0000', null), skillName: null }));
    expect(announced()).toBe('Incoming call from 139 0000 0000.');
  });
});
