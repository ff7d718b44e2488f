import { expect, it } from 'vitest';
import { noLoads, waitingInAll, worstQueue } from '../../../../src/shared/contract/others/queueLoads.ts';
import { toSkillId } from '../../../../src/shared/ids.ts';

const queues = ['1', '2', '3', '4'].map((id) => ({ skillId: toSkillId(id), name: `Queue ${id}` }));

function told(
  loads: readonly (readonly [id: string, waiting: number | null, longestSince: number | null])[],
  granted: readonly string[] | null = ['1', '2', '3'],
) {
  return {
    queues,
    queueSignIn: { chosen: null, granted: granted?.map(toSkillId) ?? null },
    queueLoads: {
      ...noLoads,
      told: loads.map(([id, waiting, longestSince]) => ({
        ...{ skillId: toSkillId(id), waiting, ready: 0, longestSince },
      })),
    },
  };
}

it.each([
  [
    'in which somebody has waited longest',
    [
      ['1', 9, 500],
      ['2', 1, 400],
    ],
    '2',
  ],
  [
    'in which most wait, where the wait is not told',
    [
      ['1', 2, null],
      ['2', 7, null],
    ],
    '2',
  ],
  [
    'of those that the agent is in',
    [
      ['4', 9, 100],
      ['3', 1, 900],
    ],
    '3',
  ],
  [
    'none where nobody waits',
    [
      ['1', 0, null],
      ['2', null, null],
    ],
    undefined,
  ],
  ['none where nothing is told', [], undefined],
] as const)('the worst queue is the one %s', (_what, loads, worst) => {
  expect(worstQueue(told(loads))?.skillId).toBe(worst);
});

it('counts all who wait in the agent’s own queues, as far as it is told', () => {
  const loads = [
    ['1', 2, null],
    ['2', null, null],
    ['3', 3, 1],
    ['4', 9, 1],
  ] as const;
  expect([waitingInAll(told(loads)), waitingInAll(told(loads, null)), waitingInAll(told([]))]).toEqual([
    5,
    14,
    null,
  ]);
});
