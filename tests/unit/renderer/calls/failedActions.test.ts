import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/shared/errors.ts';
import { failedOperation } from '../../../support/operations.ts';
import { button, showPage, shownCall, tiles } from '../showPage.ts';
import { endedCall, heldCall, snapshot, talkingCall } from '../snapshots.ts';

const refused: Problem = { kind: 'refusal', from: 'gateway', code: '200-005', refusal: 'refused' };
const talking = talkingCall({ key: 'a' });
const heldOne = heldCall({ key: 'b' });
const withRefusedHold = snapshot({ calls: [talking], operations: [failedOperation('hold', refused, 7)] });

describe('an action on a call that failed', () => {
  it('is told right after its button, above the page, with what it was and its code', async () => {
    await showPage('main', withRefusedHold);
    const alert = screen.getByRole('note');
    expect(alert.previousElementSibling).toBe(button('Hold'));
    expect(alert).toBeVisible();
    expect(alert).toHaveTextContent(/Holding the call: .*200-005/);
  });

  it('is told so where the page alone knows of it', async () => {
    await showPage('main', snapshot({ calls: [talking] }), (fake) => {
      fake.refuse('release', { kind: 'notPossible', why: 'noContact' });
    });
    await fireEvent.click(button('End'));
    const alert = await screen.findByRole('note');
    expect(alert.previousElementSibling).toBe(button('End'));
  });

  it('is told at the call that it was asked of, and at no other', async () => {
    await showPage('main', snapshot({ calls: [talking, heldOne], operations: withRefusedHold.operations }));
    expect(screen.getAllByRole('note')).toHaveLength(1);
    expect(within(shownCall()).getByRole('note')).toBeInTheDocument();
  });

  it('is told no more once the call has ended', async () => {
    const { show } = await showPage('main', withRefusedHold);
    show({ ...withRefusedHold, calls: [endedCall({ key: 'a' })] });
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('is told no more once the call is in another phase', async () => {
    const { show } = await showPage('main', snapshot({ calls: [talking] }), (fake) => {
      fake.refuse('hold', { kind: 'notPossible', why: 'noContact' });
    });
    await fireEvent.click(button('Hold'));
    const told = await screen.findByRole('note');
    show(snapshot({ calls: [heldCall({ key: 'a' })] }));
    show(snapshot({ calls: [talking] }));
    expect([told.isConnected, screen.queryByRole('note')]).toEqual([false, null]);
  });

  it('can be dismissed', async () => {
    const { asked } = await showPage('main', withRefusedHold);
    await fireEvent.click(within(screen.getByRole('note')).getByRole('button', { name: 'Dismiss' }));
    expect(asked).toEqual([{ name: 'dismissProblem', args: [{ id: 7 }] }]);
  });

  it('is told in the tile of the call while that is not in the work area', async () => {
    const calls = [talking, heldOne];
    const operations = [{ ...failedOperation('takeBack', refused, 8), about: { key: 'b' } }];
    await showPage('main', snapshot({ calls, operations }));
    await fireEvent.keyDown(document.body, { code: 'Digit3', key: '3', altKey: true });
    await screen.findByRole('heading', { name: 'People' });
    const alert = screen.getByRole('note');
    expect(tiles()[1]).toContainElement(alert);
    expect(alert.previousElementSibling).toBe(button(/^Swap/));
    expect(alert).toHaveTextContent('Retrieving the call');
  });
});
