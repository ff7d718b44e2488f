import { expect, test } from '../fixture.ts';
import { expectPop, expectState, startAtWork } from '../steps.ts';
import { held, talking, tiles } from '../calls/wire.ts';
import { cell, openQueues } from './table.ts';

test('requests a waiting call, and says in row and column what became of it', async ({
  launch,
  startGateway,
}) => {
  const skills = [{ id: 3, name: 'VIP', onRequestOnly: true }];
  const simulator = await startGateway({ skills, requestedCallMs: 4000 });
  const { main, pop, desktop } = await startAtWork(launch, simulator, { autoEnterReady: false });
  const chosen = simulator.placeCall({ caller: '+442079460123', skillId: 3, priority: 5 });
  simulator.placeCall({ caller: '+61491570156', skillId: 3 });
  const request = (number: string) => main.getByRole('button', { name: `Take call from ${number}` });
  const row = (text: string | RegExp) => main.locator('li[aria-setsize]').filter({ hasText: text });

  await test.step('not while ready: it goes not ready and looks, by one button', async () => {
    await openQueues(main);
    await expect(cell(main, 'VIP', 1)).toHaveText(/2$/);
    await main.getByRole('button', { name: 'Go not ready and look' }).focus();
    await main.keyboard.press('Enter');
    await expectState(main, 'Not ready');
    await expect(request('+44 20 7946 0123')).toBeVisible();
    // The button is gone: the keyboard goes on from the queue that it was in.
    await expect(main.getByRole('button', { name: 'VIP', exact: true })).toBeFocused();
    await expect(main.getByText('Waiting calls are shown because you are not ready.')).toBeVisible();
    const size = main.viewportSize() ?? { width: 1080, height: 720 };
    for (const [width, height] of [
      [980, 680],
      [720, 520],
      [size.width, size.height],
    ] as const) {
      await main.setViewportSize({ width, height });
      await expect(row('+44 20 7946 0123').getByText('Priority 5')).toBeVisible();
      const [whole, word, button] = await Promise.all([
        row('+44 20 7946 0123').boundingBox(),
        row('+44 20 7946 0123').getByText('Priority 5').boundingBox(),
        request('+44 20 7946 0123').boundingBox(),
      ]);
      expect(whole?.height).toBe(44);
      expect(word?.x).toBeLessThan(button?.x ?? 0);
    }
  });

  await test.step('accepted: it arrives, and is talked to without an answer, also where its tile was put away', async () => {
    await request('+44 20 7946 0123').click();
    await expect(tiles(main)).toContainText('Accepted, your phone will ring');
    await expect(tiles(main)).toContainText('+44 20 7946 0123');
    await expect(row('+44 20 7946 0123')).toContainText('Accepted');
    await main.getByRole('button', { name: 'Put away the request for +44 20 7946 0123' }).click();
    await expect(tiles(main)).toHaveCount(0);
    await expect(main.getByRole('heading', { name: 'Calls', exact: true })).toBeFocused();
    await expect(row('+44 20 7946 0123')).toContainText('Accepted');
    await expect(row('+44 20 7946 0123')).toContainText('Here', { timeout: 15_000 });
    await expect(talking(main)).toBeVisible();
    await expect(tiles(main)).toHaveCount(1);
    expect(simulator.calls().find(({ callId }) => callId === chosen.callId)?.state).toBe('talking');
    expect(await desktop.calls('BrowserWindow.showInactive')).toHaveLength(1);
    await expectPop(desktop, 'hidden');
    await expect(pop.getByRole('button', { name: 'Answer' })).toHaveCount(0);
  });

  await test.step('not beside a call that is talked on: whoever waits is not said to have gone', async () => {
    await expect(request('+61 491 570 156')).toBeDisabled();
    await expect(request('+61 491 570 156')).toHaveAccessibleDescription(/A call is up\./);
    await expect(main.getByText('Waiting calls are shown because you are not ready.')).toHaveCount(0);
  });

  await test.step('not while a call is held, and the reason stands beside it', async () => {
    await tiles(main).getByRole('button', { name: 'Hold' }).click();
    await expect(held(main).getByRole('button', { name: 'Retrieve' })).toBeVisible();
    await expect(request('+61 491 570 156')).toBeDisabled();
    await expect(request('+61 491 570 156')).toHaveAccessibleDescription(/You have a call on hold./);
    await held(main).getByRole('button', { name: 'Retrieve' }).click();
    await expect(talking(main)).toBeVisible();
    await main.keyboard.press('Alt+E');
    await expect(talking(main)).toHaveCount(0);
  });

  await test.step('refused: with the gateway’s reason', async () => {
    simulator.faults.add({ interface: 'requestcall', retcode: '900-002' });
    await request('+61 491 570 156').click();
    const note = main.getByRole('note').filter({ hasText: 'You do not have the right to do this.' });
    await expect(note).toContainText('Code 900-002');
    await note.getByRole('button', { name: 'Dismiss' }).click();
    await expect(note).toHaveCount(0);
  });

  await test.step('somebody else was faster', async () => {
    simulator.faults.add({ interface: 'requestcall', outcome: 'takenByAnother' });
    await request('+61 491 570 156').click();
    const gone = tiles(main).filter({ hasText: /\+61 491 570 156\s*Gone/ });
    await expect(gone).toHaveCount(1);
    const struck = row('+61 491 570 156').getByRole('button', { name: /^Gone/ });
    await expect(struck).toHaveAttribute('aria-disabled', 'true');
    const asked = simulator.requests()['requestcall'];
    await struck.click({ force: true });
    await expect(gone).toHaveCount(0);
    await expect(row('+61 491 570 156')).toHaveCount(0);
    expect(simulator.requests()['requestcall']).toEqual(asked);
  });
});

test('says that somebody else has the call when an accepted request brings none', async ({
  launch,
  startGateway,
}) => {
  test.setTimeout(90_000);
  const simulator = await startGateway({ skills: [{ id: 3, name: 'VIP', onRequestOnly: true }] });
  const { main } = await startAtWork(launch, simulator, { startReady: false, autoEnterReady: false });
  simulator.placeCall({ caller: '+442079460123', skillId: 3 });
  simulator.faults.add({ interface: 'requestcall', outcome: 'neverArrives' });
  await openQueues(main);
  await main.getByRole('button', { name: /^Take call/ }).click();
  await expect(main.getByRole('button', { name: /^Accepted: / })).toBeVisible();
  // The running program waits for ten seconds, in real time, and asks then.
  await expect(main.getByRole('button', { name: /^Gone: / })).toBeVisible({ timeout: 40_000 });
});
