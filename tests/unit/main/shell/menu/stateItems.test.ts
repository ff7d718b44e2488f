import { expect, it, vi } from 'vitest';
import { askForState, stateItems } from '../../../../../src/main/shell/menu/stateItems.ts';
import type { Snapshot } from '../../../../../src/shared/contract/snapshot.ts';
import { doing } from '../../../../support/availability.ts';
import { call, settingsView, signedIn, snapshot } from '../../../../support/snapshots.ts';

const reason = (code: number, pinned = false) => ({ code, name: `Reason ${String(code)}`, pinned });

function setup({
  busyReasons = [],
  ...over
}: Partial<Snapshot> & { busyReasons?: ReturnType<typeof reason>[] }) {
  const preferences = { ...settingsView.preferences, busyReasons };
  return stateItems(snapshot({ session: signedIn, settings: { ...settingsView, preferences }, ...over }));
}
const labels = (items: ReturnType<typeof setup>) => items.map(({ label }) => label);
const ticked = (items: ReturnType<typeof setup>) => labels(items.filter(({ checked }) => checked));

it('names so many reasons in the menu itself, pinned ones first, and all others below one more line', () => {
  const busyReasons = [201, 202, 203, 204, 205, 206, 207, 208, 209, 210].map((code) =>
    reason(code, code === 209),
  );
  const items = setup({ busyReasons });
  expect(labels(items).slice(1, 4)).toEqual(['Not ready', 'Reason 209', 'Reason 201']);
  expect(labels(items).slice(9)).toEqual(['Reason 207', 'More reasons', 'Break', 'After-call work']);
  const more = items.find(({ label }) => label === 'More reasons');
  expect(more?.items.map(({ command }) => command)).toEqual([
    { do: 'busy', reason: 208 },
    { do: 'busy', reason: 210 },
  ]);
});

it('offers breaks by their length, and on one by how much longer', () => {
  const breaks = (over: Partial<Snapshot>) => setup(over).find(({ label }) => label === 'Break')?.items ?? [];
  expect(labels(breaks({ availability: doing('ready') }))).toEqual(['5 min', '10 min', '15 min']);
  expect(labels(breaks({ availability: doing('rest') }))[0]).toBe('5 minutes more');
  expect(breaks({})[2]?.command).toEqual({ do: 'rest', seconds: 900 });
});

it.each<[string, Parameters<typeof setup>[0], readonly string[]]>([
  ['nothing', { calls: [call({ phase: 'talking' })] }, []],
  [
    'what was accepted',
    {
      calls: [call({ phase: 'talking' })],
      availability: doing('busy', { next: { activity: 'ready', reason: null } }),
    },
    ['Ready for calls'],
  ],
  [
    'a reason that was accepted',
    {
      ...{ busyReasons: [reason(201)], calls: [call({ phase: 'talking' })] },
      availability: doing('busy', { next: { activity: 'busy', reason: 201 } }),
    },
    ['Reason 201'],
  ],
])('during a call says that it is about what comes after, and ticks %s', (_, over, expected) => {
  const items = setup(over);
  expect(items[0]).toMatchObject({ label: 'After this call:', enabled: false });
  expect(ticked(items)).toEqual(expected);
});

it('offers nothing where nothing can be asked', () => {
  const items = setup({ session: { state: 'signedOut' } });
  expect(items.filter(({ enabled }) => enabled)).toEqual([]);
});

it('asks the session for what was chosen', async () => {
  const session = {
    ...{ ready: vi.fn(), wrapUp: vi.fn(), finishWrapUp: vi.fn() },
    ...{ busy: vi.fn(), rest: vi.fn() },
  };
  await askForState(session, { do: 'finishWrapUp' });
  await askForState(session, { do: 'busy', reason: 201 });
  await askForState(session, { do: 'rest', seconds: 300 });
  expect(session.finishWrapUp).toHaveBeenCalledOnce();
  expect(session.busy).toHaveBeenCalledWith({ reason: 201 });
  expect(session.rest).toHaveBeenCalledWith({ seconds: 300 });
});
