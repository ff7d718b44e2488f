import { describe, expect, it } from 'vitest';
import { createNumbering } from '../../../../src/main/numbering/numbering.ts';

const setup = (overrides: { homeRegion?: string } = {}) =>
  createNumbering({ homeRegion: overrides.homeRegion ?? 'GB' });

describe('numbers that belong to a numbering plan', () => {
  it.each([
    ['+442079460123', 'GB', '+44 20 7946 0123', 'GB'],
    ['00442079460123', 'GB', '+44 20 7946 0123', 'GB'],
    ['02079460123', 'GB', '020 7946 0123', 'GB'],
    ['(020) 7946-0123', 'GB', '020 7946 0123', 'GB'],
    ['+8613812345678', 'GB', '+86 138 1234 5678', 'CN'],
    ['13812345678', 'CN', '138 1234 5678', 'CN'],
    ['+14165550123', 'GB', '+1 416 555 0123', 'CA'],
    ['+12125550123', 'US', '+1 212 555 0123', 'US'],
    ['sip:+442079460123@pbx.example;user=phone', 'US', '+44 20 7946 0123', 'GB'],
    ['tel:+442079460123', 'US', '+44 20 7946 0123', 'GB'],
    ['+80012345678', 'GB', '+800 1234 5678', null],
  ])('shows %s at home in %s as %s of %s', (raw, homeRegion, display, regionCode) => {
    expect(setup({ homeRegion })(raw)).toEqual({ raw, display, regionCode });
  });
});

describe('everything else', () => {
  it.each([
    ['49997', '49997'],
    ['70001', '70001'],
    ['10086', '10086'],
    ['0', '0'],
    ['+', '+'],
    ['00', '00'],
    ['', ''],
    ['   ', ''],
    ['a49997', '49997'],
    ['A49997', '49997'],
    ['anonymous', 'anonymous'],
    ['sip:1001@x', '1001'],
    ['sip:', 'sip:'],
    ['+44(0', '+44(0'],
    ['<b>1</b>', '<b>1</b>'],
    ['1'.repeat(40), '1'.repeat(40)],
    ['+' + '4'.repeat(39), '+' + '4'.repeat(39)],
    ['02079460123 ext. 5', '02079460123 ext. 5'],
    ['٠٢٠٧٩٤٦٠١٢٣', '٠٢٠٧٩٤٦٠١٢٣'],
  ])('shows %j as %j, of no region', (raw, display) => {
    expect(setup()(raw)).toEqual({ raw, display, regionCode: null });
  });

  it('groups international numbers although the home region is unknown', () => {
    expect(setup({ homeRegion: 'ZZ' })('+442079460123').display).toBe('+44 20 7946 0123');
  });

  it('leaves national numbers as they are when the home region is unknown', () => {
    expect(setup({ homeRegion: '' })('02079460123').display).toBe('02079460123');
  });
});
