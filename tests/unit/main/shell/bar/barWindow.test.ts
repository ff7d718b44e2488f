import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { createBar } from '../../../../../src/main/shell/bar/barWindow.ts';
import type { Box } from '../../../../../src/main/shell/pop/popPlacement.ts';
import type { Snapshot } from '../../../../../src/shared/contract/snapshot.ts';
import { createManualClock } from '../../../../support/manualClock.ts';
import { call, settingsView, signedIn, snapshot } from '../../../../support/snapshots.ts';

const atWork = (calls: Snapshot['calls'] = []) =>
  snapshot({
    ...{ session: signedIn, calls },
    settings: { ...settingsView, preferences: { ...settingsView.preferences, bar: true } },
  });

/** A bar that is shown at the lower edge, which is at 700. */
function setup() {
  const clock = createManualClock();
  let now = atWork();
  let bounds: Box = { x: 0, y: 0, width: 0, height: 0 };
  const window = Object.assign(new EventEmitter(), {
    ...{ setAlwaysOnTop: vi.fn(), setVisibleOnAllWorkspaces: vi.fn(), setOpacity: vi.fn() },
    ...{ showInactive: vi.fn(), hide: vi.fn(), destroy: vi.fn() },
    ...{ isVisible: () => true, isFocused: () => false, isDestroyed: () => false },
    getBounds: () => bounds,
    setBounds: (box: Box) => (bounds = box),
  });
  const dockAt = vi.fn<(box: Box) => void>();
  const bar = createBar({
    open: (box) => {
      bounds = box;
      return window;
    },
    stand: { boxOf: (size) => ({ x: 100, y: 700, ...size }), dockAt, edge: () => 'bottom', moveTo: vi.fn() },
    ...{ current: () => now, turnOff: vi.fn(), isLeaving: () => false, after: clock.after },
  });
  bar.follow();
  window.emit('ready-to-show');
  return {
    ...{ clock, dockAt },
    place: () => bounds,
    drag: (x: number, y: number): void => {
      bounds = { ...bounds, x, y };
      window.emit('move');
    },
    become: (next: Snapshot): void => {
      now = next;
      bar.follow();
    },
  };
}

it('stays under the hand that drags it, whatever is told meanwhile, and is docked once it is let go', () => {
  const { drag, become, place, clock, dockAt } = setup();
  drag(300, 400);
  become({ ...atWork(), lastContactAt: 7 });
  expect(place()).toMatchObject({ x: 300, y: 400 });
  expect(dockAt).not.toHaveBeenCalled();
  clock.advanceAtOnce(250);
  expect(dockAt).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ x: 300, y: 400 }));
});

it('goes to its place again when a call makes it larger', () => {
  const { drag, become, place } = setup();
  drag(300, 400);
  become(atWork([call()]));
  expect(place()).toMatchObject({ x: 100, y: 700 });
});
