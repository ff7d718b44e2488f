import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Clock } from '../../../../../src/renderer/ui/clock.svelte.ts';
import { Ringside } from '../../../../../src/renderer/app/state/ringside.svelte.ts';
import { fakeBridge, ok } from '../../fakeBridge.ts';
import type { Problem } from '../../../../../src/shared/errors.ts';
import { toAgentId } from '../../../../../src/shared/ids.ts';
import { call, noon, reconnecting, snapshot } from '../../snapshots.ts';
import { doing } from '../../../../support/availability.ts';
import { failedOperation } from '../../../../support/operations.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A started page state that has its first snapshot. */
async function setup(first = snapshot()) {
  const fake = fakeBridge(first);
  const follow = vi.fn();
  const ringside = new Ringside(fake.bridge, { follow });
  const stop = ringside.start();
  ends.push(stop);
  await expect.poll(() => ringside.snapshot).not.toBeNull();
  return { fake, ringside, stop, follow };
}

describe('the page’s state', () => {
  it('starts with the snapshot that it asks for', async () => {
    const { ringside } = await setup(snapshot({ seq: 5 }));
    expect(ringside.snapshot?.seq).toBe(5);
  });

  it('takes a newer snapshot', async () => {
    const { ringside, fake } = await setup();
    fake.push(snapshot({ seq: 9 }));
    expect(ringside.snapshot?.seq).toBe(9);
  });

  it('keeps the newer one when an older comes late', async () => {
    const { ringside, fake } = await setup();
    fake.push(snapshot({ seq: 9, availability: doing('talking') }));
    fake.push(snapshot({ seq: 8, availability: doing('ready') }));
    expect(ringside.snapshot?.availability.now).toBe('talking');
  });

  it('subscribes once and ends that when told', async () => {
    const { fake, stop } = await setup();
    const during = fake.subscribers();
    stop();
    expect([during, fake.subscribers()]).toEqual([1, 0]);
  });

  it('hands a form’s state over as what a structured clone takes', async () => {
    const { ringside, fake } = await setup();
    const preferences = $state({ language: 'zh' as const });
    await ringside.act('savePreferences', [preferences]);
    expect(fake.asked).toEqual([{ name: 'savePreferences', args: [{ language: 'zh' }] }]);
  });

  it('does not repeat an action while it is under way', async () => {
    const { ringside, fake } = await setup();
    const slow = Promise.withResolvers<{ ok: true; value: undefined }>();
    fake.answer('ready', () => slow.promise);
    const first = ringside.act('ready', []);
    const second = await ringside.act('ready', []);
    slow.resolve({ ok: true, value: undefined });
    await first;
    expect([second.ok, fake.asked.length]).toEqual([false, 1]);
  });

  it('tells of an action that failed until it works', async () => {
    const { ringside, fake } = await setup();
    fake.refuse('hold', { kind: 'refusal', from: 'gateway', code: '200-005', refusal: 'refused' });
    await ringside.act('hold', [{ key: 'a' }]);
    const told = ringside.bannerProblem?.during;
    fake.answer('hold', () => ok(undefined));
    await ringside.act('hold', [{ key: 'a' }]);
    expect([told, ringside.bannerProblem]).toEqual(['hold', null]);
  });

  it('keeps no copy of a failure that the program tells of and takes back', async () => {
    const { ringside, fake } = await setup();
    const problem = { kind: 'refusal', from: 'gateway', code: '100-009', refusal: 'refused' } as const;
    fake.refuse('ready', problem);
    await ringside.act('ready', []);
    fake.push(snapshot({ seq: 8, operations: [failedOperation('ready', problem, 7)] }));
    fake.push(snapshot({ seq: 9, operations: [] }));
    expect(ringside.bannerProblem).toBeNull();
  });

  const alreadySignedIn = { kind: 'notPossible', why: 'alreadySignedIn' } as const;
  const agentId = toAgentId('291');
  it.each([
    ['the agent signs out', snapshot({ seq: 9, session: { state: 'signedOut' } })],
    [
      'the session is lost',
      snapshot({ seq: 9, session: { state: 'lost', agentId, why: 'silence', code: null, problem: null } }),
    ],
    ['the mode changes', snapshot({ seq: 9, mode: { kind: 'none' } })],
  ])('forgets a failure when %s', async (_, next) => {
    const { ringside, fake } = await setup();
    fake.refuse('endPractice', alreadySignedIn);
    await ringside.act('endPractice', []);
    const told = ringside.bannerProblem?.during;
    fake.push(next);
    expect([told, ringside.bannerProblem]).toEqual(['endPractice', null]);
  });

  it('keeps a failure while contact is only broken', async () => {
    const { ringside, fake } = await setup();
    fake.refuse('endPractice', alreadySignedIn);
    await ringside.act('endPractice', []);
    fake.push(snapshot({ seq: 9, session: reconnecting() }));
    expect(ringside.bannerProblem?.during).toBe('endPractice');
  });

  it('does not tell of a hold that failed after its session was lost', async () => {
    const { ringside, fake } = await setup();
    const slow = Promise.withResolvers<{ ok: false; problem: Problem }>();
    fake.answer('hold', () => slow.promise);
    const held = ringside.act('hold', [{ key: 'a' }]);
    fake.push(
      snapshot({ seq: 9, session: { state: 'lost', agentId, why: 'silence', code: null, problem: null } }),
    );
    slow.resolve({ ok: false, problem: { kind: 'timeout', from: 'gateway', timeoutMs: 15_000 } });
    await held;
    expect(ringside.bannerProblem).toBeNull();
  });

  it.each([
    ['has vanished meanwhile', [], null],
    ['is still up', [call({ key: 'a' })], 'hold'],
  ] as const)(
    'tells of a hold that was refused of a call only while that is there: it %s',
    async (_, calls, told) => {
      const { ringside, fake } = await setup(snapshot({ calls: [call({ key: 'a' })] }));
      const slow = Promise.withResolvers<{ ok: false; problem: Problem }>();
      fake.answer('hold', () => slow.promise);
      const held = ringside.act('hold', [{ key: 'a' }]);
      fake.push(snapshot({ seq: 9, calls }));
      slow.resolve({ ok: false, problem: { kind: 'timeout', from: 'gateway', timeoutMs: 15_000 } });
      await held;
      expect(ringside.bannerProblem?.during ?? null).toBe(told);
    },
  );

  it('leaves what a form tells itself out of the banner', async () => {
    const { ringside, fake } = await setup();
    fake.refuse('colleagueCalls', {
      kind: 'refusal',
      from: 'gateway',
      code: '900-002',
      refusal: 'forbidden',
    });
    await ringside.act('colleagueCalls', [{ workNo: '301' }]);
    expect(ringside.bannerProblem).toBeNull();
  });

  it('dismisses the program’s problem by its id', async () => {
    const shown = { id: 7, at: noon, during: 'queues', problem: { kind: 'cancelled' } } as const;
    const { ringside, fake } = await setup(snapshot({ problems: [shown] }));
    const told = ringside.bannerProblem;
    if (told !== null) ringside.dismiss(told);
    expect(fake.asked).toEqual([{ name: 'dismissProblem', args: [{ id: 7 }] }]);
  });
});

