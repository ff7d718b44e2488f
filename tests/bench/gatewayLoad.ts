import { setTimeout as wait } from 'node:timers/promises';
import type { Simulator } from '../../simulator/index.ts';
import { comparedClient } from './clients/comparedClients.ts';
import { agentAt, contenders, startFor, type Contender } from './clients/contenders.ts';
import { onProgram, signIn, type RunningProgram } from './program.ts';
import type { Report } from './report.ts';

/** From the last sign-in to the first counted request, ms: what a sign-in brings about is not idle. */
const settleMs = 5_000;
/** Without what the worst queue in the shift bar costs, and that alone. */
const most = 400;
const mostForWorstQueue = 120;

interface Watched {
  readonly contender: Contender;
  readonly simulator: Simulator;
  stop(): Promise<void>;
}

/** Signs the contender in at a simulator of its own, since requests are counted by the simulator as a whole. */
async function watch(contender: Contender, program: RunningProgram): Promise<Watched> {
  const simulator = await startFor([contender], 1);
  const agent = agentAt(simulator, 0);
  if (contender.rhythm === null) {
    await signIn(program, simulator, agent);
    return { contender, simulator, stop: () => simulator.stop() };
  }
  const nothingToPaint = (): Promise<number> => Promise.reject(new Error('a call came to an idle agent'));
  const client = comparedClient(simulator, agent, contender.rhythm, nothingToPaint);
  await client.start();
  return {
    contender,
    simulator,
    stop: async () => {
      await client.stop();
      await simulator.stop();
    },
  };
}

function total(counts: Record<string, Record<string, number>>): number {
  return Object.values(counts)
    .flatMap((byMethod) => Object.values(byMethod))
    .reduce((sum, count) => sum + count, 0);
}

/** Counts the requests of an idle, ready agent in one window for all contenders. */
export async function benchLoad(idleSeconds: number): Promise<Report> {
  const watched: Watched[] = [];
  try {
    return await onProgram(async (program) => {
      for (const contender of contenders) watched.push(await watch(contender, program));
      await wait(settleMs);
      for (const { simulator } of watched) simulator.resetRequests();
      await wait(idleSeconds * 1000);
      return loadReport(
        watched.map(({ contender, simulator }) => ({ contender, counts: simulator.requests() })),
        idleSeconds,
      );
    });
  } finally {
    for (const each of watched) await each.stop();
  }
}

function loadReport(
  counted: readonly { contender: Contender; counts: Record<string, Record<string, number>> }[],
  idleSeconds: number,
): Report {
  const clients = counted.map(({ contender, counts }) => {
    const requests = total(counts);
    return {
      id: contender.id,
      name: contender.idleName ?? contender.name,
      requests,
      perHour: (requests * 3600) / idleSeconds,
      counts,
    };
  });
  const ringside = clients.find(({ id }) => id === 'ringside');
  const asked = total({ loads: ringside?.counts['queryacdstat'] ?? {} });
  const forWorstQueue = (asked * 3600) / idleSeconds;
  return {
    title: 'Load on the gateway by an idle, ready agent',
    rows: [
      ['client', `requests in ${String(idleSeconds)} s`, 'scaled to an hour'],
      ...clients.map(({ name, requests, perHour }) => [name, String(requests), perHour.toFixed(0)]),
    ],
    notes: [
      `Counted in one window for all; one request more or less is ${(3600 / idleSeconds).toFixed(0)} an hour.`,
    ],
    figures: [
      {
        ...{ name: 'an hour', value: (ringside?.perHour ?? Number.NaN) - forWorstQueue },
        ...{ bound: 'at most', limit: most, unit: 'requests' },
      },
      {
        ...{ name: 'an hour for the worst queue in the shift bar', value: forWorstQueue },
        ...{ bound: 'at most', limit: mostForWorstQueue, unit: 'requests' },
      },
    ],
    details: { idleSeconds, clients },
  };
}
