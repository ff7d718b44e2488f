import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { expectState, pressInPop, startAtWork } from '../steps.ts';

test.use({ gatewayDefaults: { noAnswerMs: 1500 } });

const whyNotReady = (main: Page) =>
  main.getByRole('listitem').filter({ hasText: 'You were set to Not ready' });

test('a missed call is counted and stays until it is read, says why the agent is busy, offers to be ready again, and is called back', async ({
  launch,
  simulator,
}) => {
  const { main, desktop } = await startAtWork(launch, simulator, { plusPrefix: '00' });
  const missed = whyNotReady(main);

  await test.step('ready again, and read', async () => {
    const { callId } = simulator.placeCall({
      ...{ caller: '+12025550142', called: '60015', skillId: 2 },
      calldata: '{"name":"Tomas Varela"}',
    });
    await expect(missed).toContainText(/Tomas Varela.*Missed \d\d:\d\d/);
    await expectState(main, 'Not ready');
    // The caller still waits in the queue, and would ring at once.
    simulator.abandonCall(callId);
    await missed.getByRole('button', { name: 'Ready again' }).click();
    await expectState(main, 'Ready');
    await expect(missed).toHaveCount(0);
    const left = main.getByRole('listitem').filter({ hasText: 'Tomas Varela' });
    await left.getByRole('button', { name: /^Read/ }).click();
    await expect(left).toHaveCount(0);
  });
  await test.step('counted until it is called back from its tile', async () => {
    const { callId } = simulator.placeCall({
      ...{ caller: '+442079460123', calldata: '{"name":"Ada Lovelace"}' },
    });
    await expect(missed).toBeVisible();
    simulator.abandonCall(callId);
    await expect(main.getByRole('button', { name: /^History/ })).toContainText('1 missed');
    await expect.poll(async () => (await desktop.tray())?.toolTip).toContain('1 missed call not yet read');
    simulator.faults.add({ interface: 'callout', retcode: '900-002' });
    await missed.getByRole('button', { name: 'Call back Ada Lovelace' }).click();
    await expect(main.getByRole('note')).toContainText('You may not call numbers outside.');
    await missed.getByRole('button', { name: 'Call back Ada Lovelace' }).click();
    await expect(missed).toHaveCount(0);
    await expect.poll(() => simulator.calls().map(({ called }) => called)).toContain('00442079460123');
    await expect(main.getByRole('article').getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible();
    await expect(main.getByRole('button', { name: /^History/ })).not.toContainText('missed');
  });
});

test('a state that a supervisor has set is said until it is read, and what a missed call made of the agent also in the pop', async ({
  launch,
  simulator,
}) => {
  const { main, pop, desktop, agent } = await startAtWork(launch, simulator);

  await test.step('set by a supervisor', async () => {
    simulator.sendEvent(agent.workNo, { eventType: 'AgentState_Force_SetNotReady' });
    const forced = whyNotReady(main);
    await expect(forced).toContainText('by a supervisor or the gateway');
    await main.keyboard.press('Alt+R');
    await expectState(main, 'Ready');
    await expect(forced).toBeVisible();
    await forced.getByRole('button', { name: 'Read' }).click();
    await expect(forced).toHaveCount(0);
  });
  await test.step('by a missed call: said in the pop, which makes ready again', async () => {
    const { callId } = simulator.placeCall({
      ...{ caller: '+442079460123', calldata: '{"name":"Tomas Varela"}' },
    });
    await expect(pop.getByRole('heading', { name: 'Missed' })).toBeVisible();
    await expect(pop.getByText('Tomas Varela').last()).toBeVisible();
    await expect(pop.getByText('You were set to Not ready')).toBeVisible();
    simulator.abandonCall(callId);
    await pressInPop(
      pop.getByRole('button', { name: 'Ready again' }),
      async () => !(await desktop.window('pop')).visible,
    );
    await expect(main.getByRole('status').filter({ hasText: 'State: Ready' })).toBeAttached();
  });
});
