import { describe, expect, it } from 'vitest';
import type { CallInfo } from '../../../../../../src/shared/calls/told.ts';
import { toSkillId } from '../../../../../../src/shared/ids.ts';
import { problemFrom } from '../../../../../support/problemFrom.ts';
import { wrongIn } from '../../../../../support/operations.ts';
import { refusal } from '../../support/scriptedGateway.ts';
import { agentId, signedIn, signInAnew } from '../../support/session.ts';
import { idA, idB } from '../../support/telling.ts';

const info = (over: Partial<CallInfo> = {}): CallInfo => ({
  ...{ callId: idA, callType: 'inbound', callerNumber: '+442079460123', calledNumber: '60015' },
  ...{ originalCalledNumber: null, skillId: toSkillId('3'), skillName: 'Orders', associatedData: null },
  ...{ beganAt: null, priority: null, trunkNo: null, mediaType: null, mediaAbility: null },
  ...{ loggedOnS: null, waitedS: 44, unread: [] },
  ...over,
});

async function setup(ids = [idA, idB]) {
  const made = await signedIn();
  made.gateway.reply('callIdsOf', async () => ({ callIds: ids, leftOut: 0 }));
  made.gateway.reply('isInspector', async () => true);
  made.gateway.reply('heldOf', async () => []);
  made.gateway.reply('callInfoOf', async (callId) => info({ callId }));
  const ask = () => made.session.actions.colleagueCalls({ workNo: '291' });
  return { ...made, ask };
}

describe('the calls of a colleague', () => {
  it('are people in queues, of whom some are on hold', async () => {
    const { gateway, ask } = await setup();
    gateway.reply('heldOf', async () => [info({ callId: idB })]);
    const { calls, untold } = await ask();
    expect(calls).toMatchObject([
      { callId: idA, isHeld: false, queueName: 'Orders', waitedS: 44 },
      { callId: idB, isHeld: true, party: { raw: '+442079460123' } },
    ]);
    expect(untold).toEqual({ parties: null, held: null });
  });

  it('show whom was called of a call out', async () => {
    const { gateway, ask } = await setup([idA]);
    gateway.reply('callInfoOf', async () =>
      info({ callType: 'outbound', callerNumber: '4291', calledNumber: '0301' }),
    );
    expect((await ask()).calls[0]?.party?.raw).toBe('0301');
  });

  it('are asked for no hold list where the agent is no inspector, which is asked once', async () => {
    const { gateway, ask } = await setup();
    gateway.reply('isInspector', async () => false);
    await ask();
    expect((await ask()).untold.held).toBe('notInspector');
    expect([gateway.count('isInspector'), gateway.count('heldOf')]).toEqual([1, 0]);
  });

  it.each([null, 'refused'] as const)(
    'are asked for a hold list where nobody says whether the agent may: %s',
    async (said) => {
      const { gateway, ask } = await setup();
      if (said === 'refused') gateway.refuse('isInspector', refusal('900-002'));
      else gateway.reply('isInspector', async () => null);
      gateway.refuse('heldOf', refusal('300-001'));
      const told = await ask();
      expect(told.calls.map(({ isHeld }) => isHeld)).toEqual([null, null]);
      expect(told.untold.held).toMatchObject({ code: '300-001' });
    },
  );

  it('are known by their IDs where nothing else is told, which is asked of one alone', async () => {
    const { gateway, ask } = await setup();
    gateway.refuse('callInfoOf', refusal('900-002'));
    const told = await ask();
    expect(told.calls.map(({ callId, party }) => [callId, party])).toEqual([
      [idA, null],
      [idB, null],
    ]);
    expect([told.untold.parties, gateway.count('callInfoOf')]).toEqual([refusal('900-002'), 1]);
  });

  it('are asked about once each, however often they are looked at', async () => {
    const { gateway, ask } = await setup();
    await ask();
    await ask();
    expect(gateway.count('callInfoOf')).toBe(2);
  });

  it.each(['1002', agentId])('are told the next one who signs in by the gateway alone: %s', async (next) => {
    const { ask, ...made } = await setup();
    await ask();
    await signInAnew(made, next);
    made.gateway.asked.length = 0;
    made.gateway.reply('isInspector', async () => false);
    made.gateway.refuse('callInfoOf', refusal('900-002'));
    const told = await ask();
    expect(told.calls.map(({ party }) => party)).toEqual([null, null]);
    expect(told.untold).toEqual({ parties: refusal('900-002'), held: 'notInspector' });
  });

  it('are none without a second question', async () => {
    const { gateway, ask } = await setup([]);
    expect((await ask()).calls).toEqual([]);
    expect([gateway.count('heldOf'), gateway.count('isInspector')]).toEqual([0, 0]);
  });

  it('are not asked for with a number out of range', async () => {
    const made = await signedIn();
    expect(await problemFrom(made.session.actions.colleagueCalls({ workNo: '100' }))).toMatchObject({
      ...{ kind: 'invalidInput', field: 'workNo' },
    });
    expect(made.gateway.asked).toEqual([]);
  });

  it('are refused without the right, which leaves the session alone', async () => {
    const { gateway, ask, now } = await setup();
    gateway.refuse('callIdsOf', refusal('900-002'));
    expect(await problemFrom(ask())).toEqual(refusal('900-002'));
    expect(wrongIn(now())).toBeNull();
  });
});
