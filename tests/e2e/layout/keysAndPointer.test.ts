import { expect, test } from '../fixture.ts';
import { expectState, startAtWork } from '../steps.ts';
import { card, held, talking, tiles } from '../calls/wire.ts';

test('ignores a click on the Answer of another call; goes by keys, which it shows, from region to region and call to call, and to what is scrolled away', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ secondRings: true });
  const { main, agent } = await startAtWork(launch, simulator);
  const { keyboard } = main;

  await test.step('a click on the Answer that has just taken the place of another call’s', async () => {
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
    for (const { callId } of simulator.calls()) simulator.abandonCall(callId);
    await expect(card(main)).toHaveCount(0);
    await expectState(main, 'Ready');
  });
  await test.step('one call on hold, one talked in', async () => {
    simulator.placeCall({ caller: '+12025550142', workNo: agent.workNo });
    await card(main).getByRole('button', { name: 'Answer' }).click();
    await card(main).getByRole('button', { name: 'Hold' }).click();
    await expect(held(main)).toHaveCount(1);
    simulator.placeCall({ caller: '+442079460958', workNo: agent.workNo });
    await expect(card(main).getByRole('button', { name: 'Answer' })).toBeEnabled();
    await keyboard.press('Alt+A');
    await expect(talking(main)).toBeVisible();
  });
  await test.step('each button’s key while Alt is held', async () => {
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
  await test.step('from region to region', async () => {
    const order = [/Talking/, /Desk/, /44 20 7946 0958/, /44 20 7946 0958/];
    for (const words of order) {
      await keyboard.press('F6');
      await expect(main.locator(':focus')).toHaveText(words);
    }
    await expect(main.locator('main :focus')).toBeVisible();
    await keyboard.press('Shift+F6');
    await expect(tiles(main).locator(':focus')).toHaveText('+44 20 7946 0958');
  });
  await test.step('from call to call', async () => {
    await keyboard.press('Alt+ArrowDown');
    await expect(tiles(main).locator(':focus')).toHaveText('+1 202 555 0142');
    await expect(card(main).getByRole('heading', { level: 1 })).toHaveText('+1 202 555 0142');
  });
  await test.step('what a key opens at a button that is scrolled away is brought into sight', async () => {
    await keyboard.press('Alt+ArrowUp');
    await expect(card(main).getByRole('heading', { level: 1 })).toHaveText('+44 20 7946 0958');
    await main.evaluate(() => window.ringside['savePreferences']?.({ textSize: '200' }));
    await expect.poll(() => main.evaluate(() => document.documentElement.style.fontSize)).toBe('200%');
    await main.setViewportSize({ width: 720, height: 520 });
    await tiles(main).first().scrollIntoViewIfNeeded();
    await expect(card(main).getByRole('button', { name: 'Transfer' })).not.toBeInViewport({ ratio: 1 });
    await keyboard.press('Alt+T');
    const field = main.getByRole('combobox', { name: 'Name or number' });
    await expect(field).toBeFocused();
    await expect(field).toBeInViewport({ ratio: 1 });
    await keyboard.press('Escape');
    await tiles(main).first().scrollIntoViewIfNeeded();
    await keyboard.press('Alt+K');
    const pad = main.getByRole('group', { name: 'Keypad' });
    await expect(pad).toBeFocused();
    await expect(pad.getByRole('button', { name: '5' })).toBeInViewport({ ratio: 1 });
  });
});
