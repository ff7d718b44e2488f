import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { startSimulator, type SimulatedAgent, type Simulator } from '../../../simulator/index.ts';
import { holdOneCall, ringOnce } from './heldCall.ts';
import { agentAt } from '../clients/contenders.ts';
import { onProgram, signIn, until, type RunningProgram } from '../program.ts';
import type { Report } from '../report.ts';
import { watchFor } from '../screen.ts';
import { watchedReport, type WatchedMeasures } from './watchedReport.ts';

const waiting = 2_000;
const skillId = 1;
/** How often one of the waiting calls goes and another comes, ms. */
const comeAndGoMs = 250;
/** Calls in a row with, or without, the queue in the main window. */
const inARow = 10;
const warmUpCalls = 3;

/** What the page of the bench's own keeps in a page of the program. */
interface Notes {
  bytes: number[];
  paintMs: number[];
  mostRows: number;
}
interface NotedWindow {
  ringside: { onSnapshot(listener: (view: { watched?: unknown }) => void): () => void };
  notes?: Notes;
}

/** From now on, the page notes how large each push is and how soon the list in it is painted. */
function takeNotes(page: Page): Promise<void> {
  return page.evaluate(() => {
    const noted = window as unknown as NotedWindow;
    const notes: Notes = { bytes: [], paintMs: [], mostRows: 0 };
    noted.notes = notes;
    noted.ringside.onSnapshot((view) => {
      const toldAt = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = (): void => {
          if (view.watched) notes.paintMs.push(performance.now() - toldAt);
          notes.bytes.push(new Blob([JSON.stringify(view)]).size);
          const rows = document.querySelectorAll('li[aria-setsize]').length;
          notes.mostRows = Math.max(notes.mostRows, rows);
        };
        port2.postMessage(null);
      });
    });
  });
}

async function notesOf(page: Page): Promise<Notes> {
  const notes = await page.evaluate(() => (window as unknown as NotedWindow).notes ?? null);
  if (notes === null) throw new Error('the page took no notes');
  return notes;
}

/** Fills the queue; from then on a call goes and another comes. @returns what ends that */
function fillQueue(simulator: Simulator): () => void {
  let count = 0;
  const place = (): string => {
    count += 1;
    return simulator.placeCall({ caller: `+86138${String(count).padStart(8, '0')}`, skillId }).callId;
  };
  const there = Array.from({ length: waiting }, place);
  const timer = setInterval(() => {
    const [gone] = there.splice(Math.floor(there.length / 3), 1);
    if (gone !== undefined) simulator.abandonCall(gone);
    there.push(place());
  }, comeAndGoMs);
  return () => clearInterval(timer);
}

/** Shows the queue in the main window, or the calls at hand. */
async function look(main: Page, at: 'queue' | 'calls'): Promise<void> {
  await main.keyboard.press(at === 'queue' ? 'Alt+2' : 'Alt+1');
  const rows = main.locator('li[aria-setsize]');
  await until(`the view of ${at}`, async () => (await rows.count()) > 0 === (at === 'queue') || null);
}

async function measureOn(
  program: RunningProgram,
  simulator: Simulator,
  agent: SimulatedAgent,
  calls: number,
): Promise<WatchedMeasures> {
  const { main, pop } = program;
  await signIn(program, simulator, agent);
  await holdOneCall(program, simulator, agent, skillId);
  const watch = await watchFor(pop);
  await takeNotes(main);
  await takeNotes(pop);
  const [withoutMs, watchedMs]: [number[], number[]] = [[], []];
  for (let call = 0; call < warmUpCalls; call += 1) await ringOnce(program, simulator, agent, skillId, watch);
  for (let call = 0; call < calls; call += inARow) {
    for (const [at, series] of [
      ['calls', withoutMs],
      ['queue', watchedMs],
    ] as const) {
      await look(main, at);
      for (let nth = call; nth < Math.min(calls, call + inARow); nth += 1) {
        // At any moment between two readings of the queue.
        await wait((nth * 389) % 1000);
        series.push(await ringOnce(program, simulator, agent, skillId, watch));
      }
    }
  }
  const [ofMain, ofPop] = [await notesOf(main), await notesOf(pop)];
  return {
    ...{ withoutMs, watchedMs, paintMs: ofMain.paintMs, waiting, mostRows: ofMain.mostRows },
    pushBytes: { main: ofMain.bytes, pop: ofPop.bytes },
  };
}

/** Measures the pop while the main window looks at a long queue, and while it does not: `calls` calls each. */
export async function benchWatched(calls: number): Promise<Report> {
  const skills = [{ id: skillId, name: 'long queue', onRequestOnly: true }];
  const simulator = await startSimulator({ agents: 1, skills, ringDelayMs: 25 });
  const stopFilling = fillQueue(simulator);
  try {
    const agent = agentAt(simulator, 0);
    return watchedReport(await onProgram((program) => measureOn(program, simulator, agent, calls)));
  } finally {
    stopFilling();
    await simulator.stop();
  }
}
