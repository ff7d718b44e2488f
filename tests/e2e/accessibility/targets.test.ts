import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { expectPop, startAtWork } from '../steps.ts';

test.describe.configure({ timeout: 60_000 });

/** What can be pressed and is smaller than so many px in one direction, a line each. A label counts with its control. */
const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((px) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, select, summary, input:not([type=hidden]), [role=button], [role=tab]',
    );
    return [...targets]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .flatMap((one) => {
        // A tile is pressed anywhere: its button reaches over all of it.
        const isStretched = getComputedStyle(one, '::before').position === 'absolute';
        const whole = isStretched ? one.offsetParent : one.closest('label');
        const box = (whole ?? one).getBoundingClientRect();
        if (box.width >= px - 0.5 && box.height >= px - 0.5) return [];
        const name = one.getAttribute('aria-label') ?? one.textContent.trim();
        return [`${one.tagName} "${name}" is ${String(box.width)} x ${String(box.height)}`];
      });
  }, least);

test('everything that is pressed is large enough: 28 px, and 44 in the pop', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ secondRings: true });
  const { main, pop, desktop, agent } = await startAtWork(launch, simulator);
  const { workNo } = agent;
  await test.step('with no call', async () => {
    expect(await smallTargets(main, 28)).toEqual([]);
  });
  await test.step('in the pop, where two ring', async () => {
    simulator.placeCall({ caller: '+12025550142', workNo });
    await expectPop(desktop, 'visible');
    await expect(pop.getByRole('button', { name: 'Answer' })).toBeEnabled();
    simulator.placeCall({ caller: '+442079460123', workNo });
    await expect(pop.getByRole('listitem')).toHaveCount(1);
    expect(await smallTargets(pop, 44)).toEqual([]);
    expect(await smallTargets(main, 28)).toEqual([]);
  });
});
