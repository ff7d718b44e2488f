import { expect, it } from 'vitest';
import { createSignals } from '../../../../../src/main/shell/notices/signals.ts';
import type { Call } from '../../../../../src/shared/calls/model.ts';
import type { Preferences } from '../../../../../src/shared/settings/preferences.ts';
import { createManualClock } from '../../../../support/manualClock.ts';
import { call, settingsView, snapshot } from '../../../../support/snapshots.ts';

/** A sound on a clock that is moved by hand, for an agent with these calls. */
function setup(limits: Partial<Preferences> = {}) {
  const clock = createManualClock();
  const begin = clock.now();
  const preferences = { ...settingsView.preferences, holdAmberS: 120, holdRedS: 240, ...limits };
  let calls: readonly Call[] = [];
  const heardAt: number[] = [];
  const sound = createSignals({
    current: () => snapshot({ calls, settings: { ...settingsView, preferences } }),
    now: clock.now,
    after: (delayMs, run) => {
      const timer = clock.setTimeout(run, delayMs);
      return () => clock.clearTimeout(timer);
    },
    sound: () => heardAt.push((clock.now() - begin) / 1000),
  });
  return {
    heardAt,
    pass: (seconds: number) => clock.advance(seconds * 1000),
    has: (...now: readonly Partial<Call>[]) => {
      calls = now.map((one) => call(one));
      sound.update();
    },
    held: (key: string): Partial<Call> => ({ key, phase: 'held', heldSince: clock.now() }),
    dispose: () => sound.dispose(),
  };
}

it('is heard once, after as long on hold as is set', async () => {
  const made = setup();
  made.has(made.held('a'));
  await made.pass(119);
  expect(made.heardAt).toEqual([]);
  await made.pass(600);
  expect(made.heardAt).toEqual([120]);
});

it('is not heard for a call that is no longer on hold', async () => {
  const made = setup();
  made.has(made.held('a'));
  await made.pass(60);
  made.has({ key: 'a', phase: 'talking' });
  await made.pass(600);
  expect(made.heardAt).toEqual([]);
});

it('is heard anew for the next hold of the same call, and for another call', async () => {
  const made = setup();
  made.has(made.held('a'));
  await made.pass(130);
  made.has({ key: 'a', phase: 'talking' });
  const [again, other] = [made.held('a'), made.held('b')];
  made.has(again, other);
  await made.pass(130);
  expect(made.heardAt).toEqual([120, 250]);
});

it('is heard at red where amber is off, and never where both are', async () => {
  const red = setup({ holdAmberS: 0 });
  red.has(red.held('a'));
  await red.pass(600);
  const never = setup({ holdAmberS: 0, holdRedS: 0 });
  never.has(never.held('a'));
  await never.pass(600);
  expect([red.heardAt, never.heardAt]).toEqual([[240], []]);
});

it('is not heard after its end', async () => {
  const made = setup();
  made.has(made.held('a'));
  made.dispose();
  await made.pass(600);
  expect(made.heardAt).toEqual([]);
});
