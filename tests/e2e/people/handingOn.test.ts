import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { card, ended, signInBeside, talking } from '../calls/wire.ts';
import { startAtWork, startColleague, takeCall } from '../steps.ts';

test.describe.configure({ timeout: 60_000 });

const panel = (main: Page) => main.getByRole('region', { name: 'Their calls' });
const transferTo = (main: Page) => main.getByRole('button', { name: 'Transfer to', exact: true });

async function open(main: Page, name: RegExp): Promise<void> {
  await main.keyboard.press('Alt+3');
  await main.getByRole('option', { name }).click();
}

test('transfers a call to the colleague who is looked at, and tells at the call what is refused', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({
    agents: [
      { workNo: '1001' },
      { workNo: '1002', name: 'Daniel Ko' },
      { workNo: '1003', name: 'Priya Nair' },
    ],
  });
  const { main } = await startAtWork(launch, simulator);
  const { main: other } = await startColleague(launch, simulator);

  await test.step('not without a call, nor to who is signed out', async () => {
    await open(main, /Daniel Ko/);
    await expect(transferTo(main)).toHaveAccessibleDescription('You are not talking in a call.');
    await open(main, /Priya Nair/);
    await expect(transferTo(main)).toHaveAccessibleDescription('This colleague is signed out.');
  });
  await test.step('refused: said at the call, which goes on', async () => {
    await main.keyboard.press('Alt+1');
    await takeCall(main, simulator, { caller: '+442079460123', calldata: 'name=Hannah Okafor' });
    simulator.faults.add({ interface: 'transfer', retcode: '200-012' });
    await open(main, /Daniel Ko/);
    await transferTo(main).click();
    await expect(main.getByRole('heading', { name: 'Hannah Okafor' })).toBeVisible();
    await expect(card(main).getByRole('note')).toContainText('200-012');
    await expect(talking(main)).toContainText('Hannah Okafor');
    await card(main).getByRole('button', { name: 'Dismiss' }).click();
  });
  await test.step('handed on', async () => {
    await open(main, /Daniel Ko/);
    await transferTo(main).click();
    await expect(other.getByRole('button', { name: 'Answer', exact: true })).toBeEnabled();
    await expect(ended(main)).toContainText('Transferred to Daniel Ko');
    await other.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(talking(other)).toContainText('Hannah Okafor');
  });
});

test('says of a colleague on another node, and to an inspector, what can and cannot be read, once', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({
    agents: [
      { workNo: '1001', rights: ['queryAgents', 'inspect'] },
      { workNo: '1002', name: 'Daniel Ko', node: 2 },
      { workNo: '1003', name: 'Priya Nair' },
    ],
  });
  const held = async (workNo: string) => {
    const ask = await signInBeside(simulator, workNo);
    simulator.placeCall({ caller: '+442079460311', workNo, calldata: 'name=Hannah Okafor' });
    await expect.poll(() => simulator.agentState(workNo).calls[0]?.state).toBe('ringing');
    await ask('PUT', `voicecall/${workNo}/answer`);
    await expect.poll(() => simulator.agentState(workNo).calls[0]?.state).toBe('talking');
    await ask('POST', `voicecall/${workNo}/hold`);
  };
  await held('1002');
  await held('1003');
  const { main } = await startAtWork(launch, simulator, { startReady: false });
  await test.step('on the own node: who is on hold', async () => {
    await open(main, /Priya Nair/);
    await expect(panel(main).getByRole('group', { name: 'Hannah Okafor' })).toContainText('On hold');
    await expect(panel(main).getByText(/another node/)).toHaveCount(0);
  });
  await test.step('on another: their call, and that it is not told who is on hold', async () => {
    await open(main, /Daniel Ko/);
    await expect(panel(main).getByRole('group', { name: 'Hannah Okafor' })).toContainText('On the phone');
    await expect(panel(main).getByText(/this colleague is on another node/)).toHaveCount(1);
    await expect(panel(main).getByText('This colleague has no call.')).toHaveCount(0);
  });
});
