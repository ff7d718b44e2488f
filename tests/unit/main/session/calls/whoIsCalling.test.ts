import { describe, expect, it } from 'vitest';
import { delays, limits } from '../../../../../src/main/session/time/delays.ts';
import type { CallInfo } from '../../../../../src/shared/calls/told.ts';
import { occupied, tell } from '../support/agentWithCall.ts';
import { refusal, unreachable } from '../support/scriptedGateway.ts';
import { settled } from '../support/session.ts';
import { about, activity, alerting, bare, callInfo, idA, named, skillId } from '../support/telling.ts';
import { requestState } from '../../../../support/operations.ts';

describe('who is calling', () => {
  it('is asked as soon as the phone is told to ring, before the next poll', async () => {
    const made = await occupied();
    await tell(made, alerting());
    expect(made.gateway.asked).toEqual(['callInfoBeforeAnswer', 'nextEvent']);
  });

  it('takes two snapshots: the phone rings, and who it is', async () => {
    const made = await occupied();
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA));
    await tell(made, alerting());
    expect(made.told.map(({ calls }) => calls[0]?.caller?.raw ?? null)).toEqual([null, '70001']);
  });

  it('is asked once when the first answer knows', async () => {
    const made = await occupied();
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA));
    await tell(made, alerting(), bare('phoneOffHook'), named('ringing', idA));
    await made.clock.advance(delays.reportWhileRingingMs - 1);
    expect(made.gateway.count('callInfoBeforeAnswer')).toBe(1);
  });

  it('is asked again by the named delays until the gateway knows', async () => {
    const made = await occupied();
    await tell(made, alerting());
    for (const delayMs of delays.callInfoAgainMs.slice(0, 3)) await made.clock.advance(delayMs);
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA));
    await made.clock.advance(delays.callInfoAgainMs[3]);
    expect(made.now().calls).toMatchObject([{ callId: idA, caller: { raw: '70001' } }]);
    expect(made.gateway.count('callInfoBeforeAnswer')).toBe(5);
  });

  it.each([refusal('100-006'), refusal('400-003'), unreachable])(
    'is asked again after %o',
    async (problem) => {
      const made = await occupied();
      made.gateway.refuse('callInfoBeforeAnswer', problem);
      await tell(made, alerting());
      await made.clock.advance(delays.callInfoAgainMs[0]);
      expect(made.gateway.count('callInfoBeforeAnswer')).toBe(2);
    },
  );

  it('is no longer asked when the ringing is over', async () => {
    const made = await occupied();
    await tell(made, alerting(), about('notAnswered', idA), activity('busy'));
    made.gateway.asked.length = 0;
    await made.clock.advance(15_000);
    expect(made.gateway.count('callInfoBeforeAnswer')).toBe(0);
  });

  it('is asked again at once when the gateway names the call', async () => {
    const made = await occupied();
    await tell(made, alerting(), named('ringing', idA));
    expect(made.gateway.count('callInfoBeforeAnswer')).toBe(2);
  });

  it('keeps asking slowly for a withheld number', async () => {
    const made = await occupied();
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA, { callerNumber: null }));
    await tell(made, alerting());
    await made.clock.advance(2240);
    expect(made.now().calls[0]).toMatchObject({ skillName: 'voice_jst', caller: null });
    expect(made.gateway.count('callInfoBeforeAnswer')).toBe(7);
  });

  it('comes from callinfo when a requested call talks before anything told', async () => {
    const made = await occupied();
    made.gateway.reply('callInfo', async () => callInfo(idA));
    await tell(made, alerting(), named('talking', idA));
    expect(made.now().calls[0]).toMatchObject({ phase: 'talking', associatedData: 'order=7' });
  });

  it('is not taken from an answer about a call that has ended meanwhile', async () => {
    const made = await occupied();
    let late = (): void => {};
    made.gateway.reply(
      'callInfoBeforeAnswer',
      () => new Promise<CallInfo>((resolve) => (late = () => resolve(callInfo(idA)))),
    );
    await tell(made, alerting(), about('notAnswered', idA), alerting());
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    late();
    await settled();
    expect(made.now().calls[1]).toMatchObject({ callId: null, caller: null });
  });
});

describe('a ringing that the gateway does not know', () => {
  const { callInfoAgainMs } = delays;
  const slowlyMs = callInfoAgainMs[callInfoAgainMs.length - 1] ?? 0;
  /** From the first answer to the one that leaves a doubt. */
  const untilDoubtMs =
    callInfoAgainMs.reduce((sum, delayMs) => sum + delayMs, 0) +
    (limits.unknownCallAnswers - 1 - callInfoAgainMs.length) * slowlyMs;

  it('is over when the report does not know it either', async () => {
    const made = await occupied();
    await tell(made, alerting());
    await made.clock.advance(untilDoubtMs);
    expect(made.now().calls).toMatchObject([{ phase: 'ended', end: 'ended' }]);
  });

  it('goes on when its name comes late', async () => {
    const made = await occupied();
    made.gateway.isDoing('talking');
    await tell(made, alerting());
    await made.clock.advance(untilDoubtMs - 1);
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA));
    await made.clock.advance(60_000);
    expect(made.now().calls).toMatchObject([{ callId: idA, phase: 'ringing' }]);
  });

  it('goes on while the gateway takes the agent for talking, on no other call', async () => {
    const made = await occupied();
    made.gateway.isDoing('talking');
    await tell(made, alerting());
    await made.clock.advance(untilDoubtMs);
    expect([made.gateway.count('status') > 0, made.now().calls]).toMatchObject([
      true,
      [{ phase: 'alerting' }],
    ]);
  });

  it('is over although the hold list is not to be had, when the agent is free', async () => {
    const made = await occupied();
    made.gateway.refuse('holdList', unreachable);
    await tell(made, alerting());
    await made.clock.advance(delays.reportWhileRingingMs);
    expect(made.now().calls[0]?.phase).toBe('ended');
  });

  it('is not what a requested call waits for without end', async () => {
    const made = await occupied();
    await made.session.actions.requestCall({ callId: idA, skillId });
    await tell(made, alerting());
    await made.clock.advance(2 * delays.requestArrivesMs);
    expect(requestState(made.now())).toBe('gone');
  });
});
