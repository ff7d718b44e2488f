import { afterEach, describe, expect, it } from 'vitest';
import { startSimulator, type SimulatorOptions } from '../../../simulator/index.ts';
import { brisk } from '../../support/brisk.ts';
import { liveThroughCallWork } from './publicClients/callWork.ts';
import * as habits from './publicClients/habits.ts';
import { PublicClient } from './publicClients/publicClient.ts';
import { liveThroughShift } from './publicClients/shift.ts';

const endings: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

async function setup(kind: habits.Habits, options: SimulatorOptions) {
  const simulator = await startSimulator({ http: true, ...brisk, longPollMs: 20, ...options });
  const client = new PublicClient(simulator.gateway, '1001', kind);
  endings.push(
    () => simulator.stop(),
    () => client.close(),
  );
  return { simulator, client };
}

/** A Guid that is renewed with every poll and lapses at once: only who takes it lives on. */
const renewing = { guidRenewMs: 0, guidExpiryMs: 0 };

const polling: [string, habits.Habits, SimulatorOptions][] = [
  [
    'in Java, with one Guid and the empty poll by the byte',
    habits.javaLike,
    { authMode: 'static', ...renewing },
  ],
  [
    'in C#, with doubled slashes and bodies of null',
    habits.csharpLike,
    { authMode: 'static', cookies: 'none', eventWorkNo: 'a' },
  ],
  [
    'in JavaScript, with short polls and its own words',
    habits.javascriptLike,
    { authMode: 'static', longPoll: false },
  ],
  ['that takes every new Guid', habits.fullFeatured, { authMode: 'dynamic', ...renewing }],
];

const pushing: [string, habits.Habits][] = [
  ['pushUrl and heartbeat', habits.pushed],
  ['callBackUri, serviceToken and handshake', habits.calledBack],
];

const held = [expect.objectContaining({ caller: '+12025550142', callfeature: 0 })];

describe('a whole shift', () => {
  it.each(polling)('is lived through by a client %s', async (_, kind, options) => {
    const { simulator, client } = await setup(kind, options);
    expect(await liveThroughShift(client, simulator)).toEqual(held);
    expect([client.emptyPolls > 0, simulator.agentState('1001').signedIn]).toEqual([true, false]);
  });

  it.each(pushing)('is lived through by a client with %s', async (_, kind) => {
    const { simulator, client } = await setup(kind, {});
    expect(await liveThroughShift(client, simulator)).toEqual(held);
    expect(simulator.requests().agentevent).toBeUndefined();
  });

  it('of consults, conferences, transfers and own calls is lived through', async () => {
    const agents = [
      { workNo: '1001', skillIds: [1, 2] },
      { workNo: '1002', skillIds: [3] },
    ];
    const { simulator, client } = await setup(habits.fullFeatured, { agents });
    const colleague = new PublicClient(simulator.gateway, '1002', habits.fullFeatured);
    expect(await liveThroughCallWork({ agent: client, colleague, simulator })).toEqual({
      consulted: [
        ['help', '51'],
        ['customer', '0'],
      ],
      transferred: 0,
      inner: '6',
      out: '7',
      inVain: true,
      read: 'Thanks for your help',
    });
    expect(simulator.calls().filter(({ state }) => state !== 'ended')).toEqual([]);
  });

  it('is lost to a client that takes no new Guid where the Guid changes', async () => {
    const { simulator, client } = await setup(habits.javaLike, renewing);
    await expect(liveThroughShift(client, simulator)).rejects.toThrow('000-003');
  });
});
