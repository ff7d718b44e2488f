import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { talking } from '../calls/wire.ts';
import { listen } from '../listen.ts';
import { openSettings, startAtWork } from '../steps.ts';

const caller = '+442079460123';

/** The outputs that the page is told of. */
const plug = (page: Page, names: readonly string[]): Promise<void> =>
  page.evaluate((labels) => {
    const devices = labels.map((label, nth) => ({ kind: 'audiooutput', deviceId: `id${nth}`, label }));
    navigator.mediaDevices.enumerateDevices = () => Promise.resolve(devices as unknown as MediaDeviceInfo[]);
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  }, names);

test('rings as long as a call rings, once a call, and not a moment longer', async ({ launch, simulator }) => {
  const { main, pop, agent } = await startAtWork(launch, simulator, { ringTone: 'soft' });
  const heard = await listen(pop);
  const expectHeard = (now: { begun: number; isSounding: boolean }) => expect.poll(heard).toMatchObject(now);

  await test.step('until the caller gives up', async () => {
    const { callId } = simulator.placeCall({ caller });
    await expectHeard({ begun: 1, isSounding: true });
    simulator.abandonCall(callId);
    await expectHeard({ begun: 1, isSounding: false });
  });
  await test.step('until it is answered, whatever the gateway repeats', async () => {
    simulator.placeCall({ caller });
    await expectHeard({ begun: 2, isSounding: true });
    simulator.sendEvent(agent.workNo, { eventType: 'AgentEvent_Ringing' });
    simulator.sendEvent(agent.workNo, { eventType: 'AgentOther_PhoneAlerting' });
    await main.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(talking(main)).toBeVisible();
    await expectHeard({ begun: 2, isSounding: false });
  });
});

test('sounds on the output that is set, and says where that is gone; quiet is quiet', async ({
  launch,
  simulator,
}) => {
  const program = await startAtWork(launch, simulator, { ringTone: 'classic', soundDevice: 'Headset' });
  const { main, pop } = program;
  const heard = await listen(pop);
  const gone = main.getByRole('main').getByText('Headset is not there');
  const settings = await openSettings(program, 'Sound and notifications');

  await test.step('a sample, on the output of that name', async () => {
    await plug(pop, ['Speakers', 'Headset']);
    await settings.getByRole('button', { name: 'Play a sample' }).click();
    await expect.poll(heard).toMatchObject({ begun: 1, output: 'id1' });
    await expect.poll(async () => (await heard()).isSounding).toBe(false);
    await expect(gone).toBeHidden();
  });
  await test.step('name and sentence stand together, and the sample apart from the list', async () => {
    const box = async (one: Locator) => {
      const { y = 0, height = 0 } = (await one.boundingBox()) ?? {};
      return { top: y, bottom: y + height };
    };
    const row = settings.getByRole('main').locator('.setting').filter({ hasText: 'Sound output' });
    const [name, sentence] = [await box(row.locator('.name')), await box(row.locator('.sentence'))];
    expect(sentence.top - name.bottom).toBeLessThan(4);
    const list = await box(row.locator('select'));
    expect((await box(row.getByRole('button'))).top - list.bottom).toBeGreaterThanOrEqual(6);
  });
  await test.step('that is gone', async () => {
    await plug(pop, ['Speakers']);
    simulator.placeCall({ caller });
    await expect.poll(heard).toMatchObject({ begun: 2, output: '', isSounding: true });
    await expect(gone).toBeVisible();
  });
  await test.step('that comes back and goes again while it rings, which goes on', async () => {
    await plug(pop, ['Speakers', 'Headset']);
    await expect.poll(heard).toMatchObject({ begun: 2, output: 'id1', isSounding: true });
    await expect(gone).toBeHidden();
    await plug(pop, ['Speakers']);
    await expect.poll(heard).toMatchObject({ begun: 2, output: '', isSounding: true });
    await expect(gone).toBeVisible();
  });
  await test.step('as loud as is set, at once', async () => {
    expect((await heard()).gain).toBeCloseTo(0.49);
    await settings.evaluate(() => window.ringside['savePreferences']?.({ soundVolume: 20 }));
    await expect.poll(async () => (await heard()).gain).toBeCloseTo(0.04);
  });
  await test.step('without a tone, and with another one', async () => {
    const set = (ringTone: string) =>
      settings.evaluate((to) => window.ringside['savePreferences']?.({ ringTone: to }), ringTone);
    await set('off');
    await expect.poll(async () => (await heard()).isSounding).toBe(false);
    await set('soft');
    await expect.poll(async () => (await heard()).isSounding).toBe(true);
  });
  await test.step('quiet', async () => {
    await settings.getByRole('switch', { name: 'Quiet' }).click();
    await expect.poll(async () => (await heard()).isSounding).toBe(false);
  });
});
