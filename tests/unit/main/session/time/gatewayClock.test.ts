import { describe, expect, it } from 'vitest';
import { tell } from '../support/agentWithCall.ts';
import { signInAnswer } from '../support/scriptedGateway.ts';
import { credentials, signedIn } from '../support/session.ts';
import { activity, alerting, callInfo, generated, idA } from '../support/telling.ts';

describe('the gateway’s clock', () => {
  it('is learnt from events, and keeps the best of them', async () => {
    const made = await signedIn();
    const at = made.clock.now();
    await tell(made, generated(activity('busy'), at + 59_000));
    await tell(made, generated(activity('ready'), at + 60_000));
    await tell(made, generated(activity('busy'), at + 30_000));
    expect(made.now().clockOffsetMs).toBe(60_000);
  });

  it('is followed when one of the clocks was set', async () => {
    const made = await signedIn();
    await tell(made, generated(activity('busy'), made.clock.now() + 60_000));
    made.clock.sleep(3_600_000);
    await tell(made, generated(activity('ready'), made.clock.now() - 3_540_000));
    expect(made.now().clockOffsetMs).toBe(-3_540_000);
  });

  it('is believed again after one wrong time that lies not far ahead', async () => {
    const made = await signedIn();
    await tell(made, generated(activity('busy'), made.clock.now() + 90_000));
    for (let event = 0; event < 16; event += 1) {
      await tell(made, generated(activity(event % 2 ? 'busy' : 'ready'), made.clock.now() + 1000));
    }
    expect(made.now().clockOffsetMs).toBe(1000);
  });

  it('is learnt anew by the next session', async () => {
    const made = await signedIn();
    await tell(made, generated(activity('busy'), made.clock.now() + 60_000));
    await made.session.actions.signOut({ releaseCall: false });
    made.gateway.reply('signIn', async () => signInAnswer);
    await made.session.actions.signIn(credentials);
    await tell(made, generated(activity('ready'), made.clock.now() + 1000));
    expect(made.now().clockOffsetMs).toBe(1000);
  });

  it('is not taken from a call that begins days from now', async () => {
    const made = await signedIn();
    const beganAt = made.clock.now() + 3 * 86_400_000;
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA, { beganAt }));
    await tell(made, alerting());
    expect([made.now().clockOffsetMs, made.now().calls[0]?.beganAt]).toEqual([null, made.clock.now()]);
  });

  it('moves a call’s begin', async () => {
    const made = await signedIn();
    const at = made.clock.now();
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA, { beganAt: at + 50_000 }));
    await tell(made, generated(alerting(), at + 60_000));
    expect(made.now().calls[0]?.beganAt).toBe(at - 10_000);
  });

  it('is known to be ahead when a call begins in the future', async () => {
    const made = await signedIn();
    const at = made.clock.now();
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA, { beganAt: at + 50_000 }));
    await tell(made, alerting());
    expect([made.now().clockOffsetMs, made.now().calls[0]?.beganAt]).toEqual([50_000, at]);
  });
});
