import { fireEvent, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { MainView } from '../../../../src/shared/contract/pageViews.ts';
import { doing } from '../../../support/availability.ts';
import { noon, reconnecting, snapshot, talkingCall } from '../snapshots.ts';
import { button, showPage } from '../showPage.ts';

const siteReasons = [
  { code: 201, name: 'Lunch' },
  { code: 202, name: 'Coaching' },
];

/** The menu, opened by keyboard. */
async function setup(over: Partial<MainView> = {}) {
  const page = await showPage('main', snapshot({ siteReasons, ...over }));
  const chip = button(/^(Ready|Not ready|Talking|After-call work)/);
  chip.focus();
  await fireEvent.keyDown(window, { code: 'KeyB', key: 'b', altKey: true });
  await screen.findByRole('menu', { name: 'Your state' });
  return { ...page, chip };
}
const line = (name: RegExp | string): HTMLElement => screen.getByRole('menuitemradio', { name });
const choose = async (name: RegExp): Promise<void> => {
  await fireEvent.keyDown(line(name), { key: 'Enter' });
};

it.each([
  [/^Ready/, 'ready', []],
  [/^Not ready/, 'busy', [{ reason: null }]],
  [/^Coaching/, 'busy', [{ reason: 202 }]],
] as const)('asks for %s, by keyboard alone', async (words, name, args) => {
  const { asked } = await setup();
  await choose(words);
  expect(asked).toEqual([{ name, args }]);
});

it('offers reasons by their names, pinned ones first, and no others', async () => {
  const { settings } = snapshot();
  const busyReasons = [
    { code: 210, name: 'Training', pinned: false },
    { code: 211, name: 'Back office', pinned: true },
  ];
  await setup({ settings: { ...settings, preferences: { ...settings.preferences, busyReasons } } });
  expect(screen.getAllByRole('menuitemradio').map((one) => one.textContent.trim())).toEqual([
    'Ready Alt+R',
    'Not ready Alt+B',
    'Back office pinned',
    'Training',
    'Lunch',
    'Coaching',
  ]);
});

it.each([
  [doing('ready'), /^Ready/],
  [doing('busy'), /^Not ready/],
  [doing('busy', { reason: { kind: 'chosen', code: 201 } }), /^Lunch/],
])('ticks the state that holds: %j', async (availability, words) => {
  await setup({ availability });
  expect(line(words)).toBeChecked();
});

it('ticks nothing during a call, which makes every agent busy', async () => {
  await setup({ availability: doing('busy'), calls: [talkingCall()] });
  expect(screen.queryByRole('menuitemradio', { checked: true })).toBeNull();
});

it('has the focus on busy at first, so that Alt+B and Enter are enough', async () => {
  await setup();
  expect(line(/^Not ready/)).toHaveFocus();
});

it('asks for a break of the length that is chosen', async () => {
  const { asked } = await setup();
  await fireEvent.keyDown(screen.getByRole('menuitem', { name: 'Break, 10 min' }), { key: 'Enter' });
  expect(asked).toEqual([{ name: 'rest', args: [{ seconds: 600 }] }]);
});

it.each([
  [noon + 90_000, 'On a break', 'left1:30'],
  [noon - 61_000, 'Break is over', 'over for1:01'],
])('tells what is left of a break, or that it is over: %i', async (until, words, time) => {
  const availability = doing('rest', { since: noon - 300_000, until });
  await showPage('main', snapshot({ availability }));
  expect(screen.getByRole('status')).toHaveTextContent(`State: ${words}`);
  expect(button(new RegExp(`^${words}`))).toHaveTextContent(time);
});

it('signs out', async () => {
  const { asked } = await setup();
  await fireEvent.keyDown(screen.getByRole('menuitem', { name: 'Sign out' }), { key: 'Enter' });
  expect(asked).toEqual([{ name: 'signOut', args: [{ releaseCall: false }] }]);
});

it('offers no state while the session is begun again', async () => {
  await setup({ session: reconnecting({ signingInAgain: 'refused', problem: null }) });
  expect(line(/^Ready/)).toHaveAttribute('aria-disabled', 'true');
});

it('chooses nothing by a key that is still held down from opening it', async () => {
  const { asked } = await setup();
  await fireEvent.keyDown(line(/^Coaching/), { key: 'Enter', repeat: true });
  expect(asked).toEqual([]);
});

it('chooses nothing that cannot be asked for', async () => {
  const { asked } = await setup({ session: reconnecting({ signingInAgain: 'refused', problem: null }) });
  await choose(/^Coaching/);
  expect(asked).toEqual([]);
});

it.each([
  ['Tab', (menu: HTMLElement) => fireEvent.keyDown(menu, { key: 'Tab' })],
  ['its key', () => fireEvent.keyDown(window, { code: 'KeyB', key: 'b', altKey: true })],
])('is closed by %s', async (_, press) => {
  const { chip } = await setup();
  await press(line(/^Not ready/));
  await expect.poll(() => screen.queryByRole('menu')).toBeNull();
  expect(chip).toHaveAttribute('aria-expanded', 'false');
});

it('goes through its lines by keys, past its end to its beginning', async () => {
  await setup();
  for (const key of ['ArrowUp', 'End', 'ArrowDown'])
    await fireEvent.keyDown(document.activeElement ?? document.body, { key });
  expect(line(/^Ready/)).toHaveFocus();
  await fireEvent.keyDown(line(/^Ready/), { key: 'l' });
  expect(line('Lunch')).toHaveFocus();
});
