import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

/** Lints one line as if it stood in `filePath`, by the room rule alone. */
async function refusalsIn(filePath: string, line: string): Promise<readonly (string | null)[]> {
  const eslint = new ESLint({
    ruleFilter: ({ ruleId }) => ruleId === 'boundaries/dependencies',
    // The file does not exist: it is parsed without the project's types, which this rule does not ask for.
    overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
  });
  const [result] = await eslint.lintText(line, { filePath });
  return result?.messages.map((message) => message.ruleId) ?? [];
}

const refused = ['boundaries/dependencies'];

it.each([
  ['the contract', 'src/shared/x.ts', "import 'node:fs';"],
  ['the window', 'src/renderer/x.ts', "import type { GatewayPort } from '../main/session/gatewayPort.ts';"],
  ['the preload', 'src/preload/x.ts', "import 'valibot';"],
  ['the session', 'src/main/session/x.ts', "import 'electron';"],
  ['the gateway', 'src/main/gateway/x.ts', "import type { GatewayPort } from '../session/gatewayPort.ts';"],
  ['the shell', 'src/main/shell/x.ts', "import 'node-fetch';"],
  ['the simulator', 'simulator/x.ts', "import type { CallId } from '../src/shared/domain.ts';"],
  ['the stand-in', 'standin/x.ts', "import type { CallId } from '../src/shared/domain.ts';"],
])('refuses %s an import that its room does not allow', async (_room, filePath, line) => {
  expect(await refusalsIn(filePath, line)).toEqual(refused);
});

it.each([
  ['the session', 'src/main/session/x.ts', "import type { CallId } from '../../shared/domain.ts';"],
  ['the window', 'src/renderer/x.ts', "import { onMount } from 'svelte';"],
  ['the simulator', 'simulator/x.ts', "import 'node:https';"],
])('lets %s import what its room allows', async (_room, filePath, line) => {
  expect(await refusalsIn(filePath, line)).toEqual([]);
});
