import { describe, expect, it } from 'vitest';
import { toSkillId, toWorkNo } from '../../../../../../src/shared/ids.ts';
import type { LookAtPeople, Person } from '../../../../../../src/shared/people/directory.ts';
import { problemFrom } from '../../../../../support/problemFrom.ts';
import { refusal, unreachable } from '../../support/scriptedGateway.ts';
import { agentId, signedIn, signInAnew } from '../../support/session.ts';

const queue = { skillId: toSkillId('3'), name: 'Orders' };
const person = (workNo: string, name: string | null, over: Partial<Person> = {}): Person => ({
  ...{ workNo: toWorkNo(workNo), name, activity: 'ready', queues: [queue] },
  ...{ group: { id: '1', name: 'North' }, inStateS: 60 },
  ...over,
});
const everybody: LookAtPeople = {
  ...{ search: '', skillId: null, groupId: null, from: 0, count: 40, about: null, anew: true },
};

async function setup(people: readonly Person[]) {
  const made = await signedIn();
  made.gateway.reply('directory', async () => ({ people, leftOut: 0 }));
  const { actions } = made.session;
  const look = (how: Partial<LookAtPeople> = {}) => actions.lookAtPeople({ ...everybody, ...how });
  const names = async (how: Partial<LookAtPeople> = {}) =>
    (await look(how)).rows.map(({ name, workNo }) => name ?? workNo);
  return { ...made, actions, look, names };
}

describe('the colleagues', () => {
  const three = [person('1003', 'Zoe'), person('1002', 'Ada'), person('1004', null)];

  it('are told by name, without the agent', async () => {
    const { names } = await setup([...three, person(agentId, 'Me')]);
    expect(await names()).toEqual(['1004', 'Ada', 'Zoe']);
  });

  it('have the favourites first, as long as they are', async () => {
    const { actions, names } = await setup(three);
    await actions.setFavourite({ workNo: '1003', isFavourite: true });
    expect(await names({ anew: false })).toEqual(['Zoe', '1004', 'Ada']);
    await actions.setFavourite({ workNo: '1003', isFavourite: false });
    expect(await names({ anew: false })).toEqual(['1004', 'Ada', 'Zoe']);
  });

  it.each([
    [{ search: 'ＡＤ' }, ['Ada']],
    [{ search: ' 100 zo' }, ['Zoe']],
    [{ search: '1004' }, ['1004']],
    [{ search: 'nobody' }, []],
    [{ skillId: toSkillId('3') }, ['1004', 'Ada', 'Zoe']],
    [{ skillId: toSkillId('4') }, []],
    [{ groupId: '1' }, ['1004', 'Ada', 'Zoe']],
    [{ groupId: '2' }, []],
  ])('are found by %j', async (how, expected) => {
    const { names } = await setup(three);
    expect(await names(how)).toEqual(expected);
  });

  it('are told as far as they are in sight, and who is asked about wherever that is', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => person(String(1002 + n), `Agent ${String(n)}`));
    const { look } = await setup(many);
    const told = await look({ from: 2990, count: 40, about: '1005' });
    expect([told.from, told.rows.length, told.total, told.rows.at(-1)?.name]).toEqual([
      2960,
      40,
      3000,
      'Agent 2999',
    ]);
    expect(told.about?.name).toBe('Agent 3');
  });

  it('stay below 64 kB however long their names are', async () => {
    const long = '姓'.repeat(200);
    const queues = Array.from({ length: 300 }, (_, n) => ({ skillId: toSkillId(String(n + 1)), name: long }));
    const many = Array.from({ length: 300 }, (_, n) =>
      person(String(1002 + n), `${long}${String(n)}`, { queues, group: { id: String(n), name: long } }),
    );
    const { look } = await setup(many);
    const size = new TextEncoder().encode(JSON.stringify(await look({ count: 60, about: '1002' }))).length;
    expect(size).toBeLessThan(64 * 1024);
  });

  it('are not read anew to look at others of them', async () => {
    const { gateway, look } = await setup(three);
    await look();
    await look({ anew: false, from: 1 });
    expect(gateway.count('directory')).toBe(1);
  });

  it('are read once by two who look at the same time', async () => {
    const { gateway, look } = await setup(three);
    await Promise.all([look(), look()]);
    expect(gateway.count('directory')).toBe(1);
  });

  it('count on in their states', async () => {
    const { clock, look } = await setup(three);
    await look();
    await clock.advance(30_000);
    expect((await look({ anew: false })).rows[0]?.inStateMs).toBe(90_000);
  });

  it('are those of before where the list cannot be had, and that is told', async () => {
    const { gateway, look } = await setup(three);
    await look();
    gateway.refuse('directory', unreachable);
    const told = await look();
    expect([told.rows.length, told.missed]).toEqual([3, unreachable]);
  });

  it('are refused in the words of the gateway where there never was a list', async () => {
    const { gateway, look } = await setup(three);
    gateway.refuse('directory', refusal('900-002'));
    expect(await problemFrom(look())).toEqual(refusal('900-002'));
  });

  it('are not those of another agent, nor the favourites', async () => {
    const { actions, look, ...made } = await setup(three);
    await look();
    await actions.setFavourite({ workNo: '1003', isFavourite: true });
    await signInAnew(made, '291');
    made.gateway.reply('directory', async () => ({ people: [person('1005', 'New')], leftOut: 0 }));
    const told = await look({ anew: false });
    expect(told.rows.map(({ name, isFavourite }) => [name, isFavourite])).toEqual([['New', false]]);
  });

  it('are not those of an earlier sign-in with the same work number, which may have been elsewhere', async () => {
    const nameless = (name: string) => person('1002', name, { group: { id: '7', name: '7' } });
    const { look, names, ...made } = await setup([nameless('Ada')]);
    made.gateway.reply('groups', async () => [{ id: '7', name: 'South' }]);
    await look();
    await signInAnew(made);
    made.gateway.reply('groups', async () => [{ id: '7', name: 'East' }]);
    made.gateway.refuse('directory', unreachable);
    expect(await problemFrom(look())).toEqual(unreachable);
    made.gateway.reply('directory', async () => ({ people: [nameless('New')], leftOut: 0 }));
    expect(await names({ anew: false })).toEqual(['New']);
    expect((await look()).groups).toEqual([{ id: '7', name: 'East' }]);
  });

  it('have their groups’ names from the list of groups, which costs nothing where it is refused', async () => {
    const nameless = [person('1002', 'Ada', { group: { id: '7', name: '7' } })];
    const { gateway, look } = await setup(nameless);
    gateway.refuse('groups', refusal('900-002'));
    expect((await look()).rows[0]?.groupName).toBe('7');
    const other = await setup(nameless);
    other.gateway.reply('groups', async () => [{ id: '7', name: 'South' }]);
    expect((await other.look()).groups).toEqual([{ id: '7', name: 'South' }]);
    await other.look();
    expect([gateway.count('groups'), other.gateway.count('groups')]).toEqual([1, 1]);
  });

  it('tell of no queue where the directory tells none', async () => {
    const { look } = await setup([person('1002', 'Ada', { queues: null, group: null, inStateS: null })]);
    const told = await look();
    expect([told.queues, told.groups, told.rows[0]?.inStateMs]).toEqual([null, null, null]);
  });
});
