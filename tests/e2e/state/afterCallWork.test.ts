import { expect, test } from '../fixture.ts';
import { card } from '../calls/wire.ts';
import { chooseState, expectState, startAtWork } from '../steps.ts';

test('after-call work counts down beside the caller, has the desk of its call, is extended and finished, and begun again from the menu', async ({
  launch,
  simulator,
}) => {
  const { main, agent } = await startAtWork(launch, simulator, { autoEnterReady: false, wrapUpLength: '30' });
  const work = main.getByRole('region', { name: 'After-call work' });

  await test.step('counted down, extended and finished', async () => {
    const { callId } = simulator.placeCall({ caller: '02079460123', calldata: '{"name":"Olivia Bennett"}' });
    await main
      .getByRole('button', { name: /^Answer/ })
      .first()
      .click();
    await expect(main.getByRole('button', { name: 'Hold' }).first()).toBeVisible({ timeout: 10_000 });
    simulator.callerHangsUp(callId);
    await expect(work).toContainText('Olivia Bennett');
    await expect(work).toContainText(/0:(30|2\d)/);
    await work.getByRole('button', { name: '+30 s' }).click();
    await expect(work).toContainText(/0:[45]\d/);
    await work.getByRole('button', { name: 'Finish' }).click();
    await expectState(main, 'Ready');
    await expect(work).toBeHidden();
    expect(simulator.agentState(agent.workNo).state).toBe(4);
  });
  await test.step('begun again from the menu', async () => {
    await chooseState(main, 'After-call work');
    await expect(work).toBeVisible();
    expect(simulator.agentState(agent.workNo).state).toBe(5);
    await main.keyboard.press('Alt+R');
    await expectState(main, 'Ready');
    expect(simulator.agentState(agent.workNo).state).toBe(4);
  });
  await test.step('the desk of its call stays where it was', async () => {
    const remark = 'The driver could not find the side door. '.repeat(20);
    const { callId } = simulator.placeCall({
      caller: '+442079460958',
      calldata: JSON.stringify({ name: 'Olivia Bennett', remark }),
    });
    await card(main).getByRole('button', { name: 'Answer' }).click();
    await expect(card(main).getByRole('button', { name: 'Hold' })).toBeVisible();
    const end = card(main).getByRole('button', { name: 'End' });
    const before = await end.boundingBox();
    simulator.callerHangsUp(callId);
    await expect(card(main)).toContainText(/Olivia Bennett.*Ended/s);
    expect(await end.boundingBox()).toEqual(before);
  });
  await test.step('a long value shows three lines, and the rest when asked', async () => {
    const cell = card(main).getByRole('cell', { name: /driver/ });
    const height = async () => (await cell.boundingBox())?.height ?? 0;
    const cut = await height();
    await cell.getByRole('button', { name: 'more' }).click();
    expect(await height()).toBeGreaterThan(cut * 1.5);
    await cell.getByRole('button', { name: 'less' }).click();
    expect(await height()).toBe(cut);
  });
  await test.step('note, and what ends it in the bar', async () => {
    await card(main).getByRole('button', { name: 'Note' }).click();
    await expect(main.getByRole('textbox', { name: 'Note' })).toBeFocused();
    await main.keyboard.type('Replacement lamp sent by courier, arrives Thursday.');
    await card(main).getByRole('button', { name: '+30 s' }).click();
    await expect(work).toContainText(/0:[45]\d/);
    await card(main).getByRole('button', { name: 'Finish' }).click();
    await expectState(main, 'Ready');
    expect(simulator.agentState(agent.workNo).state).toBe(4);
    await expect(card(main)).toHaveCount(0);
  });
});
