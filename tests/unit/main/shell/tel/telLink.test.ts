import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTelLink, readTelLink } from '../../../../../src/main/shell/tel/telLink.ts';

const read = (link: string, plusPrefix = '00') => readTelLink(link, plusPrefix);

describe('a tel: link', () => {
  it.each([
    ['tel:+442079460958', '+442079460958', '00442079460958'],
    ['TEL:+44-20-7946.0958', '+44-20-7946.0958', '00442079460958'],
    ['tel://02079460958', '02079460958', '02079460958'],
    ['tel:%2B44%2020%207946%200958', '+44 20 7946 0958', '00442079460958'],
    ['tel:7042;phone-context=example.com', '7042', '7042'],
    ['tel:*31#', '*31#', '*31#'],
    ['tel:%2A31%23', '*31#', '*31#'],
    ['tel:+442079460958?call', '+442079460958', '00442079460958'],
    ['tel:０２０', '０２０', '020'],
  ])('%s says %s, dialled as %s', (link, shown, dialled) => {
    expect(read(link)).toEqual({ kind: 'number', shown, dialled, extension: null });
  });

  it.each([
    ['tel:+442079460958;ext=12', '12'],
    ['tel:+442079460958;isub=7;EXT=1%202', '1 2'],
    ['tel:+442079460958;ext=', null],
    ['tel:+442079460958;ext=<b>', null],
    ['tel:+442079460958;ext=%E0%A4', null],
  ])('%s has the extension %s', (link, extension) => {
    expect(read(link)).toMatchObject({ kind: 'number', extension });
  });

  it.each([
    ['tel:', 'empty'],
    ['tel:+', 'empty'],
    ['tel:;ext=12', 'empty'],
    ['tel:1-800-FLOWERS', 'letters'],
    ['tel:call-me', 'letters'],
    ['tel:%E0%A4', 'encoding'],
    ['tel:12&34', 'signs'],
    ['tel:12,34', 'signs'],
    ['tel:1234567890123456789012345', 'tooLong'],
    [`tel:${'1'.repeat(5000)}`, 'tooLong'],
  ])('%s cannot be dialled: %s', (link, why) => {
    expect(read(link)).toMatchObject({ kind: 'unusable', why });
  });

  it('shows little of what a stranger wrote, and no control characters', () => {
    const { shown } = read(`tel:${encodeURIComponent('12\u202e\n')}${'9'.repeat(300)}`);
    expect(shown.length).toBeLessThanOrEqual(60);
    expect(shown).not.toMatch(/[\u202e\n]/);
  });

  it('never fails, and never dials anything but digits, * and #', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '00'), (text, plusPrefix) => {
        const link = readTelLink(`tel:${text}`, plusPrefix);
        return link.kind === 'unusable' || /^[0-9*#]{1,24}$/.test(link.dialled);
      }),
    );
  });

  it.each([
    ['tel:1', true],
    ['Tel:1', true],
    ['--tel:1', false],
    ['https://tel:1', false],
  ])('%s is one: %s', (given, is) => {
    expect(isTelLink(given)).toBe(is);
  });
});
