import { expect, test } from '../fixture.ts';
import { expectPop, pressInPop, startAtWork, takeCall } from '../steps.ts';
import { card, ended, held, talking } from './wire.ts';

test('answers, holds, takes back and ends a call, takes a second one meanwhile, and says of each who ended it', async ({
  launch,
  simulator,
}) => {
  const { main, pop, desktop, agent } = await startAtWork(launch, simulator);
  const states = () => simulator.calls().map(({ state }) => state);
  const first = card(main).filter({ hasText: '+44 20 7946 0123' });
  const second = card(main).filter({ hasText: '+61 491 570 156' });

  await test.step('answer', async () => {
    simulator.placeCall({ caller: '+442079460123', calldata: 'customer=Ada' });
    await first.getByRole('button', { name: 'Answer' }).click();
    await expect(talking(main)).toContainText(/Talking for\s*0:\d\d/);
    await expectPop(desktop, 'hidden');
  });

  await test.step('hold', async () => {
    await first.getByRole('button', { name: 'Hold' }).click();
    await expect(held(main)).toContainText('+44 20 7946 0123');
    await expect(held(main)).toContainText(/On hold for\s*0:\d\d/);
    expect(states()).toEqual(['held']);
  });

  await test.step('take back', async () => {
    await held(main).getByRole('button', { name: 'Retrieve' }).click();
    await expect(talking(main)).toContainText('+44 20 7946 0123');
    await expect(first).toBeVisible();
    await expect(held(main)).toHaveCount(0);
    expect(states()).toEqual(['talking']);
  });

  await test.step('a second call while the first is held', async () => {
    await first.getByRole('button', { name: 'Hold' }).click();
    await expect(held(main)).toHaveCount(1);
    simulator.placeCall({ caller: '+61491570156', skillId: 2, workNo: agent.workNo });
    await expect(pop.getByTestId('caller')).toHaveText('+61 491 570 156');
    await expectPop(desktop, 'visible');
    await pressInPop(pop.getByRole('button', { name: 'Answer' }), () => talking(main).isVisible());
    await expect(talking(main)).toContainText('+61 491 570 156');
    await expect(second).toBeVisible();
    await expect(held(main)).toContainText('+44 20 7946 0123');
    expect(states()).toEqual(['held', 'talking']);
  });

  await test.step('swap, and back', async () => {
    await held(main).getByRole('button', { name: 'Swap' }).click();
    await expect(talking(main)).toContainText('+44 20 7946 0123');
    await expect(first).toBeVisible();
    await expect(held(main)).toContainText('+61 491 570 156');
    expect(states()).toEqual(['talking', 'held']);
    await main.keyboard.press('Alt+S');
    await expect(talking(main)).toContainText('+61 491 570 156');
    await expect(second).toBeVisible();
    await expect(held(main)).toContainText('+44 20 7946 0123');
    expect(states()).toEqual(['held', 'talking']);
  });

  await test.step('a swap of which the second half is refused', async () => {
    simulator.faults.add({ interface: 'gethold', retcode: '200-016' });
    await held(main).getByRole('button', { name: 'Swap' }).click();
    await expect(main.getByRole('note')).toContainText('You are talking in the first call again.');
    await expect(talking(main)).toContainText('+61 491 570 156');
    await expect(second).toBeVisible();
    expect(states()).toEqual(['held', 'talking']);
    await main.getByRole('note').getByRole('button').click();
    await expect(main.getByRole('note')).toHaveCount(0);
  });

  await test.step('release the second, then the first', async () => {
    await second.getByRole('button', { name: 'End', exact: true }).click();
    await expect(second).toHaveCount(0);
    await held(main).getByRole('button', { name: 'Retrieve' }).click();
    await first.getByRole('button', { name: 'End', exact: true }).click();
    await expect(card(main)).toHaveCount(0);
    expect(states()).toEqual(['ended', 'ended']);
    await expect(main.getByRole('status').filter({ hasText: 'State: Ready' })).toBeAttached();
  });

  const talk = async (caller: string): Promise<string> => {
    const { callId } = await takeCall(main, simulator, { caller });
    return callId;
  };
  const line = (number: string) => ended(main).filter({ hasText: number });

  await test.step('ended by the agent', async () => {
    await talk('+12025550101');
    await card(main).getByRole('button', { name: 'End', exact: true }).click();
    await expect(line('+1 202 555 0101')).toContainText('You ended the call');
  });
  await test.step('by the caller', async () => {
    simulator.callerHangsUp(await talk('+12025550102'));
    await expect(line('+1 202 555 0102')).toContainText('The caller hung up');
  });
  await test.step('by the caller, while on hold', async () => {
    const callId = await talk('+12025550103');
    await card(main).getByRole('button', { name: 'Hold' }).click();
    await expect(held(main)).toHaveCount(1);
    simulator.callerHangsUp(callId);
    await expect(line('+1 202 555 0103')).toContainText('The caller hung up');
    await expect(held(main)).toHaveCount(0);
  });
});

test('keeps the call ringing when the gateway cannot take the answer, and shows it as answered when neither the answer nor its event is heard', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ callInfoTells: 'talking' });
  const { pop, main, desktop } = await startAtWork(launch, simulator);
  const answer = pop.getByRole('button', { name: 'Answer' });
  const asked = (times: number) => () =>
    Promise.resolve((simulator.requests()['answer']?.['PUT'] ?? 0) === times);

  await test.step('it cannot take the answer', async () => {
    simulator.faults.add({ interface: 'answer', retcode: '100-007' });
    simulator.placeCall({ caller: '+442079460123' });
    await pressInPop(answer, asked(1));
    await expect(pop.getByRole('note')).toContainText('A server behind the gateway cannot be reached.');
    await expectPop(desktop, 'visible');
    await pressInPop(answer, asked(2));
    await expect(talking(main)).toBeVisible();
  });
  await test.step('neither is heard', async () => {
    await card(main).getByRole('button', { name: 'End', exact: true }).click();
    await expect(card(main)).toHaveCount(0);
    simulator.faults.add({ interface: 'answer', takesEffect: true, drop: true });
    simulator.faults.add({ interface: 'agentevent', eventType: 'AgentEvent_Talking', lose: true });
    simulator.placeCall({ caller: '+12025550142' });
    await pressInPop(answer, () => talking(main).isVisible());
    await expectPop(desktop, 'hidden');
    await expect(main.getByText('There is no call to answer.')).toHaveCount(0);
  });
});
