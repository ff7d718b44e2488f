import { expect, it } from 'vitest';
import { questionIn } from '../../../../src/main/shell/commandLine.ts';

const installed = '/opt/Ringside/ringside';

it.each([
  [[installed], null],
  [[installed, '--at-login'], null],
  [[installed, '--user-data-dir=/tmp/x', 'out/main/index.js'], null],
  [[installed, '--version'], { kind: 'version' }],
  [[installed, '--check-policy', 'p.json'], { kind: 'checkPolicy', path: 'p.json' }],
  [[installed, '--check-policy=p.json'], { kind: 'checkPolicy', path: 'p.json' }],
  [
    [installed, '--lang=en', 'out/main/index.js', '--check-policy', 'p.json'],
    { kind: 'checkPolicy', path: 'p.json' },
  ],
  [[installed, '--check-policy'], { kind: 'checkPolicy', path: null }],
  [[installed, '--check-policy='], { kind: 'checkPolicy', path: null }],
])('%j asks for %j', (argv, question) => {
  expect(questionIn(argv)).toEqual(question);
});
