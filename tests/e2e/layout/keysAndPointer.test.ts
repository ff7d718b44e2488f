import { expect, test } from '../fixture.ts';
import { startAtWork } from '../steps.ts';
import { card, held, talking, tiles } from '../calls/wire.ts';

test('shows each button’s key while Alt is held, and goes by keys from region to region and call to call', async ({
  launch,
  simulator,
}) => {
  const { main, agent } = await startAtWork(launch, simulator);
  const { keyboard } = main;
  simulator.placeCall({ caller: '+12025550142', workNo: agent.workNo });
  await card(main).getByRole('button', { name: 'Answer' }).click();
  await card(main).getByRole('button', { name: 'Hold' }).click();
  await expect(held(main)).toHaveCount(1);
  simulator.placeCall({ caller: '+442079460958', workNo: agent.workNo });
  await expect(card(main).getByRole('button', { name: 'Answer' })).toBeEnabled();
  await keyboard.press('Alt+A');
  await expect(talking(main)).toBeVisible();

  await test.step('keys', async () => {
    const cap = () =>
      card(main)
        .getByRole('button', { name: 'Hold' })
        .evaluate((button) => getComputedStyle(button, '::after').content);
    expect(await cap()).toBe('none');
    await keyboard.down('Alt');
    await expect.poll(cap).toContain('Alt+H');
    await keyboard.up('Alt');
    expect(await cap()).toBe('none');
  });
  await test.step('regions', async () => {
    const order = [/Talking/, /Desk/, /44 20 7946 0958/, /44 20 7946 0958/];
    for (const words of order) {
      await keyboard.press('F6');
      await expect(main.locator(':focus')).toHaveText(words);
    }
    await expect(main.locator('main :focus')).toBeVisible();
    await keyboard.press('Shift+F6');
    await expect(tiles(main).locator(':focus')).toHaveText('+44 20 7946 0958');
  });
  await test.step('calls', async () => {
    await keyboard.press('Alt+ArrowDown');
    await expect(tiles(main).locator(':focus')).toHaveText('+1 202 555 0142');
    await expect(card(main).getByRole('heading', { level: 1 })).toHaveText('+1 202 555 0142');
  });
});

test('ignores a click on the Answer that has just taken the place of another call’s', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ secondRings: true });
  const { main, agent } = await startAtWork(launch, simulator);
  simulator.placeCall({ caller: '+12025550142', workNo: agent.workNo });
  const answer = card(main).getByRole('button', { name: 'Answer' });
  await expect(answer).toBeEnabled();
  await answer.hover();
  // The click of somebody who has just decided to answer the first one.
  await main.evaluate(() => {
    const first = document.querySelector('article')?.dataset['call'];
    const watch = new MutationObserver(() => {
      const call = document.querySelector('article');
      if (call === null || call.dataset['call'] === first) return;
      watch.disconnect();
      requestAnimationFrame(() => {
        const button = call.querySelector<HTMLButtonElement>('[role=group] button');
        const click = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 });
        Object.assign(window, { hasBeenTaken: button?.dispatchEvent(click) });
      });
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  simulator.placeCall({ caller: '+442079460958', workNo: agent.workNo });
  await main.waitForFunction(() => Reflect.get(window, 'hasBeenTaken') === false);
  await expect(card(main).getByRole('heading', { level: 1 })).toHaveText('+44 20 7946 0958');
  expect(simulator.requests()['answer']).toBeUndefined();
});

test('brings into sight what a key opens at a button that is scrolled away', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway();
  const { main, agent } = await startAtWork(launch, simulator, { textSize: '200' });
  await main.setViewportSize({ width: 720, height: 520 });
  for (const caller of ['+12025550142', '+442079460958']) {
    simulator.placeCall({ caller, workNo: agent.workNo });
    await expect(tiles(main).getByRole('button', { name: /^Answer/ })).toBeEnabled();
    await main.keyboard.press('Alt+A');
    await expect(talking(main)).toHaveCount(1);
    if (caller === '+12025550142') await main.keyboard.press('Alt+H');
    await expect(held(main)).toHaveCount(1);
  }
  await expect(card(main).getByRole('button', { name: 'Transfer' })).not.toBeInViewport({ ratio: 1 });
  await main.keyboard.press('Alt+T');
  const field = main.getByRole('combobox', { name: 'Name or number' });
  await expect(field).toBeFocused();
  await expect(field).toBeInViewport({ ratio: 1 });
  await main.keyboard.press('Escape');
  await tiles(main).first().scrollIntoViewIfNeeded();
  await main.keyboard.press('Alt+K');
  const pad = main.getByRole('group', { name: 'Keypad' });
  await expect(pad).toBeFocused();
  await expect(pad.getByRole('button', { name: '5' })).toBeInViewport({ ratio: 1 });
});
