import { ESLint } from 'eslint';
import { beforeAll, expect, it } from 'vitest';

/** Lints one line as if it stood in `filePath`, by the room rules alone. */
async function refusalsIn(filePath: string, line: string): Promise<readonly (string | null)[]> {
  const eslint = new ESLint({
    ruleFilter: ({ ruleId }) => ruleId.startsWith('boundaries/') || ruleId === 'no-restricted-imports',
    // The file does not exist: it is parsed without the project's types, which these rules do not ask for.
    overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
  });
  const [result] = await eslint.lintText(line, { filePath });
  return result?.messages.map((message) => message.ruleId) ?? [];
}

// The first time, every plugin is loaded.
beforeAll(() => refusalsIn('src/x.ts', ''), 120_000);

const refused = ['boundaries/dependencies'];

it.each([
  ['the contract', 'src/shared/x.ts', "import 'node:fs';"],
  ['the contract', 'src/shared/x.ts', "import '../../tests/e2e/steps.ts';"],
  ['the window', 'src/renderer/x.ts', "import '../../scripts/runtime.ts';"],
  [
    'the window',
    'src/renderer/x.ts',
    "import type { GatewayPort } from '../main/session/gatewayPort/gatewayPort.ts';",
  ],
  ['the preload', 'src/preload/x.ts', "import 'valibot';"],
  ['the session', 'src/main/session/x.ts', "import 'electron';"],
  ['the session', 'src/main/session/x.ts', "import { version } from '../../../package.json';"],
  ['the session', 'src/main/session/x.ts', "import '../index.ts';"],
  [
    'the gateway',
    'src/main/gateway/x.ts',
    "import type { GatewayPort } from '../session/gatewayPort/gatewayPort.ts';",
  ],
  ['the site', 'src/main/site/x.ts', "import { createSession } from '../session/session.ts';"],
  ['the shell', 'src/main/shell/x.ts', "import 'node-fetch';"],
  ['the simulator', 'simulator/x.ts', "import type { CallId } from '../src/shared/domain.ts';"],
  ['the simulator', 'simulator/x.ts', "import '../tests/integration/gateway/clientOnSimulator.ts';"],
  ['the stand-in', 'standin/x.ts', "import type { CallId } from '../src/shared/domain.ts';"],
  ['the stand-in', 'standin/x.ts', "import { app } from 'electron';"],
  ['the composition root', 'src/main/index.ts', "import '../preload/index.ts';"],
  [
    'the composition root',
    'src/main/index.ts',
    "import type { Route } from '../renderer/app/state/context.ts';",
  ],
  ['the composition root', 'src/main/index.ts', "import '../../simulator/index.ts';"],
  ['the composition root', 'src/main/index.ts', "import '../../tests/support/world.ts';"],
  ['the composition root', 'src/main/index.ts', "import 'valibot';"],
  ['tests of the contract', 'tests/unit/shared/x.ts', "import '../../../src/main/session/session.ts';"],
  ['tests of the session', 'tests/unit/main/session/x.ts', "import '../../../../src/main/gateway/guid.ts';"],
  [
    'tests of the session',
    'tests/unit/main/session/x.ts',
    "import '../../../integration/gateway/clientOnSimulator.ts';",
  ],
  ['tests of the session', 'tests/unit/main/session/x.ts', "import 'valibot';"],
  ['tests of the shell', 'tests/unit/main/shell/x.ts', "import '../../../../src/main/index.ts';"],
  ['tests of the window', 'tests/unit/renderer/x.ts', "import '../../../src/main/session/session.ts';"],
  ['tests of the simulator', 'tests/unit/simulator/x.ts', "import '../../../src/shared/domain.ts';"],
  ['tests of the simulator', 'tests/integration/simulator/x.ts', "import '../../../src/shared/domain.ts';"],
  ['tests of the simulator', 'tests/integration/simulator/x.ts', "import '../../support/world.ts';"],
  ['tests of the stand-in', 'tests/integration/standin/x.ts', "import { app } from 'electron';"],
  [
    'tests of the client',
    'tests/integration/session/x.ts',
    "import '../../../src/main/shell/desktop/desktop.ts';",
  ],
  ['tests of the program', 'tests/e2e/x.ts', "import '../../src/main/session/time/delays.ts';"],
  ['tests of the program', 'tests/e2e/x.ts', "import type { App } from 'electron';"],
  ['the bench', 'tests/bench/x.ts', "import '../../src/main/session/session.ts';"],
  ['what tests have in common', 'tests/support/x.ts', "import '../../src/renderer/app/state/context.ts';"],
  ['the scripts', 'scripts/x.ts', "import '../src/main/session/session.ts';"],
  ['the scripts', 'scripts/x.ts', "import '../src/renderer/app/state/context.ts';"],
  ['the scripts', 'scripts/x.ts', "import '../tests/e2e/steps.ts';"],
])('refuses %s an import that its room does not allow', async (_room, filePath, line) => {
  expect(await refusalsIn(filePath, line)).toEqual(refused);
});

it.each([
  ['the session', 'src/main/session/x.ts', "import type { CallId } from '../../shared/domain.ts';"],
  ['the window', 'src/renderer/x.ts', "import { onMount } from 'svelte';"],
  ['the site', 'src/main/site/x.ts', "import type { Session } from '../session/session.ts';"],
  ['the simulator', 'simulator/x.ts', "import 'node:https';"],
  ['the stand-in', 'standin/x.ts', "import type { App } from 'electron';"],
  ['the composition root', 'src/main/index.ts', "import { version } from '../../package.json';"],
  ['the composition root', 'src/main/index.ts', "import './site/workplace.ts'; import 'node:path';"],
  [
    'tests of the session',
    'tests/unit/main/session/x.ts',
    "import '../../../../src/main/session/session.ts';",
  ],
  [
    'tests of the session',
    'tests/unit/main/session/x.ts',
    "import '../../../support/world.ts'; import 'vitest';",
  ],
  ['tests of the program', 'tests/e2e/x.ts', "import type { CallId } from '../../src/shared/domain.ts';"],
  ['the probe of the program', 'tests/e2e/x.cjs', "require('electron');"],
  ['a probe of the bench', 'tests/bench/pop/x.cjs', "require('electron');"],
  ['the scripts', 'scripts/demo/x.ts', "import { en } from '../../src/renderer/messages/en.ts';"],
])('lets %s import what its room allows', async (_room, filePath, line) => {
  expect(await refusalsIn(filePath, line)).toEqual([]);
});

it.each(['src/x.ts', 'src/main/x.ts', 'src/main/newRoom/x.ts', 'tests/x.ts', 'tests/unit/newRoom/x.ts'])(
  'refuses %s, which is in no room',
  async (filePath) => {
    expect(await refusalsIn(filePath, "import 'electron';")).toContain('boundaries/no-unknown-files');
  },
);

it.each([
  "import type { Call } from '../../shared/calls/model.ts';",
  "import type { SessionView } from '../../shared/contract/sessionView.ts';",
  "import { getDesk } from '../app/state/context.ts';",
])('lets no component of ui/ know calls, session or context: %s', async (line) => {
  expect(await refusalsIn('src/renderer/ui/x.ts', line)).toEqual(['no-restricted-imports']);
});
