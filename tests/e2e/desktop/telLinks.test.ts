import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { type Desktop, expect } from '../fixture.ts';
import { test } from '../policy/policyFile.ts';
import { openSettings, settingsFor, startAtWork } from '../steps.ts';

const link = 'tel:+44-20-7946-0958;ext=12';

/** Where the desktop keeps which program opens what, on Linux: this test's own. */
function listOfPrograms(testInfo: TestInfo) {
  const folder = testInfo.outputPath('config');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'mimeapps.list');
  const others = '[Default Applications]\ntext/html=firefox.desktop\n';
  return {
    env: { XDG_CONFIG_HOME: folder },
    /** As the system writes it when the program is registered. */
    register: () => writeFileSync(path, `${others}x-scheme-handler/tel=ringside.desktop\n`),
    expectUndone: (desktop: Desktop) =>
      process.platform === 'linux'
        ? expect.poll(() => readFileSync(path, 'utf8')).toBe(others)
        : expect.poll(() => desktop.calls('app.removeAsDefaultProtocolClient')).not.toEqual([]),
  };
}

test('a link to a number is asked about before anybody is called, once that is switched on', async ({
  launch,
  simulator,
}, testInfo) => {
  const list = listOfPrograms(testInfo);
  // It starts the program once more for each link.
  test.slow();
  const program = await startAtWork((options) => launch({ ...options, env: list.env }), simulator, {
    plusPrefix: '00',
  });
  const { desktop } = program;
  const settings = await openSettings(program, 'Calls and pop');
  const open = (...links: string[]) => desktop.secondStart(links);
  const asked = async () => (await desktop.dialogs()).map(({ message, detail }) => `${message} ${detail}`);
  const expectAsked = (...words: RegExp[]) =>
    expect.poll(asked).toEqual(words.map((one) => expect.stringMatching(one) as unknown));
  const called = () => simulator.calls().map(({ called: number }) => number);
  const tick = settings.getByRole('switch', { name: 'Calls by links' });
  await desktop.leaveWindow('main');

  await test.step('switched off: nothing is registered, and a link says so', async () => {
    expect(await desktop.calls('app.setAsDefaultProtocolClient')).toEqual([]);
    expect(await open(link)).toBe(0);
    await expectAsked(/^\+44-20-7946-0958 is not called Calls by links are switched off/);
    await desktop.answerNextDialog(0);
  });
  await test.step('switched on', async () => {
    await tick.click();
    await expect
      .poll(async () => (await desktop.calls('app.setAsDefaultProtocolClient'))[0]?.args[0])
      .toBe('tel');
    await expect(settings.getByText('Such links come here')).toBeVisible();
  });
  await test.step('cancelled: nobody is called; what cannot be dialled says why', async () => {
    // The same one twice is asked about once; links of other kinds are none of the program's.
    await open(link, link, 'sip:4242@example.com', 'callto:4242');
    await open('tel:1-800-FLOWERS', `tel:${'1'.repeat(5000)}`, 'tel:*21*4242%23');
    await expectAsked(/^Call \+44-20-7946-0958\? .*Dialled is: 00442079460958\n.*extension 12/s);
    await desktop.answerNextDialog(0);
    await expectAsked(/^1-800-FLOWERS is not called .*letters/);
    await desktop.answerNextDialog(0);
    await expectAsked(/longer than any number/);
    await desktop.answerNextDialog(0);
    await expectAsked(
      /^Call \*21\*4242#\? .*Dialled is: \*21\*4242#\nWith \* or # a telephone system can be set/s,
    );
    await desktop.answerNextDialog(0);
    await expectAsked();
    expect(called()).toEqual([]);
  });
  await test.step('called', async () => {
    await open(link);
    await expectAsked(/^Call \+44/);
    await desktop.answerNextDialog(1);
    await expect.poll(called).toEqual(['00442079460958']);
    await expect.poll(async () => (await desktop.window('main')).focused).toBe(true);
  });
  await test.step('while that call is up', async () => {
    await open('tel:4242');
    await expectAsked(/^4242 is not called A call is up/);
    await desktop.answerNextDialog(0);
  });
  await test.step('switched off again, and undone', async () => {
    list.register();
    await tick.click();
    await list.expectUndone(desktop);
    await expect(settings.getByText('Such links come here')).toBeHidden();
  });
});

test('links no longer come where a policy has locked them off since', async ({
  launch,
  simulator,
  policy,
}, testInfo) => {
  const list = listOfPrograms(testInfo);
  list.register();
  const { env } = policy({ telLinks: false, locked: ['telLinks'] });
  const settings = settingsFor(simulator, { telLinks: true });
  const { desktop } = await launch({ env: { ...env, ...list.env }, settings });
  await list.expectUndone(desktop);
});

test('a link that starts the program is asked about, and that the system refuses links is said', async ({
  launch,
  simulator,
}) => {
  const program = await launch({
    ...{ settings: settingsFor(simulator), args: [link] },
  });
  const { page, desktop } = program;
  const main = await page('main');
  await expect
    .poll(async () => (await desktop.dialogs()).map(({ message }) => message))
    .toEqual(['+44-20-7946-0958 is not called']);
  await desktop.answerNextDialog(0);
  await desktop.refuseLinks();
  await main.evaluate(() => window.ringside['savePreferences']?.({ telLinks: true }));
  const settings = await openSettings(program, 'Calls and pop');
  await expect(settings.getByText('The system did not take it')).toBeVisible();
});
