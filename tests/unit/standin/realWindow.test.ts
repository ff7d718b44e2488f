import { expect, it } from 'vitest';
import type { Chromium, ChromiumPage } from '../../../standin/chromium/chromium.ts';
import { RealWindow } from '../../../standin/browserWindow/realWindow.ts';

interface Bounds {
  left?: number;
  windowState?: string;
}

/** A window on a desktop that has its say a little later: `keeps` says where it lets the window stand. */
function windowOn(keeps: (left: number) => number) {
  const states: string[] = [];
  let left = 0;
  const send = (method: string, { bounds = {} }: { bounds?: Bounds }): Promise<{ bounds: Bounds }> => {
    if (method === 'Browser.setWindowBounds') {
      if (bounds.windowState !== undefined) states.push(bounds.windowState);
      if (bounds.left !== undefined) {
        left = bounds.left;
        setTimeout(() => (left = keeps(left)), 20);
      }
    }
    return Promise.resolve({ bounds: { left } });
  };
  const chromium = { headless: false, browserSession: { send } } as unknown as Chromium;
  const page = { windowId: 1, session: { send } } as unknown as ChromiumPage;
  return { window: new RealWindow(chromium, page), states };
}

const bounds = { x: 884, y: 424, width: 380, height: 460 };

it.each([
  ['minimises it where the desktop puts it back to where a corner shows', () => -341, 'minimized'],
  ['leaves it out of sight where the desktop lets it stand there', (left: number) => left, 'normal'],
] as const)('hides a window: %s', async (_what, keeps, state) => {
  const { window, states } = windowOn(keeps);
  await window.place(bounds, false);
  expect(states.at(-1)).toBe(state);
});

it('shows a window that was minimised to be hidden', async () => {
  const { window, states } = windowOn((left) => Math.max(left, -341));
  await window.place(bounds, false);
  await window.place(bounds, true);
  expect(states).toEqual(['normal', 'minimized', 'normal']);
});
