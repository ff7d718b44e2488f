import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import type { Operation } from '../../../../src/shared/contract/operations.ts';
import type { Problem } from '../../../../src/shared/errors.ts';
import type { MainView, WatchedView } from '../../../../src/shared/contract/pageViews.ts';
import { ok } from '../fakeBridge.ts';
import { noon, queues, reconnecting, skillId, snapshot, talkingCall, waitingRow } from '../snapshots.ts';
import { button, showPage } from '../showPage.ts';
import { loads } from './loads.ts';
import { noLoads } from '../../../../src/shared/contract/others/queueLoads.ts';
import { doing } from '../../../support/availability.ts';
import { failedOperation, operation, request } from '../../../support/operations.ts';

const unreachable: Problem = { kind: 'unreachable', from: 'gateway' };

/** A busy agent's queue, with one call that waits. */
function viewOf(over: Partial<WatchedView>, agent: Partial<MainView> = {}): MainView {
  const watched: WatchedView = {
    ...{
      skillId: skillId('7'),
      total: 1,
      waitingCount: 1,
      longestSince: noon - 71_000,
      from: 0,
      unlisted: 0,
    },
    ...{ rows: [waitingRow()], leftOut: 0, obstacle: null, readAt: noon - 2000, missed: null },
    ...over,
  };
  return snapshot({ availability: doing('busy'), queues: queues.slice(0, 1), watched, ...agent });
}

/** That queue unfolded. */
async function openQueue(
  over: Partial<WatchedView> = {},
  operations: readonly Operation[] = [],
  agent: Partial<MainView> = {},
) {
  const page = await showPage('main', viewOf(over, { operations, ...agent }));
  await fireEvent.click(button('Queues'));
  return page;
}

/** The cells of a queue's row. */
const rowOf = (name: string): readonly string[] => {
  const row = screen.getByRole('cell', { name }).closest<HTMLElement>('[role=row]');
  return row === null
    ? []
    : within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent.trim());
};

describe('the queues', () => {
  it.each([
    [12, /counts 12 more here/, 0],
    [0, /Nobody is waiting/, 1],
  ])(
    'say of %d calls that wait without being listed that they are there',
    async (unlisted, words, empties) => {
      await openQueue({ unlisted, rows: [], total: 0, waitingCount: 0, longestSince: null });
      expect(screen.getByText(words, { selector: '.within *' })).toBeVisible();
      expect(screen.queryAllByText(/Nobody is waiting/, { selector: '.within *' })).toHaveLength(empties);
    },
  );

  it('stand in one table, each with how many wait, since when, and who is ready', async () => {
    await showPage('main', snapshot({ queueLoads: loads() }));
    await fireEvent.click(button('Queues'));
    expect(
      rowOf('Credit cards')
        .slice(1, 4)
        .map((cell) => cell.replace(/^[A-Za-z ]+/, '')),
    ).toEqual(['3', '2:10', '0']);
    expect(
      rowOf('Mortgages')
        .slice(1, 4)
        .map((cell) => cell.replace(/^[A-Za-z ]+/, '')),
    ).toEqual(['0', '–', '–']);
    expect(screen.getByText('Updated just now')).toBeVisible();
  });

  it('say how old they are when they could not be read again', async () => {
    await showPage('main', snapshot({ queueLoads: loads({ readAt: noon - 40_000, missed: unreachable }) }));
    await fireEvent.click(button('Queues'));
    expect(screen.getByText('Could not be read, last updated 0:40 ago')).toBeVisible();
  });

  it('say that the right is missing', async () => {
    const missed = { kind: 'refusal', from: 'gateway', code: '900-002', refusal: 'forbidden' } as const;
    await showPage('main', snapshot({ queueLoads: { ...noLoads, missed } }));
    await fireEvent.click(button('Queues'));
    expect(screen.getByRole('note')).toHaveTextContent(/You do not have the right.*Code 900-002/);
  });

  it('are looked at while the view is open and in sight, and not after', async () => {
    const { asked } = await openQueue();
    const named = () => asked.filter(({ name }) => name === 'lookAtQueues').map(({ args }) => args);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await fireEvent(document, new Event('visibilitychange'));
    hidden.mockRestore();
    await fireEvent(document, new Event('visibilitychange'));
    await fireEvent.click(button(/^People/));
    expect(named()).toEqual([true, false, true, false].map((isLookedAt) => [{ isLookedAt }]));
  });

  it('show no time that runs on while nothing is heard of the gateway', async () => {
    const { show } = await openQueue({}, [], { queueLoads: loads() });
    const row = () => rowOf('Credit cards')[2]?.replace(/^[A-Za-z ]+/, '');
    const waited = () => screen.getByText('Waiting for').parentElement;
    expect([row(), waited()?.textContent]).toEqual(['2:10', 'Waiting for1:11']);
    expect(screen.getByRole('button', { name: /^Credit cards.*longest.*2:10$/ })).toBeVisible();
    show(viewOf({}, { queueLoads: loads(), session: reconnecting() }));
    expect([row(), waited()?.textContent]).toEqual(['–:––', 'Waiting for–:––']);
    expect(document.body).not.toHaveTextContent('2:10');
  });

  it('say why waiting calls are shown, unless a call is up', async () => {
    const { show } = await openQueue();
    const shown = () => screen.queryByText(/^Waiting calls are shown because you are not ready\./);
    expect(shown()).toBeVisible();
    show(viewOf({}, { calls: [talkingCall()] }));
    expect(shown()).toBeNull();
    expect(screen.getByText(/^The mark on the bar is the target/)).toBeVisible();
  });

  it('unfold one at a time', async () => {
    const { asked } = await showPage('main', snapshot({ availability: doing('busy') }));
    await fireEvent.click(button('Queues'));
    await fireEvent.click(button('Credit cards'));
    await fireEvent.click(button('Mortgages'));
    expect(button('Credit cards')).toHaveAttribute('aria-expanded', 'false');
    const watching = asked.filter(({ name }) => name === 'watchQueue').map(({ args }) => args);
    expect(watching).toEqual(['7', null, '8'].map((id) => [{ skillId: id }]));
  });
});

