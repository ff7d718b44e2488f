import { fireEvent, screen, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { MainView } from '../../../../src/shared/contract/pageViews.ts';
import type { Result } from '../../../../src/shared/contract/actions.ts';
import { noPolicy } from '../../../../src/shared/settings/policy.ts';
import { toSkillId } from '../../../../src/shared/ids.ts';
import { button, showPage } from '../showPage.ts';
import { settings, snapshot } from '../snapshots.ts';

const none = /You are given no queue/;
const notTold = /does not tell in which queues you are/;

/** The panel, while what it asks has no answer. */
async function opened(view: MainView) {
  let settle: (result: Result<void>) => void = () => undefined;
  const page = await showPage('main', view, (fake) =>
    fake.answer('readQueues', () => new Promise((done) => (settle = done))),
  );
  // By its button the page itself opens the menu, which jsdom does not.
  document.getElementById(button(/^Agent/).getAttribute('popovertarget') ?? '')?.showPopover();
  await fireEvent.click(await screen.findByRole('menuitem', { name: /^My queues/ }));
  const panel = await screen.findByRole('dialog', { name: 'Queues that you take calls from' });
  await within(panel).findByRole('button');
  return { ...page, panel, answer: (result: Result<void>) => settle(result) };
}

it('says that there is no queue only once the gateway has said so', async () => {
  const { panel, answer } = await opened(snapshot({ queues: [] }));
  expect(panel).not.toHaveTextContent(none);
  answer({ ok: true, value: undefined });
  await expect.poll(() => panel.textContent).toMatch(none);
  expect(panel).not.toHaveTextContent(notTold);
});

it('does not say that there is no queue where that could not be asked', async () => {
  const { panel, answer } = await opened(snapshot({ queues: [] }));
  answer({ ok: false, problem: { kind: 'timeout', from: 'gateway', timeoutMs: 10_000 } });
  await within(panel).findByRole('note');
  expect(panel).not.toHaveTextContent(none);
});

it('says that it is not told in which the agent is only once that was asked', async () => {
  const queues = [{ skillId: toSkillId('7'), name: 'Sales\nand more' }];
  const { panel, answer } = await opened(snapshot({ queues }));
  expect(panel).not.toHaveTextContent(notTold);
  answer({ ok: true, value: undefined });
  await expect.poll(() => panel.textContent).toMatch(notTold);
  expect(within(panel).getByRole('checkbox', { name: 'Sales and more' })).toBeChecked();
});

it('cannot be changed where the organisation has set the queues, which it says', async () => {
  const queues = [{ skillId: toSkillId('7'), name: 'Sales' }];
  const policy = { ...noPolicy, locked: ['queues'] as const };
  const { panel, asked } = await opened(snapshot({ queues, settings: settings({ policy }) }));
  expect(within(panel).getByRole('checkbox', { name: 'Sales' })).toBeDisabled();
  const apply = within(panel).getByRole('button');
  expect(apply).toHaveAccessibleDescription('Set by your organisation.');
  await fireEvent.click(apply);
  expect(asked.map(({ name }) => name)).toEqual(['readQueues']);
});
