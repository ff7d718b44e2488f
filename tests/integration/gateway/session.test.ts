import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  connect,
  credentials,
  eventsUntil,
  setupSignedIn,
  setupSimulator,
  startPoll,
} from './clientOnSimulator.ts';
import { problemFrom } from '../../support/problemFrom.ts';

const otherFingerprint = Array.from({ length: 32 }, () => 'AB').join(':');

describe('an address with the wrong scheme', () => {
  it.each([
    ['noTls', true, 'https:'],
    ['tls', false, 'http:'],
  ])('is told as such: %s', async (found, http, scheme) => {
    const simulator = await setupSimulator({ http });
    const address = simulator.gateway.replace(/^https?:/, scheme);
    const gateway = connect(simulator, { address, trust: { by: 'system' } });
    expect(await problemFrom(() => gateway.signIn(credentials(), false))).toEqual({
      kind: 'otherProtocol',
      from: 'gateway',
      found,
    });
  });
});

describe('a gateway with nothing newer than TLS 1.1', () => {
  it.each(['https:', 'http:'] as const)('is told as such, and gets no request: %s', async (scheme) => {
    const simulator = await setupSimulator({ oldTls: true });
    const address = simulator.gateway.replace(/^https:/, scheme);
    const gateway = connect(simulator, { address, trust: { by: 'system' } });
    expect(await problemFrom(() => gateway.signIn(credentials(), false))).toEqual({
      kind: 'otherProtocol',
      from: 'gateway',
      found: scheme === 'https:' ? 'oldTls' : 'tls',
    });
    expect(simulator.requests()).toEqual({});
  });
});

describe('a sign-in', () => {
  it('counts although its details cannot be read', async () => {
    const simulator = await setupSimulator();
    const gateway = connect(simulator);
    const result = { vdnid: 1, isForceChange: 'perhaps', timeRemaining: 'soon', loginTime: {} };
    simulator.faults.add({ interface: 'signin', result });
    expect(await gateway.signIn(credentials(), false)).toMatchObject({ vdnId: '1', passwordDaysLeft: null });
  });
});

