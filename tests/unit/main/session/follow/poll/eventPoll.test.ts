import { describe, expect, it } from 'vitest';
import { delays, limits, pollAgainMs } from '../../../../../../src/main/session/time/delays.ts';
import { refusal, unreachable } from '../../support/scriptedGateway.ts';
import { settled, signedIn } from '../../support/session.ts';
import { activity, callInfo, idA, named } from '../../support/telling.ts';

describe('the rhythm of polling', () => {
  it('polls again at once after an event', async () => {
    const { gateway } = await signedIn();
    gateway.event(activity('busy'));
    await settled();
    expect(gateway.count('nextEvent')).toBe(1);
  });

  it('polls again 200 ms after a long poll that brought nothing', async () => {
    const { gateway, clock } = await signedIn();
    await clock.advance(10_000);
    gateway.nothing();
    await clock.advance(delays.pollAfterLongWaitMs - 1);
    expect(gateway.count('nextEvent')).toBe(0);
    await clock.advance(1);
    expect(gateway.count('nextEvent')).toBe(1);
  });

  it('polls again 500 ms after nothing that came at once', async () => {
    const { gateway, clock } = await signedIn();
    gateway.nothing();
    await clock.advance(delays.pollAfterShortAnswerMs - 1);
    expect(gateway.count('nextEvent')).toBe(0);
    await clock.advance(1);
    expect(gateway.count('nextEvent')).toBe(1);
  });

  it('costs an idle agent the poll, and 30 times an hour a question for the state', async () => {
    const { gateway, clock } = await signedIn();
    for (let seconds = 0; seconds < 3600; seconds += 10.2) {
      await clock.advance(10_000);
      gateway.nothing();
      await clock.advance(200);
    }
    expect(new Set(gateway.asked)).toEqual(new Set(['nextEvent', 'status']));
    expect(gateway.count('nextEvent')).toBeLessThanOrEqual(353);
    expect(gateway.count('status')).toBeLessThanOrEqual(30);
  });

  it('tells of an idle hour only that there was contact', async () => {
    const { gateway, clock, told } = await signedIn();
    await clock.advance(10_000);
    gateway.nothing();
    await settled();
    expect(told.map(({ lastContactAt }) => lastContactAt)).toEqual([clock.now()]);
  });
});

