import { expect, test } from '../fixture.ts';
import { startAtWork } from '../steps.ts';
import { card, ended, tiles } from './wire.ts';

test('says of a call that it is recorded, mutes it, sends tones in it, and says of one that somebody else answered so', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ recording: true });
  const { main, agent } = await startAtWork(launch, simulator);
  simulator.placeCall({ caller: '+442079460123' });
  await card(main).getByRole('button', { name: 'Answer' }).click();
  const isMuted = () => simulator.calls().map(({ muted }) => muted);

  await test.step('recorded, as its tile and the work area say', async () => {
    await expect(card(main)).toContainText('Recorded');
    await expect(tiles(main)).toContainText('Recorded');
    simulator.sendEvent(agent.workNo, { eventType: 'AgentMediaEvent_Record_Fail' });
    await expect(tiles(main)).not.toContainText('Recorded');
  });

  await test.step('mute, which is said while another view is open', async () => {
    await card(main).getByRole('button', { name: 'Mute' }).click();
    await expect(card(main)).toContainText('Muted');
    expect(isMuted()).toEqual([true]);
    await main.keyboard.press('Alt+2');
    await expect(tiles(main)).toContainText('Muted');
    await main.keyboard.press('Alt+M');
    await expect(tiles(main)).not.toContainText('Muted');
    expect(isMuted()).toEqual([false]);
    await main.keyboard.press('Alt+1');
  });
  const pad = main.getByRole('group', { name: 'Keypad' });
  await test.step('a keypad under its button', async () => {
    await card(main).getByRole('button', { name: 'Keypad' }).click();
    const [button, under] = [
      await card(main).getByRole('button', { name: 'Keypad' }).boundingBox(),
      await pad.boundingBox(),
    ];
    expect(Math.round((under?.y ?? 0) - (button?.y ?? 0) - (button?.height ?? 0))).toBe(8);
    expect(Math.round((under?.x ?? 0) - (button?.x ?? 0))).toBe(0);
  });
  await test.step('tones by keypad and by typing', async () => {
    await main.keyboard.type('12');
    await pad.getByRole('button', { name: 'Hash' }).click();
    await expect(pad.getByLabel('Sent')).toHaveText('12#');
    await expect.poll(() => simulator.calls().map(({ tones }) => tones)).toEqual(['12#']);
    const height = (await pad.getByRole('button', { name: 'Hash' }).boundingBox())?.height;
    expect(height).toBeGreaterThanOrEqual(44);
  });
  await test.step('refused', async () => {
    simulator.faults.add({ interface: 'seconddialex', retcode: '200-026' });
    await pad.getByRole('button', { name: '7' }).click();
    await expect(pad.getByRole('note')).toContainText('Sending 7: it is not known whether it was heard');
  });
  await test.step('closed, with the focus at its button', async () => {
    await main.keyboard.press('Escape');
    await expect(pad).toHaveCount(0);
    await expect(card(main).getByRole('button', { name: 'Keypad' })).toBeFocused();
  });
  await test.step('not that the agent ended a call that somebody else has answered', async () => {
    await card(main).getByRole('button', { name: 'End', exact: true }).click();
    await expect(card(main)).toHaveCount(0);
    const { callId } = simulator.placeCall({ caller: '+12025550142' });
    await expect(card(main).getByRole('button', { name: 'Answer' })).toBeEnabled();
    simulator.sendEvent(agent.workNo, { eventType: 'AgentEvent_Call_Release', content: callId });
    await expect(ended(main).filter({ hasText: '202 555 0142' })).toContainText(
      'No longer rings here: answered elsewhere',
    );
  });
});
