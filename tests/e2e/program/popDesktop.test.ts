import { expect, test } from '../fixture.ts';
import { expectPop, startAtWork } from '../steps.ts';

const caller = '+442079460123';
const calldata = '{"name":"Olivia Bennett","why":"Delivery arrived damaged"}';

test('comes again where it was dragged to, grows from its corner there, and says on a locked screen that there is a call, and no more', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ offhookToRingingMs: 60_000 });
  const { pop, main, desktop } = await startAtWork(launch, simulator);

  await test.step('where it was dragged to', async () => {
    const corner = async () => {
      const { x, y, width, height } = (await desktop.window('pop')).bounds;
      return [x + width, y + height];
    };
    const first = simulator.placeCall({ caller });
    await expectPop(desktop, 'visible');
    await desktop.moveWindow('pop', 300, 200);
    const [right, bottom] = await corner();
    simulator.abandonCall(first.callId);
    await expectPop(desktop, 'hidden');

    const second = simulator.placeCall({ caller, calldata });
    await expectPop(desktop, 'visible');
    await expect.poll(corner).toEqual([right, bottom]);
    simulator.abandonCall(second.callId);
    await expectPop(desktop, 'hidden');
  });
  await test.step('on a locked screen, in pop, tray and notification', async () => {
    const trayText = async () => (await desktop.tray())?.toolTip ?? '';
    const notices = async () => (await desktop.notifications()).map(({ body }) => body);
    await desktop.leaveWindow('main');
    await desktop.powerEvent('lock-screen');

    const { callId } = simulator.placeCall({ caller, calldata, skillId: 1 });
    await expectPop(desktop, 'visible');
    await expect(pop.getByTestId('caller')).toHaveText('A call');
    await expect.poll(notices).toEqual(['A call']);
    await expect.poll(trayText).toContain('ringing');
    expect(await trayText()).not.toContain('Olivia');
    await expect(pop.getByRole('main')).not.toContainText(/Olivia|7946|damaged|Service/);

    await desktop.powerEvent('unlock-screen');
    await expect(pop.getByTestId('caller')).toHaveText('Olivia Bennett');
    await expect.poll(trayText).toContain('A call is ringing: Olivia Bennett');
    simulator.abandonCall(callId);

    await main.evaluate(() => window.ringside['savePreferences']?.({ coverWhenLocked: false }));
    await desktop.powerEvent('lock-screen');
    simulator.placeCall({ caller, calldata, skillId: 1 });
    await expect.poll(notices).toEqual(['A call', 'Olivia Bennett · Service']);
    await expect(pop.getByTestId('caller')).toHaveText('Olivia Bennett');
  });
});