describe('a poll that fails', () => {
  it('says so with the age of the last contact and backs off', async () => {
    const { gateway, clock, now } = await signedIn();
    const since = now().lastContactAt;
    await clock.advance(3000);
    gateway.outOfReach();
    gateway.failPoll(unreachable);
    await clock.advance(delays.pollAfterFirstFailureMs);
    gateway.failPoll(unreachable);
    await settled();
    expect(now().session).toMatchObject({ state: 'reconnecting', since, attempts: 2, problem: unreachable });
    await clock.advance(delays.backOffFirstMs - 1);
    expect(gateway.isPolled()).toBe(false);
    await clock.advance(1);
    expect(gateway.isPolled()).toBe(true);
  });

  it.each([
    [1, 0, false, 50],
    [1, 1, false, 100],
    [2, 0, false, 250],
    [2, 1, false, 500],
    [3, 1, false, 1000],
    [4, 0.5, false, 1500],
    [8, 1, false, 20_000],
    [60, 1, false, 20_000],
    [60, 1, true, 5000],
  ])(
    'comes again after %i failures, drawing %f, with a call up: %s, after %i ms',
    (failures, random, isUp, ms) => {
      expect(pollAgainMs(failures, random, isUp)).toBe(ms);
    },
  );

  it('is mended by the next answer, and then asks where everything stands', async () => {
    const { gateway, clock, now } = await signedIn();
    gateway.reply('callInfo', async () => callInfo(idA));
    gateway.event(named('talking', idA));
    await clock.advance(delays.settlesMs);
    gateway.outOfReach();
    gateway.failPoll(unreachable);
    await clock.advance(delays.pollAfterFirstFailureMs);
    gateway.outOfReach(false);
    gateway.reply('callInfo', async () => null);
    gateway.asked.length = 0;
    gateway.nothing();
    await settled();
    expect(now().session.state).toBe('signedIn');
    expect(gateway.asked).toEqual(['status', 'callInfo', 'callInfoBeforeAnswer', 'holdList']);
    expect(now().calls).toMatchObject([{ callId: idA, phase: 'ended', end: 'ended' }]);
  });

  it('does not take one event that cannot be read for a lost contact, but asks what it may have been', async () => {
    const { gateway, told } = await signedIn();
    gateway.failPoll({ kind: 'protocol', from: 'gateway', path: 'event.content.callid' });
    await settled();
    expect(told).toEqual([]);
    expect(gateway.asked).toEqual(['status', 'callInfo', 'callInfoBeforeAnswer', 'holdList']);
  });

  it('is contact again as soon as the report is answered and the poll stays open', async () => {
    const { gateway, clock, now } = await signedIn();
    gateway.failPoll(unreachable);
    await clock.advance(delays.pollAfterFirstFailureMs + delays.pollHoldsMs);
    expect([now().session.state, gateway.count('holdList'), gateway.isPolled()]).toEqual([
      'signedIn',
      1,
      true,
    ]);
  });

  it('is no contact while it fails at once, whatever else is answered', async () => {
    const { gateway, clock, told } = await signedIn();
    for (let polls = 0; polls < 5; polls += 1) {
      gateway.failPoll({ kind: 'http', from: 'gateway', status: 502 });
      await settled();
      while (!gateway.isPolled()) await clock.advance(10);
    }
    expect(new Set(told.map(({ session }) => session.state))).toEqual(new Set(['reconnecting']));
    expect(gateway.count('nextEvent')).toBe(5);
  });

  it('is looked after by a short question when it failed twice, and by a report once that is answered', async () => {
    const { gateway, clock, now } = await signedIn();
    gateway.outOfReach();
    gateway.failPoll(unreachable);
    await clock.advance(delays.pollAfterFirstFailureMs);
    gateway.failPoll(unreachable);
    await settled();
    gateway.outOfReach(false);
    gateway.asked.length = 0;
    await clock.advance(delays.backOffFirstMs + delays.pollHoldsMs);
    expect(now().session.state).toBe('signedIn');
    expect(gateway.asked).toEqual([
      'status',
      'nextEvent',
      ...['status', 'callInfo', 'callInfoBeforeAnswer', 'holdList'],
    ]);
  });

  it('comes again when another request is answered during a long back-off', async () => {
    const { gateway, clock, session } = await signedIn();
    gateway.outOfReach();
    for (let failures = 0; failures < 8; failures += 1) {
      gateway.failPoll(unreachable);
      await settled();
      if (failures < 7) while (!gateway.isPolled()) await clock.advance(100);
    }
    gateway.outOfReach(false);
    await session.actions.busy({ reason: null });
    expect(gateway.isPolled()).toBe(false);
    await clock.advance(delays.pollOnAnswerMs);
    await session.actions.ready();
    expect(gateway.isPolled()).toBe(true);
  });

  it.each([unreachable, { kind: 'timeout', from: 'gateway', timeoutMs: 17_500 } as const])(
    'for want of an answer ($kind) leaves no idle connection to the next request',
    async (problem) => {
      const { gateway } = await signedIn();
      gateway.failPoll(problem);
      await settled();
      expect(gateway.asked.slice(0, 2)).toEqual(['dropIdleConnections', 'status']);
    },
  );

  it('comes again at once by new connections when the network has changed', async () => {
    const { gateway, clock, session } = await signedIn();
    await clock.advance(delays.networkSettlesMs + 1);
    session.networkChanged();
    await settled();
    expect(gateway.asked.slice(0, 2)).toEqual(['dropIdleConnections', 'nextEvent']);
  });

  it('is left alone when it went out by the network that is told of', async () => {
    const { gateway, clock, session } = await signedIn();
    await clock.advance(delays.networkSettlesMs);
    session.networkChanged();
    await settled();
    expect(gateway.count('nextEvent')).toBe(0);
  });

  it('takes a second answer that cannot be read for a contact in doubt', async () => {
    const { gateway, clock, now } = await signedIn();
    for (let n = 0; n <= limits.garbled; n += 1) {
      gateway.failPoll({ kind: 'protocol', from: 'gateway', path: '' });
      await clock.advance(delays.pollAfterFirstFailureMs);
    }
    expect(now().session).toMatchObject({ state: 'reconnecting', attempts: 1 });
  });

  it('polls at once when the network is back', async () => {
    const { gateway, session } = await signedIn();
    gateway.failPoll(unreachable);
    await settled();
    session.onWake();
    expect(gateway.isPolled()).toBe(true);
  });

  it('leaves a poll alone that may still be answered', async () => {
    const { gateway, session, clock } = await signedIn();
    await clock.advance(9000);
    session.onWake();
    await settled();
    expect(gateway.count('nextEvent')).toBe(0);
  });

  it('gives up a poll that a sleeping machine has outlived', async () => {
    const { gateway, session, clock, now } = await signedIn();
    clock.sleep(60_000);
    session.onWake();
    await settled();
    expect([gateway.count('nextEvent'), now().session.state]).toEqual([1, 'signedIn']);
  });

  it('polls after a sleep by no connection from before it', async () => {
    const { gateway, session, clock } = await signedIn();
    clock.sleep(60_000);
    session.onWake();
    await settled();
    expect(gateway.asked).toEqual(['dropIdleConnections', 'nextEvent']);
  });

  it('asks what it may have missed when it gave up a poll', async () => {
    const { gateway, session, clock } = await signedIn();
    clock.sleep(60_000);
    session.onWake();
    await settled();
    gateway.asked.length = 0;
    gateway.nothing();
    await settled();
    expect(gateway.asked).toEqual(['status', 'callInfo', 'callInfoBeforeAnswer', 'holdList']);
  });

  it('counts as contact when the gateway answered something', async () => {
    const { gateway, clock, now } = await signedIn();
    await clock.advance(7000);
    gateway.failPoll(refusal('100-007'));
    await settled();
    expect(now()).toMatchObject({ session: { state: 'reconnecting' }, lastContactAt: clock.now() });
  });
});
