/** What most end-to-end tests do before, and on the way to, what they are about. */
import type { Locator, Page } from '@playwright/test';
import type { SimulatedAgent, Simulator } from '../../simulator/index.ts';
import type { SettingsDocument } from '../../src/main/settings/settingsDocument.ts';
import type { Preferences } from '../../src/shared/settings/preferences.ts';
import { talking } from './calls/wire.ts';
import { expect, type Desktop, type RunningProgram } from './fixture.ts';

type Connection = Required<NonNullable<SettingsDocument['connection']>>;
type Launch = (options?: { settings?: unknown; env?: Record<string, string> }) => Promise<RunningProgram>;

/** A program with an agent signed in to a simulated gateway. */
export interface AtWork extends RunningProgram {
  main: Page;
  pop: Page;
  agent: SimulatedAgent;
  simulator: Simulator;
}

/** `settings.json` of an agent who has been connected to this gateway before. */
export function settingsFor(
  simulator: Pick<Simulator, 'gateway' | 'certificateSha256'>,
  preferences: Partial<Preferences> = {},
): SettingsDocument & { readonly connection: Connection } {
  return {
    version: 3,
    connection: {
      gatewayAddress: simulator.gateway,
      trust: { by: 'fingerprint', fingerprint: simulator.certificateSha256 },
      cms: null,
    },
    cmsAccessKey: null,
    cmsSecretKey: null,
    remembered: null,
    preferences: { homeRegion: 'US', ...preferences },
    mainWindow: null,
    settingsWindow: null,
    popPlaces: {},
    barPlaces: {},
    queueChoices: [],
    favourites: [],
  };
}

/** The first agent of a simulated gateway. */
export function firstAgent({ agents: [agent] }: Simulator): SimulatedAgent {
  if (agent === undefined) throw new Error('The simulated gateway has no agent');
  return agent;
}

/** Leads from the first run to the sign-in at this gateway, past the form. */
export async function saveConnection(main: Page, simulator: Simulator): Promise<void> {
  const { connection } = settingsFor(simulator);
  const cmsKeys = { accessKey: null, secretKey: null };
  await main.evaluate((wanted) => window.ringside['saveConnection']?.(wanted), { connection, cmsKeys });
  await expect(main.getByLabel('Work number')).toBeVisible();
}

/** Fills in the form and sends it; what comes of it is for the test to look at. */
export async function fillInSignIn(main: Page, agent: SimulatedAgent): Promise<void> {
  await main.getByLabel('Work number').fill(agent.workNo);
  await main.getByLabel('Password', { exact: true }).fill(agent.password);
  await main.getByLabel('Phone number').fill(agent.phoneNumber);
  await main.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Starts the program, connected before, and signs the first agent in by the form, to all queues. */
export async function startAtWork(
  launch: Launch,
  simulator: Simulator,
  preferences: Partial<Preferences> = {},
): Promise<AtWork> {
  const program = await launch({ settings: settingsFor(simulator, preferences) });
  const [main, pop] = [await program.page('main'), await program.page('pop')];
  const agent = firstAgent(simulator);
  await fillInSignIn(main, agent);
  await expect.poll(() => simulator.agentState(agent.workNo).skillIds.length).toBe(agent.skillIds.length);
  const state = preferences.startReady === false ? 'Not ready' : 'Ready';
  await expectState(main, state);
  return { ...program, main, pop, agent, simulator };
}

/** A second program, on which the second agent of the gateway works; not ready, so that no queue gives a call. */
export async function startColleague(launch: Launch, simulator: Simulator) {
  const program = await launch({ settings: settingsFor(simulator, { startReady: false }) });
  const main = await program.page('main');
  const agent = simulator.agents[1];
  if (agent === undefined) throw new Error('The simulated gateway has one agent');
  await fillInSignIn(main, agent);
  await expectState(main, 'Not ready');
  return { ...program, main, agent };
}

/** What the main window says the agent is doing. */
export const expectState = (main: Page, state: string): Promise<void> =>
  expect(main.getByRole('status').filter({ hasText: `State: ${state}` })).toBeAttached();

/** Chooses a state out of the menu. */
export async function chooseState(main: Page, line: string): Promise<void> {
  await main.keyboard.press('Alt+B');
  await main.getByRole('menu', { name: 'Your state' }).getByText(line, { exact: true }).click();
}

/** Has a call ring, answers it in the main window and waits until the agent talks in it. */
export async function takeCall(
  main: Page,
  simulator: Simulator,
  call: Parameters<Simulator['placeCall']>[0],
): Promise<ReturnType<Simulator['placeCall']>> {
  const placed = simulator.placeCall(call);
  await main.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(talking(main)).toBeVisible();
  return placed;
}

/** Opens the settings window by its key, and a section of it where one is named. */
export async function openSettings(program: Pick<RunningProgram, 'page'>, section?: string): Promise<Page> {
  await (await program.page('main')).keyboard.press('Control+,');
  const settings = await program.page('settings');
  await expect(settings.getByRole('heading', { level: 1 })).toBeVisible();
  if (section !== undefined) {
    await settings.getByRole('button', { name: section, exact: true }).click();
    await expect(settings.getByRole('heading', { name: section, level: 2 })).toBeVisible();
  }
  return settings;
}

/** Closes the settings window by a key, and waits until it is gone. */
export async function closeSettings(settings: Page, key = 'Control+w'): Promise<void> {
  const gone = settings.waitForEvent('close');
  // It may be gone before the key is let go.
  await settings.keyboard.press(key).catch(() => undefined);
  await gone;
}

/** Opens the views beside the calls by their keys, one after the other, and looks at each. */
export async function inEachView(main: Page, look: (heading: string) => Promise<void>): Promise<void> {
  for (const [key, heading] of [
    ['Alt+2', 'Queues'],
    ['Alt+3', 'People'],
    ['Alt+4', 'History'],
  ] as const) {
    await main.keyboard.press(key);
    await expect(main.getByRole('heading', { name: heading, level: 1 })).toBeFocused();
    await look(heading);
  }
}

/** The pop is on the screen, or no longer. */
export async function expectPop(desktop: Desktop, state: 'visible' | 'hidden'): Promise<void> {
  await expect.poll(async () => (await desktop.window('pop')).visible).toBe(state === 'visible');
}

/**
 * Presses a button of the pop until that is `done`: a click that comes within 400 ms of a change of the pop is not taken.
 * One that was taken may show late, and the button is gone by then.
 */
export async function pressInPop(button: Locator, done: () => Promise<boolean>): Promise<void> {
  await expect(async () => {
    if (await done()) return;
    await button.click({ timeout: 3000 }).catch(() => undefined);
    await expect.poll(done, { timeout: 2000 }).toBe(true);
  }).toPass();
}
