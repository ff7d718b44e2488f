import { expect, it } from 'vitest';
import { noticesText } from '../../../../scripts/package/notices/noticesText.ts';

it('lists every package, and says of each under which licence it is, where its source is, and the text', () => {
  const text = noticesText(
    [
      {
        ...{ name: 'thing', version: '1.2.3', licence: 'MIT', source: 'https://github.com/who/thing' },
        ...{ text: 'As you like.', needs: [], bundles: ['main'] },
      },
    ],
    { product: 'Program 3.0.0', electron: '45.0.0' },
  );
  expect(text).toMatch(/^Program 3\.0\.0 contains.*\n.*Electron 45\.0\.0/);
  expect(text).toContain('\n\nthing 1.2.3: MIT\n\n');
  expect(text).toContain('thing 1.2.3\nLicence: MIT\nSource: https://github.com/who/thing\n\nAs you like.\n');
});