describe('a certificate', () => {
  it('that is another than the agreed one is named, and the gateway gets no request', async () => {
    const simulator = await setupSimulator();
    const gateway = connect(simulator, { trust: { by: 'fingerprint', fingerprint: otherFingerprint } });
    expect(await problemFrom(() => gateway.signIn(credentials(), false))).toEqual({
      kind: 'certificate',
      from: 'gateway',
      why: 'otherFingerprint',
      fingerprint: simulator.certificateSha256,
    });
    expect(simulator.requests()).toEqual({});
  });

  it('that stands in the CA file is trusted', async () => {
    const simulator = await setupSimulator();
    const folder = await mkdtemp(join(tmpdir(), 'ringside-ca-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const path = join(folder, 'ca.pem');
    await writeFile(path, simulator.certificatePem);
    const gateway = connect(simulator, { trust: { by: 'caFile', path } });
    expect(await gateway.signIn(credentials(), false)).toMatchObject({ passwordMustChange: false });
  });

  it('that nobody vouches for is not trusted by the system', async () => {
    const gateway = connect(await setupSimulator(), { trust: { by: 'system' } });
    expect(await problemFrom(() => gateway.signIn(credentials(), false))).toMatchObject({
      kind: 'certificate',
      why: 'untrusted',
    });
  });

  it('is no question where the address says http', async () => {
    const gateway = connect(await setupSimulator({ http: true }), { trust: { by: 'system' } });
    expect(await gateway.signIn(credentials(), false)).toMatchObject({ passwordMustChange: false });
  });
});

describe('signing in', () => {
  it('tells what the password needs', async () => {
    const agent = { workNo: '1001', mustChangePassword: true, passwordExpiresInDays: '9' };
    const gateway = connect(await setupSimulator({ agents: [agent] }));
    expect(await gateway.signIn(credentials(), false)).toEqual({
      vdnId: '1',
      passwordMustChange: true,
      passwordDaysLeft: 9,
      loginAt: expect.any(Number) as unknown,
      hasVoice: true,
    });
  });

  it('is refused with a wrong password', async () => {
    const gateway = connect(await setupSimulator());
    expect(await problemFrom(() => gateway.signIn({ ...credentials(), password: 'x' }, false))).toMatchObject(
      {
        code: '100-004',
        refusal: 'credentials',
      },
    );
  });

  it('takes a session over only by force, and the other program is told that it has none', async () => {
    const { simulator, gateway } = await setupSignedIn();
    const second = connect(simulator);
    expect(await problemFrom(() => second.signIn(credentials(), false))).toMatchObject({ code: '100-002' });
    expect(await gateway.status()).toMatchObject({ activity: 'ready' });
    await second.signIn(credentials(), true);
    expect(await problemFrom(() => gateway.status())).toMatchObject({ refusal: 'sessionOver' });
  });

  it('begins busy when the agent wants that', async () => {
    const { gateway } = await setupSignedIn({}, false);
    expect(await gateway.status()).toMatchObject({ activity: 'busy' });
  });

  it('to every queue names the queues', async () => {
    const { gateway } = await setupSignedIn();
    expect(await gateway.queues()).toEqual([
      { skillId: '1', name: 'Service' },
      { skillId: '2', name: 'Orders' },
      { skillId: '3', name: 'VIP 客户' },
    ]);
  });

  it('ends by signing out, and can be repeated with the same client', async () => {
    const { simulator, gateway } = await setupSignedIn();
    await gateway.signOut(false);
    expect(simulator.agentState('1001').signedIn).toBe(false);
    await gateway.signIn(credentials(), false);
    expect(await gateway.status()).toMatchObject({ activity: 'ready' });
  });
});

describe('busy and ready', () => {
  it('are heard by the platform and told by events', async () => {
    const { gateway } = await setupSignedIn();
    await gateway.sayBusy(201);
    expect((await eventsUntil(gateway, 'activity')).at(-1)).toMatchObject({ activity: 'busy' });
    expect(await gateway.status()).toMatchObject({ activity: 'busy' });
    await gateway.sayReady();
    expect(await gateway.status()).toMatchObject({ activity: 'ready' });
  });
});

describe('the Guid', () => {
  it.each(['static', 'dynamic'] as const)('of a %s site is sent with every request', async (authMode) => {
    const { gateway } = await setupSignedIn({ authMode });
    expect(await gateway.status()).toMatchObject({ activity: 'ready' });
  });

  it('that every poll renews, and that lapses at once, is followed', async () => {
    const { gateway } = await setupSignedIn({ guidRenewMs: 0, guidExpiryMs: 0, longPoll: false });
    for (let polls = 0; polls < 3; polls++) await gateway.nextEvent();
    expect(await gateway.status()).toMatchObject({ activity: 'ready' });
  });

  it('that lapses under a request is replaced by what the waiting poll is told', async () => {
    const { simulator, gateway } = await setupSignedIn();
    const { polling } = await startPoll(simulator, gateway);
    simulator.faults.expireGuid('1001');
    expect(await gateway.status()).toMatchObject({ activity: 'ready' });
    expect(await polling).toBeNull();
  });

  it('that lapsed for good is told as suspect', async () => {
    const { simulator, gateway } = await setupSignedIn();
    simulator.faults.expireGuid('1001');
    expect(await problemFrom(() => gateway.nextEvent())).toMatchObject({
      code: '000-003',
      refusal: 'suspect',
    });
  });
});

describe('a load balancer', () => {
  it('gets its cookies back', async () => {
    const { gateway } = await setupSignedIn({ cookies: 'checked' });
    expect(await gateway.status()).toMatchObject({ activity: 'ready' });
  });
});

describe('a gateway out of reach', () => {
  it('is told when it hangs up, and is spoken to again after that', async () => {
    const { simulator, gateway } = await setupSignedIn();
    simulator.faults.add({ interface: 'agentstatus', drop: true });
    expect(await problemFrom(() => gateway.status())).toEqual({ kind: 'unreachable', from: 'gateway' });
    expect(await gateway.status()).toMatchObject({ activity: 'ready' });
  });

  it('is told when it has gone', async () => {
    const { simulator, gateway } = await setupSignedIn();
    await simulator.stop();
    expect(await problemFrom(() => gateway.status())).toEqual({ kind: 'unreachable', from: 'gateway' });
  });

  it.each([
    ['<html>', 200, { kind: 'protocol', path: 'body' }],
    ['<html>', 502, { kind: 'http', status: 502 }],
    ['{"retcode":"0","result":{"agentState":{}}}', 200, { kind: 'protocol', path: 'result.agentState' }],
  ])('or out of its mind is told: %s with HTTP %i', async (body, status, problem) => {
    const { simulator, gateway } = await setupSignedIn();
    simulator.faults.add({ interface: 'agentstatus', body, status });
    expect(await problemFrom(() => gateway.status())).toMatchObject(problem);
  });
});
