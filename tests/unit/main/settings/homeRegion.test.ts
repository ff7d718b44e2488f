import { expect, it } from 'vitest';
import { homeRegionOf } from '../../../../src/main/settings/homeRegion.ts';

it.each([
  [['en-GB', 'zh-CN'], 'GB'],
  [['zh-Hans-CN'], 'CN'],
  [['de'], 'DE'],
  [['not a language'], 'CN'],
  [['es-419'], 'CN'],
  [[], 'CN'],
])('takes %j for %s', (preferred, region) => {
  expect(homeRegionOf(preferred)).toBe(region);
});
