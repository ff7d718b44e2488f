import { expect, test } from '../fixture.ts';
import { expectPop, startAtWork } from '../steps.ts';
import { card } from './wire.ts';

test('answers an earlier call in its row while a newer one rings as well, and moves no answer', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ secondRings: true });
  const { main, pop, desktop, agent } = await startAtWork(launch, simulator);
  const { workNo } = agent;
  simulator.placeCall({ caller: '+442079460123', workNo });
  await expectPop(desktop, 'visible');
  await expect(pop.getByTestId('caller')).toHaveText('+44 20 7946 0123');
  const foot = pop.getByRole('button', { name: 'Answer' }).last();
  const before = await foot.boundingBox();

  simulator.placeCall({ caller: '+12025550142', workNo });
  await expect(pop.getByTestId('caller')).toHaveText('+1 202 555 0142');
  const row = pop.getByRole('listitem').filter({ hasText: '+44 20 7946 0123' });
  await expect(row).toBeInViewport({ ratio: 1 });
  expect(await foot.boundingBox()).toEqual(before);

  await row.getByRole('button', { name: 'Answer' }).click();
  await expect(card(main).filter({ hasText: '+44 20 7946 0123' })).toContainText('Talking');
  await expect(pop.getByRole('listitem')).toHaveCount(0);
});
