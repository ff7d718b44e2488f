import { expect, it } from 'vitest';
import { withDate } from '../../../../../scripts/package/msi/summary.ts';

/** A summary's property set, with these properties, each a date of Windows. */
function summary(properties: readonly number[], date: bigint): Buffer {
  const header = Buffer.alloc(48);
  header.writeUInt16LE(0xfffe, 0);
  header.writeUInt32LE(1, 24);
  Buffer.from('e0859ff2f94f6810ab9108002b27b3d9', 'hex').copy(header, 28);
  header.writeUInt32LE(48, 44);
  const section = Buffer.alloc(8 + 20 * properties.length);
  section.writeUInt32LE(section.length, 0);
  section.writeUInt32LE(properties.length, 4);
  properties.forEach((property, index) => {
    const value = 8 + 8 * properties.length + 12 * index;
    section.writeUInt32LE(property, 8 + 8 * index);
    section.writeUInt32LE(value, 12 + 8 * index);
    section.writeUInt32LE(64, value);
    section.writeBigUInt64LE(date, value + 4);
  });
  return Buffer.concat([Buffer.from('before'), header, section, Buffer.from('after')]);
}

/** When Unix' time begins, by Windows' clock. */
const epoch = 116_444_736_000_000_000n;

it('sets both dates, and nothing else', () => {
  expect(withDate(summary([12, 13], 1n), new Date(0))).toEqual(summary([12, 13], epoch));
});

it.each([
  ['no summary', Buffer.from('nothing')],
  ['a summary with one of the dates', summary([12], 1n)],
])('refuses what has %s', (_what, installer) => {
  expect(() => withDate(installer, new Date(0))).toThrow('summary');
});
