import type { Page } from '@playwright/test';
import type { Simulator } from '../../../simulator/index.ts';
import { expect, test } from '../fixture.ts';
import { expectAccessible } from '../accessibility/everyLook.ts';
import { signInBeside, talking } from '../calls/wire.ts';
import { chooseState, startAtWork, startColleague, takeCall } from '../steps.ts';

// Every look at a page is axe's reading of all of it, twice; some start two programs.
test.describe.configure({ timeout: 90_000 });

const panel = (main: Page) => main.getByRole('region', { name: 'Their calls' });
const row = (main: Page, name: string | RegExp) => main.getByRole('option', { name });
const actions = (main: Page) => main.getByRole('group', { name: 'What to do with this colleague' });
const press = (main: Page, name: string) => actions(main).getByRole('button', { name, exact: true }).click();
const ringing = (simulator: Simulator, workNo: string) =>
  expect.poll(() => simulator.agentState(workNo).calls.map(({ state }) => state)).toContain('ringing');

test('shows who works here and what they do, finds them by queue, group and name, and has favourites first, also after a start', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({
    agents: [
      { workNo: '1001' },
      { workNo: '1002', name: 'Daniel Ko', group: 'Team North', skillIds: [1] },
      { workNo: '1003', name: 'Priya Nair', group: 'Team South', skillIds: [2] },
      { workNo: '1004', name: 'Zoe <b>Ek</b>', group: 'Team South', skillIds: [1, 2] },
    ],
  });
  const signIn = async (workNo: string) => {
    const send = await signInBeside(simulator, workNo);
    await send('POST', `onlineagent/${workNo}/resetskill/true`);
    return send;
  };
  await signIn('1002');
  await signIn('1004');
  const priya = await signIn('1003');
  await priya('POST', 'onlineagent/1003/saybusy');
  const { main, close, userDataDir } = await startAtWork(launch, simulator, { startReady: false });
  const names = main.getByRole('listbox', { name: 'Colleagues' }).getByRole('option');

  await test.step('Alt+3', async () => {
    await main.keyboard.press('Alt+3');
    await expect(main.getByRole('heading', { name: 'People' })).toBeFocused();
    await expect(names).toContainText(['Daniel Ko', 'Priya Nair', 'Zoe <b>Ek</b>']);
    await expect(row(main, /Daniel Ko/)).toContainText(/1002.*Service.*Ready.*0:\d\d/);
    await expect(row(main, /Priya/)).toContainText('Not ready');
  });
  await test.step('what they do now', async () => {
    await priya('POST', 'onlineagent/1003/sayfree');
    await expect(row(main, /Priya/)).toContainText('Ready', { timeout: 12_000 });
  });
  await test.step('by queue, by group, by name', async () => {
    await main.getByRole('combobox', { name: 'Queue' }).selectOption('Orders');
    await expect(names).toContainText(['Priya Nair', 'Zoe']);
    await main.getByRole('combobox', { name: 'Queue' }).selectOption('All queues');
    await main.getByRole('combobox', { name: 'Group' }).selectOption('Team North');
    await expect(names).toHaveCount(1);
    await main.getByRole('combobox', { name: 'Group' }).selectOption('All groups');
    await main.getByRole('searchbox').fill('nair');
    await expect(names).toContainText(['Priya Nair']);
    await main.getByRole('searchbox').fill('');
    await expect(names).toHaveCount(3);
  });
  await test.step('by the arrow keys, to the colleague and back', async () => {
    await main.getByRole('listbox').focus();
    await main.keyboard.press('End');
    await main.keyboard.press('Enter');
    await expect(main.getByRole('heading', { name: 'Zoe <b>Ek</b>' })).toBeFocused();
  });
  await test.step('a favourite', async () => {
    await main.getByRole('button', { name: 'Favourite: comes first' }).click();
    await expect(names.first()).toContainText('Zoe');
    await expectAccessible(main);
  });
  await chooseState(main, 'Sign out');
  await expect(main.getByLabel('Work number')).toBeVisible();
  await close();
  const again = await launch({ userDataDir });
  const page = await again.page('main');
  await page.getByLabel('Password', { exact: true }).fill('pw-1001');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'People' }).click();
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Zoe');
});

