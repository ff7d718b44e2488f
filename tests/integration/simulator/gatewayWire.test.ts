import type { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { connect } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createManualClock,
  startSimulator,
  type ManualClock,
  type Simulator,
  type SimulatorOptions,
} from '../../../simulator/index.ts';
import { jsonOf, wireClient, type WireAnswer } from './wireClient.ts';

const endings: (() => unknown)[] = [];

/** Node's name of a connection's error. */
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : error);

afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

interface Bench {
  simulator: Simulator;
  /** Sends with the newest Guid and the cookies that were set. */
  readonly send: (method: string, path: string, body?: unknown) => Promise<WireAnswer>;
  readonly signIn: () => Promise<WireAnswer>;
  /** Polls until an event of that type has come. */
  readonly until: (eventType: string) => Promise<unknown>;
  readonly guid: () => string;
}

async function setup(options: SimulatorOptions = {}): Promise<Bench> {
  const simulator = await startSimulator({ alertingToOffhookMs: 10, ...options });
  const client = wireClient(simulator.certificatePem);
  endings.push(
    () => simulator.stop(),
    () => client.close(),
  );
  const known: Record<string, string> = {};
  const send = async (method: string, path: string, body?: unknown): Promise<WireAnswer> => {
    const answer = await client.send(`${simulator.gateway}/agentgateway/resource/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json; charset=UTF-8', ...known },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const guid = answer.headers['set-guid'];
    if (typeof guid === 'string') known.Guid = guid.replace('JSESSIONID=', '');
    const cookies = answer.headers['set-cookie'];
    if (cookies !== undefined) known.Cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
    return answer;
  };
  const signIn = async (): Promise<WireAnswer> => {
    const answer = await send('PUT', 'onlineagent/1001', {
      password: 'pw-1001',
      phonenum: '40038',
      autoanswer: false,
    });
    await send('POST', 'onlineagent/1001/resetskill/true');
    return answer;
  };
  const until = async (eventType: string): Promise<unknown> => {
    for (;;) {
      const { event } = jsonOf<{ event?: { eventType: string } }>(await send('GET', 'agentevent/1001'));
      if (event?.eventType === eventType) return event;
    }
  };
  return { simulator, send, signIn, until, guid: () => known.Guid ?? '' };
}

describe('the gateway on the wire', () => {
  it('shows the certificate whose fingerprint it tells', async () => {
    const { simulator } = await setup();
    const { port } = new URL(simulator.gateway);
    const socket = connect({ host: '127.0.0.1', port: Number(port), ca: simulator.certificatePem });
    const presented = await new Promise<X509Certificate | undefined>((resolve, reject) => {
      socket.once('secureConnect', () => resolve(socket.getPeerX509Certificate()));
      socket.once('error', reject);
    });
    socket.destroy();
    expect([presented?.fingerprint256, presented?.subjectAltName]).toEqual([
      simulator.certificateSha256,
      'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1',
    ]);
  });

  it('spells Set-GUID as real gateways do', async () => {
    const { signIn } = await setup();
    expect((await signIn()).rawHeaders).toContain('Set-GUID');
  });

  it('lets an agent see, answer, hold, take back and release a call', async () => {
    const { simulator, send, signIn, until } = await setup();
    await signIn();
    const { callId } = simulator.placeCall({ caller: '+12025550142', calldata: 'order=48213' });
    await until('AgentOther_PhoneAlerting');
    const before = jsonOf(await send('GET', 'calldata/1001/callinfobeforeanswer'));
    await until('AgentEvent_Ringing');
    await send('PUT', 'voicecall/1001/answer');
    await until('AgentEvent_Talking');
    await send('POST', 'voicecall/1001/hold');
    await until('AgentEvent_Hold');
    const held = jsonOf(await send('GET', 'calldata/1001/holdlist'));
    await send('POST', `voicecall/1001/gethold?callid=${callId}`);
    await until('AgentEvent_Talking');
    await send('DELETE', 'voicecall/1001/release');
    await until('AgentState_Ready');
    expect([before, held, simulator.calls()[0]]).toMatchObject([
      { result: { callid: callId, caller: '+12025550142', calldata: 'order=48213' } },
      { result: [{ callid: callId }] },
      { state: 'ended', endedBy: 'agent' },
    ]);
  });

  it.each(['null', '[]', 'callid=1'])(
    'does not look at a body of %s where the interface reads none',
    async (body) => {
      const { simulator, signIn, until, guid } = await setup();
      await signIn();
      simulator.placeCall({ caller: '+12025550142' });
      await until('AgentEvent_Ringing');
      const client = wireClient(simulator.certificatePem);
      endings.push(() => client.close());
      // Node tells no length of a GET's body by itself.
      const headers = { Guid: guid(), 'Content-Length': String(body.length) };
      const retcodeOf = async (method: string, path: string): Promise<unknown> => {
        const url = `${simulator.gateway}/agentgateway/resource/${path}`;
        return jsonOf(await client.send(url, { method, body, headers })).retcode;
      };
      const answered = await retcodeOf('PUT', 'voicecall/1001/answer');
      await until('AgentEvent_Talking');
      const retcodes = [
        answered,
        await retcodeOf('POST', 'voicecall/1001/hold'),
        await retcodeOf('GET', 'calldata/1001/holdlist'),
        await retcodeOf('PUT', 'calldata/1001/setcalldataex'),
      ];
      expect(retcodes).toEqual(['0', '0', '0', '000-006']);
    },
  );

  it('sets the cookies of a load balancer and knows them again', async () => {
    const { send, signIn } = await setup({ cookies: 'checked' });
    const cookies = (await signIn()).headers['set-cookie'];
    const status = jsonOf(await send('GET', 'onlineagent/1001/agentstatus'));
    expect([cookies?.length, status.retcode]).toEqual([2, '0']);
  });

  it('answers in GBK where the site does that', async () => {
    const { send, signIn } = await setup({ charset: 'gbk' });
    await signIn();
    const answer = await send('GET', 'onlineagent/1001/agentskills');
    expect([answer.headers['content-type'], new TextDecoder('gbk').decode(answer.bytes)]).toEqual([
      'application/json;charset=GBK',
      expect.stringContaining('"VIP 客户"'),
    ]);
  });

  /** A client that polls and closes its connection as soon as its poll waits. */
  async function pollAndLeave({ simulator, guid }: Bench, clock: ManualClock): Promise<void> {
    const resting = clock.pending();
    const impatient = wireClient(simulator.certificatePem);
    const poll = `${simulator.gateway}/agentgateway/resource/agentevent/1001`;
    const polled = impatient.send(poll, { headers: { Guid: guid() } }).catch(() => undefined);
    while (clock.pending() === resting) await setImmediate();
    impatient.close();
    await polled;
  }

  it('loses no event to a client that closes its connection where events of dead polls are kept', async () => {
    const clock = createManualClock();
    const bench = await setup({ clock, deadPollEvent: 'kept' });
    await bench.signIn();
    await bench.until('AgentState_Ready');
    const resting = clock.pending();
    await pollAndLeave(bench, clock);
    while (clock.pending() > resting) await setImmediate();
    bench.simulator.placeCall({ caller: '+12025550142' });
    expect(await bench.until('AgentState_Busy')).toMatchObject({ workNo: '1001' });
  });

  it('loses an event to a client that closes its connection', async () => {
    const clock = createManualClock();
    const bench = await setup({ clock });
    await bench.signIn();
    await bench.until('AgentState_Ready');
    await pollAndLeave(bench, clock);
    bench.simulator.placeCall({ caller: '+12025550142' });
    clock.advance(120);
    const next = jsonOf<{ event: unknown }>(await bench.send('GET', 'agentevent/1001'));
    expect(next.event).toMatchObject({ eventType: 'AgentOther_PhoneAlerting' });
  });

  it('cuts the connection of the answer that carries an event', async () => {
    const { simulator, send, signIn, until } = await setup();
    await signIn();
    await until('AgentState_Ready');
    simulator.faults.add({ interface: 'agentevent', eventType: 'AgentState_Busy', drop: true });
    const waiting = send('GET', 'agentevent/1001').catch(codeOf);
    simulator.placeCall({ caller: '+12025550142' });
    expect(await waiting).toBe('ECONNRESET');
    const next = jsonOf<{ event: unknown }>(await send('GET', 'agentevent/1001'));
    expect(next.event).toMatchObject({ eventType: 'AgentOther_PhoneAlerting' });
  });

  it('answers a poll without an event byte for byte as clients compare it', async () => {
    const { send, signIn, until } = await setup({ longPoll: false });
    await signIn();
    await until('AgentState_Ready');
    const { bytes } = await send('GET', '/agentevent/1001/');
    expect(bytes.toString('utf8')).toBe('{"message":"","retcode":"0"}');
  });

  it('tells its listeners when the answer with an event goes out', async () => {
    const { simulator, signIn, until } = await setup();
    const sent: [string, string, string | null][] = [];
    simulator.onEventSent((workNo, eventType, callId) => sent.push([workNo, eventType, callId]));
    await signIn();
    const { callId } = simulator.placeCall({ caller: '+12025550142' });
    await until('AgentOther_PhoneAlerting');
    expect(sent.at(-1)).toEqual(['1001', 'AgentOther_PhoneAlerting', callId]);
  });

  it('can cut the connection, break the body and answer with an HTTP status', async () => {
    const { simulator, send, signIn } = await setup();
    await signIn();
    simulator.faults.add({ interface: 'agentstatus', drop: true });
    simulator.faults.add({ interface: 'agentstatus', body: '{"message":' });
    simulator.faults.add({ interface: 'agentstatus', status: 502 });
    const outcomes: unknown[] = [];
    for (let request = 0; request < 4; request++) {
      outcomes.push(
        await send('GET', 'onlineagent/1001/agentstatus').then(
          ({ status, bytes }) => [status, bytes.toString('utf8').slice(0, 11)],
          codeOf,
        ),
      );
    }
    expect(outcomes).toEqual(['ECONNRESET', [200, '{"message":'], [502, ''], [200, '{"message":']]);
  });

  it('leaves no wait behind when it is stopped, not even one for a poll or a call', async () => {
    const clock = createManualClock();
    const { simulator, send, signIn, until } = await setup({ clock });
    await signIn();
    await until('AgentState_Ready');
    const resting = clock.pending();
    const polled = send('GET', 'agentevent/1001').catch(() => undefined);
    while (clock.pending() === resting) await setImmediate();
    simulator.placeCall({ caller: '+12025550142' });
    await polled;
    await simulator.stop();
    expect(clock.pending()).toBe(0);
  });

  it('is stopped although somebody has not finished shaking hands', async () => {
    const { simulator } = await setup();
    const silent = connectTcp(Number(new URL(simulator.gateway).port), '127.0.0.1');
    const closed = once(silent, 'close');
    await once(silent, 'connect');
    await simulator.stop();
    await expect(closed).resolves.toEqual([false]);
  });

  it('speaks plain HTTP when asked to', async () => {
    const { simulator, signIn } = await setup({ http: true });
    const { retcode } = jsonOf(await signIn());
    expect([simulator.gateway.split(':')[0], simulator.certificateSha256, retcode]).toEqual([
      'http',
      '',
      '0',
    ]);
  });

  it('counts requests by interface and method', async () => {
    const { simulator, send, signIn } = await setup();
    await signIn();
    await send('GET', 'onlineagent/1001/agentstatus');
    await send('DELETE', 'onlineagent/1001/agentstatus');
    expect(simulator.requests()).toEqual({
      signin: { PUT: 1 },
      resetskill: { POST: 1 },
      agentstatus: { GET: 1, DELETE: 1 },
    });
  });

  it('answers 404 outside its two interfaces', async () => {
    const { simulator } = await setup({ http: true });
    const client = wireClient('');
    endings.push(() => client.close());
    expect((await client.send(`${simulator.gateway}/`)).status).toBe(404);
  });
});
