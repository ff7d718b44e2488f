import { expect, test } from '../fixture.ts';
import { startAtWork } from '../steps.ts';
import { card } from '../calls/wire.ts';

test('a value of the data is changed and written back; a refusal is told at the button, and nothing is lost', async ({
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
