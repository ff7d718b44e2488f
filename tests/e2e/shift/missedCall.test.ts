import { expect, test } from '../fixture.ts';
import { startAtWork } from '../steps.ts';

test('says why an agent who missed a call is busy, and takes calls again', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ noAnswerMs: 1500 });
  const { main } = await startAtWork(launch, simulator);
  const note = main.getByText('You did not answer a call in time, so the gateway made you busy.');
  const { callId } = simulator.placeCall({ caller: '+442079460123' });
  await expect(main.getByRole('status').filter({ hasText: 'State: Busy' })).toBeAttached();
  await expect(note).toBeVisible();
  // The caller still waits in the queue, and would ring at once.
  simulator.abandonCall(callId);
  await main.getByRole('button', { name: 'Take calls again' }).click();
  await expect(main.getByRole('status').filter({ hasText: 'State: Ready' })).toBeAttached();
  await expect(note).toHaveCount(0);
});
