import { describe, expect, it } from 'vitest';
import { readCall, readCallIds, readCalls } from '../../../../../src/main/gateway/wire/callInfo.ts';
import beforeAnswer from '../../../../samples/callinfobeforeanswer.json' with { type: 'json' };
import callIds from '../../../../samples/allcallinfoEx.json' with { type: 'json' };
import holdList from '../../../../samples/holdlist.json' with { type: 'json' };
import waiting from '../../../../samples/waitcallinfo.json' with { type: 'json' };
import { problemFrom } from '../../../../support/problemFrom.ts';

const minimal = { callid: '1-1' };
const read = (members: Record<string, unknown>) => readCall({ ...minimal, ...members });

describe('readCall', () => {
  it('reads the sample of the document', () => {
    expect(readCall(beforeAnswer.result)).toEqual({
      callId: '1476070409-38',
      callType: 'inbound',
      callerNumber: '70001',
      calledNumber: '10086',
      originalCalledNumber: '12345678',
      skillId: '3',
      skillName: 'voice_jst',
      associatedData: null,
      beganAt: 1476070413000,
      priority: 0,
      trunkNo: null,
      mediaType: 'phone',
      mediaAbility: 'voice',
      loggedOnS: null,
      waitedS: null,
      unread: [],
    });
  });

  it('reads the same from a list, as the table of the document has it', () => {
    expect(readCall([beforeAnswer.result])).toEqual(readCall(beforeAnswer.result));
  });

  it.each([
    undefined,
    null,
    '',
    {},
    [],
    [{}],
    { callid: '', caller: '' },
    { callid: null, caller: null, callfeature: 0 },
    { callid: '0-0', caller: '10086', callfeature: 0 },
    [{ callid: '0-0\0' }],
  ])('takes %j for no call', (result) => {
    expect(readCall(result)).toBeNull();
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'a number for a party',
      { caller: 70001, called: 10086 },
      { callerNumber: '70001', calledNumber: '10086' },
    ],
    [
      'leading zeros and a plus',
      { caller: '0044', called: '+44' },
      { callerNumber: '0044', calledNumber: '+44' },
    ],
    [
      "an agent's prefix",
      { caller: 'a49997', called: 'A291' },
      { callerNumber: '49997', calledNumber: '291' },
    ],
    ['a withheld number, as a word', { caller: 'Restricted' }, { callerNumber: null }],
    ['a withheld number, quoted', { caller: '"Unavailable"' }, { callerNumber: null }],
    ['a withheld number, as an address', { caller: 'sip:anonymous@10.11.12.13' }, { callerNumber: null }],
    ['a withheld number, as zeros', { caller: '0000000000' }, { callerNumber: null }],
    [
      'a number of few zeros',
      { caller: '000', called: '00000' },
      { callerNumber: '000', calledNumber: '00000' },
    ],
    ['another word', { caller: 'anonymous42' }, { callerNumber: 'anonymous42' }],
    [
      'trailing NULs',
      { caller: '70001\0\0', calldata: 'x\0' },
      { callerNumber: '70001', associatedData: 'x' },
    ],
    [
      'numbers as text',
      { begintime: '1476070413000', userPriority: '3' },
      { beganAt: 1476070413000, priority: 3 },
    ],
    [
      'nothing for null',
      { begintime: null, trunkNo: null, caller: null },
      { beganAt: null, callerNumber: null },
    ],
    ['nothing for empty', { begintime: '', trunkNo: '', caller: '' }, { beganAt: null, trunkNo: null }],
    [
      'nothing for 0 where it means that',
      { begintime: 0, waitTime: 0, callskillid: 0 },
      { beganAt: null, waitedS: null, skillId: null },
    ],
    ['a begin in seconds', { begintime: 1_476_070_413 }, { beganAt: 1_476_070_413_000 }],
    ['a trunk', { trunkNo: '17' }, { trunkNo: 17 }],
    ['no trunk', { trunkNo: '65535' }, { trunkNo: null }],
    ['a queue’s name without the blanks around it', { callskill: ' VIP \t' }, { skillName: 'VIP' }],
    ['no queue’s name in blanks', { callskill: ' \t' }, { skillName: null }],
    ['a skill as text', { callskillid: '12' }, { skillId: '12' }],
    ['types as text', { callfeature: '7', mediaType: '19' }, { callType: 'outbound', mediaType: 'video' }],
    [
      'types that no document lists',
      { callfeature: 99, mediaType: 'x' },
      { callType: 'other', mediaType: 'other' },
    ],
    ['what a call can carry', { mediaAbility: '2' }, { mediaAbility: 'video' }],
    ['an ability that no document lists', { mediaAbility: 4 }, { mediaAbility: 'other' }],
    ['a login duration', { logontimes: '127' }, { loggedOnS: 127 }],
    ['a type that is missing', {}, { callType: null, mediaType: null }],
    ['a type with the name of an inherited member', { callfeature: 'constructor' }, { callType: 'other' }],
    ['markup as the text that it is', { calldata: '<b onclick=x>' }, { associatedData: '<b onclick=x>' }],
  ])('reads %s', (_, sent, expected) => {
    expect(read(sent)).toMatchObject(expected);
  });

  it.each<[string, unknown]>([
    ['result', 'text'],
    ['result', 17],
    ['result.callid', { caller: '70001' }],
    ['result.callid', { callid: '../../x', caller: '1' }],
    ['result.callid', { callid: '1'.repeat(26) }],
    ['result.callid', { callid: { a: 1 } }],
    ['result[0].callid', [{ caller: '1' }]],
    ['result[0]', [[1]]],
  ])('names %s and keeps nothing of the value when it is wrong: %j', async (path, result) => {
    expect(await problemFrom(() => readCall(result))).toEqual({ kind: 'protocol', from: 'gateway', path });
  });
});

