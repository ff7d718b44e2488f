/** Where what is to be read stands in the column and, in a narrow window, in the strip. */
import { signInBeside } from '../calls/wire.ts';
import { expect, test } from '../fixture.ts';
import { startAtWork } from '../steps.ts';

test('the idle desk: a missed call stays in sight above the notes that come after it, in the strip with nothing over the chips', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ agents: 2, noAnswerMs: 1500 });
  const colleague = await signInBeside(simulator, '1002');
  const { main } = await startAtWork(launch, simulator);
  const tiles = main.locator('[data-unread]');

  await test.step('nothing lies in the ring of the focus around the heading of the idle desk', async () => {
    const heading = main.getByRole('heading', { name: /^Shift since/ });
    await heading.focus();
    const ring = await heading.evaluate((one) => {
      const { outlineWidth, outlineOffset } = getComputedStyle(one);
      return one.getBoundingClientRect().bottom + parseFloat(outlineWidth) + parseFloat(outlineOffset);
    });
    const below = await main.getByText(/^Your queues:/).evaluate((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return range.getBoundingClientRect().top;
    });
    expect(ring).toBeLessThanOrEqual(below);
  });

  const { callId } = simulator.placeCall({
    ...{ caller: '+442079460123', workNo: '1001' },
    calldata: '{"name":"\u0645\u062d\u0645\u062f"}',
  });
  await expect(main.getByText('You were set to Not ready').first()).toBeVisible();
  simulator.abandonCall(callId);
  for (const nth of ['1st', '2nd', '3rd', '4th', '5th', '6th']) {
    const note = { agentIds: ['1001'], content: `The ${nth} note` };
    await colleague('POST', 'onlineagent/1002/sendnoteletex', note);
  }
  await expect(tiles).toHaveCount(7);

  await test.step('first in the column', async () => {
    await main.setViewportSize({ width: 980, height: 680 });
    await expect(tiles.first()).toHaveAttribute('data-unread', 'missedCall');
    const left = (text: RegExp) =>
      tiles
        .first()
        .getByText(text)
        .evaluate((one) => one.getBoundingClientRect().left);
    expect(await left(/\u0645/)).toBe(await left(/^Missed/));
    await expect(tiles.first().getByRole('button', { name: 'Ready again' })).toBeInViewport({ ratio: 1 });
  });
  await test.step('and in the strip, which the chips have for themselves', async () => {
    await main.setViewportSize({ width: 720, height: 520 });
    await expect(tiles.first().getByRole('button', { name: 'Ready again' })).toBeInViewport({ ratio: 1 });
    const strip = await main
      .getByRole('region', { name: 'Calls', exact: true })
      .getByRole('list')
      .boundingBox();
    expect((strip?.x ?? 0) + (strip?.width ?? 0)).toBe(720);
  });
});
