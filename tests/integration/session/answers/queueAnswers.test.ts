/** What the agent is told of queues where a gateway answers about them in another way than most. */
import { describe, expect, it } from 'vitest';
import { toSkillId } from '../../../../src/shared/ids.ts';
import { envelope, refusal, type Reply } from '../../../support/wireServer.ts';
import { callObject } from '../wireGateway.ts';
import { answering, type Answers } from './answering.ts';

const queues = (count: number): Reply =>
  envelope({
    result: Array.from({ length: count }, (_, nth) => ({ id: nth + 1, name: `Queue ${String(nth + 1)}` })),
  });

/** Somebody looks at the queues for a minute. */
async function looking(count: number, queryacdstat: Answers[string]) {
  const made = await answering({ agentskill: () => queues(count), queryacdstat });
  await made.outcome(made.actions.lookAtQueues({ isLookedAt: true }), 50_000);
  return { ...made, loads: made.session.snapshot().queueLoads };
}

describe('how busy the queues are', () => {
  it.each(['100-011', '100-018', '100-019', '600-001'])(
    'is said to be refused where all of it is, with %s, without asking for each queue',
    async (code) => {
      const { loads, asked } = await looking(40, () => refusal(code));
      expect(loads).toMatchObject({ told: [], missed: { code } });
      expect(asked('queryacdstat')).toBeLessThan(20);
    },
  );

  it('is not asked for every few seconds where the gateway doubts the session for want of the right', async () => {
    const { loads, asked } = await looking(2, () => refusal('000-003'));
    expect(loads.missed).toMatchObject({ code: '000-003' });
    expect(asked('queryacdstat')).toBeLessThan(9);
  });
});

describe('the waiting calls of a queue', () => {
  const lists: readonly (readonly [string, Reply, number])[] = [
    ['with a server away', refusal('100-007'), 10],
    ['with a page of a proxy', { body: '<html>Sign in</html>' }, 10],
    ['with nothing', {}, 10],
    ['with a failure', { status: 500, body: '{}' }, 10],
    // Each reading tries the newest Guid a few times.
    ['with a doubt of the session', refusal('000-003'), 28],
  ];
  it.each(lists)('are asked for less and less where it answers %s', async (_, reply, atMost) => {
    const made = await answering({ waitcallinfo: () => reply });
    await made.outcome(made.actions.watchQueue({ skillId: toSkillId('1') }), 60_000);
    expect(made.asked('waitcallinfo')).toBeLessThanOrEqual(atMost);
    expect(made.session.snapshot()).toMatchObject({
      session: { state: 'signedIn' },
      watched: { readAt: null },
    });
  });
});

describe('a queue of which the gateway counts otherwise than it lists', () => {
  const list = (count: number) =>
    envelope({ result: Array.from({ length: count }, (_, nth) => callObject(`1-${String(nth)}`)) });

  /** Looked at for a minute. @returns which numbers were told of it since the first seconds */
  async function numbers(counted: number, listed: number) {
    const made = await answering({
      queryacdstat: () => envelope({ result: [{ deviceNo: 1, queueSize: counted, queueTime: 95 }] }),
      waitcallinfo: () => list(listed),
    });
    const told: (number | null)[] = [];
    await made.outcome(made.actions.lookAtQueues({ isLookedAt: true }));
    await made.outcome(made.actions.watchQueue({ skillId: toSkillId('1') }), 20_000);
    made.session.subscribe((_, { queueLoads }) => told.push(queueLoads.told[0]?.waiting ?? null));
    await made.passQuietly(60_000);
    const { watched } = made.session.snapshot();
    return { told: [...new Set(told)], differs: watched?.differs?.by ?? null };
  }

  it.each([
    ['more', 12, 0, 12],
    ['more than a few', 12, 10, 12],
    ['fewer', 0, 3, 3],
  ])('has one number, where it counts %s', async (_, counted, listed, shown) => {
    expect(await numbers(counted, listed)).toEqual({ told: [shown], differs: counted - listed });
  });

  it('is not one where both are the same', async () => {
    expect(await numbers(3, 3)).toMatchObject({ differs: null });
  });

  it('is not one because a count and a list are of two moments', async () => {
    let waiting = 3;
    const made = await answering({
      queryacdstat: () => envelope({ result: [{ deviceNo: 1, queueSize: waiting, queueTime: 95 }] }),
      waitcallinfo: () => list(waiting),
    });
    await made.outcome(made.actions.lookAtQueues({ isLookedAt: true }));
    await made.outcome(made.actions.watchQueue({ skillId: toSkillId('1') }), 20_000);
    const sure: boolean[] = [];
    made.session.subscribe((_, { watched }) => sure.push(watched?.differs?.isSure ?? false));
    for (let step = 0; step < 60; step++) {
      waiting = [3, 4, 2, 5][step % 4] ?? 3;
      await made.passQuietly(1000);
    }
    expect(sure).not.toContain(true);
  });
});
