import { fireEvent, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { settled, showPage } from '../showPage.ts';
import { agentId, signedOut, snapshot } from '../snapshots.ts';

const lost = signedOut({ session: { state: 'lost', agentId, why: 'refused', code: null, problem: null } });
it.each([
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
