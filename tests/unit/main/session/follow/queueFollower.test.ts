import { describe, expect, it } from 'vitest';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import { goneStaysMs } from '../../../../../src/shared/calls/model.ts';
import { toSkillId } from '../../../../../src/shared/ids.ts';
import { refusal, unreachable } from '../support/scriptedGateway.ts';
import { settled, signedIn } from '../support/session.ts';
import {
  about,
  activity,
  alerting,
  callInfo,
  heldInfo,
  idA,
  idB,
  idC,
  named,
  skillId,
} from '../support/telling.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';
import { requestProblem, requestState } from '../../../../support/operations.ts';

const noLongerAvailable = { kind: 'callNoLongerAvailable' } as const;

/** A busy agent who looks at a queue in which two calls wait. */
async function watching() {
  const made = await signedIn();
  const at = made.clock.now();
  made.gateway.reply('waitingCalls', async () => [
    callInfo(idB, { beganAt: at - 5000 }),
    callInfo(idC, { beganAt: null }),
    callInfo(idA, { beganAt: at - 9000 }),
  ]);
  made.gateway.event(activity('busy'));
  await settled();
  made.gateway.asked.length = 0;
  await made.session.actions.watchQueue({ skillId });
  await settled();
  return made;
}

describe('the waiting calls of a queue', () => {
  it('are read at once, oldest first', async () => {
    const made = await watching();
    expect(made.now()).toMatchObject({
      watched: { obstacle: null, readAt: made.clock.now() },
    });
    expect(made.now().watched?.waiting.map(({ callId }) => callId)).toEqual([idA, idB, idC]);
  });

  it('are read every few seconds, and no longer when the agent looks away', async () => {
    const made = await watching();
    await made.clock.advance(2 * delays.waitingCallsMs);
    await made.session.actions.watchQueue({ skillId: null });
    await made.clock.advance(60_000);
    expect([made.gateway.count('waitingCalls'), made.now().watched]).toEqual([3, null]);
  });

  it('that go are shown a moment longer, in their places', async () => {
    const made = await watching();
    const list = () => made.now().watched?.waiting.map(({ callId, goneAt }) => [callId, goneAt !== null]);
    const at = made.clock.now();
    made.gateway.reply('waitingCalls', async () => [callInfo(idC), callInfo(idA, { beganAt: at - 9000 })]);
    await made.clock.advance(delays.waitingCallsMs);
    expect(list()).toEqual([
      [idA, false],
      [idB, true],
      [idC, false],
    ]);
    await made.clock.advance(goneStaysMs);
    expect(list()).toEqual([
      [idA, false],
      [idC, false],
    ]);
  });

  it('are not said to be gone where the list has gaps', async () => {
    const made = await watching();
    made.gateway.reply('waitingCalls', async () => Object.assign([callInfo(idA)], { leftOut: 1 }));
    await made.clock.advance(delays.waitingCallsMs);
    expect(made.now().watched?.waiting.map(({ callId }) => callId)).toEqual([idA]);
  });

  it('include the one that was requested, until it is known what came of it', async () => {
    const made = await watching();
    made.gateway.isDoing('talking');
    await made.session.actions.requestCall({ callId: idB, skillId });
    made.gateway.reply('waitingCalls', async () => []);
    await made.clock.advance(2 * delays.waitingCallsMs);
    expect(made.now().watched?.waiting).toMatchObject([{ callId: idB, goneAt: null }]);
    made.gateway.event(named('talking', idB));
    await settled();
    await made.clock.advance(delays.waitingCallsMs);
    expect(made.now().watched?.waiting).toMatchObject([{ callId: idB, goneAt: made.clock.now() }]);
  });

  it('are the same objects where they are told as before, although the gateway counts in whole seconds', async () => {
    const made = await watching();
    const beganAt = made.clock.now() - 9000;
    made.gateway.reply('waitingCalls', async () => [
      callInfo(idA, { beganAt }),
      callInfo(idB, { beganAt: null, waitedS: Math.floor((made.clock.now() - beganAt - 300) / 1000) }),
    ]);
    await made.clock.advance(2 * delays.waitingCallsMs);
    const before = made.now().watched;
    await made.clock.advance(delays.waitingCallsMs + 450);
    await made.clock.advance(delays.waitingCallsMs);
    expect(made.now().watched?.waiting).toBe(before?.waiting);
    expect(made.now().watched?.readAt).not.toBe(before?.readAt);
  });

  it('are not read while the agent is idle, and it says why', async () => {
    const made = await watching();
    made.gateway.event(activity('ready'));
    await made.clock.advance(60_000);
    expect(made.now().watched).toMatchObject({ obstacle: { kind: 'notPossible', why: 'idle' }, waiting: [] });
    expect(made.gateway.count('waitingCalls')).toBe(1);
  });

  it('are read again at once when the agent is no longer idle', async () => {
    const made = await watching();
    made.gateway.event(activity('ready'));
    await settled();
    made.gateway.event(activity('busy'));
    await settled();
    expect(made.now().watched).toMatchObject({ obstacle: null, waiting: { length: 3 } });
  });

  it('are read while a call is held, which is the obstacle', async () => {
    const made = await watching();
    made.gateway.reply('holdList', async () => [heldInfo(idC)]);
    made.gateway.reply('callInfo', async () => null);
    made.gateway.event(about('held', idC));
    await made.clock.advance(delays.waitingCallsMs);
    expect(made.now().watched).toMatchObject({ obstacle: { why: 'callHeld' }, waiting: { length: 3 } });
    expect(made.gateway.count('waitingCalls')).toBe(2);
  });

  it('are not read while there is no contact', async () => {
    const made = await watching();
    made.gateway.failPoll(unreachable);
    await settled();
    expect(made.now().watched).toMatchObject({
      obstacle: { why: 'noContact' },
      waiting: { length: 3 },
    });
  });

  it('show the refusal, and are read again later', async () => {
    const made = await watching();
    made.gateway.refuse('waitingCalls', refusal('100-019'));
    await made.clock.advance(delays.waitingCallsMs);
    expect(made.now().watched).toMatchObject({ obstacle: { code: '100-019' }, waiting: [] });
    made.gateway.reply('waitingCalls', async () => []);
    await made.clock.advance(delays.waitingCallsRefusedMs);
    expect(made.now().watched?.obstacle).toBeNull();
  });

  it.each([
    ['no answer', unreachable],
    ['an answer of a proxy', { kind: 'http', from: 'gateway', status: 502 } as const],
    ['a server behind the gateway that is away', refusal('100-007')],
  ])('stay in sight with their age after %s, and are read again soon', async (_what, problem) => {
    const made = await watching();
    const readAt = made.clock.now();
    made.gateway.refuse('waitingCalls', problem);
    await made.clock.advance(delays.waitingCallsMs);
    expect(made.now().watched).toMatchObject({ obstacle: null, missed: problem, readAt });
    expect(made.now().watched?.waiting.length).toBe(3);
    made.gateway.reply('waitingCalls', async () => [callInfo(idA)]);
    await made.clock.advance(delays.waitingCallsMissedMs);
    expect(made.now().watched).toMatchObject({ missed: null, readAt: made.clock.now() });
    expect(made.now().watched?.waiting.filter(({ goneAt }) => goneAt === null).length).toBe(1);
  });

  it('are gone once the gateway refuses them', async () => {
    const made = await watching();
    made.gateway.refuse('waitingCalls', unreachable);
    await made.clock.advance(delays.waitingCallsMs);
    made.gateway.refuse('waitingCalls', refusal('300-001'));
    await made.clock.advance(delays.waitingCallsMissedMs);
    expect(made.now().watched).toMatchObject({
      obstacle: { code: '300-001' },
      missed: null,
      waiting: [],
    });
  });

  it('of another queue are not mixed up', async () => {
    const made = await watching();
    let late = (): void => {};
    made.gateway.reply(
      'waitingCalls',
      () => new Promise((resolve) => (late = () => resolve([callInfo(idA)]))),
    );
    await made.clock.advance(delays.waitingCallsMs);
    await made.session.actions.watchQueue({ skillId: toSkillId('9') });
    made.gateway.reply('waitingCalls', async () => []);
    late();
    await settled();
    const mixed = made.told.filter(({ watched }) => watched?.skillId === '9' && watched.waiting.length > 0);
    expect(mixed).toEqual([]);
  });
});

