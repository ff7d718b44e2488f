import { describe, expect, it } from 'vitest';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import { held, talking, tell } from '../support/agentWithCall.ts';
import { unreachable } from '../support/scriptedGateway.ts';
import { signedIn } from '../support/session.ts';
import { about, activity, alerting, bare, callInfo, idA, named } from '../support/telling.ts';

describe('a call that ended without an event', () => {
  it('is found out when the platform takes the agent for ready', async () => {
    const made = await talking();
    made.gateway.reply('callInfo', async () => null);
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    await made.clock.advance(delays.settlesMs);
    await tell(made, activity('ready'));
    expect(made.now().calls).toMatchObject([{ phase: 'ended', end: 'ended' }]);
  });

  it('is found out a little later when it had only just been taken back', async () => {
    const made = await held();
    await made.clock.advance(delays.settlesMs);
    made.gateway.reply('holdList', async () => []);
    made.gateway.reply('callInfo', async () => null);
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    await tell(made, about('takenBack', idA), bare('phoneReleased'));
    expect([made.gateway.count('status'), made.now().calls[0]?.phase]).toEqual([1, 'talking']);
    await made.clock.advance(delays.settlesMs);
    expect(made.now().calls[0]?.phase).toBe('ended');
  });

  it('is found out a little later when it had only just begun', async () => {
    const made = await talking();
    made.gateway.reply('callInfo', async () => null);
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    await tell(made, activity('ready'));
    expect(made.now().calls[0]?.phase).toBe('talking');
    await made.clock.advance(delays.settlesMs);
    expect(made.now().calls[0]?.phase).toBe('ended');
  });

  it('is not taken from a report that an event has overtaken', async () => {
    const made = await talking();
    await made.clock.advance(delays.settlesMs);
    let late = (): void => {};
    made.gateway.reply('callInfo', () => new Promise((resolve) => (late = () => resolve(null))));
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    await tell(made, activity('ready'), bare('phoneOffHook'));
    made.gateway.reply('callInfo', async () => callInfo(idA));
    late();
    await made.clock.advance(delays.askAgainMs);
    expect(made.now().calls[0]?.phase).toBe('talking');
  });

  it('vanishes after some seconds', async () => {
    const made = await talking();
    await tell(made, about('releasedByAgent', idA), activity('ready'));
    await made.clock.advance(delays.endedStaysMs - 1);
    expect(made.now().calls).toHaveLength(1);
    await made.clock.advance(1);
    expect(made.now().calls).toEqual([]);
  });
});

describe('a call that an event has just ended', () => {
  /** The poll works again and tells the end, while the gateway's list `still` has the call. */
  async function endedOnReturn(still: 'callInfo' | 'callInfoBeforeAnswer') {
    const made = await talking();
    made.gateway.reply('callInfo', async () => null);
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    made.gateway.reply(still, async () => callInfo(idA));
    made.gateway.failPoll(unreachable);
    await made.clock.advance(delays.pollAfterFirstFailureMs);
    await tell(made, about('releasedByCaller', idA));
    await made.clock.advance(delays.askAgainMs);
    return made;
  }

  it.each(['callInfo', 'callInfoBeforeAnswer'] as const)(
    'is not opened again by a late %s',
    async (still) => {
      const made = await endedOnReturn(still);
      expect([made.gateway.count(still), made.now().calls]).toMatchObject([
        3,
        [{ key: made.key, phase: 'ended' }],
      ]);
    },
  );

  it('is a call again when the gateway still has it later', async () => {
    const made = await endedOnReturn('callInfo');
    await made.clock.advance(delays.settlesMs);
    expect(made.now().calls).toMatchObject([{ phase: 'ended' }, { callId: idA, phase: 'talking' }]);
  });

  it('lends its name to no other call', async () => {
    const made = await endedOnReturn('callInfo');
    await tell(made, alerting(), bare('phoneReleased'));
    expect(made.now().calls).toMatchObject([{ callId: idA, phase: 'ended' }, { callId: null }]);
  });
});

describe('a call that was answered without an event', () => {
  it('is found out a little later when it had only just begun to ring', async () => {
    const made = await signedIn();
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA));
    made.gateway.isDoing('talking');
    await tell(made, alerting(), named('ringing', idA));
    made.gateway.reply('callInfo', async () => callInfo(idA));
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    await tell(made, bare('phoneReleased'));
    expect(made.now().calls[0]?.phase).toBe('ringing');
    await made.clock.advance(delays.settlesMs);
    expect(made.now().calls[0]?.phase).toBe('talking');
  });
});

describe('how a call ended, told after it was found to be over', () => {
  /** It rang for a while, and the gateway's lists know it no longer. */
  async function gone() {
    const made = await signedIn();
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA));
    made.gateway.isDoing('talking');
    await tell(made, alerting(), named('ringing', idA));
    await made.clock.advance(delays.settlesMs);
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    made.gateway.isDoing('busy');
    return made;
  }

  it.each([
    ['the phone was let go', bare('phoneReleased'), 'ended'],
    ['it was released', about('releasedByAgent', idA), 'takenAway'],
  ])('counts as missed where that is told last, after %s', async (_, first, found) => {
    const made = await gone();
    await tell(made, first, activity('busy'));
    expect(made.now().calls).toMatchObject([{ end: found }]);
    await tell(made, about('notAnswered', idA), about('notAnswered', idA));
    expect(made.now()).toMatchObject({
      calls: [{ end: 'missed' }],
      unread: [{ kind: 'missedCall', call: { callId: idA } }],
      availability: { now: 'busy', reason: { kind: 'missedCall' }, forced: true },
    });
  });

  it.each([
    ['rang', 'abandoned'],
    ['was talked in', 'releasedByCaller'],
  ])('says that the caller has hung up a call that %s', async (phase, end) => {
    const made = phase === 'rang' ? await gone() : await talking();
    made.gateway.reply('callInfo', async () => null);
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    await made.clock.advance(delays.settlesMs);
    await tell(made, activity('ready'));
    expect(made.now().calls).toMatchObject([{ end: 'ended' }]);
    await tell(made, about('releasedByCaller', idA), about('releasedByAgent', idA));
    expect(made.now().calls).toMatchObject([{ end }]);
  });
});
