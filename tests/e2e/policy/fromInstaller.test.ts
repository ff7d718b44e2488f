/** From the installer to the sign-in: what an administrator lays beside the installer holds where the agent works. */
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractProgram, extracted } from '../../../scripts/package/extractProgram.ts';
import { type Made, readMade } from '../../../scripts/package/made.ts';
import { hasWindows, openWindows } from '../../support/machines/windows.ts';
import { expect, test } from '../fixture.ts';
import { closeSettings, expectState, fillInSignIn, firstAgent } from '../steps.ts';

const dist = join(import.meta.dirname, '../../../out/dist');

/** What was packaged together with the program that is tested. */
const made: readonly Made[] = process.env['RINGSIDE_PROGRAM'] === undefined ? [] : readMade(dist);
const installer = made.find(({ kind }) => kind === 'msi');

test.describe.configure({ timeout: 90_000 });

test('installed with a policy beside the installer, the program opens at the sign-in to a gateway that is locked', async ({
  launch,
  simulator,
}) => {
  test.skip(installer === undefined, 'no installer was packaged: npm test -- --packaged, on Linux');
  test.skip(!hasWindows, 'there is no Windows to install on: wine is missing');
  const scratch = mkdtempSync(join(tmpdir(), 'ringside-share-'));
  const windows = openWindows();
  try {
    const { program, policy } = await test.step('it is installed silently from a share', () => {
      const msi = join(scratch, 'share.msi');
      copyFileSync(join(dist, installer?.name ?? ''), msi);
      const content = {
        gateways: [simulator.gateway],
        trust: { by: 'fingerprint', fingerprint: simulator.certificateSha256 },
        locked: ['gateways', 'trust'],
      };
      writeFileSync(join(scratch, 'policy.json'), JSON.stringify(content));
      expect(windows.msiexec('/i', msi)).toBe(0);
      const folder = windows.onC('Program Files/Ringside');
      expect(readdirSync(folder)).toEqual(expect.arrayContaining(['Ringside.exe', 'policy.json']));
      // Its executable is for Windows, and the runtime here takes no app.asar: the program itself is what was installed.
      extractProgram(join(folder, 'resources/app.asar'), scratch);
      return { program: join(scratch, extracted), policy: join(folder, 'policy.json') };
    });
    const running = await launch({ program, env: { RINGSIDE_POLICY: policy } });
    const main = await running.page('main');

    await test.step('the first thing is the sign-in, with the gateway set', async () => {
      await expect(main.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
      await expect(main.getByText(`Gateway: ${simulator.gateway}`)).toBeVisible();
    });
    await test.step('gateway and trust are locked', async () => {
      await main.getByRole('button', { name: 'Connection settings' }).click();
      const settings = await running.page('settings');
      await expect(settings.getByLabel('Gateway address')).toHaveValue(simulator.gateway);
      await expect(settings.getByLabel('Gateway address')).toBeDisabled();
      await expect(settings.getByRole('radio', { name: 'By its fingerprint' })).toBeDisabled();
      await closeSettings(settings);
    });
    await test.step('an agent signs in', async () => {
      await fillInSignIn(main, firstAgent(simulator));
      await expectState(main, 'Ready');
    });
  } finally {
    windows.remove();
    rmSync(scratch, { recursive: true });
  }
});
