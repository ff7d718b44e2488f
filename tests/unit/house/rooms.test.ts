import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

/** Lints one line as if it stood in `filePath`, by the room rules alone. */
async function refusalsIn(filePath: string, line: string): Promise<readonly (string | null)[]> {
  const eslint = new ESLint({
    ruleFilter: ({ ruleId }) => ruleId.startsWith('boundaries/'),
    // The file does not exist: it is parsed without the project's types, which these rules do not ask for.
    overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
  });
  const [result] = await eslint.lintText(line, { filePath });
  return result?.messages.map((message) => message.ruleId) ?? [];
}

const refused = ['boundaries/dependencies'];

it.each([
  ['the contract', 'src/shared/x.ts', "import 'node:fs';"],
  ['the contract', 'src/shared/x.ts', "import '../../tests/e2e/steps.ts';"],
  ['the window', 'src/renderer/x.ts', "import '../../scripts/runtime.ts';"],
  ['the window', 'src/renderer/x.ts', "import type { GatewayPort } from '../main/session/gatewayPort.ts';"],
  ['the preload', 'src/preload/x.ts', "import 'valibot';"],
  ['the session', 'src/main/session/x.ts', "import 'electron';"],
  ['the session', 'src/main/session/x.ts', "import { version } from '../../../package.json';"],
  ['the session', 'src/main/session/x.ts', "import '../index.ts';"],
  ['the gateway', 'src/main/gateway/x.ts', "import type { GatewayPort } from '../session/gatewayPort.ts';"],
  ['the shell', 'src/main/shell/x.ts', "import 'node-fetch';"],
  ['the simulator', 'simulator/x.ts', "import type { CallId } from '../src/shared/domain.ts';"],
  ['the simulator', 'simulator/x.ts', "import '../tests/integration/gateway/setup.ts';"],
  ['the stand-in', 'standin/x.ts', "import type { CallId } from '../src/shared/domain.ts';"],
  ['the stand-in', 'standin/x.ts', "import { app } from 'electron';"],
])('refuses %s an import that its room does not allow', async (_room, filePath, line) => {
  expect(await refusalsIn(filePath, line)).toEqual(refused);
});

it.each([
  ['the session', 'src/main/session/x.ts', "import type { CallId } from '../../shared/domain.ts';"],
  ['the window', 'src/renderer/x.ts', "import { onMount } from 'svelte';"],
  ['the simulator', 'simulator/x.ts', "import 'node:https';"],
  ['the stand-in', 'standin/x.ts', "import type { App } from 'electron';"],
  ['the composition root', 'src/main/index.ts', "import { version } from '../../package.json';"],
])('lets %s import what its room allows', async (_room, filePath, line) => {
  expect(await refusalsIn(filePath, line)).toEqual([]);
});

it.each(['src/x.ts', 'src/main/x.ts', 'src/main/newRoom/x.ts'])(
  'refuses %s, which is in no room',
  async (filePath) => {
    expect(await refusalsIn(filePath, "import 'electron';")).toContain('boundaries/no-unknown-files');
  },
);
