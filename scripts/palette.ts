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
