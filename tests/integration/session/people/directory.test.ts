/** The colleagues, in the forms in which a gateway may tell them. */
import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { toSkillId } from '../../../../src/shared/ids.ts';
import type { LookAtPeople, PeopleInSight, PersonRow } from '../../../../src/shared/people/directory.ts';
import { colleagueAtWork } from '../../../support/agents/colleague.ts';
import { atWork, pass } from '../sessionInTime.ts';

const everybody: LookAtPeople = {
  ...{ search: '', skillId: null, groupId: null, from: 0, count: 40, about: null, anew: true },
};
const agents = [
  { workNo: '1001' },
  { workNo: '1002', name: 'Daniel Ko', group: 'Team North', skillIds: [1] },
  { workNo: '1003', name: 'Priya Nair', group: 'Team South', skillIds: [1, 2] },
];

/** Daniel Ko has been not ready for a minute, Priya Nair is signed out. */
async function looking(options: SimulatorOptions = {}) {
  const world = await atWork({ agents, ...options });
  await colleagueAtWork(world);
  await pass(world, 60_000);
  const look = async (how: Partial<LookAtPeople> = {}): Promise<PeopleInSight> => {
    let told: PeopleInSight | undefined;
    world.act('look', async () => {
      told = await world.session.actions.lookAtPeople({ ...everybody, ...how });
    });
    await world.until(() => told !== undefined, 'told');
    if (told === undefined) throw new Error('not told');
    return told;
  };
  const daniel = async (): Promise<PersonRow | undefined> =>
    (await look()).rows.find(({ workNo }) => workNo === '1002');
  return { world, look, daniel };
}

describe('the colleagues are told', () => {
  it.each([
    [{ directoryForm: 'whole' }, { name: 'Daniel Ko', activity: 'busy', groupName: 'Team North' }],
    [{ directoryForm: 'few' }, { name: 'Daniel Ko', activity: 'busy', groupName: null, queues: null }],
    // The name of the group comes from the list of groups.
    [{ directoryForm: 'asTexts' }, { name: 'Daniel Ko', activity: 'busy', groupName: 'Team North' }],
    [{ directoryForm: 'twice' }, { name: 'Daniel Ko', activity: 'busy', groupName: 'Team North' }],
  ] as const)('each once, with what can be read of them: %j', async (options, expected) => {
    const { look, daniel } = await looking(options);
    expect((await look()).rows.map(({ workNo }) => workNo)).toEqual(['1002', '1003']);
    expect(await daniel()).toMatchObject(expected);
  });

  it.each(['seconds', 'since'] as const)(
    'with how long they are in their state: %s',
    async (stateTimeTold) => {
      const { daniel } = await looking({ stateTimeTold });
      const told = (await daniel())?.inStateMs ?? Number.NaN;
      expect(Math.abs(told - 60_000)).toBeLessThanOrEqual(2000);
    },
  );

  it.each(['whole', 'asTexts', 'twice'] as const)('by queue and by group: %s', async (directoryForm) => {
    const { world, look } = await looking({ directoryForm });
    const colleague = world.simulator.agents.find(({ workNo }) => workNo === '1002');
    expect(colleague?.skillIds).toEqual([1]);
    const { groups } = await look();
    expect(groups?.map(({ name }) => name)).toEqual(['Team North', 'Team South']);
    const south = groups?.find(({ name }) => name === 'Team South')?.id ?? null;
    expect((await look({ groupId: south })).rows.map(({ name }) => name)).toEqual(['Priya Nair']);
    expect((await look({ skillId: toSkillId('2') })).rows).toEqual([]);
  });

  it('with no filter by group where the gateway tells none', async () => {
    const { look } = await looking({ directoryForm: 'few' });
    expect(await look()).toMatchObject({ groups: null, queues: null, total: 2 });
  });

  it('in their order, whatever the order in which the gateway has them from one answer to the next', async () => {
    const { world, look } = await looking();
    const before = (await look()).rows.map(({ workNo }) => workNo);
    const record = (workno: string, name: string) => ({ workno, name, status: 4 });
    const result = [record('1003', 'Priya Nair'), record('1001', 'Me'), record('1002', 'Daniel Ko')];
    world.simulator.faults.add({ interface: 'allagentstatus', result });
    const after = await look();
    expect(after.rows.map(({ workNo }) => workNo)).toEqual(before);
    expect(after.rows.map(({ activity }) => activity)).toEqual(['ready', 'ready']);
  });

  it('as far as the answer can be read', async () => {
    const { world, look } = await looking();
    const result = [
      null,
      'nobody',
      {},
      { workno: 12, name: 'No such number' },
      { workno: 1002, name: { first: 'Daniel' }, status: '3', skilllist: 'x;;1', groupid: -1 },
      { workno: 'A1003', name: '  ', status: 77, skilllist: [{ id: '2' }, null], currentstatetime: 'long' },
    ];
    world.simulator.faults.add({ interface: 'allagentstatus', result });
    const told = await look();
    expect(told.rows).toMatchObject([
      { workNo: '1002', name: null, activity: 'busy', queues: ['1'], groupName: null },
      { workNo: '1003', name: null, activity: 'unknown', queues: ['2'], inStateMs: null },
    ]);
    expect(told.leftOut).toBe(4);
  });
});
