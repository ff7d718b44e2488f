import { describe, expect, it } from 'vitest';
import { reduceCalls } from '../../../../../src/main/session/calls/callReducer.ts';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import type { CallId } from '../../../../../src/shared/domain.ts';
import type { CallInfo, CallList } from '../../../../../src/shared/calls/told.ts';
import { settled, signedIn } from '../support/session.ts';
import { about, activity, callInfo, heldInfo, idA, idB, skillId } from '../support/telling.ts';
import { callMoment } from '../../../../support/callMoment.ts';

const partial = (calls: readonly CallInfo[], leftOut: number): CallList =>
  Object.assign([...calls], { leftOut });

/** An agent who holds call A. */
async function holding() {
  const made = await signedIn();
  made.gateway.reply('holdList', async () => [heldInfo(idA)]);
  made.gateway.isDoing('talking');
  made.gateway.event(about('held', idA));
  await made.clock.advance(2 * delays.settlesMs);
  return made;
}

describe('a hold list that could not be read in full', () => {
  it('ends no call that is missing from what was read', async () => {
    const made = await holding();
    made.gateway.reply('holdList', async () => partial([heldInfo(idB)], 1));
    await made.clock.advance(10 * delays.holdListMs);
    const held = made.now().calls.filter(({ phase }) => phase === 'held');
    expect(held.map(({ callId }) => callId)).toEqual([idA, idB]);
    expect(made.logged).toContain('the hold list is not read in full');
  });

  it('ends it as soon as the whole list lacks it', async () => {
    const made = await holding();
    made.gateway.reply('holdList', async () => partial([heldInfo(idB)], 1));
    await made.clock.advance(2 * delays.holdListMs);
    made.gateway.reply('holdList', async () => [heldInfo(idB)]);
    await made.clock.advance(2 * delays.holdListMs);
    const held = made.now().calls.filter(({ phase }) => phase === 'held');
    expect(held.map(({ callId }) => callId)).toEqual([idB]);
  });
});

describe('a hold list of thousands', () => {
  it('is one held call each, told once', () => {
    const ids = Array.from({ length: 20_000 }, (_, nth) => `1501127996-${nth}` as CallId);
    const input = { kind: 'holdList', held: ids.map((id) => heldInfo(id)) } as const;
    const moment = callMoment({ at: 1000 });
    const calls = reduceCalls([], input, moment);
    expect(new Set(calls.map(({ key }) => key)).size).toBe(20_000);
    expect(reduceCalls(calls, input, { ...moment, serial: 2 })).toBe(calls);
  });
});

describe('a list of waiting calls that could not be read in full', () => {
  it('says how many are not shown', async () => {
    const made = await signedIn();
    made.gateway.reply('waitingCalls', async () => partial([callInfo(idA)], 3));
    made.gateway.event(activity('busy'));
    await settled();
    await made.session.actions.watchQueue({ skillId });
    await settled();
    expect(made.now().watched).toMatchObject({ waiting: [{ callId: idA }], leftOut: 3 });
  });
});
