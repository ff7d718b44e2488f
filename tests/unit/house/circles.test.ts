import { expect, it } from 'vitest';
import { circlesIn } from '../../../scripts/house/circles.ts';

const circlesOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  circlesIn(new Map(Object.entries(files)));

it.each([
  ['values', "import { b } from './b.ts';"],
  ['types', "import type { B } from './b.ts';"],
  ['types beside values', "import { a, type B } from './b.ts';"],
  ['a type in its place', "type B = import('./b.ts').B;"],
  ['what is exported again', "export * from './b.ts';"],
  ['types that are exported again', "export type { B } from './b.ts';"],
  ['an effect', "import './b.ts';"],
  ['a module that is loaded later', "const b = await import('./b.ts');"],
  ['a file without its ending', "import { b } from './b';"],
  ['a file under the ending that it is built to', "import { b } from './b.js';"],
])('refuses a circle of %s', (_of, line) => {
  const back = { 'src/b.ts': "import '../src/c/index.ts';", 'src/c/index.ts': "import '../a.ts';" };
  expect(circlesOf({ 'src/a.ts': line, ...back })).toEqual([
    'circle: src/a.ts > src/b.ts > src/c/index.ts > src/a.ts',
  ]);
});

it('refuses a file that imports itself', () => {
  expect(circlesOf({ 'src/a.ts': "import type { A } from './a.ts';" })).toEqual([
    'circle: src/a.ts > src/a.ts',
  ]);
});

it('reads all scripts of a component and nothing else of it', () => {
  const component = `<script module lang="ts">
    import { b } from './b.svelte.ts';
  </script>
  <script lang="ts">import C from './C.svelte';</script>
  <p>import './d.ts'</p>`;
  const back = "import A from './A.svelte';";
  const c = `<script lang="ts">${back}</script>`;
  expect(circlesOf({ 'A.svelte': component, 'b.svelte.ts': back, 'C.svelte': c, 'd.ts': back })).toEqual([
    'circle: A.svelte > b.svelte.ts > A.svelte',
    'circle: C.svelte > A.svelte > C.svelte',
  ]);
});

it('tells each of several circles', () => {
  const files = {
    'a.ts': "import './b.ts'; import './c.ts';",
    'b.ts': "import './a.ts';",
    'c.ts': "import './d.ts'; import 'package';",
    'd.ts': "import './c.ts'; // import './a.ts'",
  };
  expect(circlesOf(files)).toEqual(['circle: a.ts > b.ts > a.ts', 'circle: c.ts > d.ts > c.ts']);
});

it('lets two files import a third', () => {
  expect(
    circlesOf({ 'a.ts': "import './b.ts'; import './c.ts';", 'b.ts': "import './c.ts';", 'c.ts': '' }),
  ).toEqual([]);
});
