import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { snapshot } from '../snapshots.ts';
import { button, openSettings, settled } from '../showPage.ts';

const heading = (name: string): HTMLElement => screen.getByRole('heading', { name, level: 1 });

describe('the settings', () => {
  it.each([
    ['general', 'radio', '中文', { language: 'zh' }],
    ['general', 'radio', 'Dark', { theme: 'dark' }],
    ['calls', 'radio', 'Top left', { popCorner: 'topLeft' }],
    ['calls', 'radio', 'After-call work', { autoEnterReady: false }],
    ['calls', 'switch', 'Linked desk phone', { linkedPhone: true }],
    ['privacy', 'radio', 'Shown', { coverWhenLocked: false }],
    ['general', 'switch', 'Start at login', { startAtLogin: true }],
  ] as const)('save in %s a %s %s at once', async (section, role, name, change) => {
    const { asked } = await openSettings(snapshot(), section);
    await fireEvent.click(screen.getByRole(role, { name }));
    expect(asked).toEqual([{ name: 'savePreferences', args: [change] }]);
  });

  it('take lengths of time as minutes and seconds, two in one row', async () => {
    const { asked } = await openSettings(snapshot(), 'calls');
    const amber = screen.getByLabelText<HTMLInputElement>('Hold alarm, amber');
    expect([amber.value, screen.getByLabelText<HTMLInputElement>('Hold alarm, red').value]).toEqual([
      '2:00',
      '4:00',
    ]);
    await fireEvent.change(amber, { target: { value: '90' } });
    expect([amber.value, asked]).toEqual(['1:30', [{ name: 'savePreferences', args: [{ holdAmberS: 90 }] }]]);
  });

  it.each(['2:75', 'soon', '', '99999'])(
    'say at its row that %j is no such length, and ask nothing',
    async (typed) => {
      const { asked } = await openSettings(snapshot(), 'calls');
      await fireEvent.change(screen.getByLabelText('Hold alarm, amber'), { target: { value: typed } });
      expect(screen.getByRole('note')).toHaveTextContent(
        'Hold alarm, amber: a time from 0:00 to 1:00:00, such as 2:00',
      );
      expect(asked).toEqual([]);
    },
  );

  it('mark the field of a number that cannot be had, until it can', async () => {
    const { asked } = await openSettings(snapshot(), 'privacy');
    const days = screen.getByLabelText('Days that calls are kept');
    await fireEvent.input(days, { target: { value: '99999' } });
    await fireEvent.change(days);
    expect(days).toHaveAttribute('aria-invalid', 'true');
    expect(asked).toEqual([]);
    await fireEvent.input(days, { target: { value: '7' } });
    await fireEvent.change(days);
    await expect.poll(() => days.getAttribute('aria-invalid')).toBe('false');
  });

  it('say at its row what was not saved, until it is', async () => {
    const page = await openSettings(snapshot(), 'general', (fake) => {
      fake.refuse('savePreferences', { kind: 'internal', reference: 'ab12' });
    });
    await fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(await screen.findByRole('note')).toHaveTextContent('ab12');
    page.answer('savePreferences', () => Promise.resolve({ ok: true, value: undefined }));
    await fireEvent.click(screen.getByRole('radio', { name: 'Light' }));
    await expect.poll(() => screen.queryByRole('note')).toBeNull();
  });

  it('save the last of several changes that follow each other faster than they are saved', async () => {
    const waiting: (() => void)[] = [];
    const { asked } = await openSettings(snapshot(), 'general', (fake) => {
      fake.answer(
        'savePreferences',
        () =>
          new Promise((resolve) => {
            waiting.push(() => resolve({ ok: true, value: undefined }));
          }),
      );
    });
    for (const name of ['Light', 'Dark', 'Light', 'Dark'])
      await fireEvent.click(screen.getByRole('radio', { name }));
    waiting.shift()?.();
    await expect.poll(() => waiting).toHaveLength(1);
    waiting.shift()?.();
    await settled();
    const saved = (theme: string) => ({ name: 'savePreferences', args: [{ theme }] });
    expect(asked).toEqual([saved('light'), saved('dark')]);
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('say of each when it counts', async () => {
    await openSettings(snapshot(), 'calls');
    expect(screen.getByText('After a call', { selector: 'p' })).toHaveTextContent(
      'After a call next sign-in',
    );
    expect(screen.getByText('Hold alarm', { selector: 'p' })).toHaveTextContent('Hold alarm now');
  });

  it.each(['Escape', 'w'])('are closed with %s', async (key) => {
    const { asked } = await openSettings(snapshot(), 'general');
    const held = key === 'w' ? { ctrlKey: true, code: 'KeyW' } : {};
    await fireEvent.keyDown(document.body, { key, ...held });
    expect(asked).toEqual([{ name: 'closeSettings', args: [] }]);
  });

  describe('label the customer data', () => {
    const order = { key: 'order', en: 'Order', zh: '订单', use: 'shown' } as const;
    const level = { key: 'level', en: '', zh: '', use: 'shown' } as const;
    async function withLabels() {
      const { settings } = snapshot();
      const preferences = { ...settings.preferences, dataLabels: [order, level] };
      const page = await openSettings(snapshot({ settings: { ...settings, preferences } }), 'data');
      return (dataLabels: unknown) =>
        expect(page.asked).toEqual([{ name: 'savePreferences', args: [{ dataLabels }] }]);
    }

    it('with one field more', async () => {
      const expectSaved = await withLabels();
      await fireEvent.input(screen.getByLabelText('Field'), { target: { value: ' menu ' } });
      await fireEvent.click(button('Add field'));
      expectSaved([order, level, { key: 'menu', en: '', zh: '', use: 'shown' }]);
    });

    it('but not with a field that is there already', async () => {
      await withLabels();
      await fireEvent.input(screen.getByLabelText('Field'), { target: { value: 'ORDER' } });
      expect(button('Add field')).toBeDisabled();
    });

    it('in a language', async () => {
      const expectSaved = await withLabels();
      await fireEvent.change(screen.getByLabelText('Chinese name of level'), { target: { value: '级别' } });
      expectSaved([order, { ...level, zh: '级别' }]);
    });

    it('in another order', async () => {
      const expectSaved = await withLabels();
      await fireEvent.click(button('Move level up'));
      expectSaved([level, order]);
    });

    it('no more', async () => {
      const expectSaved = await withLabels();
      await fireEvent.click(button('Remove order'));
      expectSaved([level]);
    });
  });

  describe('name reasons', () => {
    const lunch = { code: 201, name: 'Lunch', pinned: false };
    async function withReasons() {
      const { settings } = snapshot();
      const preferences = { ...settings.preferences, busyReasons: [lunch] };
      const page = await openSettings(snapshot({ settings: { ...settings, preferences } }), 'queues');
      return (busyReasons: unknown) =>
        expect(page.asked).toEqual([{ name: 'savePreferences', args: [{ busyReasons }] }]);
    }

    it('by the first number that has none', async () => {
      const expectSaved = await withReasons();
      await fireEvent.input(screen.getByLabelText('Name'), { target: { value: ' Coaching ' } });
      await fireEvent.click(button('Add'));
      expectSaved([lunch, { code: 200, name: 'Coaching', pinned: false }]);
    });

    it('anew', async () => {
      const expectSaved = await withReasons();
      await fireEvent.change(screen.getByLabelText('Name of reason 201'), { target: { value: 'Noon' } });
      expectSaved([{ ...lunch, name: 'Noon' }]);
    });

    it('to stand at the top', async () => {
      const expectSaved = await withReasons();
      await fireEvent.click(screen.getByRole('checkbox', { name: 'At the top' }));
      expectSaved([{ ...lunch, pinned: true }]);
    });

    it('no more', async () => {
      const expectSaved = await withReasons();
      await fireEvent.click(button('Remove Lunch'));
      expectSaved([]);
    });
  });

  it('keep the connection shut while somebody is signed in', async () => {
    const { asked } = await openSettings(snapshot(), 'connection');
    expect(screen.getByText('Sign out to change the connection.')).toBeVisible();
    await fireEvent.click(button('Sign out and change the connection'));
    expect(asked).toEqual([{ name: 'signOut', args: [{ releaseCall: false }] }]);
  });

  it('follow the language of the next snapshot', async () => {
    const { show } = await openSettings(snapshot(), 'general');
    const { settings } = snapshot();
    show(snapshot({ settings: { ...settings, preferences: { ...settings.preferences, language: 'zh' } } }));
    // Until the other texts are there, the page stays as it was.
    expect([heading('Settings').textContent, document.documentElement.lang]).toEqual(['Settings', 'en']);
    expect(await screen.findByRole('heading', { name: '设置', level: 1 })).toBeVisible();
    expect(document.documentElement.lang).toBe('zh-CN');
  });
});
