import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { startSimulator, type SimulatedAgent, type Simulator } from '../../../simulator/index.ts';
import { agentAt } from '../clients/contenders.ts';
import { onProgram, signIn, type RunningProgram } from '../program.ts';
import type { Report } from '../report.ts';
import { clockOffset, now, released, watched } from '../screen.ts';
import { holdOneCall } from '../watched/heldCall.ts';
import { clickReport, type ClickMeasures } from './clickReport.ts';

const warmUpClicks = 4;
const frames = 120;
/** Between two clicks, up to this, ms. */
const pauseMs = 120;

/** What is clicked in turns: the tile's tone afterwards, and the event by which the gateway tells it. */
const turns = [
  { tone: 'talking', eventType: 'AgentEvent_Talking' },
  { tone: 'held', eventType: 'AgentEvent_Hold' },
] as const;

/** Resolves with the time of the first frame in which the column's tile has the tone, the page's clock, epoch ms. */
const tileWith = (main: Page, tone: string): Promise<number> =>
  main.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (document.querySelector(`[data-call].tone-${wanted}`) === null) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = (): void => resolve(performance.timeOrigin + performance.now());
            port2.postMessage(null);
          });
        });
        observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['class'] });
      }),
    tone,
  );

const frameTimes = (main: Page): Promise<number[]> =>
  main.evaluate(
    (count) =>
      new Promise<number[]>((resolve) => {
        const gaps: number[] = [];
        let before = performance.now();
        const next = (): void => {
          const at = performance.now();
          gaps.push(at - before);
          before = at;
          if (gaps.length < count) requestAnimationFrame(next);
          else resolve(gaps.slice(1));
        };
        requestAnimationFrame(next);
      }),
    frames,
  );

async function measureOn(
  program: RunningProgram,
  simulator: Simulator,
  agent: SimulatedAgent,
  clicks: number,
): Promise<ClickMeasures> {
  const { main } = program;
  await signIn(program, simulator, agent);
  await holdOneCall(program, simulator, agent, 1);
  const ahead = await clockOffset(main);
  const [answeredToTileMs, clickToTileMs]: [number[], number[]] = [[], []];
  const frameMs = await frameTimes(main);
  const button = main.locator('[role=group] [aria-keyshortcuts="Alt+H"]');
  for (let click = -warmUpClicks; click < clicks; click += 1) {
    for (const { tone, eventType } of turns) {
      const answeredAt = released(simulator, agent, eventType);
      const changed = tileWith(main, tone);
      await watched(main);
      const clickedAt = now();
      await button.click();
      const changedAt = (await changed) - ahead;
      if (click >= 0) {
        answeredToTileMs.push(changedAt - (await answeredAt));
        clickToTileMs.push(changedAt - clickedAt);
      }
      await wait(Math.random() * pauseMs);
    }
  }
  return { answeredToTileMs, clickToTileMs, frameMs };
}

/** Measures `clicks` clicks each on Hold and Retrieve, from the gateway's answer to the frame with the changed tile. */
export async function benchClick(clicks: number): Promise<Report> {
  const simulator = await startSimulator({ agents: 1, skills: [{ id: 1, name: 'queue' }], ringDelayMs: 25 });
  try {
    const agent = agentAt(simulator, 0);
    return clickReport(await onProgram((program) => measureOn(program, simulator, agent, clicks)));
  } finally {
    await simulator.stop();
  }
}
