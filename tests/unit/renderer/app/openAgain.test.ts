import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { Result } from '../../../../src/shared/contract/actions.ts';
import { toSkillId } from '../../../../src/shared/ids.ts';
import { button, settled, showPage } from '../showPage.ts';
import { agentId, signedOut, snapshot } from '../snapshots.ts';

const lost = signedOut({ session: { state: 'lost', agentId, why: 'refused', code: null, problem: null } });
const queuesPanel = () => screen.queryByRole('dialog', { name: 'Queues that you take calls from' });

async function openQueues(): Promise<void> {
  // By its button the page itself opens the menu, which jsdom does not.
  document.getElementById(button(/^Agent/).getAttribute('popovertarget') ?? '')?.showPopover();
  await fireEvent.click(await screen.findByRole('menuitem', { name: /^My queues/ }));
  await waitFor(() => expect(queuesPanel()).toBeVisible());
}

it.each([
  ['the queues', openQueues, queuesPanel],
  [
    'the search for commands',
    () => fireEvent.keyDown(document.body, { code: 'KeyK', key: 'k', ctrlKey: true }),
    () => screen.queryByRole('combobox'),
  ],
  [
    'the menu of the own state',
    () => fireEvent.keyDown(document.body, { code: 'KeyB', altKey: true }),
    () => screen.queryByRole('menuitemradio', { name: /^Ready/ }),
  ],
])('%s, open when the session was lost, is not open after the next sign-in', async (_, open, shown) => {
  const { show } = await showPage('main', snapshot());
  await open();
  await expect.poll(shown).not.toBeNull();
  show(lost);
  show(snapshot());
  await settled();
  expect(shown()).toBeNull();
});

it('queues that were refused by the end of the session are not shown after the next sign-in', async () => {
  const queues = [{ skillId: toSkillId('7'), name: 'Sales' }];
  const { show, answer } = await showPage('main', snapshot({ queues }));
  let refuse = (): void => undefined;
  answer(
    'chooseQueues',
    () =>
      new Promise<Result<void>>(
        (done) => (refuse = () => done({ ok: false, problem: { kind: 'cancelled' } })),
      ),
  );
  await openQueues();
  await fireEvent.click(button('Sign in to these'));
  show(lost);
  refuse();
  await settled();
  show(snapshot({ queues }));
  await settled();
  expect(queuesPanel()).toBeNull();
});
