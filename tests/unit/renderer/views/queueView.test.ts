import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { WatchedView } from '../../../../src/shared/pageViews.ts';
import type { Problem } from '../../../../src/shared/errors.ts';
import { button, showPage } from '../showPage.ts';
import { noon, queues, skillId, snapshot, waitingRow } from '../snapshots.ts';

const unreachable: Problem = { kind: 'unreachable', from: 'gateway' };

async function setup(over: Partial<WatchedView>) {
  const watched: WatchedView = {
    skillId: skillId('7'),
    total: 1,
    from: 0,
    rows: [waitingRow()],
    leftOut: 0,
    obstacle: null,
    readAt: noon - 20_000,
    missed: null,
    ...over,
  };
  await showPage('main', snapshot({ activity: 'busy', queues: queues.slice(0, 1), watched }));
  await fireEvent.click(button(/^Queue/));
}

describe('a queue that could not be read again', () => {
  it('shows the last list with its age, from which a call can still be requested', async () => {
    await setup({ missed: unreachable });
    expect(screen.getByText(/^As of\b.*ago$/)).toHaveTextContent(/^As of 0:20 ago$/);
    expect(button(/^Request this call/)).toBeEnabled();
  });

  it('does not advise to check the address', async () => {
    await setup({ missed: unreachable });
    expect(screen.getByText(/^The queue could not be read just now/)).toBeVisible();
    expect(screen.queryByText(/address/)).toBeNull();
  });

  it('says so where it was never read', async () => {
    await setup({ missed: unreachable, total: 0, rows: [], readAt: null });
    expect(screen.getByText(/^The queue could not be read yet/)).toBeVisible();
  });
});

describe('a queue of which not every call could be read', () => {
  it('counts all and says how many are missing', async () => {
    await setup({ leftOut: 2 });
    expect(screen.getByText(/^3 calls waiting/)).toHaveTextContent('2 of them cannot be shown.');
  });
});
