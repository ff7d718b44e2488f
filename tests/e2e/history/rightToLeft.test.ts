/** Names that are written from right to left begin where they can be read, however narrow their place is. */
import type { Locator } from '@playwright/test';
import { card, talking } from '../calls/wire.ts';
import { expect, test } from '../fixture.ts';
import { startAtWork, takeCall } from '../steps.ts';

const name = 'محمد عبد الرحمن بن عبد الله آل سعود الهاشمي القرشي المدني';

/** How many characters of the text, from its beginning, stand within what cuts it. */
const charactersInSight = (text: Locator): Promise<number> =>
  text.evaluate((element) => {
    const range = document.createRange();
    const [node] = element.childNodes;
    let box = element.getBoundingClientRect();
    for (let each = element.parentElement; each !== null; each = each.parentElement) {
      if (getComputedStyle(each).overflowX === 'visible') continue;
      const { left, right } = each.getBoundingClientRect();
      box = new DOMRect(
        Math.max(left, box.left),
        0,
        Math.min(right, box.right) - Math.max(left, box.left),
        0,
      );
    }
    const { length } = element.textContent;
    for (let at = 0; at < length; at += 1) {
      range.setStart(node ?? element, at);
      range.setEnd(node ?? element, at + 1);
      const { left, right } = range.getBoundingClientRect();
      if (left < box.left - 1 || right > box.right + 1) return at;
    }
    return length;
  });

test('a long name from right to left is cut at its end: at the call, among the last calls and in the history', async ({
  launch,
  simulator,
}) => {
  const { main } = await startAtWork(launch, simulator);
  await main.setViewportSize({ width: 720, height: 520 });
  const calldata = JSON.stringify({ name });
  const { callId } = await takeCall(main, simulator, { caller: '+442079460958', calldata });
  const cutAtItsEnd = async (text: Locator): Promise<void> => {
    await expect(text).toHaveText(/^محمد/);
    // The first two words.
    expect(await charactersInSight(text)).toBeGreaterThan(8);
  };
  await cutAtItsEnd(card(main).getByRole('heading', { level: 1 }).locator('bdi'));
  simulator.abandonCall(callId);
  await expect(talking(main)).toHaveCount(0);
  await cutAtItsEnd(main.getByRole('region', { name: 'Last calls' }).getByText(name.slice(0, 20)));
  await main.keyboard.press('Alt+4');
  await cutAtItsEnd(main.locator('[data-past] bdi').first());
});
