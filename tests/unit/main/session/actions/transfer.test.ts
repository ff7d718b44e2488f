import { describe, expect, it } from 'vitest';
import type { AgentEvent } from '../../../../../src/shared/agentEvents.ts';
import type { CallTransfer, TransferTarget, TransferWay } from '../../../../../src/shared/calls/transfer.ts';
import { delays, limits } from '../../../../../src/main/session/time/delays.ts';
import { toSkillId, toWorkNo } from '../../../../../src/shared/ids.ts';
import { ProblemError } from '../../../../../src/shared/errors.ts';
import { wrongIn } from '../../../../support/operations.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';
import { talking, tell } from '../support/agentWithCall.ts';
import { refusal, unreachable } from '../support/scriptedGateway.ts';
import { about, idA, idB } from '../support/telling.ts';

type Made = Awaited<ReturnType<typeof talking>>;

const to: TransferTarget = { kind: 'agent', address: '1002', name: 'Ada' };
const queue: TransferTarget = { kind: 'queue', address: '3', name: null };
const outside: TransferTarget = { kind: 'outside', address: '12025550142', name: null };
const stepOf = ({ now }: Made): CallTransfer['step'] | null => now().calls[0]?.transfer?.step ?? null;
const endOf = ({ now }: Made) => now().calls[0]?.end;
const result = (isDone: boolean | null, callId: typeof idA | null = idA): AgentEvent => ({
  ...{ generatedAt: null, eventType: 'AgentEvent_X', kind: 'transferResult' },
  ...{ callId, isDone },
});

/** It is asked for, and the gateway has not answered. */
async function asked(way: TransferWay, whom = to) {
  const made = await talking();
  let accept = (): void => {};
  made.gateway.reply('transfer', () => new Promise((resolve) => (accept = resolve)));
  const transfer = made.session.actions.transfer({ key: made.key, to: whom, way });
  return { ...made, accept: async () => (accept(), transfer) };
}

async function underWay(way: TransferWay, whom = to) {
  const made = await asked(way, whom);
  await made.accept();
  return made;
}

