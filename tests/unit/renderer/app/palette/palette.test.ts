import { fireEvent, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { laterViews } from '../../../../../src/renderer/app/laterViews.ts';
import { actionKey, actionShortcuts } from '../../../../../src/renderer/app/shortcuts.ts';
import { call, heldCall, noon, snapshot, talkingCall } from '../../snapshots.ts';
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

describe('the palette', () => {
  beforeEach(() => laterViews.palette.load());
  const oneTalks = () =>
    snapshot({
      calls: [heldCall({ key: 'h1', heldSince: noon - 9000 }), talkingCall({ key: 't1' })],
      people: { t1: 'Olivia Bennett', h1: 'Marcus Reed' },
    });

  it('has every command with its key, and who it is about', async () => {
    await showPage('main', oneTalks());
    await open();
    const all = lines();
    for (const name of actionShortcuts) {
      expect(all.filter((line) => line.includes(actionKey(name)))).toHaveLength(1);
    }
    expect(all.find((line) => line.includes('Alt+S'))).toMatch(/^Swap – Marcus Reed/);
    expect(all.find((line) => line.includes('Alt+E'))).toMatch(/^End – Olivia Bennett/);
  });

  it('finds a command by its words or a name, and Enter does it', async () => {
    const { asked } = await showPage('main', oneTalks());
    await open();
    await type('marcus');
    expect(lines()).toHaveLength(1);
    await key('Enter');
    expect(asked).toEqual([{ name: 'swap', args: [{ key: 'h1' }] }]);
    expect(screen.queryByRole('combobox', { name: 'Search and commands' })).toBeNull();
  });

  it('marks with the arrows, from the last line to the first', async () => {
    await showPage('main', oneTalks());
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
    const { asked } = await showPage('main', snapshot({ calls: [] }));
    await open();
    await type('answer');
    expect(marked()).toContain('There is no call for this now.');
    await key('Enter');
    expect(asked).toEqual([]);
    expect(field()).toBeTruthy();
  });

  it('changes with the calls while it is open', async () => {
    const { show } = await showPage('main', snapshot({ calls: [] }));
    await open();
    await type('answer');
    show(snapshot({ calls: [call({ key: 'r1' })], people: { r1: 'Ada Low' } }));
    await expect.poll(lines).toEqual([expect.stringMatching(/^Answer – Ada Low/)]);
  });

  it('opens with ? and Ctrl+/, but types a ? in a field', async () => {
    await showPage('main', snapshot({ calls: [] }));
    await fireEvent.keyDown(window, { code: 'Slash', key: '?', shiftKey: true });
    expect(field()).toBeTruthy();
    expect(await fireEvent.keyDown(field(), { code: 'Slash', key: '?', shiftKey: true })).toBe(true);
    await type('?');
    expect(screen.getByText('Nothing has these words.')).toBeTruthy();
  });

  it('finds a queue and opens it', async () => {
    await showPage('main', snapshot({ calls: [] }));
    await open();
    const queues = within(screen.getByRole('group', { name: 'Queues' })).getAllByRole('option');
    expect(queues.length).toBeGreaterThan(0);
    await fireEvent.click(queues[0] as HTMLElement);
    await expect.poll(() => screen.queryByRole('heading', { level: 1, name: 'Queue' })).not.toBeNull();
  });
});
