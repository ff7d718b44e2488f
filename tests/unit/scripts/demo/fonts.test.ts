import { expect, it } from 'vitest';
import { fontNote } from '../../../../scripts/demo/fonts.ts';

it.each([
  ['no font has Chinese', '\n', expect.stringContaining('no font here has Chinese')],
  ['a font has Chinese', '/fonts/cjk.ttc: Noto Sans CJK SC:style=Regular\n', null],
  ['fonts cannot be asked for', null, null],
])('warns of boxes only where no font has Chinese: %s', (_where, listed, note) => {
  expect(fontNote(listed)).toEqual(note);
});
