import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CallPlace } from '../../../src/renderer/calls/callMarks.ts';

const renderer = join(import.meta.dirname, '../../../src/renderer');

/** What draws a call at each place. A place without a row does not compile. */
const drawnBy: Readonly<Record<CallPlace, string>> = {
  desk: 'calls/desk/CallHead.svelte',
  tile: 'calls/column/CallTile.svelte',
  pop: 'pop/PopCall.svelte',
};

it.each(Object.entries(drawnBy))('a call shows its marks at its place, once: %s', (place, file) => {
  const drawn = readFileSync(join(renderer, file), 'utf8').replaceAll(/<!--[^]*?-->/g, '');
  const places = [...drawn.matchAll(/<CallMarks\b[^>]*\bplace="(\w+)"/g)].map(([, told]) => told);
  expect(places).toEqual([place]);
});

it('no other component shows marks of a call, which would be one place more', () => {
  const showing = globSync('**/*.svelte', { cwd: renderer })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => readFileSync(join(renderer, file), 'utf8').includes('<CallMarks'));
  expect(showing.sort()).toEqual(Object.values(drawnBy).sort());
});
