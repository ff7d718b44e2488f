import { fireEvent, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { laterViews } from '../../../../../src/renderer/app/laterViews.ts';
import { actionKey, actionShortcuts } from '../../../../../src/renderer/app/shortcuts.ts';
import type { Call } from '../../../../../src/shared/calls/model.ts';
import type { TransferTargets } from '../../../../../src/shared/calls/transfer.ts';
import type { HistoryRow } from '../../../../../src/shared/history/historyViews.ts';
import { toWorkNo } from '../../../../../src/shared/ids.ts';
import { ok } from '../../fakeBridge.ts';
import { call, heldCall, noon, party, snapshot, talkingCall } from '../../snapshots.ts';
import { showPage } from '../../showPage.ts';

const field = (): HTMLElement => screen.getByRole('combobox', { name: 'Search and commands' });
const lines = (): readonly string[] =>
  within(screen.getByRole('listbox'))
    .getAllByRole('option')
    .map(({ textContent }) => textContent.trim());
const marked = (): string | undefined =>
  within(screen.getByRole('listbox')).getByRole('option', { selected: true }).textContent.trim();
const type = (text: string): Promise<boolean> => fireEvent.input(field(), { target: { value: text } });
const key = (name: string): Promise<boolean> => fireEvent.keyDown(field(), { key: name });
const open = (): Promise<boolean> => fireEvent.keyDown(window, { code: 'KeyK', key: 'k', ctrlKey: true });

const refusal = { kind: 'refusal', from: 'gateway', code: '100-007', refusal: 'refused' } as const;

/** Without the questions whom there is to call, and who has called. */
const done = (asked: readonly { readonly name: string }[]) =>
  asked.filter(({ name }) => name !== 'transferTargets' && name !== 'readHistory');

const targets: TransferTargets = {
  ...{ queues: null, ivrs: null, accessCodes: null },
  colleagues: [{ workNo: toWorkNo('1002'), name: 'Ada', activity: 'ready' }],
};

const shown = (first: ReturnType<typeof snapshot>) =>
  showPage('main', first, (fake) => {
    fake.answer('transferTargets', () => ok(targets));
  });

describe('the palette', () => {
  beforeEach(() => laterViews.palette.load());
  const oneTalks = () =>
    snapshot({
      calls: [heldCall({ key: 'h1', heldSince: noon - 9000 }), talkingCall({ key: 't1' })],
      people: { t1: 'Olivia Bennett', h1: 'Marcus Reed' },
    });

  it('has every command with its key, and who it is about', async () => {
    await shown(oneTalks());
    await open();
    const all = lines();
    for (const name of actionShortcuts) {
      expect(all.filter((line) => line.includes(actionKey(name)))).toHaveLength(1);
    }
    expect(all.find((line) => line.includes('Alt+S'))).toMatch(/^Swap – Marcus Reed/);
    expect(all.find((line) => line.includes('Alt+E'))).toMatch(/^End – Olivia Bennett/);
  });

  it('finds a command by its words or a name, and Enter does it', async () => {
    const { asked } = await shown(oneTalks());
    await open();
    await type('marcus');
    expect(lines()).toHaveLength(1);
    await key('Enter');
    expect(done(asked)).toEqual([{ name: 'swap', args: [{ key: 'h1' }] }]);
    expect(screen.queryByRole('combobox', { name: 'Search and commands' })).toBeNull();
  });

  it('marks with the arrows, from the last line to the first', async () => {
    await shown(oneTalks());
    await open();
    await type('olivia');
    const [first, second] = lines();
    expect(marked()).toBe(first);
    await key('ArrowDown');
    expect(marked()).toBe(second);
    await key('ArrowUp');
    await key('ArrowUp');
    expect(marked()).toBe(lines().at(-1));
  });

  it('says why a command is not possible, does nothing, and stays', async () => {
    const { asked } = await shown(snapshot({ calls: [] }));
    await open();
    await type('answer');
    expect(marked()).toContain('There is no call for this now.');
    await key('Enter');
    expect(done(asked)).toEqual([]);
    expect(field()).toBeTruthy();
  });

  it('changes with the calls while it is open', async () => {
    const { show } = await shown(snapshot({ calls: [] }));
    await open();
    await type('answer');
    show(snapshot({ calls: [call({ key: 'r1' })], people: { r1: 'Ada Low' } }));
    await expect.poll(lines).toEqual([expect.stringMatching(/^Answer – Ada Low/)]);
  });

  it('opens with ? and Ctrl+/, but types a ? in a field', async () => {
    await shown(snapshot({ calls: [] }));
    await fireEvent.keyDown(window, { code: 'Slash', key: '?', shiftKey: true });
    expect(field()).toBeTruthy();
    expect(await fireEvent.keyDown(field(), { code: 'Slash', key: '?', shiftKey: true })).toBe(true);
    await type('?');
    expect(screen.getByText('Nothing has these words.')).toBeTruthy();
  });

  it('finds a queue and opens it', async () => {
    await shown(snapshot({ calls: [] }));
    await open();
    const queues = within(screen.getByRole('group', { name: 'Queues' })).getAllByRole('option');
    expect(queues.length).toBeGreaterThan(0);
    await fireEvent.click(queues[0] as HTMLElement);
    await expect.poll(() => screen.queryByRole('heading', { level: 1, name: 'Queues' })).not.toBeNull();
  });
});

describe('whom the palette can call', () => {
  beforeEach(() => laterViews.palette.load());
  async function opened(calls: readonly Call[] = [], more: Parameters<typeof snapshot>[0] = {}) {
    const page = await shown(snapshot({ calls, ...more }));
    await open();
    await expect.poll(() => page.asked.map(({ name }) => name)).toContain('transferTargets');
    return page;
  }

  it('is read once, when it is opened', async () => {
    const { asked } = await opened();
    await type('a');
    await type('ad');
    expect(asked.filter(({ name }) => name === 'transferTargets')).toHaveLength(1);
  });

  it('a colleague, found by name or number, and closes when that is under way', async () => {
    const { asked } = await opened();
    await type('call ada');
    expect(lines()).toEqual([expect.stringMatching(/^Call – Ada 1002/)]);
    await key('Enter');
    expect(done(asked)).toEqual([{ name: 'callInner', args: [{ workNo: '1002' }] }]);
    await expect.poll(() => screen.queryByRole('combobox', { name: 'Search and commands' })).toBeNull();
  });

  it.each([
    ['Talk first', { name: 'consult', args: [{ key: 't1', to: { address: '1002' }, threeParty: false }] }],
    ['Transfer now', { name: 'transfer', args: [{ key: 't1', to: { address: '1002' }, way: 'now' }] }],
  ])('%s is offered while a call is talked in', async (way, expected) => {
    const { asked } = await opened([talkingCall({ key: 't1' })]);
    await type('1002');
    expect(lines()).toHaveLength(4);
    await fireEvent.click(screen.getByRole('option', { name: new RegExp(`^${way}`) }));
    expect(done(asked)).toMatchObject([expected]);
  });

  it('a number that is typed, as it is dialled', async () => {
    const { asked } = await opened();
    await type('(202) 555-0142');
    expect(lines()).toEqual([expect.stringMatching(/^Call – \(202\) 555-0142/)]);
    await key('Enter');
    expect(done(asked)).toEqual([{ name: 'callOut', args: [{ dialled: '2025550142' }] }]);
  });

  it('who was missed', async () => {
    const missed = call({ key: 'm', phase: 'ended', end: 'missed' });
    const { asked } = await opened([], { unread: [{ id: 1, at: noon, kind: 'missedCall', call: missed }] });
    await type('call back');
    await key('Enter');
    expect(done(asked)).toMatchObject([{ name: 'callOut' }]);
  });

  it('says why it did not come to that, and stays', async () => {
    const page = await showPage('main', snapshot({ calls: [] }), (fake) => {
      fake.answer('transferTargets', () => ok(targets));
      fake.refuse('callOut', refusal);
    });
    await open();
    await type('2025550142');
    await key('Enter');
    expect(await screen.findByText(/100-007/)).toBeInTheDocument();
    expect([field(), done(page.asked)]).toMatchObject([expect.anything(), [{ name: 'callOut' }]]);
  });

  it('says that colleagues cannot be read; a number can be typed all the same', async () => {
    await showPage('main', snapshot({ calls: [] }), (fake) => {
      fake.refuse('transferTargets', refusal);
    });
    await open();
    expect(await screen.findByText(/100-007/)).toBeInTheDocument();
    await type('2025550142');
    expect(lines()).toHaveLength(1);
  });
});

describe('calls of today', () => {
  beforeEach(() => laterViews.palette.load());
  const row: HistoryRow = {
    ...{ id: 7, key: 'call-7', at: noon, otherSide: 'caller', requested: false, holdMs: 0 },
    ...{ outcome: 'answered', person: 'Olivia Bennett', party: party('+44 20 7946 0958'), queue: 'Orders' },
    ...{ isInternal: false, talkMs: 5000, note: '' },
  };

  it('are asked for by what is typed, and open in the history', async () => {
    const { asked } = await showPage('main', snapshot(), (fake) => {
      fake.answer('transferTargets', () => ok(targets));
      fake.answer('readHistory', () =>
        ok({
          ...{ revision: 1, rows: [row], from: 0, total: 1, days: [] },
          counts: { all: 1, missed: 0, answered: 1, out: 0, taken: 0 },
          keeping: { how: 'shift', days: 0 },
        }),
      );
    });
    await open();
    expect(lines().join()).not.toContain('Olivia');
    await type('olivia');
    await expect.poll(() => lines()).toEqual([expect.stringMatching(/^Olivia Bennett \+44 20 7946 0958/)]);
    expect(asked.at(-1)).toMatchObject({ name: 'readHistory', args: [{ search: 'olivia', day: 'today' }] });
    // The history finds it by another form of the number, and by its note.
    await type('020 7946 0958');
    await expect.poll(() => lines()).toContainEqual(expect.stringMatching(/^Olivia Bennett/));
    await type('olivia');
    await key('Enter');
    await expect.poll(() => asked).toContainEqual({ name: 'readPastCall', args: [{ id: 7 }] });
  });
});