describe('a queue that the gateway lists no longer', () => {
  it('is no longer looked at; the focus goes to the heading, and the others stand as they did', async () => {
    const { show, asked } = await showPage('main', snapshot({ queueLoads: loads() }));
    await fireEvent.click(button('Queues'));
    await fireEvent.click(button(queues[1]?.name ?? ''));
    button(queues[1]?.name ?? '').focus();
    show(snapshot({ queueLoads: loads(), queues: queues.slice(0, 1) }));
    await vi.waitFor(() => {
      expect(screen.getByRole('heading', { name: 'Queues' })).toHaveFocus();
    });
    expect(asked.filter(({ name }) => name === 'watchQueue').at(-1)?.args).not.toEqual([
      { skillId: queues[1]?.skillId },
    ]);
  });
});

describe('the sign-in to a queue', () => {
  const tick = (name: string) => screen.getByRole('checkbox', { name: `Signed in to ${name}` });
  const inQueues = (granted: readonly string[] | null, chosen: readonly string[] | null = null) => ({
    queueSignIn: { chosen: chosen?.map(skillId) ?? null, granted: granted?.map(skillId) ?? null },
  });

  async function setup(over: Partial<MainView>, prepare?: Parameters<typeof showPage>[2]) {
    const page = await showPage('main', snapshot(over), prepare);
    await fireEvent.click(button('Queues'));
    const chosen = () => page.asked.filter(({ name }) => name === 'chooseQueues').map(({ args }) => args[0]);
    return { ...page, chosen };
  }

  it('is changed in its row', async () => {
    const { chosen } = await setup(inQueues(['7', '8']));
    await fireEvent.click(tick('Mortgages'));
    expect(chosen()).toEqual([{ skillIds: ['7'] }]);
  });

  it('to all of them goes for those that come later, too', async () => {
    const { chosen } = await setup(inQueues(['7'], ['7']));
    await fireEvent.click(tick('Mortgages'));
    expect(chosen()).toEqual([{ skillIds: null }]);
  });

  it('to the last one stays, which says why', async () => {
    const { chosen } = await setup(inQueues(['7'], ['7']));
    await fireEvent.click(tick('Credit cards'));
    expect(chosen()).toEqual([]);
    expect(tick('Credit cards')).toHaveAccessibleDescription(/Stay in one queue at least/);
  });

  it('says at the tick that it was refused', async () => {
    await setup(inQueues(['7', '8']), (fake) =>
      fake.refuse('chooseQueues', { kind: 'refusal', from: 'gateway', code: '100-019', refusal: 'refused' }),
    );
    await fireEvent.click(tick('Mortgages'));
    expect(await screen.findByRole('note', { hidden: true })).toHaveTextContent('100-019');
    expect(tick('Mortgages')).toBeChecked();
  });

  it('is shown as the gateway says, and that it did not do all of it', async () => {
    await setup(inQueues(['7'], null));
    expect(tick('Mortgages')).not.toBeChecked();
    expect(screen.getByText(/has not done all/)).toBeVisible();
  });

  it('is shown as it was chosen where the gateway does not say, once that was asked', async () => {
    await setup(inQueues(null, ['8']), (fake) => fake.answer('readQueues', () => ok(undefined)));
    expect([tick('Credit cards'), tick('Mortgages')].map((one) => (one as HTMLInputElement).checked)).toEqual(
      [false, true],
    );
    expect(await screen.findByText(/does not tell in which queues you are/)).toBeVisible();
  });

  it('cannot be changed where the organisation has set the queues', async () => {
    const base = snapshot();
    const policy = { ...base.settings.policy, locked: ['queues'] as const };
    const { chosen } = await setup({ ...inQueues(['7', '8']), settings: { ...base.settings, policy } });
    await fireEvent.click(tick('Mortgages'));
    expect(tick('Mortgages')).toHaveAccessibleDescription('Set by your organisation.');
    expect(chosen()).toEqual([]);
  });

  it('says that there is no queue once the gateway has said so', async () => {
    let settle = (): void => undefined;
    await setup({ queues: [] }, (fake) =>
      fake.answer('readQueues', () => new Promise((done) => (settle = () => done(ok(undefined))))),
    );
    expect(screen.queryByText(/You are given no queue/)).toBeNull();
    settle();
    expect(await screen.findByText(/You are given no queue/)).toBeVisible();
  });
});

