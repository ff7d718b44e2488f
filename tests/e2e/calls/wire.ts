import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
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

/** What a colleague's own program asks of the gateway; the path below its base. @throws for a refusal */
type Send = (method: string, path: string, body?: object) => Promise<void>;

/** Signs a colleague in, ready for calls, as a program of their own would. @returns what it asks from then on */
export async function signInBeside({ gateway, agents }: Simulator, workNo: string): Promise<Send> {
  const agent = agents.find((one) => one.workNo === workNo);
  if (agent === undefined) throw new Error(`There is no agent ${workNo}`);
  let guid = '';
  const send: Send = async (method, path, body) => {
    const { headers, text } = await new Promise<{ headers: IncomingHttpHeaders; text: string }>(
      (resolve, reject) => {
        const own = { 'Content-Type': 'application/json', ...(guid === '' ? {} : { Guid: guid }) };
        const how = { method, headers: own, rejectUnauthorized: false, agent: false };
        const asked = request(`${gateway}/agentgateway/resource/${path}`, how);
        asked.on('response', (answer) => {
          let told = '';
          answer.on('data', (part: Buffer) => (told += String(part)));
          answer.on('end', () => {
            resolve({ headers: answer.headers, text: told });
          });
        });
        asked.on('error', reject).end(body && JSON.stringify(body));
      },
    );
    guid = String(headers['set-guid'] ?? '').split('=')[1] ?? guid;
    const { retcode } = JSON.parse(text) as { retcode: string };
    if (retcode !== '0') throw new Error(`${path}: ${retcode}`);
  };
  const body = { password: agent.password, phonenum: agent.phoneNumber, autoanswer: 'false', status: '4' };
  await send('PUT', `onlineagent/${workNo}`, body);
  return send;
}
