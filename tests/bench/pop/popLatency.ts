import { setTimeout as wait } from 'node:timers/promises';
import type { SimulatedAgent, Simulator } from '../../../simulator/index.ts';
import { seededRandom, type Random } from '../../../simulator/random.ts';
import { comparedClient, type Paint, type PopClient } from '../clients/comparedClients.ts';
import { agentAt, contenders, startFor, type Contender } from '../clients/contenders.ts';
import { popReport, type Series } from './popReport.ts';
import { isReady, onProgram, signIn, until, type RunningProgram } from '../program.ts';
import type { Report } from '../report.ts';
import { pageToPaintOn, paintOn, released, watched, watchFor } from '../screen.ts';

/** A pop that has not come by then is missed, and counts as this long, ms. */
const missedMs = 10_000;
/** Calls before the measured ones: just-in-time compilation and connections are not what is asked about. */
const warmUpRounds = 3;
/**
 * Before a call there is a random pause: up to one beat of a contender that asks in a beat, up to this for the others,
 * ms.
 */
const otherPhaseMs = 250;
/** After a call's end, for its last events to be fetched, ms. */
const calmMs = 60;
const seed = 20_260_729;

interface Entrant {
  readonly contender: Contender;
  readonly agent: SimulatedAgent;
  readonly client: PopClient;
}

function ringsideClient(program: RunningProgram, simulator: Simulator, agent: SimulatedAgent): PopClient {
  let watch: (caller: string) => Promise<number> = () => Promise.reject(new Error('not started'));
  return {
    start: async () => {
      await signIn(program, simulator, agent);
      watch = await watchFor(program.pop);
    },
    painted: (caller) => watch(caller),
    watching: () => watched(program.pop),
    stop: () => Promise.resolve(),
  };
}

function enter(
  contender: Contender,
  index: number,
  simulator: Simulator,
  program: RunningProgram,
  paint: Paint,
): Entrant {
  const agent = agentAt(simulator, index);
  const { rhythm } = contender;
  const client =
    rhythm === null
      ? ringsideClient(program, simulator, agent)
      : comparedClient(simulator, agent, rhythm, paint);
  return { contender, agent, client };
}

function beatMs({ rhythm, longPoll }: Contender): number {
  if (rhythm?.kind === 'callInfo') return rhythm.everyMs;
  return rhythm === null || longPoll ? otherPhaseMs : rhythm.pauseMs;
}

/** A number of its own for each call, of the range that is kept free for fiction (+44 20 7946 0xxx). */
function callerNumber(count: number): string {
  return `+44207946${String(count % 1000).padStart(4, '0')}`;
}

/**
 * One call to one contender: from the moment at which PhoneAlerting can be fetched to the first frame with its
 * caller. Negative for one who happened to ask between the allocation of the call and its PhoneAlerting. The caller
 * gives up afterwards, so that the agent is ready again.
 */
async function measure(simulator: Simulator, { agent, client }: Entrant, caller: string): Promise<number> {
  const releasedAt = released(simulator, agent);
  const painted = client.painted(caller);
  await client.watching();
  const [skillId] = agent.skillIds;
  const { callId } = simulator.placeCall({ caller, ...(skillId === undefined ? {} : { skillId }) });
  const paintedAt = await Promise.race([painted, wait(missedMs, null, { ref: false })]);
  const tookMs = paintedAt === null ? missedMs : paintedAt - (await releasedAt);
  simulator.abandonCall(callId);
  await until(`agent ${agent.workNo} to be ready`, () => (isReady(simulator, agent) ? true : null));
  await wait(calmMs);
  return tookMs;
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

async function measureAll(
  simulator: Simulator,
  entrants: readonly Entrant[],
  calls: number,
): Promise<Series[]> {
  const random = seededRandom(seed);
  const series = entrants.map(({ contender }) => ({ contender, samplesMs: [] as number[], missed: 0 }));
  let count = 0;
  for (let round = -warmUpRounds; round < calls; round += 1) {
    for (const entrant of shuffled(entrants, random)) {
      await wait(random() * beatMs(entrant.contender));
      const tookMs = await measure(simulator, entrant, callerNumber(count));
      count += 1;
      const own = series.find(({ contender }) => contender === entrant.contender);
      if (round < 0 || own === undefined) continue;
      own.samplesMs.push(tookMs);
      if (tookMs >= missedMs) own.missed += 1;
    }
    if (round > 0 && round % 50 === 0)
      process.stderr.write(`pop: ${String(round)} of ${String(calls)} rounds\n`);
  }
  return series;
}

async function measureOn(program: RunningProgram, simulator: Simulator, calls: number): Promise<Report> {
  const paint = await paintOn(await pageToPaintOn(program));
  const entrants = contenders.map((each, index) => enter(each, index, simulator, program, paint));
  for (const { client } of entrants) await client.start();
  const series = await measureAll(simulator, entrants, calls);
  for (const { client } of entrants) await client.stop();
  return popReport(series, { calls, seed, runtime: program.runtime, browser: program.browserVersion });
}

/** Measures how soon the caller is on the screen, `calls` calls to each contender in a mixed order. */
export async function benchPop(calls: number): Promise<Report> {
  const simulator = await startFor(contenders, seed);
  try {
    return await onProgram((program) => measureOn(program, simulator, calls));
  } finally {
    await simulator.stop();
  }
}
