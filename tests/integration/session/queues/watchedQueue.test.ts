import { describe, expect, it } from 'vitest';
import { toCallId } from '../../../../src/shared/ids.ts';
import { skillId, type World } from '../../../support/world.ts';
import { atWork, caller, callIn, done, pass } from '../sessionInTime.ts';
import { requestState } from '../../../support/operations.ts';

const atDesk = () => atWork({}, { startReady: false });

const watches = (world: World) =>
  done(world, 'watch the queue', () => world.session.actions.watchQueue({ skillId }));

const requests = (world: World, callId: string) =>
  done(world, 'request', () => world.session.actions.requestCall({ callId: toCallId(callId), skillId }));

describe('the queue', () => {
  it('is shown to a busy agent, and a chosen call arrives', async () => {
    const world = await atDesk();
    const { callId } = world.simulator.placeCall({ caller });
    await watches(world);
    await world.until(
      ({ watched }) => watched?.waiting.some((call) => call.callId === callId) === true,
      'the waiting call',
    );
    expect(await requests(world, callId)).toBeNull();
    expect(await callIn(world, 'talking')).toMatchObject({ callId, requested: true });
    expect(requestState(world.session.snapshot())).toBe('done');
  });

  it('says that a call has gone to somebody else', async () => {
    const world = await atDesk();
    const { callId } = world.simulator.placeCall({ caller });
    world.simulator.faults.add({ interface: 'requestcall', outcome: 'takenByAnother' });
    expect(await requests(world, callId)).toEqual({ kind: 'callNoLongerAvailable' });
    expect(requestState(world.session.snapshot())).toBe('gone');
  });

  it.each([
    ['the connection is cut', { drop: true }],
    ['a proxy answers', { status: 502 }],
  ])('keeps the last list with its age when %s, and is read again', async (_what, fault) => {
    const world = await atDesk();
    const { callId } = world.simulator.placeCall({ caller });
    await watches(world);
    await world.until(({ watched }) => watched?.waiting.length === 1, 'the list');
    const readAt = world.session.snapshot().watched?.readAt ?? Number.NaN;
    world.simulator.faults.add({ interface: 'waitcallinfo', ...fault });
    await world.until(({ watched }) => Boolean(watched?.missed), 'a reading that failed');
    const kept = { waiting: [{ callId }], obstacle: null, readAt };
    expect(world.session.snapshot().watched).toMatchObject(kept);
    await world.until(({ watched }) => watched?.missed === null, 'a reading');
    expect(world.session.snapshot().watched?.readAt).toBeGreaterThan(readAt);
  });

  it('says of a list that is larger than is read that it is, and does not ask for it all the time', async () => {
    const world = await atDesk();
    const { callId } = world.simulator.placeCall({ caller });
    await watches(world);
    await world.until(({ watched }) => watched?.waiting.length === 1, 'the list');
    const result = [{ callid: '1-1', calldata: 'x'.repeat(33 * 1024 * 1024) }];
    world.simulator.faults.add({ interface: 'waitcallinfo', result, times: 0 });
    await world.until(({ watched }) => watched?.missed?.kind === 'tooLarge', 'the list that is too large');
    expect(world.session.snapshot().watched).toMatchObject({ waiting: [{ callId }], obstacle: null });
    const asked = world.simulator.requests().waitcallinfo?.GET ?? 0;
    await pass(world, 9000);
    expect(world.simulator.requests().waitcallinfo?.GET).toBe(asked);
  });

  it('says what a refusal of the list means there', async () => {
    const world = await atDesk();
    world.simulator.faults.add({ interface: 'waitcallinfo', retcode: '400-003' });
    await watches(world);
    await world.until(({ watched }) => Boolean(watched?.obstacle), 'the refusal');
    const { watched } = world.session.snapshot();
    expect(watched?.obstacle).toMatchObject({ code: '400-003', asked: 'waitingCalls' });
  });

  it('is not shown to an idle agent', async () => {
    const world = await atWork();
    await watches(world);
    expect(world.session.snapshot().watched?.obstacle).toEqual({ kind: 'notPossible', why: 'idle' });
    expect(world.simulator.requests().waitcallinfo).toBeUndefined();
  });
});
