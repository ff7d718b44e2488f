import type { RingsideBridge } from '../../../src/shared/contract/bridge.ts';
import { expect, test } from '../fixture.ts';
import { expectPop, fillInSignIn, firstAgent, pressInPop, settingsFor, startAtWork } from '../steps.ts';
import { card, held, sample, talking } from './wire.ts';

test('shows the held calls of the interface document, though it tells neither times nor data', async ({
  launch,
  simulator,
}) => {
  const { result } = sample<{ result: object[] }>('holdlist');
  const answer = (list: unknown): void => {
    simulator.faults.clear('holdlist');
    simulator.faults.add({ interface: 'holdlist', times: 0, result: list });
  };
  answer(result[0]);
  const { page } = await launch({ settings: settingsFor(simulator) });
  const main = await page('main');
  await fillInSignIn(main, firstAgent(simulator));

  await test.step('one object, as its table says, is a list of one', async () => {
    await expect(main.getByText('1 On hold', { exact: true })).toBeVisible();
    await expect(held(main)).toHaveCount(1);
  });

  await test.step('a list, as its sample has it, is read within seconds, each headed by who was called', async () => {
    answer(result);
    await expect(main.getByText('2 On hold', { exact: true })).toBeVisible({ timeout: 10_000 });
    await expect(held(main).nth(1)).toMatchAriaSnapshot(`
      - listitem:
        - button "70941"
        - paragraph: On hold
        - strong: /On hold for 0:\\d\\d/
        - button "Retrieve 70941": Retrieve
    `);
  });

  await test.step('each with what is known of it', async () => {
    for (const [at, facts] of [
      [0, ['voice', '10086', 'Outbound', '1501127996-2']],
      [1, ['10086', 'Outbound', '1501127920-0']],
    ] as const) {
      await held(main).nth(at).getByRole('button').first().click();
      await card(main).getByText('More:').click();
      for (const fact of facts) await expect(card(main)).toContainText(fact);
    }
  });
});

test('holds five calls with 16 KB attached to each, and tells the window no more than it shows', async ({
  launch,
  simulator,
}) => {
  const { main, desktop, pop } = await startAtWork(launch, simulator);
  await main.evaluate(() => {
    Object.assign(window, { longest: 0 });
    const bridge = window.ringside as unknown as RingsideBridge;
    bridge.onSnapshot((view) => {
      const bytes = new TextEncoder().encode(JSON.stringify(view)).length;
      Object.assign(window, { longest: Math.max(Reflect.get(window, 'longest') as number, bytes) });
    });
  });
  for (const nth of [1, 2, 3, 4, 5]) {
    const calldata = `call=${String(nth)}&more=${'x'.repeat(16_000)}`;
    simulator.placeCall({ caller: `+44207946012${String(nth)}`, workNo: '1001', calldata });
    await expectPop(desktop, 'visible');
    await pressInPop(pop.getByRole('button', { name: 'Answer' }), () => talking(main).isVisible());
    await card(main).getByRole('button', { name: 'Hold' }).click();
    await expect(held(main)).toHaveCount(nth);
  }
  expect(await main.evaluate(() => Reflect.get(window, 'longest') as number)).toBeLessThan(64_000);
  for (const nth of [2, 4]) {
    await held(main)
      .nth(nth - 1)
      .getByRole('button')
      .first()
      .click();
    await expect(card(main).getByRole('row', { name: 'call' })).toContainText(String(nth));
  }
  expect(await main.evaluate(() => Reflect.get(window, 'longest') as number)).toBeLessThan(64_000);
});
