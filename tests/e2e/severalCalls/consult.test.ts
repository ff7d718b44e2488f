/** Two agents, each on a started program, at one gateway. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import type { Simulator } from '../../../simulator/index.ts';
import { startAtWork, startColleague, takeCall } from '../steps.ts';
import { card, ended, held, talking, tiles } from '../calls/wire.ts';

const caller = '+442079460123';

test.use({ gatewayDefaults: { agents: 2 } });
// Two programs start in each.
test.describe.configure({ timeout: 90_000 });

/** The first agent talks with a customer; the second is there, and not given calls of a queue. */
async function both(launch: Parameters<typeof startAtWork>[0], simulator: Simulator) {
  const { main } = await startAtWork(launch, simulator);
  const { main: other, agent } = await startColleague(launch, simulator);
  await takeCall(main, simulator, { caller, workNo: simulator.agents[0]?.workNo });
  return { main, other, name: `Agent ${agent.workNo}` };
}

async function choose(main: Page, way: string, whom: string, press = 'Enter'): Promise<void> {
  await main.keyboard.press('Alt+T');
  await main.getByRole('radio', { name: way }).click();
  const field = main.getByRole('combobox', { name: 'Name or number' });
  await field.fill(whom);
  await expect(main.getByRole('option')).toContainText(whom);
  await field.press(press);
}

const answer = async (other: Page): Promise<void> => {
  await card(other).getByRole('button', { name: 'Answer' }).click();
  await expect(talking(other)).toBeVisible();
};

test('a colleague who is asked first may not take it, is left again, makes it three, or is brought in at once', async ({
  launch,
  simulator,
}) => {
  const { main, other, name } = await both(launch, simulator);
  /** The customer is talked with as before, and the colleague with nobody. */
  const expectAlone = async (): Promise<void> => {
    await expect(talking(main)).toContainText('20 7946 0123');
    await expect(held(main)).toHaveCount(0);
    await expect(talking(other)).toHaveCount(0);
  };
  const drop = async (): Promise<void> => {
    await card(main)
      .getByRole('button', { name: `Drop ${name}` })
      .click();
    await expect(card(main)).not.toContainText('In this conference');
  };

  await test.step('a consult that the colleague does not take leaves the customer, and is told', async () => {
    await choose(main, 'Talk first', name);
    await expect(card(other).getByRole('button', { name: 'Answer' })).toBeEnabled();
    await card(other).getByRole('button', { name: 'End', exact: true }).click();
    await expect(ended(main)).toContainText(name);
    await expectAlone();
  });
  await test.step('the customer is taken back', async () => {
    await choose(main, 'Talk first', name);
    await answer(other);
    await card(main).getByRole('button', { name: 'Cancel', exact: true }).click();
    await expectAlone();
  });
  await test.step('the next time it is made three, until the colleague is dropped', async () => {
    await choose(main, 'Talk first', name);
    await answer(other);
    await card(main).getByRole('button', { name: 'Three-party' }).click();
    await expect(card(main)).toContainText('In this conference');
    await drop();
    await expectAlone();
  });
  await test.step('a third at once', async () => {
    await choose(main, 'Three-party', name);
    await answer(other);
    await expect(card(main)).toContainText('In this conference');
  });
});

test('an agent asks a colleague first and leaves the customer to them, or hands a call on at once', async ({
  launch,
  simulator,
}) => {
  const { main, other, name } = await both(launch, simulator);
  await test.step('asked first', async () => {
    await choose(main, 'Talk first', name);
    await expect(tiles(main)).toHaveCount(1);
    const asked = tiles(main).locator('bdi', { hasText: name });
    await expect(asked).toBeVisible();
    // The panel and its button have gone: the focus is seen at what heads the call, not around all of the work area.
    const heading = card(main).getByRole('heading', { level: 1 });
    await expect(heading).toBeFocused();
    await expect(heading).toHaveCSS('outline-style', 'solid');
    // While it rings there, the word leaves room for the name.
    await main.setViewportSize({ width: 980, height: 680 });
    expect(await asked.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await answer(other);
    await expect(card(main)).toContainText(/On hold.*Talking/);
    await expect(card(main).getByRole('button', { name: 'End', exact: true })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });
  await test.step('completed', async () => {
    await card(main).getByRole('button', { name: 'Complete' }).first().click();
    const question = main.getByRole('dialog');
    await expect(question).toContainText('go on without you');
    await question.getByRole('button', { name: 'Complete' }).click();
    await expect(ended(main).filter({ hasText: `Connected with ${name}` })).toContainText('20 7946 0123');
    await expect(talking(other)).toHaveCount(1);
    await expect(talking(other)).toContainText('20 7946 0123');
    await card(other).getByRole('button', { name: 'End', exact: true }).click();
    await expect(talking(other)).toHaveCount(0);
  });
  await test.step('another call handed on at once rings at the colleague, with Alt+Enter', async () => {
    await takeCall(main, simulator, { caller: '+12025550142', workNo: simulator.agents[0]?.workNo });
    await choose(main, 'Talk first', name, 'Alt+Enter');
    await expect(ended(main).filter({ hasText: '202 555 0142' })).toContainText(`Transferred to ${name}`);
    await answer(other);
    await expect(talking(other)).toContainText('202 555 0142');
  });
});
