/** What fields take, in English. */
export const allowed = {
  integer: (min: number, max: number) => `a whole number from ${String(min)} to ${String(max)}`,
  exactly: (value: number) => `only ${String(value)} is possible`,
  tones: (min: number, max: number) => `${String(min)} to ${String(max)} of the digits, *, # and the comma`,
  dialled: (min: number, max: number) =>
    min > 0
      ? `${String(min)} to ${String(max)} of the digits, * and #`
      : `at most ${String(max)} of the digits, * and #`,
  bytes: (max: number) =>
    `at most ${String(max / 1024)} KB (${String(max)} bytes; a Chinese character has three)`,
  digits: 'digits only',
  text: (min: number, max: number) =>
    min > 0 ? `${String(min)} to ${String(max)} characters` : `at most ${String(max)} characters`,
  oneOf: (values: readonly string[]) => `one of ${values.join(', ')}`,
  url: (schemes: readonly string[]) =>
    `an address such as ${schemes[0] ?? 'https'}://host:8043 (${schemes.join(' or ')})`,
  sha256: '64 hexadecimal digits, with or without colons',
  file: 'the full path of a readable file',
  region: 'the two letters of a region, such as CN',
  yesOrNo: 'yes or no',
  names: (min: number, max: number, maxLength: number) =>
    `numbers from ${String(min)} to ${String(max)}, each once, with a name of at most ${String(maxLength)} characters`,
  labels: (most: number, maxLength: number) =>
    `at most ${String(most)} fields, each once, with names of at most ${String(maxLength)} characters`,
  shape: 'not of the expected form',
};

export type AllowedTexts = typeof allowed;
