import type { Simulator } from '../../../simulator/index.ts';
import { type RunningProgram, expect, test } from '../fixture.ts';
import { chooseState, closeSettings, fillInSignIn, firstAgent, openSettings, startAtWork } from '../steps.ts';
import { sample, signInBeside, talking } from './wire.ts';

test('looks up a colleague’s calls where that is allowed and says so where it is not, and picks up the one that rings there', async ({
  launch,
  startGateway,
}) => {
  const agents = [{ workNo: '1001' }, { workNo: '1002' }, { workNo: '1003', closedToQueries: true }];
  const simulator = await startGateway({ agents });
  const { result: callIds } = sample<{ result: string[] }>('allcallinfoEx');
  simulator.faults.add({ interface: 'allcallinfoEx', result: callIds });
  const { main } = await startAtWork(launch, simulator, { startReady: false });
  await main.getByRole('button', { name: 'People' }).click();
  const ask = async (workNo: string): Promise<void> => {
    await main.getByLabel('Work number').fill(workNo);
    await main.getByRole('button', { name: 'Show calls' }).click();
  };

  await test.step('the call IDs of the interface document', async () => {
    await ask('1002');
    await expect(main.getByRole('heading', { name: 'Calls of 1002' })).toBeVisible();
    await expect(main.getByRole('form', { name: 'A colleague’s calls' }).getByRole('listitem')).toContainText(
      callIds,
    );
  });
  await test.step('none', async () => {
    await ask('1002');
    await expect(main.getByText('This colleague has no call.').first()).toBeVisible();
  });
  await test.step('refused with 900-002', async () => {
    await ask('1003');
    await expect(main.getByRole('note')).toContainText('You do not have the right to do this.');
    await expect(main.getByRole('note')).toContainText('Code 900-002');
    await expect(main.getByText('This colleague has no call.')).toHaveCount(0);
  });
  await test.step('a work number that there cannot be is never sent', async () => {
    const asked = simulator.requests()['allcallinfoEx'];
    await ask('1000000');
    await expect(main.getByLabel('Work number')).toHaveAccessibleDescription(
      'Work number: a whole number from 101 to 999999',
    );
    expect(simulator.requests()['allcallinfoEx']).toEqual(asked);
  });
  await test.step('picked up', async () => {
    await main.getByLabel('Work number').fill('1002');
    const pickUp = main.getByRole('button', { name: 'Pick up their ringing call' });
    await pickUp.click();
    await expect(main.getByRole('note')).toContainText('No call rings at this colleague.');
    await signInBeside(simulator, '1002');
    simulator.placeCall({ caller: '+442079460123', workNo: '1002' });
    await expect
      .poll(() => simulator.agentState('1002').calls.map(({ state }) => state))
      .toEqual(['ringing']);
    await pickUp.click();
    await expect(talking(main)).toContainText('+44 20 7946 0123');
    expect(simulator.agentState('1002').calls).toEqual([]);
  });
});

/** Connects a first run to gateway and CC-CMS by the form, and signs in. */
async function connect(program: RunningProgram, simulator: Simulator, secretKey: string): Promise<void> {
  const { gateway, certificateSha256, cms } = simulator;
  const main = await program.page('main');
  const settings = await openSettings(program, 'Connection');
  await settings.getByLabel('Gateway address').fill(gateway);
  await settings.getByRole('radio', { name: 'By its fingerprint' }).first().check();
  await settings.getByLabel('Fingerprint (SHA-256)').fill(certificateSha256);
  await settings.getByRole('checkbox', { name: 'Look up call details on a CC-CMS' }).check();
  const details = settings.getByRole('group', { name: 'Call details (CC-CMS)' });
  await details.getByLabel('CC-CMS address').fill(cms.url);
  await details.getByLabel('Call centre ID (ccId)').fill(String(cms.ccId));
  await details.getByLabel('VDN').fill(String(cms.vdn));
  await details.getByLabel('Access key').fill(cms.accessKey);
  await details.getByLabel('Secret key').fill(secretKey);
  await details.getByRole('radio', { name: 'By its fingerprint' }).check();
  await details.getByLabel('Fingerprint (SHA-256)').fill(certificateSha256);
  await settings.getByRole('button', { name: 'Save connection' }).click();
  await fillInSignIn(main, firstAgent(simulator));
  await main.getByRole('button', { name: 'People' }).click();
}

test('says that the keys are to be checked when CC-CMS answers 401, and with the right ones shows the details of a call as the interface document has them', async ({
  launch,
  simulator,
}) => {
  const program = await launch();
  const main = await program.page('main');

  await test.step('a secret key that is not the one', async () => {
    await connect(program, simulator, 'not-the-secret-key');
    const { callId } = simulator.placeCall({ caller: '+442079460123', workNo: '1002' });
    await main.getByLabel('Call ID').fill(callId);
    await main.getByRole('button', { name: 'Show details' }).click();
    await expect(main.getByRole('note')).toContainText('Access to CC-CMS was refused.');
    await expect(main.getByRole('note')).toContainText('Code 401');
    await expect(main.getByRole('button', { name: /^Agent/ })).toBeEnabled();
  });
  await test.step('the right one, entered once signed out', async () => {
    await chooseState(main, 'Sign out');
    const settings = await openSettings(program, 'Connection');
    await settings.getByLabel('Secret key').fill(simulator.cms.secretKey);
    await settings.getByRole('button', { name: 'Save connection' }).click();
    await expect(settings.getByText('Connection saved.').first()).toBeVisible();
    await closeSettings(settings);
    await fillInSignIn(main, firstAgent(simulator));
    await main.getByRole('button', { name: 'People' }).click();
  });
  await test.step('the details', async () => {
    const answer = JSON.stringify(sample('querydetailcallinfo'));
    const { callId } = sample<{ callId: string }>('querydetailcallinfo.request');
    simulator.faults.add({ interface: 'querydetailcallinfo', body: answer });
    await main.getByLabel('Call ID').fill(callId);
    await main.getByRole('button', { name: 'Show details' }).click();
    const region = main.getByRole('region', { name: 'Details of a call' });
    await expect(region.getByRole('heading', { name: `Details of call ${callId}` })).toBeVisible();
    await expect(region).toMatchAriaSnapshot(`
      - region:
        - term: Caller
        - definition: "88881363"
        - term: Called
        - definition: "650550"
        - term: Queue
        - definition: defaultAudioSkill
        - term: Entered the platform
        - definition: /Nov 23, 2020/
        - term: Waited
        - definition: 0:00
        - term: Talked
        - definition: 1:56
        - term: Connected
        - definition: 2:07
        - term: Priority
        - definition: "0"
        - term: Call feature
        - definition: Ordinary
        - term: Medium
        - definition: Phone
        - term: Handled by
        - definition: Agent
        - term: Device number
        - definition: "1177"
        - term: Parties
        - definition: "2"
        - term: Trunk
        - definition: "582"
        - paragraph: No associated data
    `);
  });
});