describe('a transfer', () => {
  it('is under way from the acceptance on, and done when somebody has answered', async () => {
    const made = await asked('onSuccess');
    expect(stepOf(made)).toBe('asked');
    await made.accept();
    expect([stepOf(made), made.now().operations]).toMatchObject(['underWay', [{ state: 'accepted' }]]);
    await tell(made, result(true), about('releasedByAgent', idA));
    expect([stepOf(made), endOf(made)]).toEqual(['done', 'transferred']);
  });

  it.each([
    ['by the call', idA],
    ['without naming the call', null],
  ])('that nobody takes is told %s, and the agent keeps it', async (_, callId) => {
    const made = await underWay('onSuccess');
    await tell(made, result(false, callId));
    expect([stepOf(made), made.now().calls[0]?.phase]).toEqual(['failed', 'talking']);
    made.gateway.reply('transfer', async () => {});
    await made.session.actions.transfer({ key: made.key, to, way: 'now' });
    expect(made.gateway.count('transfer')).toBe(2);
  });

  it('that cannot be connected leaves the agent the call', async () => {
    const made = await underWay('onSuccess');
    await tell(made, about('connectFailed', idA));
    expect([stepOf(made), made.now().calls[0]?.phase]).toEqual(['failed', 'talking']);
  });

  it('is not done by the result of another call, nor by one that cannot be read', async () => {
    const made = await underWay('onSuccess');
    await tell(made, result(true, idB), result(null));
    expect(stepOf(made)).toBe('underWay');
  });

  it('may have its result told before its request is answered, and once more', async () => {
    const made = await asked('onSuccess');
    await tell(made, result(false));
    await made.accept();
    await tell(made, result(false));
    expect([stepOf(made), made.now().operations]).toEqual(['failed', []]);
  });

  it('may have its result told after the call has gone', async () => {
    const made = await underWay('onSuccess');
    await tell(made, about('releasedByAgent', idA));
    expect(endOf(made)).toBe('released');
    await tell(made, result(true));
    expect(endOf(made)).toBe('transferred');
  });

  it.each([
    ['after', 'before'],
    ['before', 'after'],
  ])('at once ends the call as handed on, told %s its acceptance', async (when) => {
    const made = await asked('now');
    if (when === 'after') await made.accept();
    await tell(made, about('releasedByAgent', idA));
    if (when === 'before') await made.accept();
    expect([endOf(made), made.now().operations]).toEqual(['transferred', []]);
  });

  it('in which the agent talks first is handed over by the end of the call, held or not', async () => {
    const made = await underWay('talkFirst', outside);
    await tell(made, about('held', idA), result(true, null));
    expect(made.now().calls[0]?.phase).toBe('talking');
    await tell(made, about('held', idA));
    await made.session.actions.release({ key: made.key });
    await tell(made, about('releasedByAgent', idA));
    expect(endOf(made)).toBe('transferred');
  });

  it('of which the caller knows nothing ends as the caller ends it', async () => {
    const made = await underWay('onSuccess');
    await tell(made, about('releasedByCaller', idA));
    expect(endOf(made)).toBe('releasedByCaller');
  });

  it.each<[string, TransferWay, TransferTarget, number]>([
    ['whose result is lost', 'onSuccess', to, limits.ringsAtMostMs],
    ['to a queue, whose result is lost', 'onSuccess', queue, delays.transferSlowMs],
    ['at once, after which the call does not go', 'now', to, delays.newsExpectedMs],
  ])('%s is not known to be under way for ever', async (_, way, whom, afterMs) => {
    const made = await underWay(way, whom);
    await made.clock.advance(afterMs - 1);
    expect(stepOf(made)).toBe('underWay');
    await made.clock.advance(1);
    expect([stepOf(made), made.now().operations]).toEqual(['unsure', []]);
    await tell(made, result(true), about('releasedByAgent', idA));
    expect(endOf(made)).toBe('transferred');
  });

  it('that is asked for again waits for its own result', async () => {
    const made = await underWay('onSuccess');
    await made.clock.advance(limits.ringsAtMostMs / 2);
    await made.session.actions.cancelTransfer({ key: made.key });
    made.gateway.reply('transfer', async () => {});
    await made.session.actions.transfer({ key: made.key, to, way: 'onSuccess' });
    await made.clock.advance(limits.ringsAtMostMs / 2);
    expect(stepOf(made)).toBe('underWay');
  });

  it('that cannot be connected may be told by a call ID that nobody knows', async () => {
    const made = await underWay('onSuccess');
    await tell(made, about('connectFailed', idB), result(false));
    expect([stepOf(made), made.now().calls[0]?.phase]).toEqual(['failed', 'talking']);
  });

  it('that is refused leaves nothing, and says so', async () => {
    const made = await talking();
    made.gateway.refuse('transfer', refusal('200-012'));
    await problemFrom(made.session.actions.transfer({ key: made.key, to, way: 'now' }));
    expect([stepOf(made), wrongIn(made.now())]).toMatchObject([null, { during: 'transfer' }]);
    made.gateway.reply('transfer', async () => {});
    await made.session.actions.transfer({ key: made.key, to: outside, way: 'talkFirst' });
    expect([stepOf(made), wrongIn(made.now())]).toEqual(['underWay', null]);
  });

  it('whose answer was lost may be under way: it can be cancelled, and asked for again', async () => {
    const made = await talking();
    made.gateway.refuse('transfer', unreachable);
    await problemFrom(made.session.actions.transfer({ key: made.key, to, way: 'onSuccess' }));
    expect(stepOf(made)).toBe('unsure');
    await made.session.actions.cancelTransfer({ key: made.key });
    expect(stepOf(made)).toBeNull();
  });
});

describe('the end of a transfer', () => {
  it('gives the agent the call back', async () => {
    const made = await underWay('talkFirst', outside);
    await tell(made, result(true, null));
    expect(stepOf(made)).toBe('done');
    await made.session.actions.cancelTransfer({ key: made.key });
    await tell(made, about('releasedByAgent', idA));
    expect([stepOf(made), endOf(made)]).toEqual([null, 'released']);
  });

  it('that this gateway refuses keeps the agent from nothing', async () => {
    const made = await underWay('onSuccess');
    made.gateway.refuse('cancelTransfer', refusal('200-012'));
    await problemFrom(made.session.actions.cancelTransfer({ key: made.key }));
    expect(stepOf(made)).toBe('unsure');
    await tell(made, result(true), about('releasedByAgent', idA));
    expect(endOf(made)).toBe('transferred');
  });
});

