import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/shared/calls/model.ts';
import type { MainView } from '../../../../src/shared/contract/pageViews.ts';
import { doing } from '../../../support/availability.ts';
import { operation } from '../../../support/operations.ts';
import { call, noon, settings, snapshot } from '../snapshots.ts';
import { button, settled, showPage } from '../showPage.ts';

const named = (key: string, name: string, over: Partial<Call> = {}): Call =>
  call({ key, associatedData: `{"name":"${name}"}`, ...over });
const olivia = (over: Partial<Call> = {}): Call =>
  named('a', 'Olivia Bennett', { phase: 'talking', answeredAt: noon - 161_000, ...over });
const heldFor = (key: string, name: string, seconds: number): Call =>
  named(key, name, { phase: 'held', heldSince: noon - seconds * 1000, callId: call().callId });

const shown = async (over: Partial<MainView>) => {
  const page = await showPage('bar', snapshot(over));
  // Clicks right after a change are not taken.
  page.pass(1000);
  return page;
};
const main = (): HTMLElement => screen.getByRole('main');

describe('without a call', () => {
  it.each<[string, Partial<MainView>, RegExp]>([
    ['who is ready', { availability: { ...doing('ready'), since: noon - 724_000 } }, /Ready\s*for\s*12:05/],
    ['no queue', { availability: doing('ready'), inQueues: 'none' }, /Ready, in no queue/],
    [
      'a reason',
      {
        availability: { ...doing('busy'), reason: { kind: 'chosen', code: 201 } },
        siteReasons: [{ code: 201, name: 'Lunch' }],
      },
      /Not ready\s*Lunch/,
    ],
    ['a break that is over', { availability: { ...doing('rest'), until: noon - 10_000 } }, /Break is over/],
    ['after-call work', { availability: doing('wrapUp') }, /After-call work/],
  ])('tells %s', async (_, over, words) => {
    await shown(over);
    expect(main()).toHaveTextContent(words);
  });

  it('asks for its menu at the place of its button', async () => {
    const { asked } = await shown({ availability: doing('ready') });
    await fireEvent.click(button('Your state, and the bar’s place'));
    expect(asked).toEqual([{ name: 'openBarMenu', args: [{ x: 0, y: 0 }] }]);
  });

  it('has no state to change before somebody is signed in, and leads to the sign-in', async () => {
    const { asked } = await shown({ session: { state: 'signedOut' } });
    expect(screen.getAllByRole('button')).toHaveLength(1);
    await fireEvent.click(button('Open Ringside to sign in'));
    expect(asked).toEqual([{ name: 'showMainWindow', args: [] }]);
  });
});

describe('with a call', () => {
  it.each([
    ['Hold', 'hold'],
    ['Mute', 'mute'],
    ['End', 'release'],
  ] as const)('does by %s what the main window does', async (word, name) => {
    const { asked } = await shown({ calls: [olivia()] });
    expect(main()).toHaveTextContent(/Olivia Bennett.*2:42/);
    await fireEvent.click(button(word));
    expect(asked).toEqual([{ name, args: [{ key: 'a' }] }]);
  });

  it('offers what rings beside a talk in the place of those who wait', async () => {
    const ringing = named('b', 'Marcus Reed');
    const { asked } = await shown({ calls: [olivia(), heldFor('c', 'Ann Lee', 5), ringing] });
    expect(screen.queryByRole('button', { name: /Ann Lee/ })).toBeNull();
    await fireEvent.click(button('Answer Marcus Reed'));
    expect(asked).toEqual([{ name: 'answer', args: [{ key: 'b' }] }]);
  });

  it.each([
    [100, 'amber', false],
    [130, 'amber', true],
    [250, 'red', true],
  ] as const)('shows after %i s on hold: %s is %s', async (seconds, alarm, has) => {
    const { asked } = await shown({
      calls: [olivia(), heldFor('b', 'Marcus Reed', seconds), heldFor('c', 'Ann Lee', 5)],
    });
    const chip = button(/^Swap Marcus Reed, 2 on hold/);
    expect(chip.classList.contains(alarm)).toBe(has);
    expect(chip).toHaveTextContent('×2');
    await fireEvent.click(chip);
    expect(asked).toEqual([{ name: 'swap', args: [{ key: 'b' }] }]);
  });

  it.each<[string, Partial<MainView>, string]>([
    [
      'once it is accepted',
      { availability: doing('busy', { next: { activity: 'busy', reason: 201 } }) },
      'After this call: Lunch',
    ],
    [
      'while it is asked for',
      { operations: [operation('rest', { about: { seconds: 900 }, state: 'asked' })] },
      'After this call: Break, 15 min. Asked for, not accepted so far.',
    ],
  ])('tells what comes after the call %s', async (_, over, told) => {
    await shown({ calls: [olivia()], siteReasons: [{ code: 201, name: 'Lunch' }], ...over });
    const mark = screen.getByTestId('nextState');
    expect(mark).toHaveTextContent(told);
    expect(mark).toHaveAttribute('title', told);
    expect(mark.classList.contains('asked')).toBe(told.endsWith('so far.'));
  });

  it('has no mark where nothing was chosen for after the call', async () => {
    await shown({ calls: [olivia()] });
    expect(screen.queryByTestId('nextState')).toBeNull();
  });

  it('says why something cannot be done, and does not ask for it', async () => {
    const { asked } = await shown({ calls: [heldFor('b', 'Marcus Reed', 5)] });
    expect(button('End')).toHaveAttribute('aria-disabled', 'true');
    expect(button('End')).toHaveAccessibleDescription('The call is not in a state for this.');
    await fireEvent.click(button('End'));
    expect(asked).toEqual([]);
  });

  it('takes no click that was meant for what stood there a moment ago', async () => {
    const { show, pass, asked } = await shown({ calls: [olivia({ phase: 'ringing', answeredAt: null })] });
    show(snapshot({ calls: [olivia()] }));
    pass(399);
    await fireEvent.click(button('Hold'));
    expect(asked).toEqual([]);
    pass(1);
    await fireEvent.click(button('Hold'));
    expect(asked).toHaveLength(1);
  });

  it.each([
    [
      'the main window tells it',
      { kind: 'gateway', code: '200-005', message: '' },
      ['hold', 'showMainWindow'],
    ],
    ['the button says why by then', { kind: 'notPossible', why: 'wrongPhase' }, ['hold']],
  ] as const)('when it fails, %s', async (_, problem, names) => {
    const { refuse, asked } = await shown({ calls: [olivia()] });
    refuse('hold', problem as Parameters<typeof refuse>[1]);
    await fireEvent.click(button('Hold'));
    await settled();
    expect(asked.map(({ name }) => name)).toEqual(names);
  });

  it('names nobody while the screen is locked', async () => {
    const waits = heldFor('b', 'Marcus Reed', 5);
    await shown({ calls: [olivia(), waits], isScreenLocked: true, settings: settings() });
    expect(main()).toHaveTextContent('A call');
    expect(document.body.innerHTML).not.toMatch(/Olivia|Marcus|138/);
  });
});
