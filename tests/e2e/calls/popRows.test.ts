import { expect, test } from '../fixture.ts';
import { expectPop, pressInPop, startAtWork } from '../steps.ts';
import { talking } from './wire.ts';

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
  /** Where it is on the screen: the window grows away from its corner. */
  const onScreen = async () => {
    const [{ bounds }, box] = [await desktop.window('pop'), await foot.boundingBox()];
    const { height } = await pop.evaluate(() => document.documentElement.getBoundingClientRect());
    return height === bounds.height ? [bounds.x + (box?.x ?? 0), bounds.y + (box?.y ?? 0)] : null;
  };
  await expect.poll(onScreen).not.toBeNull();
  const before = await onScreen();

  // Beside a call whose phone only alerts no other one rings.
  await expect(foot).toBeEnabled();
  simulator.placeCall({ caller: '+12025550142', workNo });
  await expect(pop.getByTestId('caller')).toHaveText('+1 202 555 0142');
  const row = pop.getByRole('listitem').filter({ hasText: '+44 20 7946 0123' });
  await expect(row).toBeInViewport({ ratio: 1 });
  await expect.poll(onScreen).toEqual(before);

  await pressInPop(row.getByRole('button', { name: 'Answer' }), () =>
    talking(main).filter({ hasText: '+44 20 7946 0123' }).isVisible(),
  );
  await expect(pop.getByRole('listitem')).toHaveCount(0);
});
