import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { texts as en } from '../../../../src/renderer/messages/settings/en.ts';
import { texts as zh } from '../../../../src/renderer/messages/settings/zh.ts';
import { findSettings } from '../../../../src/renderer/settings/find/entries.ts';
import { shownSections } from '../../../../src/renderer/settings/sections/sections.ts';
import { noPolicy } from '../../../../src/shared/settings/policy.ts';
import { button, openSettings } from '../showPage.ts';
import { settings, signedOut, snapshot } from '../snapshots.ts';

const rows = (query: string, texts = en): readonly string[] =>
  findSettings(query, texts).flatMap(({ entries }) => entries.map(({ row }) => row));

describe('a setting is found', () => {
  it.each([
    ['by its name', 'hOmE reg', 'homeRegion', en],
    ['by a part of its sentence', 'grows away', 'popCorner', en],
    ['by the name of its section', 'privacy', 'coverWhenLocked', en],
    ['by another word for it', 'dark mode', 'theme', en],
    ['by one of its choices', 'bottom right', 'popCorner', en],
    ['by words in another order', 'corner pop', 'popCorner', en],
    ['by the name of the second one in its row', 'alarm, red', 'holdAmberS', en],
    ['in the form of the connection', 'fingerprint', 'trust', en],
    ['among the keys', 'Alt+H', 'shortcut-holdOrTakeBack', en],
    ['in full width', 'ＣＲＭ', 'crmTemplates', en],
    ['in Chinese by its name', '主题', 'theme', zh],
    ['in Chinese by another word', '字号', 'textSize', zh],
    ['in Chinese in the form of the connection', '证书', 'trust', zh],
  ] as const)('%s: %s', (_, query, row, texts) => {
    expect(rows(query, texts)).toContain(row);
  });

  it.each([
    ['gibberish', en],
    ['主题', en],
    ['theme', zh],
  ])('not by %s, which is none of the words shown', (query, texts) => {
    expect(rows(query, texts)).toEqual([]);
  });

  it('by the kinds of which it has some, and not by those of another one', () => {
    expect(rows('missed call')).toEqual(['noticeKinds', 'soundKinds']);
    expect(rows('a call that rings')).toContain('noticeKinds');
    expect(rows('a call that rings')).not.toContain('soundKinds');
  });

  it('in every section, by the name of that', () => {
    for (const texts of [en, zh]) {
      const found = shownSections().map((section) =>
        findSettings(texts.settings.sections[section], texts).some((one) => one.section === section),
      );
      expect(found).not.toContain(false);
    }
  });
});

const field = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find a setting' });
const search = (query: string) => fireEvent.input(field(), { target: { value: query } });

describe('the search of the settings', () => {
  it('shows what was found by section, and can be used there', async () => {
    const { asked } = await openSettings(snapshot(), 'calls');
    await search('dark');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('1 setting found');
    const group = screen.getByRole('region', { name: 'General' });
    await fireEvent.click(within(group).getByRole('radio', { name: 'Dark' }));
    expect(asked).toEqual([{ name: 'savePreferences', args: [{ theme: 'dark' }] }]);
  });

  it.each(['Enter', 'ArrowDown'])('goes on to the first one with %s', async (key) => {
    await openSettings(snapshot(), 'general');
    await search('dark');
    await fireEvent.keyDown(field(), { key });
    expect(screen.getByRole('radio', { name: 'Use system setting' })).toHaveFocus();
  });

  it('goes on to one that is locked, which says so', async () => {
    const policy = { ...noPolicy, locked: ['homeRegion'] as const };
    await openSettings(signedOut({ settings: settings({ policy }) }), 'general');
    await search('home region');
    await fireEvent.keyDown(field(), { key: 'Enter' });
    expect(document.activeElement).toHaveTextContent(/Home region.*Set by your organisation/s);
  });

  it('leads to what stands in its section alone', async () => {
    await openSettings(signedOut(), 'general');
    await search('fingerprint');
    await fireEvent.click(button(/^How its certificate is trusted/));
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Connection');
    expect(document.activeElement?.closest('[data-row]')).toHaveAttribute('data-row', 'trust');
    expect(field()).toHaveValue('');
  });

  it('says that nothing is called so', async () => {
    await openSettings(snapshot(), 'general');
    await search('gibberish');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Nothing is called so.');
    expect(screen.getByRole('status')).toHaveTextContent('Nothing is called so.');
  });

  it.each([
    ['Ctrl+F', { key: 'f', code: 'KeyF', ctrlKey: true }, true],
    ['a character', { key: 'd', code: 'KeyD' }, true],
    ['the space bar', { key: ' ', code: 'Space' }, false],
    ['a key of another program', { key: 'd', code: 'KeyD', altKey: true }, false],
  ])('has the focus after %s: %s', async (_, pressed, isFocused) => {
    await openSettings(snapshot(), 'general');
    await fireEvent.keyDown(screen.getByRole('heading', { level: 2 }), pressed);
    expect(document.activeElement === field()).toBe(isFocused);
  });

  it('leaves what is typed into a field there', async () => {
    await openSettings(snapshot(), 'calls');
    const amber = screen.getByLabelText('Hold alarm, amber');
    amber.focus();
    await fireEvent.keyDown(amber, { key: '1', code: 'Digit1' });
    expect(amber).toHaveFocus();
  });

  it('is emptied by Escape, and closed by the next one', async () => {
    const { asked } = await openSettings(snapshot(), 'general');
    await search('dark');
    await fireEvent.keyDown(screen.getByRole('radio', { name: 'Dark' }), { key: 'Escape' });
    expect([field().value, field() === document.activeElement, asked]).toEqual(['', true, []]);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('General');
    await fireEvent.keyDown(field(), { key: 'Escape' });
    expect(asked).toEqual([{ name: 'closeSettings', args: [] }]);
  });

  it('ends when a section is chosen', async () => {
    await openSettings(snapshot(), 'general');
    await search('dark');
    await fireEvent.click(button('Calls and pop'));
    expect([field().value, screen.getByRole('heading', { level: 2 }).textContent]).toEqual([
      '',
      'Calls and pop',
    ]);
  });
});
