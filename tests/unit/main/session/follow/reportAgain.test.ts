import { describe, expect, it } from 'vitest';
import { delays, limits } from '../../../../../src/main/session/time/delays.ts';
import { talking, tell } from '../support/agentWithCall.ts';
import { unreachable } from '../support/scriptedGateway.ts';
import { signedIn } from '../support/session.ts';
import { activity, bare, idA } from '../support/telling.ts';

/** The delays of the back-off that fit into so long, at their longest, ms. */
function delaysWithin(forMs: number): readonly number[] {
  const all = [...Array(20).keys()].map((nth) =>
    Math.min(delays.reportAgainFirstMs * 2 ** nth, delays.reportAgainCapMs),
  );
  let leftMs = forMs;
  return all.filter((delayMs) => (leftMs -= delayMs) >= 0);
}

describe('a part of the report that cannot be had', () => {
  it('is asked for again ever later while a call is up', async () => {
    const made = await talking();
    await made.clock.advance(delays.settlesMs);
    made.gateway.refuse('holdList', unreachable);
    made.gateway.asked.length = 0;
    await tell(made, bare('phoneReleased'));
    const counts = [made.gateway.count('holdList')];
    const againMs = delaysWithin(60_000);
    for (const delayMs of againMs) {
      await made.clock.advance(delayMs - 1);
      counts.push(made.gateway.count('holdList'));
      await made.clock.advance(1);
      counts.push(made.gateway.count('holdList'));
    }
    expect(counts).toEqual([1, ...againMs.flatMap((_delayMs, nth) => [nth + 1, nth + 2])]);
  });

  it('is asked for in its usual time again once it was had', async () => {
    const made = await talking();
    await made.clock.advance(delays.settlesMs);
    made.gateway.refuse('holdList', unreachable);
    await tell(made, bare('phoneReleased'));
    made.gateway.reply('holdList', async () => []);
    await made.clock.advance(delays.reportAgainFirstMs);
    made.gateway.asked.length = 0;
    await made.clock.advance(delays.reportWhileUpMs - 1);
    expect(made.gateway.count('holdList')).toBe(0);
    await made.clock.advance(1);
    expect(made.gateway.count('holdList')).toBe(1);
  });

  it('is left alone after some tries where the agent is idle', async () => {
    const made = await signedIn();
    made.gateway.refuse('holdList', unreachable);
    await tell(made, activity('ready'), bare('phoneOffHook'));
    made.gateway.asked.length = 0;
    await made.clock.advance(10 * delays.reportAgainCapMs);
    expect(made.gateway.count('holdList')).toBe(limits.reportTriesIdle);
  });
});

it('ends a call of a free agent that no call info tells, although the hold list cannot be had', async () => {
  const made = await talking();
  await made.clock.advance(delays.settlesMs);
  made.gateway.refuse('holdList', unreachable);
  made.gateway.reply('callInfo', async () => null);
  made.gateway.reply('callInfoBeforeAnswer', async () => null);
  made.gateway.isDoing('ready');
  await tell(made, activity('ready'));
  expect(made.now().calls).toMatchObject([{ callId: idA, phase: 'ended' }]);
});