describe('requesting a call', () => {
  it('is accepted, arrives, and the call is marked', async () => {
    const made = await watching();
    await made.session.actions.requestCall({ callId: idA, skillId });
    expect(made.now().operations).toMatchObject([
      { kind: 'requestCall', about: { callId: idA, skillId }, state: 'accepted', failure: null },
    ]);
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA));
    made.gateway.event(alerting());
    await settled();
    expect(made.now()).toMatchObject({
      operations: [{ kind: 'requestCall', state: 'done' }],
      calls: [{ callId: idA, requested: true, phase: 'alerting' }],
    });
  });

  it('does not mark another call', async () => {
    const made = await watching();
    await made.session.actions.requestCall({ callId: idA, skillId });
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idB));
    made.gateway.event(alerting());
    await settled();
    expect(made.now()).toMatchObject({ operations: [{ state: 'accepted' }], calls: [{ requested: false }] });
  });

  it('takes 100-007 for a call that somebody else has', async () => {
    const made = await watching();
    made.gateway.refuse('requestCall', refusal('100-007'));
    expect(await problemFrom(made.session.actions.requestCall({ callId: idA, skillId }))).toEqual(
      noLongerAvailable,
    );
    expect([requestState(made.now()), requestProblem(made.now())]).toEqual(['gone', noLongerAvailable]);
  });

  it('shows any other refusal', async () => {
    const made = await watching();
    made.gateway.refuse('requestCall', refusal('100-011'));
    await problemFrom(made.session.actions.requestCall({ callId: idA, skillId }));
    expect([requestState(made.now()), requestProblem(made.now())]).toMatchObject([
      'refused',
      { code: '100-011' },
    ]);
  });

  it('is gone when nothing comes in time', async () => {
    const made = await watching();
    await made.session.actions.requestCall({ callId: idA, skillId });
    await made.clock.advance(delays.requestArrivesMs - 1);
    expect(requestState(made.now())).toBe('accepted');
    await made.clock.advance(1);
    expect([requestState(made.now()), requestProblem(made.now())]).toEqual(['gone', noLongerAvailable]);
  });

  it('is not given up because an earlier request for the same call is', async () => {
    const made = await watching();
    await made.session.actions.requestCall({ callId: idA, skillId });
    made.gateway.event(named('talking', idA));
    await settled();
    made.gateway.event(about('releasedByAgent', idA));
    await made.clock.advance(delays.requestArrivesMs / 2);
    await made.session.actions.requestCall({ callId: idA, skillId });
    await made.clock.advance(delays.requestArrivesMs - 1);
    expect(requestState(made.now())).toBe('accepted');
  });

  it('is not given up while a call rings that nobody has named', async () => {
    const made = await watching();
    await made.session.actions.requestCall({ callId: idA, skillId });
    await made.clock.advance(delays.requestArrivesMs - 1000);
    made.gateway.event(alerting());
    await made.clock.advance(1000);
    expect(requestState(made.now())).toBe('accepted');
  });

  it('has arrived all the same when it comes late', async () => {
    const made = await watching();
    await made.session.actions.requestCall({ callId: idA, skillId });
    await made.clock.advance(delays.requestArrivesMs);
    made.gateway.event(named('talking', idA));
    await settled();
    expect(made.now()).toMatchObject({
      operations: [{ kind: 'requestCall', state: 'done', failure: null }],
      calls: [{ requested: true }],
    });
  });

  it('is not asked while one is under way', async () => {
    const made = await watching();
    await made.session.actions.requestCall({ callId: idA, skillId });
    expect(await problemFrom(made.session.actions.requestCall({ callId: idB, skillId }))).toMatchObject({
      why: 'alreadyUnderWay',
    });
    expect(made.gateway.count('requestCall')).toBe(1);
  });

  it.each([
    ['callHeld', about('held', idC)],
    ['callUp', named('ringing', idC)],
  ])('is not possible: %s', async (why, event) => {
    const made = await watching();
    made.gateway.reply('holdList', async () => [heldInfo(idC)]);
    made.gateway.event(event);
    await settled();
    expect(await problemFrom(made.session.actions.requestCall({ callId: idA, skillId }))).toEqual({
      kind: 'notPossible',
      why,
    });
    expect(made.gateway.count('requestCall')).toBe(0);
  });
});
