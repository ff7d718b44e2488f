import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import type { Operation } from '../../../../src/shared/contract/operations.ts';
import type { Problem } from '../../../../src/shared/errors.ts';
import type { MainView, WatchedView } from '../../../../src/shared/contract/pageViews.ts';
import { ok } from '../fakeBridge.ts';
import { noon, queues, skillId, snapshot, waitingRow } from '../snapshots.ts';
import { button, showPage } from '../showPage.ts';
import { doing } from '../../../support/availability.ts';
import { operation, request } from '../../../support/operations.ts';

const unreachable: Problem = { kind: 'unreachable', from: 'gateway' };

/** The queue view of a busy agent, with one call that waits. */
async function openQueue(
  over: Partial<WatchedView> = {},
  operations: readonly Operation[] = [],
  agent: Partial<MainView> = {},
) {
  const watched: WatchedView = {
    skillId: skillId('7'),
    total: 1,
    from: 0,
    rows: [waitingRow()],
    leftOut: 0,
    obstacle: null,
    readAt: noon - 2000,
    missed: null,
    ...over,
  };
  const page = await showPage(
    'main',
    snapshot({ availability: doing('busy'), queues: queues.slice(0, 1), watched, operations, ...agent }),
  );
  await fireEvent.click(button(/^Queue/));
  return page;
}

describe('the queue', () => {
  const requestButton = () => button('Take call from +44 20 7946 0123');

  it('is watched while it is looked at, and not after', async () => {
    const { asked } = await openQueue();
    await fireEvent.click(button(/^Settings/));
    expect(asked).toEqual([
      { name: 'watchQueue', args: [{ skillId: '7' }] },
      { name: 'watchQueue', args: [{ skillId: null }] },
    ]);
  });

  it('is chosen among several', async () => {
    const { asked } = await showPage('main', snapshot({ availability: doing('busy') }));
    await fireEvent.click(button(/^Queue/));
    const choose = screen.getByRole('combobox', { name: 'Queue to look at' });
    await fireEvent.change(choose, { target: { value: '8' } });
    expect(screen.getByRole('option', { name: 'Mortgages', selected: true })).toBeInTheDocument();
    expect(asked).toEqual([{ name: 'watchQueue', args: [{ skillId: '8' }] }]);
  });

  it('says why it could not be looked at, until it can', async () => {
    const { answer } = await showPage(
      'main',
      snapshot({ availability: doing('busy'), queues: queues.slice(0, 1) }),
      (fake) => {
        fake.refuse('watchQueue', { kind: 'notPossible', why: 'signInUnderWay' });
      },
    );
    await fireEvent.click(button(/^Queue/));
    await screen.findByText('Signing in is under way.');
    answer('watchQueue', () => ok(undefined));
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await fireEvent(document, new Event('visibilitychange'));
    hidden.mockRestore();
    await fireEvent(document, new Event('visibilitychange'));
    await expect.poll(() => screen.queryByText('Signing in is under way.')).toBeNull();
  });

  it('is not watched while the window is hidden', async () => {
    const { asked } = await openQueue();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await fireEvent(document, new Event('visibilitychange'));
    hidden.mockRestore();
    expect(asked.at(-1)).toEqual({ name: 'watchQueue', args: [{ skillId: null }] });
  });

  it('shows caller, priority and waiting time', async () => {
    await openQueue();
    expect(screen.getByText('+44 20 7946 0123').closest('li')).toHaveTextContent(
      /1:11.*\+44 20 7946 0123.*United Kingdom.*Priority 2/,
    );
  });

  it('requests the chosen call', async () => {
    const { asked } = await openQueue();
    await fireEvent.click(requestButton());
    expect(asked.at(-1)).toEqual({
      name: 'requestCall',
      args: [{ callId: '1476707884-279', skillId: '7' }],
    });
  });

  it.each([
    ['callHeld', 'You have a call on hold.'],
    ['idle', 'You are ready for calls.'],
    ['notSignedIn', 'You are not signed in.'],
    ['noContact', 'There is no contact with the gateway.'],
  ] as const)('is shut and says why: %s', async (why, words) => {
    await openQueue({ obstacle: { kind: 'notPossible', why } });
    expect(requestButton()).toHaveAttribute('aria-disabled', 'true');
    expect(requestButton()).toHaveAccessibleDescription(expect.stringContaining(words));
  });

  it('does not say that nobody waits while the list cannot be had', async () => {
    const idle = { kind: 'notPossible', why: 'idle' } as const;
    await openQueue({ total: 0, rows: [], obstacle: idle }, [], { availability: doing('ready') });
    expect(screen.queryByText('Nobody is waiting in this queue.')).toBeNull();
  });

  it('says that nobody waits although a held call forbids to request one', async () => {
    await openQueue({ total: 0, rows: [], obstacle: { kind: 'notPossible', why: 'callHeld' } });
    expect(screen.getByText('Nobody is waiting in this queue.')).toBeVisible();
  });

  it('says how old the list is', async () => {
    await openQueue();
    expect(screen.getByText(/^Read\b.*ago$/)).toHaveTextContent(/^Read 0:02 ago$/);
  });

  it('says that nobody waits', async () => {
    await openQueue({ total: 0, rows: [] });
    expect(screen.getByText('Nobody is waiting in this queue.')).toBeVisible();
  });

  it.each([
    ['asked', 'Asking for the call…'],
    ['accepted', 'Accepted. Your phone is about to ring.'],
    ['done', 'The call has arrived.'],
    ['refused', 'The request was refused.'],
    ['unheard', 'What became of the call is not known.'],
  ] as const)('follows a request: %s', async (state, words) => {
    await openQueue({}, [operation('requestCall', { state })]);
    expect(screen.getByText(words)).toBeVisible();
  });

  it('asks for one call at a time', async () => {
    await openQueue({}, [request('accepted')]);
    expect(requestButton()).toHaveAccessibleDescription('Another request is under way.');
  });

  it('says that another agent was faster', async () => {
    await openQueue({}, [request('gone')]);
    expect(screen.getByRole('note')).toHaveTextContent('Somebody else took it, or the caller hung up.');
  });

  it('says that it could not be found out what became of a call', async () => {
    await openQueue({}, [request('notKnown')]);
    expect(screen.getByRole('note')).toHaveTextContent('could not be found out');
    expect(screen.queryByText(/Somebody else/)).toBeNull();
  });

  it('copes with a caller and a wait that are not known', async () => {
    await openQueue({ rows: [waitingRow({ caller: null, waitingSince: null })] });
    expect(screen.getByText('Waiting time not known').closest('li')).toHaveTextContent('Unknown caller');
  });
});

