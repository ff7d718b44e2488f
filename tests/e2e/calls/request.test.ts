import { expect, test } from '../fixture.ts';
import { chooseState, expectPop, startAtWork } from '../steps.ts';
import { held, talking, tiles } from './wire.ts';

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
  const note = main.locator('.note', { hasText: 'Call ID' });

  await test.step('not while ready: the window says what to do first', async () => {
    await main.getByRole('button', { name: 'Queues', exact: true }).click();
    await expect(main.getByText('Go not ready first').first()).toBeVisible();
    await chooseState(main, 'Not ready');
    await expect(main.getByText('Go not ready first')).toHaveCount(0);
    await expect(main.getByText('2 calls waiting', { exact: true }).first()).toBeVisible();
  });

  await test.step('accepted: it arrives, and is talked to without an answer', async () => {
    await request('+44 20 7946 0123').click();
    await expect(tiles(main)).toContainText('Accepted, your phone will ring');
    await expect(tiles(main)).toContainText('+44 20 7946 0123');
    await expect(note).toContainText('The call has arrived.', { timeout: 15_000 });
    await expect(talking(main)).toBeVisible();
    await expect(tiles(main)).toHaveCount(1);
    expect(simulator.calls().find(({ callId }) => callId === chosen.callId)?.state).toBe('talking');
    expect(await desktop.calls('BrowserWindow.showInactive')).toHaveLength(1);
    await expectPop(desktop, 'hidden');
    await expect(pop.getByRole('button', { name: 'Answer' })).toHaveCount(0);
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
    await expect(main.getByRole('note')).toContainText('You do not have the right to do this.');
    await expect(main.getByRole('note')).toContainText('Code 900-002');
  });

  await test.step('somebody else was faster', async () => {
    simulator.faults.add({ interface: 'requestcall', outcome: 'takenByAnother' });
    await request('+61 491 570 156').click();
    const gone = tiles(main).filter({ hasText: /\+61 491 570 156\s*Gone/ });
    await expect(gone).toHaveCount(1);
    await expect(gone).toHaveCount(0);
    await expect(main.getByRole('note')).toContainText('The call is no longer available.');
    await expect(main.getByRole('note')).toContainText('Somebody else took it');
    await expect(request('+61 491 570 156')).toHaveCount(0);
  });
});

test('says that somebody else has the call when an accepted request brings none', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ skills: [{ id: 3, name: 'VIP', onRequestOnly: true }] });
  const { main } = await startAtWork(launch, simulator, { startReady: false, autoEnterReady: false });
  simulator.placeCall({ caller: '+442079460123', skillId: 3 });
  simulator.faults.add({ interface: 'requestcall', outcome: 'neverArrives' });
  await main.getByRole('button', { name: 'Queues', exact: true }).click();
  await main.getByRole('button', { name: /^Take call/ }).click();
  await expect(main.getByText('Accepted. Your phone is about to ring.').first()).toBeVisible();
  // The running program waits for ten seconds, in real time.
  const alert = main.getByRole('note').filter({ hasText: 'The call is no longer available.' });
  await expect(alert).toContainText('Somebody else took it', { timeout: 15_000 });
});
