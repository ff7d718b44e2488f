import { expect, it, vi } from 'vitest';
import { createPopFitting } from '../../../../../src/main/shell/pop/popFitting.ts';
import { createManualClock } from '../../../../support/manualClock.ts';

function setup() {
  const fit = vi.fn<(height: number) => void>();
  const clock = createManualClock();
  return { fit, clock, fitting: createPopFitting({ fit, after: clock.after }) };
}

it('gives the window at once what its content wants, while nothing has just been shown', () => {
  const { fit, fitting } = setup();
  fitting.wants(170);
  expect(fit.mock.calls).toEqual([[170]]);
});

it('leaves the window as high as it is for two frames once it is shown, and then takes the newest', async () => {
  const { fit, clock, fitting } = setup();
  fitting.shown();
  fitting.wants(170);
  fitting.wants(210);
  await clock.advance(32);
  expect(fit).not.toHaveBeenCalled();
  await clock.advance(1);
  expect(fit.mock.calls).toEqual([[210]]);
  fitting.wants(250);
  expect(fit.mock.calls).toEqual([[210], [250]]);
});

it('changes nothing by itself', async () => {
  const { fit, clock, fitting } = setup();
  fitting.shown();
  await clock.advance(1000);
  expect([fit.mock.calls, clock.pending()]).toEqual([[], 0]);
});

it('waits no longer when it is shown once more meanwhile', async () => {
  const { fit, clock, fitting } = setup();
  fitting.shown();
  fitting.wants(170);
  await clock.advance(20);
  fitting.shown();
  await clock.advance(13);
  expect(fit.mock.calls).toEqual([[170]]);
});
