import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { snapshot } from '../snapshots.ts';
import { button, showPage } from '../showPage.ts';

const heading = (name: string): HTMLElement => screen.getByRole('heading', { name, level: 1 });

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

  it('say which version this is, and have the rest shown by the desktop', async () => {
    const { asked } = await setup();
    await fireEvent.click(button(`About Ringside ${snapshot().version}`));
    expect(asked).toEqual([{ name: 'showAbout', args: [] }]);
  });

  describe('label the customer data', () => {
    const order = { key: 'order', en: 'Order', zh: '订单', use: 'shown' } as const;
    const level = { key: 'level', en: '', zh: '', use: 'shown' } as const;
    async function withLabels() {
      const { settings } = snapshot();
      const preferences = { ...settings.preferences, dataLabels: [order, level] };
      const page = await showPage('main', snapshot({ settings: { ...settings, preferences } }));
      await fireEvent.click(button(/^Settings/));
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
      const page = await showPage('main', snapshot({ settings: { ...settings, preferences } }));
      await fireEvent.click(button(/^Settings/));
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
    await setup();
    expect(screen.getByText('Sign out to change the connection.')).toBeVisible();
  });

  it('follow the language of the next snapshot', async () => {
    const { show } = await setup();
    const { settings } = snapshot();
    show(snapshot({ settings: { ...settings, preferences: { ...settings.preferences, language: 'zh' } } }));
    // Until the other texts are there, the page stays as it was.
    expect([heading('Settings').textContent, document.documentElement.lang]).toEqual(['Settings', 'en']);
    expect(await screen.findByRole('heading', { name: '设置', level: 1 })).toBeVisible();
    expect(document.documentElement.lang).toBe('zh-CN');
  });
});