describe('the end of a transfer that is refused', () => {
  it.each([
    ['fails', false, 'failed'],
    ['is done', true, 'done'],
  ])('because it %s at that moment says that alone', async (_, isDone, step) => {
    const made = await underWay('onSuccess');
    made.gateway.reply('cancelTransfer', async () => {
      await tell(made, result(isDone));
      throw new ProblemError(refusal('200-012'));
    });
    await made.session.actions.cancelTransfer({ key: made.key });
    expect([stepOf(made), made.now().operations]).toEqual([step, []]);
  });

  it('is forgotten once the result is told', async () => {
    const made = await underWay('onSuccess');
    made.gateway.refuse('cancelTransfer', refusal('200-012'));
    await problemFrom(made.session.actions.cancelTransfer({ key: made.key }));
    await tell(made, result(false));
    expect([stepOf(made), made.now().operations]).toEqual(['failed', []]);
  });
});

describe('what is not even sent', () => {
  it.each<[string, TransferTarget, TransferWay]>([
    ['a way that the kind has not', to, 'talkFirst'],
    ['a work number that can be none', { ...to, address: '1' }, 'now'],
    ['a queue that can be none', { kind: 'queue', address: 'x', name: null }, 'now'],
    ['a number that cannot be dialled', { ...outside, address: '12a' }, 'now'],
  ])('%s', async (_, whom, way) => {
    const made = await talking();
    const problem = await problemFrom(made.session.actions.transfer({ key: made.key, to: whom, way }));
    expect([problem, made.gateway.count('transfer')]).toMatchObject([{ kind: 'invalidInput' }, 0]);
  });
});

describe('to whom a call can be handed on', () => {
  const queue = { skillId: toSkillId('3'), name: 'Orders' };
  const colleague = (workNo: string, activity: 'ready' | 'signedOut') =>
    ({ workNo: toWorkNo(workNo), name: null, activity }) as const;

  it('leaves out the agent and who is signed out, and says which list could not be had', async () => {
    const made = await talking();
    const { session } = made.now();
    const own = 'agentId' in session ? session.agentId : '';
    made.gateway.reply('queuesOfVdn', async () => [queue, { ...queue, skillId: toSkillId('4') }]);
    made.gateway.reply('queueLoads', async () => [
      { skillId: toSkillId('3'), waiting: 2, ready: 1, longestS: 9 },
    ]);
    made.gateway.reply('directory', async () => ({
      people: [colleague(own, 'ready'), colleague('1002', 'ready'), colleague('1003', 'signedOut')].map(
        (one) => ({ ...one, queues: null, group: null, inStateS: null }),
      ),
      leftOut: 0,
    }));
    made.gateway.reply('accessCodes', async () => [{ code: '60015', name: 'Hotline' }]);
    made.gateway.refuse('ivrs', refusal('900-002'));
    expect(await made.session.actions.transferTargets()).toEqual({
      queues: [
        { ...queue, waiting: 2, ready: 1 },
        { ...queue, skillId: '4', waiting: null, ready: null },
      ],
      colleagues: [colleague('1002', 'ready')],
      ivrs: null,
      accessCodes: [{ code: '60015', name: 'Hotline' }],
    });
  });

  it('are told without how busy they are, where the gateway does not say it', async () => {
    const made = await talking();
    made.gateway.reply('queuesOfVdn', async () => [queue]);
    made.gateway.refuse('queueLoads', refusal('900-002'));
    made.gateway.refuse('directory', refusal('900-002'));
    expect((await made.session.actions.transferTargets()).queues).toEqual([
      { ...queue, waiting: null, ready: null },
    ]);
  });

  it('says why where none can be had', async () => {
    const made = await talking();
    for (const method of ['queuesOfVdn', 'directory', 'ivrs', 'accessCodes'] as const)
      made.gateway.refuse(method, refusal('900-002'));
    expect(await problemFrom(made.session.actions.transferTargets())).toMatchObject({ code: '900-002' });
  });
});
