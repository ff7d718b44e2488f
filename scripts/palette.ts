/** The colours of the program, read from where the windows have them: for what is drawn, and for tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'src', 'renderer', 'styles', 'tokens');

/** The names and values that one layer of `styles/tokens/` gives, without their dashes; the first value of each. */
export function tokensIn(layer: 'palette' | 'roles' | 'measures' | 'parts'): ReadonlyMap<string, string> {
  const css = readFileSync(join(folder, `${layer}.css`), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
  const tokens = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
    if (!tokens.has(name)) tokens.set(name, value.replaceAll(/\s+/g, ' ').trim());
  }
  return tokens;
}

export type Theme = 'light' | 'dark';

const tokens = new Map((['parts', 'roles', 'palette'] as const).flatMap((layer) => [...tokensIn(layer)]));

/** The colour that a token has in a theme, `#rrggbb`. @throws Error where there is no such token */
export function colourOf(name: string, theme: Theme): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`no token ${name}`);
  const [, light = value, dark = value] = /^light-dark\((.*), (.*)\)$/.exec(value) ?? [];
  const chosen = theme === 'light' ? light : dark;
  const inner = /^var\(--([\w-]+)\)$/.exec(chosen)?.[1];
  return inner === undefined ? chosen : colourOf(inner, theme);
}