describe('a queue that could not be read again', () => {
  it('shows the last list with its age, from which a call can still be requested', async () => {
    await openQueue({ missed: unreachable, readAt: noon - 20_000 });
    expect(screen.getByText(/^Last read\b.*ago$/)).toHaveTextContent(/^Last read 0:20 ago$/);
    expect(button(/^Take call/)).toBeEnabled();
  });

  it('does not advise to check the address', async () => {
    await openQueue({ missed: unreachable });
    expect(screen.getByText(/^The queue could not be read just now/)).toBeVisible();
    expect(screen.queryByText(/address/)).toBeNull();
  });

  it.each([noon - 20_000, null])('says that it is too large to be read, last read at %s', async (readAt) => {
    const missed = { kind: 'tooLarge', from: 'gateway', maxBytes: 32 * 1024 * 1024 } as const;
    await openQueue({ missed, readAt });
    expect(screen.getByRole('note')).toHaveTextContent('larger than Ringside reads (32 MB)');
    expect(screen.queryByText(/in a moment/)).toBeNull();
  });

  it('says so where it was never read', async () => {
    await openQueue({ missed: unreachable, total: 0, rows: [], readAt: null });
    expect(screen.getByText(/^The queue could not be read yet/)).toBeVisible();
  });
});

describe('a queue of which not every call could be read', () => {
  it('counts all and says how many are missing', async () => {
    await openQueue({ leftOut: 2 });
    expect(screen.getByText(/^3 calls waiting/)).toHaveTextContent('2 of them cannot be shown.');
  });
});
