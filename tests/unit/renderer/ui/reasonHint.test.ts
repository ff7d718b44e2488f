import { fireEvent, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { failedOperation } from '../../../support/operations.ts';
import { button, showPage } from '../showPage.ts';
import { alertingCall, snapshot, talkingCall } from '../snapshots.ts';

const notYet = 'The call cannot be answered yet: the gateway has not named it.';
const hint = (): HTMLElement | null => document.querySelector('.hint');

it.each([
  ['pointer', 'pointerOver', 'focusOut'],
  ['focus', 'focusIn', 'focusOut'],
] as const)('shows why a greyed button does nothing, by %s, until that goes', async (_, comes, goes) => {
  await showPage('main', snapshot({ calls: [alertingCall()] }));
  const answer = button('Answer');
  expect(hint()).not.toBeVisible();
  // A focus is visible where it came by a key.
  await fireEvent.keyDown(document.body, { key: 'Tab' });
  answer.focus();
  await fireEvent[comes](answer);
  expect(hint()).toBeVisible();
  expect(hint()).toHaveTextContent(notYet);
  await fireEvent[goes](answer);
  expect(hint()).not.toBeVisible();
});

it('goes with Escape, and is not there for a button that can be pressed', async () => {
  await showPage('main', snapshot({ calls: [alertingCall()] }));
  await fireEvent.pointerOver(button('Answer'));
  await fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(hint()).not.toBeVisible();
  await fireEvent.pointerOver(screen.getByRole('button', { name: 'Settings' }));
  expect(hint()).not.toBeVisible();
});

it('has an error describe its button for as long as it stands there', async () => {
  const problem = { kind: 'refusal', from: 'gateway', code: '200-005', refusal: 'refused' } as const;
  const talking = snapshot({ calls: [talkingCall({ key: 'a' })] });
  const { show } = await showPage('main', { ...talking, operations: [failedOperation('hold', problem, 7)] });
  expect(button('Hold')).toHaveAccessibleDescription(/Holding the call:.*200-005/);
  show(talking);
  expect(button('Hold')).not.toHaveAttribute('aria-describedby');
});
