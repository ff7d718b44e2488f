import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createGatewayHttp,
  type GatewayRequest,
  type RequestRecord,
} from '../../../../src/main/gateway/gatewayHttp.ts';
import { createManualClock, type ManualClock } from '../../../support/manualClock.ts';
import { envelope, refusal, type Reply, type Script, serve } from '../../../support/wireServer.ts';
import { problemFrom } from '../../../support/problemFrom.ts';

const guid = (number: number): string => `00000000-0000-0000-0000-00000000000${number}.AgentGateway0`;
const withGuid = (number: number, reply: Reply = envelope({})): Reply => ({
  ...reply,
  headers: { ...reply.headers, 'Set-GUID': `JSESSIONID=${guid(number)}` },
});

const signIn: GatewayRequest = {
  asked: 'signIn',
  method: 'PUT',
  path: '/onlineagent/291',
  startsSession: true,
};
const poll: GatewayRequest = { asked: 'event', method: 'GET', path: '/agentevent/291', tellsLapse: true };
const hold: GatewayRequest = { asked: 'hold', method: 'POST', path: '/voicecall/291/hold' };

async function setup(script: Script, clock: ManualClock = createManualClock()) {
  const server = await serve(script);
  const records: RequestRecord[] = [];
  const log = (record: RequestRecord): void => void records.push(record);
  const http = createGatewayHttp({ address: server.address, trust: { by: 'system' }, clock, log });
  onTestFinished(() => http.close());
  const sentGuids = (): unknown[] => server.arrived.map(({ headers }) => headers.guid);
  return { server, http, sentGuids, clock, records };
}

/** Moves the clock on by the wait for a new Guid whenever one is set. */
function hurried(): ManualClock {
  const clock = createManualClock();
  return {
    ...clock,
    after: (delayMs, task) => {
      const disarm = clock.after(delayMs, task);
      if (delayMs === 250) queueMicrotask(() => clock.advanceAtOnce(250));
      return disarm;
    },
  };
}

describe('the Guid', () => {
  it('is not sent before the sign-in and is sent after it', async () => {
    const { http, sentGuids } = await setup(() => withGuid(1));
    await http.request(signIn);
    await http.request(hold);
    expect(sentGuids()).toEqual([undefined, guid(1)]);
  });

  it('is adopted from any answer, refusals and unreadable ones included', async () => {
    const replies = [withGuid(1), withGuid(2, refusal('200-005')), withGuid(3, { body: '<html>' })];
    const { http, sentGuids } = await setup((_, count) => replies[count - 1] ?? envelope({}));
    await http.request(signIn);
    await problemFrom(() => http.request(hold));
    await problemFrom(() => http.request(hold));
    await http.request(hold);
    expect(sentGuids()).toEqual([undefined, guid(1), guid(2), guid(3)]);
  });

  it('is adopted whatever the case of the header', async () => {
    const { http, sentGuids } = await setup(() => ({
      ...envelope({}),
      headers: { 'set-guid': `JSESSIONID=${guid(1)}` },
    }));
    await http.request(signIn);
    await http.request(hold);
    expect(sentGuids()).toEqual([undefined, guid(1)]);
  });

  it('of the session before is not sent with the next sign-in', async () => {
    const { http, sentGuids } = await setup(() => withGuid(1));
    await http.request(signIn);
    await http.request(signIn);
    expect(sentGuids()).toEqual([undefined, undefined]);
  });

  it('of the session before is not adopted from an answer that comes late', async () => {
    let answerPoll: () => void = () => undefined;
    const polled = Promise.withResolvers<undefined>();
    const { http, sentGuids } = await setup(({ url }, count) => {
      if (!url.includes('agentevent')) return withGuid(count === 1 ? 1 : 2);
      polled.resolve(undefined);
      return new Promise((resolve) => (answerPoll = () => resolve(withGuid(9))));
    });
    await http.request(signIn);
    const late = http.request(poll);
    await polled.promise;
    await http.request(signIn);
    answerPoll();
    await late;
    await http.request(hold);
    expect(sentGuids().at(-1)).toBe(guid(2));
  });
});

