import { expect, it } from 'vitest';
import { parseDemoOptions } from '../../../../scripts/demo/options.ts';

it('hands the windows over and takes every picture unless told otherwise', () => {
  expect(parseDemoOptions([])).toEqual({ help: false, headless: false, pictures: 'all' });
});

it.each([
  [['--headless'], { help: false, headless: true, pictures: 'all' }],
  [['--pictures=steps', '--headless'], { help: false, headless: true, pictures: 'steps' }],
  [['--pictures=steps', '--pictures=all'], { help: false, headless: false, pictures: 'all' }],
  [['--pictures=guide'], { help: false, headless: false, pictures: 'guide' }],
  [['--help'], { help: true, headless: false, pictures: 'all' }],
  [['-h'], { help: true, headless: false, pictures: 'all' }],
])('reads %j', (args, options) => {
  expect(parseDemoOptions(args)).toEqual(options);
});

it.each(['--headles', 'headless', '--port=1', ''])(
  'names the argument %j that it does not know',
  (argument) => {
    expect(() => parseDemoOptions(['--headless', argument])).toThrow(
      new RangeError(`${argument} is not known; there are --headless, --pictures and --help`),
    );
  },
);

it.each(['--pictures', '--pictures=some'])('says what %j may be', (argument) => {
  expect(() => parseDemoOptions([argument])).toThrow(
    new RangeError(`${argument}: it is --pictures=all, --pictures=steps or --pictures=guide`),
  );
});
