import { expect, test } from './fixture.ts';

test('opens one window with the focus, and the pop hidden, until it is asked to quit', async ({ launch }) => {
  const { page, desktop, exited } = await launch();
  await page('main');
  const pop = await page('pop');
  await test.step('the windows', async () => {
    await expect
      .poll(async () => (await desktop.windows()).map(({ url, visible, focused }) => [url, visible, focused]))
      .toEqual([
        ['ringside://app/main.html', true, true],
        ['ringside://app/pop.html', false, false],
      ]);
    await expect(pop.getByText('No call is ringing.')).toBeVisible();
    // Its places stand ready, but are no button to a screen reader, and no key reaches them.
    await expect(pop.getByRole('button')).toHaveCount(0);
    const focused = pop.locator('button').evaluateAll((buttons: HTMLElement[]) =>
      buttons.map((button) => {
        button.focus();
        return document.activeElement === button;
      }),
    );
    expect(await focused).toEqual([false, false]);
  });
  await test.step('a second start shows the first one’s window', async () => {
    const before = (await desktop.calls('BrowserWindow.show')).length;
    expect(await desktop.secondStart()).toBe(0);
    await expect.poll(async () => (await desktop.calls('BrowserWindow.show')).length).toBeGreaterThan(before);
  });
  await desktop.chooseTrayItem('Quit');
  expect(await exited).toBe(0);
});
