import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { WaitingRow, WatchedView } from '../../../../src/shared/contract/pageViews.ts';
import { button, showPage } from '../showPage.ts';
import { callId, noon, party, queues, skillId, snapshot, waitingRow } from '../snapshots.ts';
import { doing } from '../../../support/availability.ts';

const numberOf = (id: number): string => `No. ${String(id)}`;
const rowOf = (id: number): WaitingRow =>
  waitingRow({ callId: callId(`9-${String(id)}`), caller: party(numberOf(id)) });

/** A queue in which the calls `ids` wait, told from `from` on. */
function told(ids: readonly number[], from = 0, count = 40): WatchedView {
  return {
    ...{
      skillId: skillId('7'),
      obstacle: null,
      missed: null,
      leftOut: 0,
      unlisted: 0,
      readAt: noon,
      ...{ total: ids.length, waitingCount: ids.length, longestSince: null },
      from,
    },
    rows: ids.slice(from, from + count).map(rowOf),
  };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, id) => id);
const buttonOf = (id: number) => button(`Take call from ${numberOf(id)}`);

/** A queue of 2,000 calls is looked at; nothing is laid out, so a row is as high as rows are likely to be. */
async function setup(ids = upTo(2000)) {
  const state = snapshot({ availability: doing('busy'), queues: queues.slice(0, 1), watched: told(ids) });
  const page = await showPage('main', state);
  await fireEvent.click(button('Queues'));
  const list = screen.getByRole('group', { name: 'Waiting calls, oldest first' });
  const scrollTo = async (row: number): Promise<void> => {
    list.getBoundingClientRect = () => new DOMRect(0, -44 * row, 600, 44 * ids.length);
    await fireEvent.scroll(document);
  };
  const show = (now: readonly number[], from = 0) => page.show({ ...state, watched: told(now, from) });
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? list, { key });
  return { ...page, show, list, scrollTo, press };
}

describe('a long queue', () => {
  it('is drawn as far as it is in sight, and says of each row which of how many it is', async () => {
    await setup();
    const rows = screen.getAllByRole('listitem').filter((item) => item.hasAttribute('aria-setsize'));
    expect([rows.length < 40, rows[3]?.ariaPosInSet ?? rows[3]?.getAttribute('aria-posinset')]).toEqual([
      true,
      '4',
    ]);
    expect(rows[3]).toHaveAttribute('aria-setsize', '2000');
  });

  it('is as high as if all rows were there', async () => {
    const { list } = await setup();
    const [before, after] = [...list.children].filter((child) => child.tagName === 'DIV') as HTMLElement[];
    const drawn = list.querySelectorAll('li').length;
    expect([before?.style.height, after?.style.height]).toEqual(['0px', `${String((2000 - drawn) * 44)}px`]);
  });

  it('asks for the rows to which it is scrolled', async () => {
    const { asked, scrollTo } = await setup();
    await scrollTo(1000);
    expect(asked.at(-1)).toEqual({ name: 'lookAtWaiting', args: [{ from: 984, count: 50 }] });
  });

  it('asks for nothing that it has', async () => {
    const { asked, scrollTo } = await setup();
    await scrollTo(5);
    expect(asked.map(({ name }) => name)).not.toContain('lookAtWaiting');
  });

  it('shows them when they are told', async () => {
    const { scrollTo, show } = await setup();
    await scrollTo(1000);
    show(upTo(2000), 984);
    expect(buttonOf(1000).closest('li')).toHaveAttribute('aria-posinset', '1001');
  });

  it('takes up one stop of the Tab key', async () => {
    await setup();
    const stops = screen.getAllByRole('button').filter(({ tabIndex, ariaLabel }) => {
      return tabIndex === 0 && ariaLabel?.startsWith('Take call') === true;
    });
    expect(stops).toEqual([buttonOf(0)]);
  });
});

describe('the keyboard', () => {
  it('goes from row to row', async () => {
    const { press } = await setup();
    buttonOf(0).focus();
    await press('ArrowDown');
    await press('ArrowDown');
    expect(buttonOf(2)).toHaveFocus();
  });

  it('reaches the last call, which has the focus once it is told', async () => {
    const { press, scrollTo, show } = await setup();
    buttonOf(0).focus();
    await press('End');
    await scrollTo(1990);
    show(upTo(2000), 1960);
    expect(buttonOf(1999)).toHaveFocus();
  });

  it('requests no other call when the one that has the focus goes', async () => {
    const { asked, press, show, list } = await setup();
    buttonOf(3).focus();
    show(upTo(2000).filter((id) => id !== 3));
    expect(list).toHaveFocus();
    await press('Enter');
    expect(asked.map(({ name }) => name)).not.toContain('requestCall');
  });

  it('goes on from the place of a call that has gone', async () => {
    const { press, show } = await setup();
    buttonOf(3).focus();
    show(upTo(2000).filter((id) => id !== 3));
    await press('ArrowDown');
    expect(buttonOf(5)).toHaveFocus();
  });

  it('stays with the call when others before it go', async () => {
    const { show } = await setup();
    buttonOf(3).focus();
    show(upTo(2000).slice(2));
    expect([document.activeElement, buttonOf(3).closest('li')?.getAttribute('aria-posinset')]).toEqual([
      buttonOf(3),
      '2',
    ]);
  });

  it('stays in the list when it is scrolled away, and is at the call again when it is scrolled back', async () => {
    const { list, scrollTo, show } = await setup();
    buttonOf(3).focus();
    await scrollTo(1000);
    show(upTo(2000), 984);
    const away = document.activeElement;
    await scrollTo(0);
    show(upTo(2000));
    expect([away, document.activeElement]).toEqual([list, buttonOf(3)]);
  });

  it('finds the focus where it was when a call cannot be requested any more', async () => {
    const { asked, show, list } = await setup();
    buttonOf(3).focus();
    await fireEvent.click(buttonOf(3));
    show(upTo(2000));
    expect([asked.at(-1)?.name, list.contains(document.activeElement)]).toEqual(['requestCall', true]);
  });
});