describe('a Guid that lapsed', () => {
  it.each(['000-003', '100-006'])(
    'is repeated at once with the newer one after %s, when that came meanwhile',
    async (code) => {
      const replies = [withGuid(1), withGuid(2, refusal(code)), envelope({ result: 'done' })];
      const { http, sentGuids } = await setup((_, count) => replies[count - 1] ?? envelope({}));
      await http.request(signIn);
      expect((await http.request(hold)).result).toBe('done');
      expect(sentGuids()).toEqual([undefined, guid(1), guid(2)]);
    },
  );

  it('is repeated when the waiting poll brings the new one', async () => {
    let answerPoll: () => void = () => undefined;
    const { http, sentGuids } = await setup(({ url, headers }) => {
      if (url.includes('agentevent')) {
        return new Promise((resolve) => (answerPoll = () => resolve(withGuid(2))));
      }
      if (headers.guid === guid(1)) {
        setImmediate(() => answerPoll());
        return refusal('000-003');
      }
      return headers.guid === undefined ? withGuid(1) : envelope({});
    });
    await http.request(signIn);
    const waiting = http.request(poll);
    await http.request(hold);
    await waiting;
    expect(sentGuids().at(-1)).toBe(guid(2));
  });

  it('is tried four times in all, then told as suspect', async () => {
    const { http, server } = await setup(() => refusal('000-003'), hurried());
    expect(await problemFrom(() => http.request(hold))).toEqual({
      kind: 'refusal',
      from: 'gateway',
      code: '000-003',
      refusal: 'suspect',
      asked: 'hold',
    });
    expect(server.arrived.length).toBe(4);
  });

  it.each([
    ['the event poll', poll],
    ['a sign-in', signIn],
  ])('is told at once for %s', async (_, request) => {
    const { http, server } = await setup(() => refusal('000-003'));
    await problemFrom(() => http.request(request));
    expect(server.arrived.length).toBe(1);
  });

  it('is no reason to repeat 100-006 when no newer one came', async () => {
    const { http, server } = await setup(() => refusal('100-006'));
    expect(await problemFrom(() => http.request(hold))).toMatchObject({ refusal: 'sessionOver' });
    expect(server.arrived.length).toBe(1);
  });

  it('stops being waited for when the signal is aborted', async () => {
    const stop = new AbortController();
    const clock = createManualClock();
    const { http } = await setup(() => refusal('000-003'), {
      ...clock,
      after: (delayMs, task) => {
        if (delayMs === 250) queueMicrotask(() => stop.abort());
        return clock.after(delayMs, task);
      },
    });
    expect(await problemFrom(() => http.request({ ...hold, signal: stop.signal }))).toEqual({
      kind: 'cancelled',
    });
  });
});

describe('cookies', () => {
  it('of a load balancer go back with every request of the session', async () => {
    const cookies = ['huaweielbsession=abc; Path=/; HttpOnly', 'loadbalance=7; Path=/'];
    const { http, server } = await setup(() => ({ ...envelope({}), headers: { 'Set-Cookie': cookies } }));
    await http.request(signIn);
    await http.request(hold);
    expect(server.arrived.map(({ headers }) => headers.cookie)).toEqual([
      undefined,
      'huaweielbsession=abc; loadbalance=7',
    ]);
  });

  it('that nobody can read do not stop the answer', async () => {
    const headers = { 'Set-Cookie': ['', ';;;', '=x', 'a=b; Domain=elsewhere.example', 'ok=1'] };
    const { http, server } = await setup(() => ({ ...envelope({}), headers }));
    await http.request(signIn);
    await http.request(hold);
    expect(server.arrived[1]?.headers.cookie).toContain('ok=1');
  });
});

describe('two identical requests', () => {
  it('never are under way together', async () => {
    let under = 0;
    let most = 0;
    const { http, server } = await setup(async () => {
      most = Math.max(most, ++under);
      await new Promise(setImmediate);
      under--;
      return envelope({});
    });
    await Promise.all([
      http.request(hold),
      http.request(hold),
      http.request({ ...hold, path: `${hold.path}?x` }),
    ]);
    expect([server.arrived.length, most]).toEqual([3, 1]);
  });
});

describe('the log', () => {
  it('gets one line a request, without query, and with the code of a refusal', async () => {
    const { http, records } = await setup(() => refusal('200-006'));
    await problemFrom(() => http.request({ ...hold, path: `${hold.path}?callid=1-1` }));
    expect(records).toEqual([
      { method: 'POST', path: '/voicecall/291/hold', tookMs: 0, outcome: 'refusal 200-006' },
    ]);
  });
});