describe('the unfolded queue', () => {
  const requestButton = () => button('Take call from +44 20 7946 0123');

  it('shows how long they wait, who, from where, and how urgent', async () => {
    await openQueue();
    expect(requestButton().closest('li')).toHaveTextContent(
      /1:11.*\+44 20 7946 0123.*United Kingdom.*Priority 2/,
    );
  });

  it('shows a person before the number', async () => {
    await openQueue({ rows: [waitingRow({ person: 'Tomas Varela' })] });
    expect(button('Take call from Tomas Varela').closest('li')).toHaveTextContent(
      /Tomas Varela.*\+44 20 7946 0123/,
    );
  });

  it('says when the target is passed', async () => {
    const { pass } = await openQueue();
    expect(screen.queryByText('Over the target')).toBeNull();
    pass(10_000);
    expect(screen.getByText('Over the target')).toBeInTheDocument();
    expect(screen.getByText(/The mark on the bar is the target of 1:20\./)).toBeVisible();
  });

  it('requests the chosen call', async () => {
    const { asked } = await openQueue();
    await fireEvent.click(requestButton());
    expect(asked.at(-1)).toEqual({
      name: 'requestCall',
      args: [{ callId: '1476707884-279', skillId: '7' }],
    });
  });

  it('offers to go not ready where the gateway shows waiting calls only then', async () => {
    const idle = { kind: 'notPossible', why: 'idle' } as const;
    const { asked } = await openQueue({ obstacle: idle, total: 0, rows: [] }, [], {
      availability: doing('ready'),
    });
    await fireEvent.click(button('Go not ready and look'));
    expect(asked.at(-1)).toEqual({ name: 'busy', args: [{ reason: null }] });
    expect(screen.queryByText('Nobody is waiting in this queue.')).toBeNull();
  });

  it.each([
    ['callHeld', 'You have a call on hold.'],
    ['notSignedIn', 'You are not signed in.'],
    ['noContact', 'There is no contact with the gateway.'],
  ] as const)('is shut and says why: %s', async (why, words) => {
    await openQueue({ obstacle: { kind: 'notPossible', why } });
    expect(requestButton()).toHaveAttribute('aria-disabled', 'true');
    expect(requestButton()).toHaveAccessibleDescription(expect.stringContaining(words));
  });

  it('says that nobody waits, also where a held call forbids to request one', async () => {
    await openQueue({ total: 0, rows: [], obstacle: { kind: 'notPossible', why: 'callHeld' } });
    expect(screen.getByText('Nobody is waiting in this queue.')).toBeVisible();
  });

  it.each([
    ['asked', 'Asked'],
    ['accepted', 'Accepted'],
    ['done', 'Here'],
  ] as const)('follows a request in its row: %s', async (state, word) => {
    const about = { callId: waitingRow().callId, skillId: skillId('7') };
    const { asked } = await openQueue({}, [operation('requestCall', { state, about })]);
    const before = asked.length;
    const status = button(`${word}: +44 20 7946 0123`);
    await fireEvent.click(status);
    expect([asked.length - before, screen.queryByRole('button', { name: /^Take call/ })]).toEqual([0, null]);
  });

  it('asks for one call at a time', async () => {
    await openQueue({}, [request('accepted')]);
    expect(requestButton()).toHaveAccessibleDescription('Another request is under way.');
  });

  it('strikes through a call that has gone, which cannot be pressed', async () => {
    const { asked } = await openQueue({ waitingCount: 0, rows: [waitingRow({ isGone: true })] });
    const before = asked.length;
    await fireEvent.click(button('Gone: +44 20 7946 0123'));
    expect(asked.length).toBe(before);
  });

  it('says in its row that somebody else was faster, and offers a call again that waits all the same', async () => {
    const about = { callId: waitingRow().callId, skillId: skillId('7') };
    const gone = failedOperation('requestCall', { kind: 'callNoLongerAvailable' }, 1, noon);
    const { pass } = await openQueue({}, [{ ...gone, about }]);
    expect(button('Gone: +44 20 7946 0123')).toBeVisible();
    pass(3000);
    expect(requestButton()).toBeEnabled();
  });

  it('says in place that it could not be found out what became of a call', async () => {
    await openQueue({}, [request('notKnown')]);
    expect(screen.getByRole('note')).toHaveTextContent('could not be found out');
    await fireEvent.click(button('Dismiss'));
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('copes with a caller and a wait that are not known', async () => {
    await openQueue({ rows: [waitingRow({ caller: null, waitingSince: null })] });
    expect(screen.getByText('Waiting time not known').closest('li')).toHaveTextContent('Unknown caller');
  });

  it('says why it could not be looked at', async () => {
    await showPage('main', snapshot({ availability: doing('busy'), queues: queues.slice(0, 1) }), (fake) =>
      fake.refuse('watchQueue', { kind: 'notPossible', why: 'signInUnderWay' }),
    );
    await fireEvent.click(button('Queues'));
    expect(await screen.findByText('Signing in is under way.')).toBeVisible();
  });
});

describe('a queue that could not be read again', () => {
  it('shows the last list, from which a call can still be requested, and gives no advice about the address', async () => {
    await openQueue({ missed: unreachable, readAt: noon - 20_000 });
    expect(screen.getByText(/^The queue could not be read just now/)).toBeVisible();
    expect(button(/^Take call/)).toBeEnabled();
    expect(screen.queryByText(/address/)).toBeNull();
  });

  it.each([noon - 20_000, null])('says that it is too large to be read, last read at %s', async (readAt) => {
    const missed = { kind: 'tooLarge', from: 'gateway', maxBytes: 32 * 1024 * 1024 } as const;
    await openQueue({ missed, readAt });
    expect(screen.getByRole('note')).toHaveTextContent('larger than Ringside reads (32 MB)');
    expect(screen.queryByText(/in a moment/)).toBeNull();
  });

  it('says nothing of it beside that there is no contact', async () => {
    await openQueue({ missed: unreachable }, [], { session: reconnecting() });
    expect(screen.queryByText(/^The queue could not be read just now/)).toBeNull();
  });

  it('says so where it was never read', async () => {
    await openQueue({ missed: unreachable, total: 0, rows: [], readAt: null });
    expect(screen.getByText(/^The queue could not be read yet/)).toBeVisible();
  });

  it('counts those that could not be read, and says how many are missing', async () => {
    await openQueue({ leftOut: 2 });
    expect(rowOf('Credit cards')[1]).toMatch(/3$/);
    expect(screen.getByText('2 of them cannot be shown.')).toBeVisible();
  });
});
