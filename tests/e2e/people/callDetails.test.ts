import type { Simulator } from '../../../simulator/index.ts';
import { type RunningProgram, expect, test } from '../fixture.ts';
import { chooseState, closeSettings, fillInSignIn, firstAgent, openSettings } from '../steps.ts';
import { sample } from '../calls/wire.ts';

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
