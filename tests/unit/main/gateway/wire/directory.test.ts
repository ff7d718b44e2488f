import { describe, expect, it } from 'vitest';
import {
  readDirectory,
  readGroups,
  readIsInspector,
} from '../../../../../src/main/gateway/wire/directory.ts';

const now = 1_700_000_000_000;
const first = (result: unknown) => readDirectory(result, now).people[0];
const one = (members: object) => first([{ workno: '1002', ...members }]);

describe('the directory', () => {
  it('has who can be called, and counts who cannot be read', () => {
    const told = [
      { workno: 'a1002', name: ' Ada ', status: '4', groupid: 7, groupname: 'North', currentstatetime: '60' },
      { workno: 1003, name: '', status: 99 },
      { workno: '7', name: 'none' },
      { name: 'no number' },
      [],
      null,
      'text',
    ];
    expect(readDirectory(told, now)).toEqual({
      people: [
        {
          ...{ workNo: '1002', name: 'Ada', activity: 'ready', queues: null },
          ...{ group: { id: '7', name: 'North' }, inStateS: 60 },
        },
        { workNo: '1003', name: null, activity: 'unknown', queues: null, group: null, inStateS: null },
      ],
      leftOut: 5,
    });
  });

  it.each([undefined, null, {}, [], ''])('is empty where the result is %j', (result) => {
    expect(readDirectory(result, now)).toEqual({ people: [], leftOut: 0 });
  });

  it('takes one record for a list of one', () => {
    expect(first({ workno: '1002', status: 7 })?.activity).toBe('talking');
  });

  it.each([
    [[{ id: 3, name: 'Orders' }, { id: '3' }], [{ skillId: '3', name: 'Orders' }]],
    [[{ skillid: 4, skillname: 'VIP' }], [{ skillId: '4', name: 'VIP' }]],
    [
      [3, '4'],
      [
        { skillId: '3', name: '3' },
        { skillId: '4', name: '4' },
      ],
    ],
    [
      '3;4, 5',
      [
        { skillId: '3', name: '3' },
        { skillId: '4', name: '4' },
        { skillId: '5', name: '5' },
      ],
    ],
    [{ id: 3, name: 'One' }, [{ skillId: '3', name: 'One' }]],
    [[null, {}, 0, -1, 'x'], []],
    ['', []],
    [null, null],
  ])('reads queues out of %j', (skilllist, queues) => {
    expect(one({ skilllist })?.queues).toEqual(queues);
  });

  it.each([
    [0, '', null],
    [-1, 'x', null],
    ['', 'x', null],
    ['7', null, { id: '7', name: '7' }],
    [7, ' ', { id: '7', name: '7' }],
  ])('reads a group out of %j, %j', (groupid, groupname, group) => {
    expect(one({ groupid, groupname })?.group).toEqual(group);
  });

  it.each([
    [0, 0],
    ['125', 125],
    [now - 60_000, 60],
    [String(now / 1000 - 60), 60],
    [now + 60_000, null],
    [-5, null],
    ['long', null],
    [{}, null],
  ])('reads a time in state out of %j', (currentstatetime, inStateS) => {
    expect(one({ currentstatetime })?.inStateS).toBe(inStateS);
  });

  it('has whoever stands in it twice once, by the record that has a state', () => {
    const told = [
      { workno: '1002', status: 0, name: 'Old' },
      { workno: 'A1002', status: '7', name: 'Ada' },
      { workno: '1002', status: 2 },
    ];
    expect(readDirectory(told, now)).toEqual({
      people: [expect.objectContaining({ workNo: '1002', name: 'Ada', activity: 'talking' })],
      leftOut: 0,
    });
  });

  it('keeps names as they are, and no more than can be a name', () => {
    expect(one({ name: 'Li Na 李娜\u0000\u0000' })?.name).toBe('Li Na 李娜');
    expect(one({ name: '<b>\u202Eevil' })?.name).toBe('<b>\u202Eevil');
    expect(one({ name: 'x'.repeat(300) })?.name).toBeNull();
  });

  it('ends after as many as anybody looks through', () => {
    const many = Array.from({ length: 5010 }, (_, n) => ({ workno: 1001 + n }));
    const { people, leftOut } = readDirectory(many, now);
    expect([people.length, leftOut]).toEqual([5000, 10]);
  });
});

it('reads groups, each once, those without a name by their IDs', () => {
  const told = [{ id: 1, name: 'North' }, { id: '1', name: 'Again' }, { id: 2 }, { name: 'none' }, null];
  expect(readGroups(told)).toEqual([
    { id: '1', name: 'North' },
    { id: '2', name: '2' },
  ]);
});

it.each([
  [true, true],
  ['True', true],
  [1, true],
  [{ iscensor: 'false' }, false],
  [false, false],
  [null, null],
  [{}, null],
  ['maybe', null],
])('reads whether an agent is an inspector out of %j', (result, is) => {
  expect(readIsInspector(result)).toBe(is);
});
