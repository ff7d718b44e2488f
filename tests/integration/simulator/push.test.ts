import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createManualClock, startSimulator, type SimulatorOptions } from '../../../simulator/index.ts';

const endings: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

interface Pushed {
  token: unknown;
  body: { message: string; retcode: string; event: { eventType: string } };
}

/** A client's own small server; it answers with the statuses given, one a request, then with 200. */
async function receiver(statuses: number[] = []) {
  const pushed: Pushed[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    request.on('end', () => {
      pushed.push({ token: request.headers.servicetoken, body: JSON.parse(text) as Pushed['body'] });
      response.writeHead(statuses.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endings.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/events`;
  const types = () => pushed.map(({ body }) => body.event.eventType);
  const until = async (eventType: string) => {
    while (!types().includes(eventType)) await setImmediate();
  };
  return { url, pushed, types, until };
}

async function signedIn(push: Record<string, unknown>, options: SimulatorOptions = {}) {
  const clock = createManualClock();
  const simulator = await startSimulator({ http: true, clock, ...options });
  endings.push(() => simulator.stop());
  let guid = '';
  const send = async (method: string, path: string, body: unknown = null) => {
    const answer = await fetch(`${simulator.gateway}/agentgateway/resource/${path}`, {
      method,
      headers: { guid },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    guid = answer.headers.get('set-guid')?.replace('JSESSIONID=', '') ?? guid;
    return ((await answer.json()) as { retcode: string }).retcode;
  };
  const wish = { password: 'pw-1001', phonenum: '41001', autoanswer: false, ...push };
  const retcode = await send('PUT', 'onlineagent/1001', wish);
  return { clock, simulator, send, retcode };
}

describe('events that are pushed', () => {
  it('come in the envelope of the poll, in order', async () => {
    const { url, pushed, until, types } = await receiver();
    const { simulator } = await signedIn({ pushUrl: url });
    await until('AgentState_Ready');
    simulator.sendEvent('1001', { eventType: 'AgentOther_Note' });
    await until('AgentOther_Note');
    expect([types(), pushed[0]]).toEqual([
      ['AgentOther_InService', 'AgentState_Ready', 'AgentOther_Note'],
      {
        token: undefined,
        body: {
          message: '',
          retcode: '0',
          event: { eventType: 'AgentOther_InService', workNo: '1001', content: null },
        },
      },
    ]);
  });

  it('bring the token of a newer client along', async () => {
    const { url, pushed, until } = await receiver();
    await signedIn({ callBackUri: url, serviceToken: 'secret' });
    await until('AgentState_Ready');
    expect(pushed.map(({ token }) => token)).toEqual(['secret', 'secret']);
  });

  it('are brought three times, then lost', async () => {
    const { url, types, until } = await receiver([500, 404, 302]);
    await signedIn({ pushUrl: url }, { pushRetryMs: 0 });
    await until('AgentState_Ready');
    expect(types()).toEqual([...Array.from({ length: 3 }, () => 'AgentOther_InService'), 'AgentState_Ready']);
  });

  it('are lost by a fault as those of a poll are', async () => {
    const { url, types, until } = await receiver();
    const faults = [{ interface: 'agentevent', eventType: 'AgentOther_InService', drop: true }];
    await signedIn({ pushUrl: url }, { faults, pushRetryMs: 0 });
    await until('AgentState_Ready');
    expect(types()).toEqual(['AgentState_Ready']);
  });

  it('are brought again when a fault keeps them, until it is cleared', async () => {
    const { url, types, until } = await receiver();
    const faults = [
      { interface: 'agentevent', eventType: '*', drop: true, event: 'kept', times: 0 } as const,
    ];
    const { simulator, clock } = await signedIn({ pushUrl: url }, { faults, pushRetryMs: 1000 });
    const before = types();
    simulator.faults.clear();
    clock.advance(1000);
    await until('AgentState_Ready');
    expect([before, types()]).toEqual([[], ['AgentOther_InService', 'AgentState_Ready']]);
  });

  it.each(['http://192.0.2.1/events', 'https://127.0.0.1/events', 'http://localhost.example/', 'events'])(
    'never go to %s',
    async (pushUrl) => {
      const { retcode, simulator } = await signedIn({ pushUrl });
      expect([retcode, simulator.agentState('1001').signedIn]).toEqual(['100-001', false]);
    },
  );

  it.each([
    ['heartbeat', 'PUT', { pushUrl: '' }, 60_000],
    ['handshake', 'POST', { callBackUri: '', serviceToken: 't' }, 30_000],
  ])('end when five in a row of %s are missing', async (name, method, fields, everyMs) => {
    const { url } = await receiver();
    const withUrl = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value || url]));
    const { clock, simulator, send } = await signedIn(withUrl);
    const there = () => simulator.agentState('1001').signedIn;
    clock.advance(5 * everyMs - 1);
    await send(method, `onlineagent/1001/${name}`);
    clock.advance(5 * everyMs - 1);
    const before = there();
    clock.advance(1);
    expect([before, there()]).toEqual([true, false]);
  });
});