describe('a member of a call that cannot be read', () => {
  it.each<[string, unknown]>([
    ['caller', ['x']],
    ['caller', '9'.repeat(129)],
    ['calldata', {}],
    ['calldata', 'x'.repeat(64 * 1024 + 1)],
    ['begintime', 'yesterday'],
    ['begintime', 1e300],
    ['begintime', 1_795_618_804_800_000],
    ['begintime', 17],
    ['waitTime', 1e308],
    ['userPriority', true],
    ['callskillid', '3;DROP'],
  ])('is named and costs nothing else: %s', (name, value) => {
    const whole = { callid: '1-1', called: '10086', callskill: 'voice', caller: '7', ...{ [name]: value } };
    const told = readCall(whole);
    expect(told).toMatchObject({ callId: '1-1', calledNumber: '10086', skillName: 'voice', unread: [name] });
    expect(told?.callerNumber).toBe(name === 'caller' ? null : '7');
  });

  it('is named beside every other one', () => {
    expect(read({ caller: {}, mediaType: [], trunkNo: true })?.unread).toEqual([
      'caller',
      'trunkNo',
      'mediaType',
    ]);
  });

  it('does not hide that the call has no ID', async () => {
    const problem = await problemFrom(() => readCall({ callid: {}, caller: {} }));
    expect(problem).toEqual({ kind: 'protocol', from: 'gateway', path: 'result.callid' });
  });
});

describe('readCalls', () => {
  it('reads the hold list of the document', () => {
    expect(readCalls(holdList.result, 10)).toMatchObject([
      { callId: '1501127996-2', callType: 'outbound', skillName: 'voice', skillId: null, beganAt: null },
      { callId: '1501127920-0', callType: 'outbound', skillName: null, skillId: null, associatedData: null },
    ]);
  });

  it('reads one object, as the table of the document has it', () => {
    expect(readCalls(holdList.result[0], 10)).toMatchObject([{ callId: '1501127996-2' }]);
  });

  it('reads the waiting calls of the sample', () => {
    expect(readCalls(waiting.result, 10)).toMatchObject([
      { callId: '1476707884-279', beganAt: 1476707884000 },
    ]);
  });

  it.each([undefined, null, '', {}, []])('takes %j for an empty list', (result) => {
    expect(readCalls(result, 10)).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['result[0].callid', [{}, 'x']],
    ['result.callid', { caller: '70001' }],
    ['result[0]', [null]],
    ['result[0]', ['1-1']],
  ])('names %s when nothing of the list can be read: %j', async (path, result) => {
    expect(await problemFrom(() => readCalls(result, 10))).toMatchObject({ kind: 'protocol', path });
  });

  it('counts the elements that name no call and reads the others', () => {
    const calls = readCalls([minimal, { caller: '1' }, null, { callid: '1-2', caller: [] }], 10);
    expect([calls.map((call) => call.callId), calls.leftOut]).toEqual([['1-1', '1-2'], 2]);
  });

  it('counts what comes after as many as are read', () => {
    const calls = readCalls([minimal, { callid: '1-2' }, { callid: '1-3' }], 2);
    expect([calls.length, calls.leftOut]).toEqual([2, 1]);
  });

  it('leaves nothing out of a list that it can read, a call that is listed twice included', () => {
    const calls = readCalls([minimal, minimal], 2);
    expect([calls.length, calls.leftOut]).toEqual([1, undefined]);
  });
});

describe('readCallIds', () => {
  it('reads the sample of the document', () => {
    expect(readCallIds(callIds.result, 9)).toEqual({
      callIds: ['1456297722-1253', '1456297463-1249'],
      leftOut: 0,
    });
  });

  it('reads one ID that is no list', () => {
    expect(readCallIds('1456297722-1253', 9)).toEqual({ callIds: ['1456297722-1253'], leftOut: 0 });
  });

  it.each([undefined, null, '', {}, []])('takes %j for no calls', (result) => {
    expect(readCallIds(result, 9)).toEqual({ callIds: [], leftOut: 0 });
  });

  it('counts what is no call ID, and reads the rest', () => {
    const list = readCallIds(['1-1', '', null, {}, 'a b', '1-2', '1-1'], 9);
    expect(list).toEqual({ callIds: ['1-1', '1-2'], leftOut: 4 });
  });

  it('reads no more than it is told to, and counts the rest', () => {
    expect(readCallIds(['1-1', '1-2', '1-3', ''], 2)).toEqual({ callIds: ['1-1', '1-2'], leftOut: 2 });
  });

  it.each<[string, unknown]>([
    ['result[0]', [{}]],
    ['result[0]', ['', 'a b']],
    ['result', 'a b'],
  ])('names %s when the result is %j', async (path, result) => {
    expect(await problemFrom(() => readCallIds(result, 9))).toMatchObject({ kind: 'protocol', path });
  });
});

describe('an object with the ID 0-0', () => {
  it('is left out of a list as if it had not been in it', () => {
    expect(readCalls([{ callid: '0-0' }, minimal], 10)).toEqual([readCall(minimal)]);
    expect(readCallIds(['0-0', '1-1'], 9)).toEqual({ callIds: ['1-1'], leftOut: 0 });
    expect(readCallIds('0-0', 9)).toEqual({ callIds: [], leftOut: 0 });
  });
});
