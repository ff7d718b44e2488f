import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { actionNames, actionTable } from '../../../src/shared/contract/actions.ts';

const renderer = join(import.meta.dirname, '../../../src/renderer');
const components = globSync('**/*.svelte{,.ts}', { cwd: renderer }).map((file) =>
  readFileSync(join(renderer, file), 'utf8'),
);

/** Asked again, told by what became of something else, or seen: the pop or the settings stay or go. */
const toldNowhere = [
  ...['tellSound', 'lookAtQueues', 'readHistory', 'readPastCall', 'earlierCalls', 'readShift'],
  ...['closeSettings', 'openBarMenu', 'holdPop', 'closePop', 'countKey', 'getSnapshot'],
  ...['cancelSignIn', 'lookAtWaiting'],
];

it('tells of every failure somewhere, apart from those of which it is known why not', () => {
  expect(actionNames.filter((name) => actionTable[name].failure === 'nowhere')).toEqual(toldNowhere);
});

it.each(actionNames.filter((name) => actionTable[name].failure === 'inPlace'))(
  'the component that asks for %s takes the answer, to tell a failure in place',
  (name) => {
    const asking = components.flatMap((text) => [
      ...text.matchAll(new RegExp(`.*\\.act\\('${name}'.*`, 'g')),
    ]);
    expect(asking.length).toBeGreaterThan(0);
    for (const [line] of asking) expect(line).toMatch(/ = await [a-zA-Z.#]+\.act\('/);
  },
);