test('asks for the list only while it is in sight, and no longer once another view is open', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ agents: 3 });
  const { main } = await startAtWork(launch, simulator, { startReady: false });
  const count = () => simulator.requests()['allagentstatus'] ?? {};
  expect(count()).toEqual({});
  await main.keyboard.press('Alt+3');
  await expect(row(main, /1002/)).toBeVisible();
  await main.keyboard.press('Alt+1');
  await expect(main.getByRole('listbox')).toHaveCount(0);
  const before = JSON.stringify(count());
  simulator.placeCall({ caller: '+442079460123', workNo: '1003' });
  await main.keyboard.press('Alt+2');
  await main.keyboard.press('Alt+1');
  expect(JSON.stringify(count())).toBe(before);
});

test('has thousands of colleagues in sight as they are scrolled to, with none drawn that is not', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ agents: 3000 });
  const { main } = await startAtWork(launch, simulator, { startReady: false });
  await main.keyboard.press('Alt+3');
  await expect(row(main, /1002/)).toBeVisible();
  await expect(main.getByText('2999 colleagues').first()).toBeAttached();
  await main.getByRole('listbox').focus();
  await main.keyboard.press('End');
  await expect(row(main, /Agent 4000/)).toBeInViewport();
  expect(await main.getByRole('option').count()).toBeLessThan(60);
  await main.keyboard.press('Home');
  await expect(row(main, /1002/)).toBeInViewport();
  await main.getByRole('searchbox').fill('3999');
  await expect(main.getByRole('option')).toHaveCount(1);
});

test('says once what is refused, and lets a number be looked at that is typed', async ({
  launch,
  startGateway,
}) => {
  const agents = [
    { workNo: '1001', rights: ['queryAgents' as const] },
    { workNo: '1002' },
    { workNo: '1003', closedToQueries: true },
  ];
  const simulator = await startGateway({ agents, directoryTells: 'refused', callsByIdOf: 'own' });
  const send = await signInBeside(simulator, '1002');
  const { main } = await startAtWork(launch, simulator, { startReady: false });
  await main.keyboard.press('Alt+3');
  await expect(main.getByRole('note')).toContainText('You do not have the right to do this.');
  await expect(main.getByText('The gateway lists no colleague.')).toHaveCount(0);
  await test.step('a refused colleague', async () => {
    await main.getByRole('searchbox').fill('1003');
    await main.getByRole('button', { name: 'Show 1003' }).click();
    await expect(panel(main).getByRole('note')).toContainText('Code 900-002');
    await expect(panel(main).getByText('This colleague has no call.')).toHaveCount(0);
  });
  await test.step('calls of which nothing but their being there is told', async () => {
    simulator.placeCall({ caller: '+442079460123', workNo: '1002' });
    await ringing(simulator, '1002');
    await send('PUT', 'voicecall/1002/answer');
    await main.getByRole('searchbox').fill('1002');
    await main.getByRole('button', { name: 'Show 1002' }).click();
    await expect(panel(main).getByRole('group')).toContainText('Unknown caller');
    await expect(panel(main).getByText(/Who is on these calls is not told/)).toHaveCount(1);
    await expect(panel(main).getByText(/told to inspectors only/)).toHaveCount(1);
  });
});

