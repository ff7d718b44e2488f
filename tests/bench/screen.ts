import type { Page } from 'playwright-core';
import type { SimulatedAgent, Simulator } from '../../simulator/index.ts';
import type { Paint } from './clients/comparedClients.ts';

/** Now, epoch ms with fractions, by the clock that the simulator's times are converted to. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

/** When the agent's next event of a type can be fetched, epoch ms. */
export function released(
  simulator: Simulator,
  { workNo }: SimulatedAgent,
  wanted = 'AgentOther_PhoneAlerting',
): Promise<number> {
  return new Promise((resolve) => {
    const forget = simulator.onEventReleased((toWorkNo, eventType, _callId, at) => {
      if (toWorkNo !== workNo || eventType !== wanted) return;
      forget();
      resolve(performance.timeOrigin + at);
    });
  });
}

/** How often the clocks are compared; the quickest exchange is the most exact one. */
const comparisons = 30;

/**
 * How far a page's clock is ahead of this process's, ms. Both count from a reading of the wall clock of their own,
 * so they can differ although they run on one machine.
 */
export async function clockOffset(page: Page): Promise<number> {
  let best = { tookMs: Number.POSITIVE_INFINITY, offset: 0 };
  for (let round = 0; round < comparisons; round += 1) {
    const askedAt = now();
    const pageTime = await page.evaluate(() => performance.timeOrigin + performance.now());
    const answeredAt = now();
    const tookMs = answeredAt - askedAt;
    if (tookMs < best.tookMs) best = { tookMs, offset: pageTime - (askedAt + answeredAt) / 2 };
  }
  return best.offset;
}

/** How long a page may take for a frame before it counts as one that draws none, ms. */
const frameMs = 1_000;

function draws(page: Page): Promise<boolean> {
  return page.evaluate(
    (limitMs) =>
      new Promise<boolean>((resolve) => {
        requestAnimationFrame(() => resolve(true));
        setTimeout(() => resolve(false), limitMs);
      }),
    frameMs,
  );
}

/**
 * The page for the compared clients: the pop, in which nothing else is drawn while they are called, so that none of
 * them waits for a frame of Ringside's; the main page where a hidden pop draws no frames.
 */
export async function pageToPaintOn({ pop, main }: { pop: Page; main: Page }): Promise<Page> {
  return (await draws(pop)) ? pop : main;
}

/**
 * A place on `page` where the compared clients show their caller: one evaluation, and the first frame after it. The
 * frame counts as drawn in the first task after its animation callbacks.
 */
export async function paintOn(page: Page): Promise<Paint> {
  const offset = await clockOffset(page);
  const place = await page.evaluateHandle(() => {
    const output = document.createElement('output');
    output.style.cssText = 'position:fixed;inset:auto auto 0 0;z-index:9';
    document.body.append(output);
    return output;
  });
  return async (caller) => {
    const at = await place.evaluate((output, text) => {
      output.textContent = text;
      return new Promise<number>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = (): void => resolve(performance.timeOrigin + performance.now());
          port2.postMessage(null);
        });
      });
    }, caller);
    return at - offset;
  };
}

/** Watches a page of the program for a caller's number, in whatever grouping. */
export async function watchFor(page: Page): Promise<(caller: string) => Promise<number>> {
  const offset = await clockOffset(page);
  return async (caller) => {
    const at = await page.evaluate(
      (digits) => {
        const isThere = (): boolean => document.body.textContent.replaceAll(/\D/g, '').includes(digits);
        return new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            if (!isThere()) return;
            observer.disconnect();
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = (): void => resolve(performance.timeOrigin + performance.now());
              port2.postMessage(null);
            });
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        });
      },
      caller.replaceAll(/\D/g, ''),
    );
    return at - offset;
  };
}

/** Waits until what the page was asked to watch for is watched for: it does what it is asked in that order. */
export async function watched(page: Page): Promise<void> {
  await page.evaluate(() => true);
}
