import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const lines = (count: number, line = '// One of many.\n'): string => line.repeat(count);
const functionOf = (count: number): string =>
  `export function long(): void {\n${lines(count - 2, 'run();\n')}}\n`;

const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => ruleId.startsWith('max-lines'),
  // The file does not exist: it is parsed without the project's types, which these rules do not ask for.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
});

/** What the rules on sizes say of a made-up file that is `text`. */
async function refusalsOf(filePath: string, text: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return result?.messages.map((message) => message.ruleId) ?? [];
}

// The first time, every plugin is loaded.
beforeAll(() => refusalsOf('src/x.ts', ''), 120_000);

describe('a file over its size is refused', () => {
  it.each([
    ['src/main/session/x.ts', 250],
    ['src/renderer/x.ts', 250],
    ['simulator/gateway/x.ts', 250],
    ['standin/x.ts', 250],
    ['scripts/x.ts', 250],
    ['src/main/index.ts', 120],
    ['src/preload/x.ts', 60],
    ['tests/unit/x.test.ts', 400],
    ['tests/support/x.ts', 400],
  ])('%s, of more than %i lines', async (file, most) => {
    expect(await refusalsOf(file, lines(most))).toEqual([]);
    expect(await refusalsOf(file, lines(most + 1))).toEqual(['max-lines']);
  });

  it('src/renderer/X.svelte, of more than 250 lines', async () => {
    expect(await refusalsOf('src/renderer/X.svelte', lines(251, '<p>one of many</p>\n'))).toEqual([
      'max-lines',
    ]);
  });
});

it('refuses a function of more than 60 lines', async () => {
  expect(await refusalsOf('src/main/session/x.ts', functionOf(60))).toEqual([]);
  expect(await refusalsOf('src/main/session/x.ts', functionOf(61))).toEqual(['max-lines-per-function']);
});