test('says of a colleague’s calls what is told of them, and no more, and who may be signed out', async ({
  launch,
  startGateway,
}) => {
  const site = { directoryForm: 'spelled', callsByIdOf: 'another' } as const;
  const simulator = await startGateway({
    ...{ agents: [{ workNo: '1001' }, { workNo: '1002', name: 'Daniel Ko' }], ...site },
  });
  const send = await signInBeside(simulator, '1002');
  simulator.placeCall({ caller: '+12025550178', workNo: '1002', calldata: 'name=Anna Fisher' });
  await ringing(simulator, '1002');
  await send('PUT', 'voicecall/1002/answer');
  simulator.placeCall({ caller: '+61491570156', skillId: 1 });
  const { main } = await startAtWork(launch, simulator, { startReady: false });
  await main.keyboard.press('Alt+3');
  await row(main, /Daniel Ko.*Talking/).click();
  await expect(panel(main).getByRole('group')).toContainText('Unknown caller');
  simulator.faults.add({ interface: 'allcallinfoEx', retcode: '100-006', times: 0 });
  await expect(panel(main).getByText(/This colleague may be signed out.*Code 100-006/)).toBeVisible({
    timeout: 20_000,
  });
  await expect(main.getByText('You are not signed in at the gateway.')).toHaveCount(0);
});

test('shows a colleague’s calls as people, on hold or not, and picks up the one that rings there', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({
    agents: [{ workNo: '1001' }, { workNo: '1002', name: 'Daniel Ko' }],
  });
  const send = await signInBeside(simulator, '1002');
  const { main } = await startAtWork(launch, simulator, { startReady: false });
  await main.keyboard.press('Alt+3');
  await row(main, /Daniel Ko/).click();
  await expect(panel(main).getByText('This colleague has no call.')).toBeVisible();
  await test.step('none to be picked up', async () => {
    await press(main, 'Pick up their ringing call');
    await expect(main.getByRole('note')).toContainText('No call rings at this colleague.');
  });
  await test.step('as people', async () => {
    simulator.placeCall({
      ...{ caller: '+442079460311', workNo: '1002' },
      calldata: 'name=Hannah Okafor&reason=Warranty',
    });
    await ringing(simulator, '1002');
    await send('PUT', 'voicecall/1002/answer');
    const card = panel(main).getByRole('group', { name: 'Hannah Okafor' });
    await expect(card).toContainText(/Talking\s·\sService.*\+44 20 7946 0311.*Warranty/, { timeout: 12_000 });
    await send('POST', 'voicecall/1002/hold');
    await expect(card).toContainText('On hold', { timeout: 12_000 });
    await expectAccessible(main);
  });
  await test.step('picked up', async () => {
    simulator.placeCall({ caller: '+442079460123', workNo: '1002' });
    await ringing(simulator, '1002');
    await press(main, 'Pick up their ringing call');
    await expect(talking(main)).toContainText('+44 20 7946 0123');
  });
});

test('calls a colleague, asks one for help and gives one the call, each only where it can be done', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ agents: 2 });
  const { main } = await startAtWork(launch, simulator);
  const { main: other } = await startColleague(launch, simulator);
  const open = async (): Promise<void> => {
    await main.keyboard.press('Alt+3');
    await row(main, /Agent 1002/).click();
  };
  await test.step('called', async () => {
    await open();
    await expect(actions(main).getByRole('button', { name: 'Consult' })).toHaveAccessibleDescription(
      'You are not talking in a call.',
    );
    await press(main, 'Call Agent 1002');
    await other.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(talking(main)).toContainText('1002');
    await main.keyboard.press('Alt+E');
    await expect(talking(main)).toHaveCount(0);
  });
  await test.step('asked', async () => {
    await main.keyboard.press('Alt+1');
    await takeCall(main, simulator, { caller: '+442079460123', workNo: '1001' });
    await open();
    await expect(actions(main).getByRole('button', { name: 'Call Agent 1002' })).toHaveAccessibleDescription(
      /Hold or end the other call first/,
    );
    await press(main, 'Consult');
    // The button is gone with the view: the focus stands at the call, for the keyboard to go on from.
    await expect(main.getByRole('article').getByRole('heading', { level: 1 }).first()).toBeFocused();
    await other.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(talking(main)).toContainText('Agent 1002');
  });
});
