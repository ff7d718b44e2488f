import { describe, expect, it } from 'vitest';
import { globalKeyOf, isGlobalKey, ownerOfKey } from '../../../../src/shared/settings/globalKeys.ts';

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

describe('a key of the whole system', () => {
  it.each([
    '',
    'F1',
    'F24',
    'Shift+F3',
    'Ctrl+A',
    'Ctrl+Alt+Shift+Meta+7',
    'Alt+num5',
    'Ctrl+numadd',
    'Meta+Up',
  ])('can be %j', (key) => {
    expect(isGlobalKey(key)).toBe(true);
  });

  it.each([
    'A',
    'Shift+A',
    'Shift+Space',
    'F25',
    'Ctrl',
    'Ctrl+',
    'Shift+Ctrl+A',
    'Ctrl+Ctrl+A',
    'Ctrl+Escape',
    'ctrl+a',
    5,
    null,
  ])('cannot be %j: it is typed, or is no key', (key) => {
    expect(isGlobalKey(key)).toBe(false);
  });

  it.each([
    ['F9', { ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+F9'],
    ['KeyA', { altKey: true }, 'Alt+A'],
    ['Digit1', { metaKey: true }, 'Meta+1'],
    ['Numpad1', { ctrlKey: true }, 'Ctrl+num1'],
    ['NumpadAdd', { ctrlKey: true }, 'Ctrl+numadd'],
    ['ArrowUp', { ctrlKey: true }, 'Ctrl+Up'],
    ['KeyA', {}, null],
    ['ControlLeft', { ctrlKey: true }, null],
    ['Backquote', { ctrlKey: true }, null],
  ])('that is pressed, %s with %j, is %j', (code, held, key) => {
    expect(globalKeyOf({ code, ...none, ...held })).toBe(key);
  });
});

it.each([
  ...['Ctrl+Alt+Delete', 'Alt+F4', 'Meta+7', 'Ctrl+Alt+F1'].map((key) => [key, 'system']),
  ...['Ctrl+C', 'F5', 'Shift+F10', 'Ctrl+Shift+T', 'Ctrl+F4'].map((key) => [key, 'programs']),
  ...['Alt+A', 'Alt+Left', 'Alt+Shift+7'].map((key) => [key, 'alt']),
  ...['', 'Ctrl+Shift+F9', 'Ctrl+F9', 'F13', 'Ctrl+Alt+H', 'Alt+num5'].map((key) => [key, null]),
])('knows who needs %s: %s', (key, owner) => {
  expect(ownerOfKey(key ?? '')).toBe(owner);
});
