import { describe, expect, it } from 'vitest';
import { transferBody } from '../../../../../src/main/gateway/transferBody.ts';
import {
  readAccessCodes,
  readIvrs,
  readQueueLoads,
  readQueuesOfVdn,
} from '../../../../../src/main/gateway/wire/targets.ts';
import type { TransferKind, TransferWay } from '../../../../../src/shared/calls/transfer.ts';

describe('what can be read of those to whom a call can be handed on', () => {
  it('queues that take calls, each once', () => {
    const told = [
      { id: 3, name: 'Orders', mediatype: 5 },
      { id: '4', name: ' ', mediatype: '5' },
      { id: 5, name: 'Chat', mediatype: 1 },
      { id: 3, name: 'Again' },
      { name: 'no ID' },
      null,
      'text',
    ];
    expect(readQueuesOfVdn(told)).toEqual([
      { skillId: '3', name: 'Orders' },
      { skillId: '4', name: '4' },
    ]);
  });

  it('how busy queues are, as far as it is told', () => {
    const told = [
      { deviceNo: 3, queueSize: 2, availAgents: '1', queueTime: '130' },
      { deviceNo: '4', queueSize: 'many' },
      { deviceNo: 5, queueSize: 0, availAgents: -1, queueTime: 99 },
      { queueSize: 7 },
      null,
    ];
    expect(readQueueLoads(told)).toEqual([
      { skillId: '3', waiting: 2, ready: 1, longestS: 130 },
      { skillId: '4', waiting: null, ready: null, longestS: null },
      { skillId: '5', waiting: 0, ready: null, longestS: null },
    ]);
  });

  it('IVRs by their IDs, else by their access codes', () => {
    const told = [{ id: 1, access: '60101', description: 'Self service' }, { access: '60102' }, {}, 7];
    expect(readIvrs(told)).toEqual([
      { id: '1', name: 'Self service' },
      { id: '60102', name: '60102' },
    ]);
  });

  it('access codes by which calls come in, each once', () => {
    const told = [
      { id: 1, inno: '60015', description: 'Hotline', mediatype: '5' },
      { id: 2, inno: 60020, description: '' },
      { id: 3, inno: '60015', description: 'Again' },
      { id: 4, inno: '60030', mediatype: 51 },
      { id: 5, description: 'no code' },
      'text',
    ];
    expect(readAccessCodes(told)).toEqual([
      { code: '60015', name: 'Hotline' },
      { code: '60020', name: '60020' },
    ]);
  });

  it.each([undefined, null, {}, []])('nobody where the result is %o', (result) => {
    const queues = [...readQueuesOfVdn(result), ...readQueueLoads(result)];
    const others = [...readIvrs(result), ...readAccessCodes(result)];
    expect([queues, others]).toEqual([[], []]);
  });
});

it.each<[TransferKind, TransferWay, number, number]>([
  ['queue', 'now', 1, 0],
  ['queue', 'onSuccess', 1, 2],
  ['ivr', 'comesBack', 3, 1],
  ['accessCode', 'now', 4, 0],
  ['accessCode', 'onSuccess', 4, 2],
  ['agent', 'now', 2, 0],
  ['agent', 'onSuccess', 2, 2],
  ['ivr', 'now', 3, 0],
  ['outside', 'now', 5, 1],
  ['outside', 'onSuccess', 5, 2],
  ['outside', 'talkFirst', 5, 3],
  ['outside', 'threeParty', 5, 4],
])('a transfer to %s, %s, is device type %i in mode %i', (kind, way, devicetype, mode) => {
  const body = transferBody({ kind, address: '1002', name: 'Ada' }, way);
  expect(body).toEqual({ devicetype, address: '1002', mode, callappdata: '' });
});
