import { expect, test } from '../fixture.ts';
import { startAtWork } from '../steps.ts';
import { card } from '../calls/wire.ts';

test('a note on a call is kept with it, whatever becomes of the page; beside the call where there is room', async ({
  launch,
  simulator,
}) => {
  const { main } = await startAtWork(launch, simulator);
  simulator.placeCall({ caller: '+442079460958', calldata: '{"name":"Olivia Bennett"}' });
  await card(main).getByRole('button', { name: 'Answer' }).click();
  const note = main.getByRole('textbox', { name: 'Note' });
  await main.setViewportSize({ width: 980, height: 680 });
  await expect(note).toHaveCount(0);
  await main.keyboard.press('Alt+N');
  await expect(note).toBeFocused();
  await main.keyboard.type('Replacement lamp, 补发台灯');
  await expect(main.getByText('Saved')).toBeVisible();

  await main.reload();
  await expect(card(main)).toBeVisible();
  await main.keyboard.press('Alt+N');
  await expect(note).toHaveValue('Replacement lamp, 补发台灯');
  await main.setViewportSize({ width: 1400, height: 900 });
  const inspector = main.getByRole('complementary', { name: 'Note' });
  await expect(inspector.getByRole('textbox')).toHaveValue('Replacement lamp, 补发台灯');
  expect(await inspector.boundingBox()).toMatchObject({ x: 1120, width: 280 });
  await expect(card(main).getByText('Associated data')).toBeVisible();
});