it('has its clock follow the time of day with every snapshot that it takes', async () => {
  const { fake, follow } = await setup(snapshot({ seq: 5 }));
  follow.mockClear();
  fake.push(snapshot({ seq: 4 }));
  fake.push(snapshot({ seq: 6 }));
  expect(follow).toHaveBeenCalledOnce();
});

describe('the clock', () => {
  function setupClock() {
    const ticks = new Set<() => void>();
    let now = noon;
    let setByMs = 0;
    const clock = new Clock({
      timeOfDay: () => now + setByMs,
      elapsed: () => now - noon,
      every: (_, tick) => {
        ticks.add(tick);
        return () => ticks.delete(tick);
      },
    });
    const seen: number[] = [];
    const read = () =>
      $effect.root(() => {
        $effect(() => {
          seen.push(clock.now);
        });
      });
    const pass = (ms: number): void => {
      now += ms;
      for (const tick of ticks) tick();
      flushSync();
    };
    const setClock = (byMs: number): void => {
      setByMs += byMs;
    };
    return { clock, ticks, seen, read, pass, setClock };
  }

  it('does not tick while nothing reads it', () => {
    expect(setupClock().ticks.size).toBe(0);
  });

  it('is read again at every tick', () => {
    const { read, seen, pass } = setupClock();
    ends.push(read());
    flushSync();
    pass(1000);
    expect(seen).toEqual([noon, noon + 1000]);
  });

  it('stands still between two seconds, so that whoever reads it then sees what all others see', () => {
    const { read, seen, pass } = setupClock();
    pass(1000);
    ends.push(read());
    flushSync();
    pass(900);
    ends.push(read());
    flushSync();
    expect(new Set(seen)).toEqual(new Set([noon + 1000]));
  });

  it('ticks with the whole second of the time, even after a timer that fires early', () => {
    vi.useFakeTimers({ now: noon + 300 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    vi.spyOn(performance, 'now').mockImplementation(() => Date.now() - noon);
    const clock = new Clock();
    const shownAt = new Map<number, number>();
    ends.push(
      $effect.root(() => {
        $effect(() => {
          const { now } = clock;
          if (!shownAt.has(now)) shownAt.set(now, Date.now());
        });
      }),
    );
    flushSync();
    // Set back a little, so that the timer fires before the second that it was for.
    vi.setSystemTime(noon + 290);
    while (Date.now() < noon + 2500) {
      vi.advanceTimersByTime(10);
      flushSync();
    }
    expect([...shownAt]).toEqual([
      [noon, noon + 300],
      [noon + 1000, noon + 1000],
      [noon + 2000, noon + 2000],
    ]);
  });

  it('goes on evenly when the time of day is set', () => {
    const { read, seen, pass, setClock } = setupClock();
    ends.push(read());
    flushSync();
    setClock(3_600_000);
    pass(1000);
    setClock(-7_200_000);
    pass(1000);
    expect(seen).toEqual([noon, noon + 1000, noon + 2000]);
  });

  it('goes on from the time of day that was set once the page is told times of it', () => {
    const { clock, pass, setClock } = setupClock();
    setClock(3_600_000);
    clock.follow();
    pass(1000);
    expect(clock.now).toBe(noon + 3_601_000);
  });

  it('stops when the last reader is gone', async () => {
    const { read, ticks } = setupClock();
    const stop = read();
    flushSync();
    stop();
    await expect.poll(() => ticks.size).toBe(0);
  });
});
