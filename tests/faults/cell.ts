/** One cell of the matrix: a phase, a fault, and what the screen says 20 s after the fault ended. */
import { type Fault, mendedMs } from './kinds/faults.ts';
import { everSeen, hanging, judge } from './oracle.ts';
import type { Phase } from './phases/phases.ts';
import { openWorld, type World } from '../support/world.ts';

/** No action takes longer than this: the longest time-out and its repetition. */
const longestActionMs = 60_000;
/** What happened this short a time before may still be on its way. */
const freshMs = 1500;

/** Longer than a cell looks on that is not about the end of a call, and no longer than phones ring. */
const noAnswerMs = 80_000;

export interface CellResult {
  readonly phase: string;
  readonly fault: string;
  readonly kind: string;
  /** What the screen said that was not so. */
  readonly wrong: readonly string[];
  /** Sessions that were given up although the gateway kept them. */
  readonly gaveUp: readonly string[];
  /** What must never happen. */
  readonly bugs: readonly string[];
  /** The screen said that it did not know. */
  readonly isOpen: boolean;
  /** Whether the fault met anything at all. */
  readonly isTouched: boolean;
  readonly transcript: readonly string[];
}

export const cellName = ({ phase, fault }: { readonly phase: string; readonly fault: string }): string =>
  `${phase} × ${fault}`;

export async function runCell(phase: Phase, fault: Fault): Promise<CellResult> {
  const world = await openWorld({ noAnswerMs, ...phase.options, ...fault.options });
  try {
    await phase.reach(world);
    await live(world, phase, fault);
    const { isOpen, wrong } = await judged(world, fault);
    return {
      phase: phase.name,
      fault: fault.name,
      kind: fault.kind,
      wrong,
      gaveUp: fault.saysOver === true ? [] : world.gaveUp,
      bugs: [...world.bugs, ...everSeen(world), ...hanging(world, longestActionMs)],
      isOpen,
      isTouched: world.line.touched > 0 || fault.about === '*',
      transcript: world.transcript,
    };
  } finally {
    await world.close();
  }
}

async function live(world: World, phase: Phase, fault: Fault): Promise<void> {
  const beganAt = world.time.now();
  world.note('== the fault begins');
  const end = fault.begin(world);
  const endsAt = beganAt + fault.lastsMs;
  const steps = phase.steps(fault.about).map(({ atMs, run }) => ({ at: beganAt + atMs, run }));
  for (const { at, run } of steps.filter(({ at }) => at <= endsAt)) {
    await world.advanceTo(at);
    run(world);
  }
  await world.advanceTo(endsAt);
  await end();
  world.note('== the fault ends');
  for (const { at, run } of steps.filter(({ at }) => at > endsAt)) {
    await world.advanceTo(at);
    run(world);
  }
  await world.advanceTo(Math.max(endsAt, ...steps.map(({ at }) => at)) + (fault.mendedMs ?? mendedMs));
}

/** What is wrong and stays so: what the gateway did a moment ago is seen a moment later. */
async function judged(world: World, fault: Fault): Promise<ReturnType<typeof judge>> {
  const first = judge(world, fault);
  if (first.wrong.length === 0) return first;
  world.note(`== ${first.wrong.join('; ')}`);
  await world.advanceTo(world.time.now() + freshMs);
  return judge(world, fault);
}
