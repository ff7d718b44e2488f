import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Simulator } from '../../../simulator/index.ts';

/** The body of one of the interface documents, as data. */
export function sample<Body>(name: string): Body {
  const file = join(import.meta.dirname, '../../samples', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Body;
}

/**
 * Has the agent's next polls answered with these events, which are nobody's on the platform. All of them are on their
 * way when `simulator.faults.list()` is empty.
 */
export function sendEvents(simulator: Simulator, workNo: string, events: readonly unknown[]): void {
  for (const event of events) {
    const body = JSON.stringify({ message: '', retcode: '0', event });
    simulator.faults.add({ interface: 'agentevent', workNo, body });
  }
  // Ends the poll that waits now.
  simulator.faults.renewGuid(workNo);
}

/** The call in the main window's work area. */
export const card = (main: Page): Locator => main.getByRole('article');

/** The tiles of all calls, which are in sight in every view. */
export const tiles = (main: Page): Locator =>
  main.getByRole('region', { name: 'Calls', exact: true }).getByRole('listitem');

/** Those of the calls that are talked in. */
export const talking = (main: Page): Locator => tiles(main).filter({ hasText: /Talking/ });

/** Those of the held calls. */
export const held = (main: Page): Locator => tiles(main).filter({ hasText: /On hold/ });

/** Those of the calls that have just ended, of which nothing can be done. */
export const ended = (main: Page): Locator => tiles(main).filter({ hasNot: main.getByRole('button') });

/** Signs a colleague in, ready for calls, as a program of their own would. */
export async function signInBeside({ gateway, agents }: Simulator, workNo: string): Promise<void> {
  const agent = agents.find((one) => one.workNo === workNo);
  if (agent === undefined) throw new Error(`There is no agent ${workNo}`);
  const body = { password: agent.password, phonenum: agent.phoneNumber, autoanswer: 'false', status: '4' };
  await new Promise<void>((resolve, reject) => {
    const url = `${gateway}/agentgateway/resource/onlineagent/${workNo}`;
    const headers = { 'Content-Type': 'application/json' };
    const asked = request(url, { method: 'PUT', headers, rejectUnauthorized: false, agent: false });
    asked.on('response', (answer) => {
      answer.resume().on('end', resolve);
    });
    asked.on('error', reject).end(JSON.stringify(body));
  });
}
