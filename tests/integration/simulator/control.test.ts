import { afterEach, describe, expect, it } from 'vitest';
import { startSimulator, type Simulator } from '../../../simulator/index.ts';

let simulator: Simulator | undefined;

afterEach(async () => {
  await simulator?.stop();
  simulator = undefined;
});

async function setup(): Promise<{
  running: Simulator;
  readonly send: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;
}> {
  const running = await startSimulator({ http: true, controlPort: 0 });
  simulator = running;
  const send = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${String(running.control)}${path}`, {
      method,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  return { running, send };
}

describe('the control port', () => {
  it('listens on the loopback address', async () => {
    const { running } = await setup();
    expect(running.control).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('places a call and shows it', async () => {
    const { send } = await setup();
    const wish = { caller: '+12025550142', called: '60020', skillId: 2, calldata: 'a=1', priority: 3 };
    const { body } = await send('POST', '/calls', wish);
    expect((await send('GET', '/calls')).body).toMatchObject([
      {
        ...(body as object),
        caller: '+12025550142',
        called: '60020',
        skillId: 2,
        state: 'waiting',
        priority: 3,
      },
    ]);
  });

  it('lets the caller give up', async () => {
    const { running, send } = await setup();
    const { callId } = running.placeCall({ caller: '+12025550142' });
    await send('POST', `/calls/${callId}/abandon`);
    expect(running.calls()[0]).toMatchObject({ state: 'ended', endedBy: 'caller' });
  });

  it('lets another program displace an agent', async () => {
    const { running, send } = await setup();
    await send('POST', '/agents/1001/kick');
    expect(running.agentState('1001')).toMatchObject({ signedIn: true, state: 3 });
  });

  it('puts an event into the poll of an agent', async () => {
    const { running, send } = await setup();
    await send('POST', '/agents/1001/kick');
    const released: string[] = [];
    running.onEventReleased((workNo, eventType) => released.push(`${workNo} ${eventType}`));
    const event = { eventType: 'AgentEvent_Ringing', workNo: 'a1002', content: { callid: '1-1' } };
    await send('POST', '/agents/1001/events', event);
    expect(released).toEqual(['a1002 AgentEvent_Ringing']);
  });

  it('sets, lists and clears faults', async () => {
    const { send } = await setup();
    const fault = { interface: 'holdlist', retcode: '300-001', times: 2 };
    const set = await send('POST', '/faults', fault);
    const cleared = await send('POST', '/faults', { clear: true });
    expect([set.body, cleared.body]).toEqual([{ faults: [fault] }, { faults: [] }]);
  });

  it('counts the requests to the gateway', async () => {
    const { running, send } = await setup();
    await fetch(`${running.gateway}/agentgateway/resource/agentevent/1001`);
    expect((await send('GET', '/requests')).body).toEqual({ agentevent: { GET: 1 } });
  });

  it.each([
    ['POST', '/calls', '[', 400, 'the body must be a JSON object'],
    ['POST', '/calls', { caller: 5 }, 400, 'caller must be a text of 0 to 64 characters'],
    [
      'POST',
      '/calls',
      { caller: '1', skill: 1 },
      400,
      'skill is no field of a call; allowed are caller, called, skillId, calldata, priority, workNo',
    ],
    ['POST', '/calls', { caller: '1', skillId: 9 }, 400, 'skillId must be one of 1, 2, 3'],
    ['POST', '/calls/1-1/abandon', {}, 400, 'callId must be the ID of a call in progress'],
    ['POST', '/agents/1099/kick', {}, 400, 'workNo must be the work number of an agent'],
    ['POST', '/agents/1001/events', { eventType: 'x' }, 400, 'workNo must be the work number of a signed-in'],
    ['POST', '/agents/1001/events', {}, 400, 'eventType must be a text'],
    [
      'POST',
      '/agents/1001/events',
      { event: 1 },
      400,
      'event is no field of an event; allowed are eventType',
    ],
    ['POST', '/faults', { interface: 'holdlist', times: -1 }, 400, 'times must be an integer from 0'],
    ['POST', '/faults', { interface: 'nothing' }, 400, 'interface must be one of *'],
    ['POST', '/faults', { expireGuid: '1001' }, 400, 'workNo must be the work number of a signed-in agent'],
    ['POST', '/calls/%zz/abandon', {}, 400, '%zz in the path must be percent-encoded UTF-8'],
    ['DELETE', '/calls', undefined, 405, 'no such command'],
    ['GET', '/nothing', undefined, 404, 'POST /calls/{id}/abandon'],
  ])('answers %s %s %j with %d and says what is allowed', async (method, path, body, status, error) => {
    const { send } = await setup();
    expect(await send(method, path, body)).toMatchObject({
      status,
      body: { error: expect.stringContaining(error) as unknown },
    });
  });
});
