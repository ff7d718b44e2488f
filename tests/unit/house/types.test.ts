import { ESLint } from 'eslint';
import { beforeAll, expect, it } from 'vitest';

const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId.startsWith('@typescript-eslint/') });

const ofSession = 'src/main/session/calls/callList.ts';
const component = 'src/renderer/calls/desk/CallHead.svelte';

/** What the rules that know types say of `text`, as if it stood in `filePath`. */
async function refusalsOf(text: string, filePath = ofSession): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return result?.messages.map((message) => message.ruleId) ?? [];
}

// The first time, the rules read both projects whole.
beforeAll(async () => {
  await refusalsOf('');
  await refusalsOf('', component);
}, 240_000);

/** A switch over the phases of a call with these branches. */
const told = (...branches: readonly string[]): string => `
  import type { CallPhase } from '../../../shared/calls/model.ts';
  export function told(phase: CallPhase): string {
    switch (phase) {
      ${branches.join('\n')}
    }
    return '';
  }
`;
const four = "case 'alerting': case 'ringing': case 'talking': case 'held': return 'up';";

it('lets a switch tell every phase of a call apart', async () => {
  expect(await refusalsOf(told(four, "case 'ended': return 'over';"))).toEqual([]);
});

it.each([
  ['that lacks a phase', [four]],
  ['that leaves a phase to a default', [four, "default: return 'over';"]],
  ['that has a default besides every phase', [four, "case 'ended': return 'over';", "default: return '';"]],
])('refuses a switch %s', async (_, branches) => {
  expect(await refusalsOf(told(...branches))).toEqual(['@typescript-eslint/switch-exhaustiveness-check']);
});

it('refuses a switch that lacks a phase in a component too', async () => {
  const script = `<script module lang="ts">${told(four)}</script>`;
  expect(await refusalsOf(script, component)).toEqual(['@typescript-eslint/switch-exhaustiveness-check']);
});

it.each([
  ['no-floating-promises', 'declare function ask(): Promise<void>; ask();'],
  ['no-unsafe-assignment', 'export const told: string = JSON.parse("1");'],
  ['no-unnecessary-condition', 'export const isTold = (text: string): boolean => text !== undefined;'],
  ['unbound-method', 'class Poll { run(): void {} } export const { run } = new Poll();'],
])('refuses what %s finds', async (rule, text) => {
  expect(await refusalsOf(text)).toContain(`@typescript-eslint/${rule}`);
});
