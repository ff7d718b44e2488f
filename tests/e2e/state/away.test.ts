import { expect, test } from '../fixture.ts';
import { chooseState, closeSettings, expectState, openSettings, startAtWork } from '../steps.ts';

test('takes a break whose end is in sight, and goes not ready for a reason that the agent has named, at once or after the call', async ({
  launch,
  simulator,
}) => {
  const program = await startAtWork(launch, simulator);
  const { main, agent } = program;

  await test.step('a break: the agent is reminded of its end, and is ready again', async () => {
    await main.keyboard.press('Alt+B');
    await main.getByRole('menuitem', { name: 'Break, 5 min' }).click();
    await expectState(main, 'On a break');
    // It counts down.
    await expect(main.getByRole('button', { name: /^On a break/ })).toContainText(/left ?[45]:\d\d/);
    expect(simulator.agentState(agent.workNo).state).toBe(8);
    simulator.sendEvent(agent.workNo, { eventType: 'AgentState_Rest_Timeout' });
    await expectState(main, 'Break is over');
    await main.keyboard.press('Alt+R');
    await expectState(main, 'Ready');
    expect(simulator.agentState(agent.workNo).state).toBe(4);
  });
  await test.step('a reason that the agent has named, which is told beside the state', async () => {
    const settings = await openSettings(program, 'Queues and reasons');
    await settings.getByLabel('Name', { exact: true }).fill('Lunch');
    await settings.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(settings.getByLabel('Name of reason 200')).toHaveValue('Lunch');
    await closeSettings(settings);
    await main.getByRole('button', { name: /^Ready/ }).click();
    // The site names the others.
    await expect(main.getByRole('menuitemradio')).toHaveText([
      /^Ready/,
      /^Not ready/,
      'Lunch',
      'Back office',
      'Coaching',
      'Team meeting',
    ]);
    await main.getByRole('menuitemradio', { name: 'Lunch' }).click();
    await expectState(main, 'Not ready, Lunch');
    expect(simulator.agentState(agent.workNo).state).toBe(3);
    await main.keyboard.press('Alt+R');
    await expectState(main, 'Ready');
    expect(simulator.agentState(agent.workNo).state).toBe(4);
  });
  await test.step('what is to come after the call is seen at once, taken back, asked for again, and comes', async () => {
    simulator.resetRequests();
    const { callId } = simulator.placeCall({ caller: '02079460123' });
    await main
      .getByRole('button', { name: /^Answer/ })
      .first()
      .click();
    await expect(main.getByRole('button', { name: /^Hold/ }).first()).toBeVisible();
    simulator.faults.add({ interface: 'saybusy', delayMs: 1500 });
    await chooseState(main, 'Lunch');
    const next = main.getByTestId('nextState');
    await expect(next).toContainText('Next: Lunch');
    await expect(main.getByRole('status').filter({ hasText: 'Lunch. Asked for' })).toBeAttached();
    await next.getByRole('button', { name: 'Take back: Lunch' }).click();
    await expect(next.getByRole('button')).toBeDisabled();
    await expect(next).toBeHidden();
    expect(simulator.requests()).toMatchObject({ saybusy: { POST: 1 }, cancelbusy: { POST: 1 } });
    await chooseState(main, 'Lunch');
    await expect(main.getByRole('status').getByText(/^After this call: Lunch$/)).toBeAttached();
    simulator.callerHangsUp(callId);
    await expectState(main, 'Not ready, Lunch');
    await expect(next).toBeHidden();
    expect(simulator.agentState(agent.workNo).state).toBe(3);
  });
});
