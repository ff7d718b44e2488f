import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { colourOf, type Theme, tokensIn } from '../../../scripts/palette.ts';

const palette = tokensIn('palette');
const roles = tokensIn('roles');
const parts = tokensIn('parts');

/** WCAG's relative luminance of `#rrggbb`, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, ground: string, theme: Theme): number {
  const [one, other] = [luminance(colourOf(front, theme)), luminance(colourOf(ground, theme))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Pairs below `least` in one of the themes, a line each. */
function tooFaint(pairs: readonly (readonly [string, string])[], least: number): readonly string[] {
  return (['light', 'dark'] as const).flatMap((theme) =>
    pairs
      .filter(([front, ground]) => contrast(front, ground, theme) < least)
      .map(([front, ground]) => `${front} on ${ground}, ${theme}`),
  );
}

const onEach = (front: string, grounds: readonly string[]) =>
  grounds.map((ground) => [front, ground] as const);
const grounds = ['page', 'surface', 'sunken', 'raised'];
const softs = [...roles.keys()].filter((name) => name.endsWith('-soft'));
const states = [...roles.keys()]
  .filter((name) => name.startsWith('state-') && name.endsWith('-fg'))
  .map((name) => name.slice(0, -'-fg'.length));

it('can be read: each text has 4.5 to 1 against what it stands on, in both themes', () => {
  const pairs = [
    ...onEach('text', [...grounds, ...softs]),
    ...onEach('quiet', [...grounds, ...softs]),
    ...onEach('brand', [...grounds, 'brand-soft']),
    ...onEach('danger', [...grounds, 'danger-soft', 'brand-soft']),
    ...states.flatMap((state) => onEach(`${state}-fg`, [`${state}-soft`, ...grounds])),
    ...onEach('on-brand', ['brand', 'brand-hover']),
    ['on-wants-you', 'wants-you'],
    ['practice-fg', 'practice-bg'],
    ['button-primary-fg', 'button-primary-bg'],
    ...onEach('button-off-fg', grounds),
  ] as const;
  expect(tooFaint(pairs, 4.5)).toEqual([]);
});

it('can be seen: the edge of what can be pressed has 3 to 1 against what it stands on, in both themes', () => {
  const pairs = [
    ...['control-edge', 'brand', 'danger', 'focus', 'button-edge', 'field-edge'].flatMap((edge) =>
      onEach(edge, grounds),
    ),
    ...onEach('control-edge', softs),
  ];
  expect(tooFaint(pairs, 3)).toEqual([]);
});

it('is said once: no colour outside the palette, and no role or part that takes one past its layer', () => {
  const named = (value: string) => [...value.matchAll(/var\(--([\w-]+)\)/g)].map(([, name = '']) => name);
  const astray = [
    ...[...roles].flatMap(([role, value]) =>
      named(value)
        .filter((name) => !palette.has(name) && !roles.has(name))
        .map((name) => `${role} takes ${name}`),
    ),
    ...[...parts].flatMap(([part, value]) =>
      named(value)
        .filter((name) => !roles.has(name))
        .map((name) => `${part} takes ${name}`),
    ),
  ];
  expect(astray).toEqual([]);
  const colour = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(/i;
  const files = globSync('src/renderer/**/*.{css,svelte}').filter((file) => !file.endsWith('palette.css'));
  expect(files.filter((file) => colour.test(stylesOf(file)))).toEqual([]);
  const passing = files
    .filter((file) => !file.includes('/tokens/'))
    .flatMap((file) => named(stylesOf(file)).map((name) => ({ file, name })))
    .filter(({ name }) => palette.has(name));
  expect(passing).toEqual([]);
});

it('knows every name that a style takes, and has seven sizes and three weights of text', () => {
  const known = new Set(
    ['palette', 'roles', 'measures', 'parts'].flatMap((layer) => [...tokensIn(layer as 'palette').keys()]),
  );
  const files = globSync('src/renderer/**/*.{css,svelte}').filter((file) => !file.includes('/tokens/'));
  const faults = files.flatMap((file) => {
    const styles = stylesOf(file);
    const own = new Set([...styles.matchAll(/--([\w-]+):/g)].map(([, name]) => name));
    const unknown = [...styles.matchAll(/var\(--([\w-]+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !known.has(name) && !own.has(name) && !/^(bits|tone)-/.test(name));
    const sizes = [...styles.matchAll(/font-size: (?!var\(--fs-|inherit)[^;]+/g)].map(([found]) => found);
    const weights = [...styles.matchAll(/font-weight: (?!var\(--w-|inherit)[^;]+/g)].map(([found]) => found);
    return [...unknown, ...sizes, ...weights].map((fault) => `${file}: ${fault}`);
  });
  expect(faults).toEqual([]);
  const measures = [...tokensIn('measures').keys()];
  expect(measures.filter((name) => name.startsWith('fs-'))).toHaveLength(7);
  expect(measures.filter((name) => name.startsWith('w-'))).toHaveLength(3);
});

/** The styles of a component, or a whole style sheet. */
function stylesOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.svelte') ? (/<style>(.*)<\/style>/s.exec(text)?.[1] ?? '') : text;
}
