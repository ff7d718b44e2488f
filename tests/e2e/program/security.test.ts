import type { Page } from '@playwright/test';
import { actionNames } from '../../../src/shared/contract/actions.ts';
import { expect, test } from '../fixture.ts';
import { expectState, fillInSignIn, firstAgent, settingsFor } from '../steps.ts';

declare global {
  interface Window {
    ringside: Record<string, (...args: unknown[]) => Promise<unknown>>;
  }
}

/** Runs in the page itself: what a debugger evaluates is free of the page's policy, a timer that it sets is not. */
const evalInPage = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            (0, eval)('1');
            resolve('ran');
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'blocked');
          }
        });
      }),
  );

/** Asks for something as a picture, which the policy allows of the own origin. */
async function askFor(page: Page, address: string): Promise<'shown' | 'refused'> {
  return page.evaluate(
    (src) =>
      new Promise<'shown' | 'refused'>((resolve) => {
        const image = new Image();
        image.onload = () => resolve('shown');
        image.onerror = () => resolve('refused');
        image.src = src;
      }),
    address,
  );
}

test('gives its pages the contract and its own files, and lets them run nothing else', async ({ launch }) => {
  const { page } = await launch();
  const main = await page('main');
  await test.step('nothing but the contract', async () => {
    for (const name of ['main', 'pop'] as const) {
      await test.step(name, async () => {
        const shown = await (
          await page(name)
        ).evaluate(() => ({
          ringside: Object.keys(window.ringside).sort(),
          kinds: [...new Set(Object.values(window.ringside).map((member) => typeof member))],
          ofNode: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
            (global) => global in window,
          ),
        }));
        expect(shown).toEqual({
          ringside: [...actionNames, 'onSnapshot'].sort(),
          kinds: ['function'],
          ofNode: [],
        });
      });
    }
  });
  await test.step('its policy comes as a header, and made-up code does not run', async () => {
    await expect.poll(() => evalInPage(main)).toBe('EvalError');
    const response = await main.reload();
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'none'"]),
    );
    expect(policy).not.toContain('unsafe');
    await expect(main.getByRole('heading', { name: 'Where is your gateway?' })).toBeVisible();
  });
  await test.step('nothing else of the disk', async () => {
    const own = await main.evaluate(
      () => document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')?.href ?? '',
    );
    const statuses = new Map<string, number>();
    main.on('response', (response) => statuses.set(response.url(), response.status()));
    const outside = [
      '/..%2f..%2fresources%2ficons%2f512.png',
      '/%2e%2e/%2e%2e/resources/icons/512.png',
      '/%252e%252e/%252e%252e/resources/icons/512.png',
      '/..%5c..%5cresources%5cicons%5c512.png',
    ];
    for (const path of outside) {
      await test.step(path, async () => {
        expect(await askFor(main, path)).toBe('refused');
        expect([403, 404]).toContain(statuses.get(new URL(path, main.url()).href));
      });
    }
    await test.step('files of the disk', async () => {
      expect(await askFor(main, 'file:///usr/share/pixmaps/debian-logo.png')).toBe('refused');
    });
    expect(own).toContain('.css');
  });
});

test('stays where it is: no navigation, no new window, no permission, and nothing done for wrong arguments', async ({
  launch,
  simulator,
}) => {
  const agent = firstAgent(simulator);
  const { page, desktop } = await launch({ settings: settingsFor(simulator) });
  const main = await page('main');
  const [home, windows] = [main.url(), (await desktop.windows()).length];
  const go = (address: string) => main.evaluate((to) => void (location.href = to), address);

  await test.step('no new window', async () => {
    expect(await main.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
    expect(await desktop.windows()).toHaveLength(windows);
  });
  await test.step('no navigation', async () => {
    await go(`${simulator.gateway}/`);
    await go('file:///etc/hostname');
    await go('javascript:document.title="changed"');
    await main.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      document.body.append(link);
      link.click();
    });
    await expect(main.getByLabel('Work number')).toBeVisible();
    expect(main.url()).toBe(home);
    expect(await main.title()).toBe('Ringside');
    expect(simulator.requests()).toEqual({});
  });
  await test.step('no permission', async () => {
    const answers = await main.evaluate(async () => [
      await Notification.requestPermission(),
      await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      ),
      await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
        );
      }),
    ]);
    expect(answers).toEqual(['denied', 'denied', 'denied']);
  });
  await test.step('no argument that is not the contract’s', async () => {
    await fillInSignIn(main, agent);
    await expectState(main, 'Ready');
    // What these actions would ask of the gateway.
    const actions = ['saybusy', 'sayfree', 'logout', 'forcelogout', 'answer', 'requestcall', 'allcallinfoEx'];
    const wrong: [name: string, ...args: unknown[]][] = [
      ['busy', { reason: 199 }],
      ['busy', { reason: '203' }],
      ['busy'],
      ['busy', { reason: null, also: 1 }],
      ['ready', 1],
      ['signOut', { releaseCall: 'yes' }],
      ['answer', { key: '' }],
      ['requestCall', { callId: '../x', skillId: '1' }],
      ['requestCall', { callId: '1-1', skillId: '1;2' }],
      ['colleagueCalls', { workNo: '100' }],
      ['colleagueCalls', { workNo: 1002 }],
      ['callDetails', { callId: '123456789012345678901' }],
      ['savePreferences', { theme: 'pink' }],
      ['savePreferences', { language: 'en', connection: null }],
      ['saveConnection', { connection: { gatewayAddress: 'file:///etc', trust: { by: 'all' }, cms: null } }],
      ['signIn', { agentId: agent.workNo, password: 'x'.repeat(33), phoneNumber: '1', remember: false }],
    ];
    const answers = await main.evaluate(
      (calls) =>
        Promise.all(calls.map(async ([name, ...args]) => (await window.ringside[name]?.(...args)) ?? null)),
      wrong,
    );
    for (const [index, answer] of answers.entries()) {
      expect(answer, JSON.stringify(wrong[index])).toMatchObject({
        ok: false,
        problem: { kind: 'invalidInput' },
      });
    }
    expect(Object.keys(simulator.requests()).filter((name) => actions.includes(name))).toEqual([]);
  });
});
