import { fireEvent, screen } from '@testing-library/svelte';
import { expect, it, onTestFinished, vi } from 'vitest';
import { button, showPage } from '../showPage.ts';
import { call, party, snapshot } from '../snapshots.ts';

/** A call rings, the pointer is over its Answer in the work area, and a newer one takes its place there. */
async function setup() {
  const first = call({ key: 'a', caller: party('70001', null) });
  const page = await showPage('main', snapshot({ calls: [first] }));
  let now = performance.now();
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  // jsdom lays nothing out: what is under the pointer is told.
  const under = vi.fn(() => button('Answer'));
  Object.assign(document, { elementFromPoint: under });
  onTestFinished(() => {
    clock.mockRestore();
    Reflect.deleteProperty(document, 'elementFromPoint');
  });
  await fireEvent.pointerMove(button('Answer'), { clientX: 400, clientY: 160 });
  const answered = () => page.asked.filter(({ name }) => name === 'answer').map(({ args }) => args);
  return {
    ...page,
    answered,
    pass: (ms: number) => (now += ms),
    ringsToo: async () => {
      page.show(snapshot({ calls: [first, call({ key: 'b', caller: party('70002', null) })] }));
      await expect.poll(() => screen.getByRole('heading', { level: 1 }).textContent).toBe('70002');
      await Promise.resolve();
    },
  };
}

it('ignores a click on a button that has just come under the pointer, for 400 ms', async () => {
  const { answered, pass, ringsToo } = await setup();
  await ringsToo();
  pass(399);
  await fireEvent.click(button('Answer'), { detail: 1 });
  expect(answered()).toEqual([]);
  pass(1);
  await fireEvent.click(button('Answer'), { detail: 1 });
  expect(answered()).toEqual([[{ key: 'b' }]]);
});

it('heeds one after the pointer has gone elsewhere and come back', async () => {
  const { answered, ringsToo } = await setup();
  await ringsToo();
  await fireEvent.pointerMove(button('Keypad'));
  await fireEvent.pointerMove(screen.getByRole('heading', { name: 'Calls' }));
  await fireEvent.click(button('Answer'), { detail: 1 });
  expect(answered()).toEqual([[{ key: 'b' }]]);
});

it('heeds the keyboard, which has no pointer', async () => {
  const { answered, ringsToo } = await setup();
  await ringsToo();
  await fireEvent.click(button('Answer'), { detail: 0 });
  expect(answered()).toEqual([[{ key: 'b' }]]);
});

it('heeds a click while what is under the pointer stays', async () => {
  const { answered, show } = await setup();
  show(snapshot({ calls: [call({ key: 'a', caller: party('70001', null), skillName: 'Orders' })] }));
  await Promise.resolve();
  await fireEvent.click(button('Answer'), { detail: 1 });
  expect(answered()).toEqual([[{ key: 'a' }]]);
});
