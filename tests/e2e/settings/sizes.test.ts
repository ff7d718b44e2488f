import { talking } from '../calls/wire.ts';
import { expect, test } from '../fixture.ts';
import { expectPop, openSettings, startAtWork, takeCall } from '../steps.ts';

const data = 'name=Olivia Bennett,why=Delivery arrived damaged,order=48213,level=Gold,language=English';

test('gives calls less room in the main window, and shows less on a smaller pop, at once and as they are set', async ({
  launch,
  simulator,
}, testInfo) => {
  test.setTimeout(60_000);
  const program = await startAtWork(launch, simulator, { autoEnterReady: true });
  const { main, pop, desktop } = program;
  const settings = await openSettings(program, 'Calls and pop');
  const popFoot = async () => {
    const { bounds } = await desktop.window('pop');
    const answer = await pop.getByRole('button', { name: /^Answer/ }).boundingBox();
    return { height: bounds.height, foot: bounds.y + (answer?.y ?? 0), left: bounds.x + (answer?.x ?? 0) };
  };

  const shown = { caller: '+442079460958', skillId: 1, calldata: data };
  await test.step('a small pop has two facts and is lower, and Answer is where it was', async () => {
    const call = simulator.placeCall(shown);
    await expect(pop.getByText('Gold')).toBeVisible();
    await expectPop(desktop, 'visible');
    await expect.poll(async () => (await popFoot()).height).toBeGreaterThan(200);
    const usual = await popFoot();
    await pop.screenshot({ path: testInfo.outputPath('pop-usual.png') });
    await settings.getByRole('radio', { name: 'Small' }).check();
    await expect(pop.getByText('Gold')).toHaveCount(0);
    await expect(pop.getByText('Delivery arrived damaged')).toBeVisible();
    await expect.poll(async () => (await popFoot()).height).toBeLessThan(usual.height);
    const small = await popFoot();
    await pop.screenshot({ path: testInfo.outputPath('pop-small.png') });
    expect({ foot: small.foot, left: small.left }).toEqual({ foot: usual.foot, left: usual.left });
    simulator.abandonCall(call.callId);
    await expectPop(desktop, 'hidden');
  });
  await test.step('a compact window has lower tiles and buttons, and nothing is cut off', async () => {
    await takeCall(main, simulator, shown);
    const tile = main.getByRole('listitem').filter({ hasText: 'Olivia' }).first();
    const height = async () => (await tile.boundingBox())?.height ?? 0;
    const comfortable = await height();
    await settings.getByRole('button', { name: 'General' }).click();
    await settings.getByRole('radio', { name: 'Compact' }).check();
    await expect.poll(height).toBeLessThan(comfortable);
    expect([comfortable, await height()]).toEqual([68, 56]);
    await expect(talking(main)).toBeVisible();
    await main.screenshot({ path: testInfo.outputPath('compact.png') });
    expect(await tile.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0);
    expect(await main.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    await settings.getByRole('radio', { name: 'Comfortable' }).check();
    await expect.poll(height).toBe(comfortable);
  });
});
