import { expect, test } from '../fixture.ts';
import { startAtWork } from '../steps.ts';
import { card } from '../calls/wire.ts';

test('a value of the data is changed and written back, and a note is kept with the call, whatever becomes of the page', async ({
  launch,
  simulator,
}) => {
  const { main } = await startAtWork(launch, simulator);
  simulator.placeCall({
    caller: '+442079460958',
    calldata: '{"name":"Olivia Bennett","order":"48213"}',
  });
  await card(main).getByRole('button', { name: 'Answer' }).click();
  await expect(card(main).getByRole('button', { name: 'Hold' })).toBeVisible();

  await test.step('the data: a refusal is told at the button, and nothing is lost', async () => {
    const end = card(main).getByRole('button', { name: 'End', exact: true });
    const before = await end.boundingBox();
    await card(main).getByRole('button', { name: 'More actions' }).click();
    await main.getByRole('menuitem', { name: 'Change the data' }).click();
    const form = main.getByRole('form', { name: 'Change the data' });
    await form.getByRole('textbox', { name: /order/i }).fill('48214');

    simulator.faults.add({ interface: 'setcalldataex', retcode: '400-001' });
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(main.getByRole('note').filter({ hasText: 'Saving the data' })).toBeVisible();
    expect(await end.boundingBox()).toEqual(before);
    await expect(form.getByRole('textbox', { name: /order/i })).toHaveValue('48214');

    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form).toHaveCount(0);
    await expect(card(main).getByText('48214')).toBeVisible();
    // What is shown is what the gateway tells when it is asked.
    expect(simulator.requests()['callinfobycallid']).toEqual({ GET: 1 });
  });
  await test.step('the note, which is beside the call where there is room', async () => {
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
});
