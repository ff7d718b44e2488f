import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { startSimulator, type SimulatedAgent, type Simulator } from '../../../simulator/index.ts';
import type { RingsideBridge } from '../../../src/shared/contract/bridge.ts';
import { agentAt } from '../clients/contenders.ts';
import { onProgram, signIn, until, type RunningProgram } from '../program.ts';
import type { Report } from '../report.ts';
import { historyReport, type HistoryMeasures } from './historyReport.ts';

/** A call or two, and more than a shift has. */
const sizes = [10, 600] as const;
const warmUps = 3;
/** Between two openings, up to this, ms: at any moment of a frame. */
const pauseMs = 120;

/** How many calls the program has in its history. */
const kept = (main: Page): Promise<number> =>
  main.evaluate(async () => {
    const { ringside } = window as unknown as { ringside: RingsideBridge };
    const result = await ringside.readHistory({ kind: 'all', day: 'all', search: '', from: 0, count: 1 });
    return result.ok ? result.value.total : 0;
  });

/** Has the gateway tell of calls that are talked in and end at once, until there are so many. */
async function fill(
  { main }: RunningProgram,
  simulator: Simulator,
  { workNo }: SimulatedAgent,
  calls: number,
): Promise<void> {
  for (let nth = await kept(main); nth < calls; nth += 1) {
    const callid = `1456404043-${String(nth)}`;
    const content = {
      callid,
      caller: `+44207946${String(nth).padStart(4, '0')}`,
      called: '60015',
      feature: '0',
    };
    simulator.sendEvent(workNo, { eventType: 'AgentEvent_Talking', content });
    simulator.sendEvent(workNo, { eventType: 'AgentEvent_Call_Release', content: callid });
    await until('the call to be over', async () => ((await kept(main)) > nth ? true : null));
  }
}

/** Opens the history by its key. @returns frames and ms until its rows are drawn, and how many they are */
const open = (main: Page): Promise<{ frames: number; ms: number; rows: number }> =>
  main.evaluate(
    () =>
      new Promise((resolve) => {
        const pressedAt = performance.now();
        let frames = 0;
        const next = (): void => {
          frames += 1;
          const rows = document.querySelectorAll('[data-past]').length;
          if (rows === 0) {
            requestAnimationFrame(next);
            return;
          }
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = (): void => resolve({ frames, ms: performance.now() - pressedAt, rows });
          port2.postMessage(null);
        };
        requestAnimationFrame(next);
        dispatchEvent(
          new KeyboardEvent('keydown', { code: 'Digit4', key: '4', altKey: true, cancelable: true }),
        );
      }),
  );

async function measureOn(
  program: RunningProgram,
  simulator: Simulator,
  agent: SimulatedAgent,
  openings: number,
): Promise<HistoryMeasures> {
  const { main } = program;
  await signIn(program, simulator, agent);
  const measured = [];
  for (const calls of sizes) {
    await fill(program, simulator, agent, calls);
    const [frames, ms]: [number[], number[]] = [[], []];
    let rows = 0;
    for (let nth = -warmUps; nth < openings; nth += 1) {
      const opened = await open(main);
      if (nth >= 0) {
        frames.push(opened.frames);
        ms.push(opened.ms);
      }
      rows = Math.max(rows, opened.rows);
      await main.keyboard.press('Alt+1');
      await main.locator('[data-past]').first().waitFor({ state: 'detached' });
      await wait(Math.random() * pauseMs);
    }
    measured.push({ calls, frames, ms, rows });
  }
  return { sizes: measured };
}

/** Opens a short history and a long one `openings` times each. */
export async function benchHistory(openings: number): Promise<Report> {
  const simulator = await startSimulator({ agents: 1, skills: [{ id: 1, name: 'queue' }] });
  try {
    const agent = agentAt(simulator, 0);
    return historyReport(await onProgram((program) => measureOn(program, simulator, agent, openings)));
  } finally {
    await simulator.stop();
  }
}
