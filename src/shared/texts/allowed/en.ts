/** What fields take, in English. */
import { fieldNames } from '../../crm/fields.ts';
import { clockDuration } from '../duration.ts';
import type { AllowedTexts } from './describeAllowed.ts';

const shown = (seconds: number): string => clockDuration(1000 * seconds);

export const allowed: AllowedTexts = {
  integer: ({ min, max }) => `a whole number from ${String(min)} to ${String(max)}`,
  minutes: ({ min, max }) => `a time from ${shown(min)} to ${shown(max)}, such as 2:00`,
  exactly: ({ value }) => `only ${String(value)} is possible`,
  tones: ({ minLength, maxLength }) =>
    `${String(minLength)} to ${String(maxLength)} of the digits, *, # and the comma`,
  dialled: ({ minLength, maxLength }) =>
    minLength > 0
      ? `${String(minLength)} to ${String(maxLength)} of the digits, * and #`
      : `at most ${String(maxLength)} of the digits, * and #`,
  bytes: ({ max }) =>
    `at most ${String(max / 1024)} KB (${String(max)} bytes; a Chinese character has three)`,
  digits: () => 'digits only',
  text: ({ minLength, maxLength }) =>
    minLength > 0
      ? `${String(minLength)} to ${String(maxLength)} characters`
      : `at most ${String(maxLength)} characters`,
  oneOf: ({ values }) => `one of ${values.join(', ')}`,
  url: ({ schemes }) =>
    `an address such as ${schemes[0] ?? 'https'}://host:8043 (${schemes.join(' or ')}), without a path`,
  sha256: () => '64 hexadecimal digits, with or without colons',
  file: () => 'the full path of a readable file',
  region: () => 'the two letters of a region, such as CN',
  yesOrNo: () => 'yes or no',
  names: ({ numbers, name }) =>
    `numbers from ${String(numbers.min)} to ${String(numbers.max)}, each once, with a name of at most ${String(name.maxLength)} characters`,
  labels: ({ most, name }) =>
    `at most ${String(most)} fields, each once, with names of at most ${String(name.maxLength)} characters`,
  globalKey: () => 'a key such as Ctrl+Shift+F9, without Ctrl, Alt or Meta F1 to F24 alone; or none',
  someOf: ({ values }) => `any of ${values.join(', ')}, each once`,
  templates: ({ most, name }) =>
    `at most ${String(most)} pages, each with a name of its own of at most ${String(name.maxLength)} characters, and an address that begins with https:// and has its fields in braces after the host: ${fieldNames.join(', ')}`,
  shape: () => 'not of the expected form',
};
