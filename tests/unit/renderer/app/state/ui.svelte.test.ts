import { expect, it } from 'vitest';
import { toSkillId } from '../../../../../src/shared/ids.ts';
import { Ui } from '../../../../../src/renderer/app/state/ui.svelte.ts';

/** Views that are loaded when the test says so. */
function setup() {
  const loading = { queue: Promise.withResolvers<boolean>(), colleague: Promise.withResolvers<boolean>() };
  const ui = new Ui((name) => (name === 'queue' || name === 'colleague' ? loading[name].promise : null));
  return { ui, loading };
}

it('opens a view that is there at once', () => {
  const { ui, loading } = setup();
  void ui.open('queue');
  loading.queue.resolve(true);
  void ui.open('calls');
  expect(ui.view).toBe('calls');
});

it('keeps the view before until the one that is opened is loaded', async () => {
  const { ui, loading } = setup();
  const opened = ui.open('queue');
  const before = ui.view;
  loading.queue.resolve(true);
  await opened;
  expect([before, ui.view]).toEqual(['calls', 'queue']);
});

it('opens the view that was asked for last, whichever is loaded first', async () => {
  const { ui, loading } = setup();
  const opened = [ui.open('queue'), ui.open('colleague')];
  loading.colleague.resolve(true);
  loading.queue.resolve(true);
  await Promise.all(opened);
  expect(ui.view).toBe('colleague');
});

it('stays where it is when a view cannot be loaded', async () => {
  const { ui, loading } = setup();
  const opened = ui.open('queue');
  loading.queue.resolve(false);
  await opened;
  expect(ui.view).toBe('calls');
});

it('shows the next agent nothing of what was open, nor what was still being opened', async () => {
  const { ui, loading } = setup();
  await ui.open('history');
  ui.pastCall = 7;
  ui.skillId = toSkillId('3');
  const opening = ui.open('queue');
  ui.closeAll();
  loading.queue.resolve(true);
  await opening;
  expect([ui.view, ui.pastCall, ui.skillId]).toEqual(['calls', null, null]);
});
