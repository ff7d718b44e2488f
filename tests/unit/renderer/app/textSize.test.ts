import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
import { textSizeAfter } from '../../../../src/renderer/app/state/textSize.svelte.ts';
import type { TextSize } from '../../../../src/shared/settings/preferences.ts';
import { openSettings, showPage } from '../showPage.ts';
import { settings, signedOut, snapshot } from '../snapshots.ts';

const root = document.documentElement;
const sized = (textSize: TextSize) => settings({ preferences: { ...settings().preferences, textSize } });
const press = (key: string, with_: Partial<KeyboardEvent> = { ctrlKey: true }) => {
  const { ctrlKey = false, altKey = false, metaKey = false } = with_;
  return { key, ctrlKey, altKey, metaKey };
};

describe('the text size', () => {
  it.each(['main', 'pop'] as const)(
    'is that of the settings in the window %s, from the start',
    async (page) => {
      onTestFinished(() => root.removeAttribute('style'));
      const { show } = await showPage(page, snapshot({ settings: sized('150') }));
      const first = root.style.fontSize;
      show(snapshot({ settings: sized('90') }));
      expect([first, root.style.fontSize]).toEqual(['150%', '90%']);
    },
  );

  it.each<[string, TextSize, TextSize]>([
    ['+', '100', '110'],
    ['=', '100', '110'],
    ['-', '100', '90'],
    ['0', '175', '100'],
    ['+', '200', '200'],
    ['-', '90', '90'],
  ])('is changed by Ctrl %s from %s to %s', (key, from, to) => {
    expect(textSizeAfter(press(key), from)).toBe(to);
  });

  it.each([
    ['another key', press('1')],
    ['no Ctrl', press('+', {})],
    ['Alt besides, as AltGr is', press('+', { ctrlKey: true, altKey: true })],
  ])('is left alone by %s', (_, pressed) => {
    expect(textSizeAfter(pressed, '100')).toBeNull();
  });

  it('is changed by key before somebody is signed in, too', async () => {
    const { asked } = await showPage('main', signedOut());
    await fireEvent.keyDown(document.body, { key: '+', ctrlKey: true });
    expect(asked).toEqual([{ name: 'savePreferences', args: [{ textSize: '110' }] }]);
  });

  it('asks for nothing at its largest', async () => {
    const { asked } = await showPage('main', snapshot({ settings: sized('200') }));
    await fireEvent.keyDown(document.body, { key: '+', ctrlKey: true });
    expect(asked).toEqual([]);
  });

  it('has its keys among those that the settings list', async () => {
    await openSettings(snapshot(), 'shortcuts');
    expect(await screen.findByText('Text larger, smaller, as usual')).toBeInTheDocument();
  });
});
