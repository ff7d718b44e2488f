import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { startSimulator, type Simulator } from '../../../simulator/index.ts';

const largest = 256 * 1024;

const endings: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

async function setup(): Promise<Simulator> {
  const simulator = await startSimulator({ http: true, controlPort: 0 });
  endings.push(() => simulator.stop());
  return simulator;
}

const addresses: [string, (simulator: Simulator) => string][] = [
  ['the gateway', ({ gateway }) => `${gateway}/agentgateway/resource/onlineagent/1001`],
  ['CC-CMS', ({ cms }) => `${cms.url}/rest/cmsapp/v1/openapi/calldata/querydetailcallinfo`],
  ['the control port', ({ control }) => `${String(control)}/calls`],
];

function sendingTo(url: string): ClientRequest {
  const sending = request(url, { method: 'POST' });
  sending.on('error', () => undefined);
  endings.push(() => sending.destroy());
  return sending;
}

async function textOf(answer: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  return text;
}

describe.each(addresses)('a body that is too large for %s', (_, addressOf) => {
  it.each([largest + 1, 8 * 1024 * 1024])('is refused with 413 when it has %d bytes', async (size) => {
    const simulator = await setup();
    const answer = await fetch(addressOf(simulator), { method: 'POST', body: 'x'.repeat(size) });
    expect([answer.status, answer.headers.get('connection'), await answer.json()]).toEqual([
      413,
      'close',
      { error: 'the body must be at most 262144 bytes' },
    ]);
  });

  it('is refused while its client still sends', async () => {
    const simulator = await setup();
    const sending = sendingTo(addressOf(simulator));
    sending.write('x'.repeat(largest + 1));
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    const told = await textOf(answer);
    expect([answer.statusCode, told]).toEqual([413, '{"error":"the body must be at most 262144 bytes"}']);
  });

  it('is let in when it is as large as it may be', async () => {
    const simulator = await setup();
    const answer = await fetch(addressOf(simulator), { method: 'POST', body: ' '.repeat(largest) });
    expect(answer.status).not.toBe(413);
  });
});
