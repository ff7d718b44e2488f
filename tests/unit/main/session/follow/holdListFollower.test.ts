import { describe, expect, it } from 'vitest';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import { held, talking, tell } from '../support/agentWithCall.ts';
import { refusal } from '../support/scriptedGateway.ts';
import { credentials, newSession, settled } from '../support/session.ts';
import { about, activity, bare, heldInfo, idA, idB, named } from '../support/telling.ts';

describe('the hold list', () => {
  it('is asked when a call is held, and every few seconds', async () => {
    const made = await talking();
    made.gateway.reply('holdList', async () => [heldInfo(idA)]);
    await tell(made, about('held', idA));
    await made.clock.advance(2 * delays.holdListMs);
    expect(made.gateway.count('holdList')).toBe(3);
  });

  it('is asked every few seconds for a call that was on hold before the sign-in', async () => {
    const made = newSession();
    made.gateway.reply('holdList', async () => [heldInfo(idA)]);
    await made.session.actions.signIn(credentials);
    await settled();
    made.gateway.asked.length = 0;
    await made.clock.advance(2 * delays.holdListMs);
    expect(made.gateway.count('holdList')).toBe(2);
  });

  it('is not asked for a call that is not held', async () => {
    const made = await talking();
    await made.clock.advance(delays.reportWhileRingingMs - 1);
    expect(made.gateway.asked).toEqual([]);
  });

  it('is no longer asked when the call is over', async () => {
    const made = await held();
    await tell(made, about('releasedByCaller', idA), activity('ready'));
    made.gateway.asked.length = 0;
    await made.clock.advance(delays.stateAfterNewsMs - 1000);
    expect(made.gateway.count('holdList')).toBe(0);
  });

  it('ends a call that is gone from it and from everything else, once', async () => {
    const made = await held();
    made.told.length = 0;
    made.gateway.reply('holdList', async () => []);
    made.gateway.reply('callInfo', async () => null);
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    await made.clock.advance(delays.holdListMs);
    expect(made.told.map(({ calls }) => calls[0]?.phase)).toEqual(['ended']);
  });

  it('takes a call that is gone from it but current for taken back', async () => {
    const made = await held();
    made.gateway.reply('holdList', async () => []);
    await made.clock.advance(delays.holdListMs);
    expect(made.now().calls).toMatchObject([{ phase: 'talking', heldSince: null }]);
  });

  it('says nothing when an event has overtaken it', async () => {
    const made = await held();
    let late = (): void => {};
    made.gateway.reply('holdList', () => new Promise((resolve) => (late = () => resolve([heldInfo(idA)]))));
    await made.clock.advance(delays.holdListMs);
    await tell(made, named('talking', idA));
    late();
    await settled();
    expect(made.now().calls[0]?.phase).toBe('talking');
  });

  it('is not believed of a call that an event has just taken off hold, but later it is', async () => {
    const made = await held();
    made.gateway.asked.length = 0;
    await tell(made, named('talking', idA));
    expect([made.gateway.count('holdList'), made.now().calls[0]?.phase]).toEqual([1, 'talking']);
    await made.clock.advance(delays.settlesMs);
    expect(made.now().calls[0]?.phase).toBe('held');
  });

  it('is not believed in a report either, until the event has settled', async () => {
    const made = await held();
    made.gateway.asked.length = 0;
    await tell(made, named('talking', idA), bare('phoneReleased'));
    expect([made.gateway.count('callInfo'), made.now().calls[0]?.phase]).toEqual([1, 'talking']);
    await made.clock.advance(delays.settlesMs);
    expect(made.now().calls[0]?.phase).toBe('held');
  });

  it('is asked less when the right is not granted', async () => {
    const made = await talking();
    made.gateway.refuse('holdList', refusal('300-001'));
    await tell(made, about('held', idA));
    await made.clock.advance(5 * delays.holdListMs);
    expect(made.gateway.count('holdList')).toBeLessThan(4);
  });

  it('finds a call that no event told of', async () => {
    const made = await held();
    made.gateway.reply('holdList', async () => [heldInfo(idA), heldInfo(idB)]);
    await made.clock.advance(delays.holdListMs);
    expect(made.now().calls.map(({ callId, phase }) => [callId, phase])).toEqual([
      [idA, 'held'],
      [idB, 'held'],
    ]);
  });
});
