import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { SimulatedAgent, Simulator } from '../../../simulator/index.ts';
import { agentAt, contenders, startFor } from '../clients/contenders.ts';
import { isReady, onProgram, signIn, until, type RunningProgram } from '../program.ts';
import type { Report } from '../report.ts';
import { clockOffset, now, released, watched, watchFor } from '../screen.ts';
import { momentsOf, stagesReport, type Mark, type Ping, type PopMoments } from './stagesReport.ts';

const warmUpCalls = 3;
const pings = 100;
/** Between two calls or pings, up to this, ms. */
const pauseMs = 100;
/** For a ping to arrive, ms. */
const calmMs = 60;
const tracer = join(import.meta.dirname, 'popTracer.cjs');

/** What the pop's page notes of a push: the clock is its own, epoch ms. */
interface Arrival {
  readonly seq: number;
  readonly numbers: readonly string[];
  readonly at: number;
  /** When the frame after it was drawn; 0 until then. */
  framedAt: number;
}
interface NotedWindow {
  ringside: {
    onSnapshot(
      listener: (view: { seq: number; calls: { caller: { raw: string } | null }[] }) => void,
    ): () => void;
  };
  arrivals?: Arrival[];
}

function noteArrivals(pop: Page): Promise<void> {
  return pop.evaluate(() => {
    const noted = window as unknown as NotedWindow;
    const arrivals: Arrival[] = [];
    noted.arrivals = arrivals;
    const clock = (): number => performance.timeOrigin + performance.now();
    noted.ringside.onSnapshot(({ seq, calls }) => {
      const numbers = calls.map(({ caller }) => caller?.raw ?? '');
      const arrival = { seq, numbers, at: clock(), framedAt: 0 };
      arrivals.push(arrival);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = (): void => {
          arrival.framedAt = clock();
        };
        port2.postMessage(null);
      });
    });
  });
}

/** What was noted since the last time, by this process's clock, epoch ms. */
class Notes {
  readonly #program: RunningProgram;
  readonly #pageAheadMs: number;
  readonly #monotonicToEpochMs = now() - Number(process.hrtime.bigint()) / 1e6;

  constructor(program: RunningProgram, pageAheadMs: number) {
    this.#program = program;
    this.#pageAheadMs = pageAheadMs;
  }

  async marks(): Promise<Mark[]> {
    const answered = once(this.#program.child, 'message') as Promise<[Mark[]]>;
    this.#program.child.send('take');
    const [marks] = await answered;
    return marks.map((mark) => ({ ...mark, at: mark.at + this.#monotonicToEpochMs }));
  }

  async arrivals(): Promise<Arrival[]> {
    const arrivals = await this.#program.pop.evaluate(() => {
      const noted = window as unknown as NotedWindow;
      const [all, framed] = [noted.arrivals ?? [], ({ framedAt }: Arrival) => framedAt > 0];
      const taken = all.filter(framed);
      all.splice(0, all.length, ...all.filter((each) => !framed(each)));
      return taken;
    });
    const ahead = this.#pageAheadMs;
    return arrivals.map((each) => ({ ...each, at: each.at - ahead, framedAt: each.framedAt - ahead }));
  }
}

async function measurePop(
  program: RunningProgram,
  simulator: Simulator,
  agent: SimulatedAgent,
  caller: string,
  notes: Notes,
  watch: (caller: string) => Promise<number>,
): Promise<PopMoments | null> {
  await notes.marks();
  await notes.arrivals();
  const releasedAt = released(simulator, agent);
  const painted = watch(caller);
  await watched(program.pop);
  const { callId } = simulator.placeCall({ caller });
  const span = { painted: await painted, released: await releasedAt };
  const moments = momentsOf(caller, span, await notes.marks(), await notes.arrivals());
  simulator.abandonCall(callId);
  await until('the agent to be ready', () => isReady(simulator, agent) || null);
  await wait(Math.random() * pauseMs);
  return moments;
}

async function measurePing(program: RunningProgram, notes: Notes): Promise<Ping> {
  await notes.marks();
  await notes.arrivals();
  program.child.send('ping');
  // Nothing else is asked of the page until it is there.
  await wait(calmMs);
  const arrival = await until('the ping', async () => {
    return (await notes.arrivals()).find(({ seq }) => seq === 0) ?? null;
  });
  const pinged = (await notes.marks()).find(({ name }) => name === 'pinged');
  await wait(Math.random() * pauseMs);
  return { wireMs: arrival.at - (pinged?.at ?? Number.NaN), frameMs: arrival.framedAt - arrival.at };
}

async function measureOn(program: RunningProgram, simulator: Simulator, calls: number): Promise<Report> {
  const agent = agentAt(simulator, 0);
  await signIn(program, simulator, agent);
  const watch = await watchFor(program.pop);
  await noteArrivals(program.pop);
  const notes = new Notes(program, await clockOffset(program.pop));
  const pops: PopMoments[] = [];
  for (let call = -warmUpCalls; call < calls; call += 1) {
    const caller = `+44207946${String(call + warmUpCalls).padStart(4, '0')}`;
    const moments = await measurePop(program, simulator, agent, caller, notes, watch);
    if (call >= 0 && moments !== null) pops.push(moments);
  }
  const alone: Ping[] = [];
  for (let ping = 0; ping < pings; ping += 1) alone.push(await measurePing(program, notes));
  return stagesReport(pops, alone);
}

/** Measures where the time of a pop goes, over `calls` calls. */
export async function benchStages(calls: number): Promise<Report> {
  const simulator = await startFor(contenders.slice(0, 1), 1);
  try {
    return await onProgram((program) => measureOn(program, simulator, calls), { preload: tracer });
  } finally {
    await simulator.stop();
  }
}
