import { describe, expect, it } from 'vitest';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import { toAgentId } from '../../../../../src/shared/ids.ts';
import { held, type Made } from '../support/agentWithCall.ts';
import { refusal, signInAnswer } from '../support/scriptedGateway.ts';
import { credentials, settled } from '../support/session.ts';
import { idA } from '../support/telling.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';

describe('a call that outlives the session', () => {
  async function lostWhileHeld() {
    const made = await held();
    const { answeredAt, heldSince } = made.now().calls[0] ?? {};
    made.gateway.failPoll(refusal('100-006'));
    await made.clock.advance(delays.pollAfterSuspectMs);
    made.gateway.failPoll(refusal('100-006'));
    await settled();
    await made.clock.advance(60_000);
    return { ...made, times: { answeredAt, heldSince } };
  }
  const signInAgain = async ({ session, gateway }: Made, agentId = credentials.agentId) => {
    gateway.reply('signIn', async () => signInAnswer);
    await session.actions.signIn({ ...credentials, agentId });
    await settled();
  };

  it('keeps since when it was answered and held, although a sign-in was refused in between', async () => {
    const made = await lostWhileHeld();
    made.gateway.refuse('signIn', refusal('100-002'));
    await problemFrom(made.session.actions.signIn(credentials));
    await signInAgain(made);
    expect(made.now().calls).toMatchObject([{ callId: idA, phase: 'held', ...made.times }]);
  });

  it('is no longer held when it was taken back meanwhile, but was answered when it was', async () => {
    const made = await lostWhileHeld();
    made.gateway.reply('holdList', async () => []);
    made.gateway.isDoing('talking');
    await signInAgain(made);
    const { answeredAt } = made.times;
    expect(made.now().calls).toMatchObject([{ callId: idA, phase: 'talking', answeredAt, heldSince: null }]);
  });

  it('tells another agent nothing', async () => {
    const made = await lostWhileHeld();
    await signInAgain(made, toAgentId('49998'));
    expect(made.now().calls[0]?.heldSince).toBe(made.clock.now());
  });
});
