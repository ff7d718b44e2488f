/** A part of the matrix of `npm run faults`, small enough for every run of the tests. */
import { describe, expect, it } from 'vitest';
import { cellName, runCell } from './cell.ts';
import { faults, matrix } from './matrix.ts';
import { isKnown } from './known.ts';
import { phases } from './phases/phases.ts';
import { holds } from './table.ts';

/** Faults of every sort, and the ones that go furthest. The long form has the others. */
const chosen = new Set([
  'agentevent: cut after',
  'agentevent: 502, once',
  'agentevent: half JSON, once',
  'resetskill: HTML 200, once',
  'holdlist: 300-001',
  'answer: cut after',
  'setcalldataex: cut after',
  'everything: never heard',
  'event overtaken by the next: Talking',
  'event lost: ReturnFromIvr',
  'silence of 130 s',
  'no connection for 5 s',
  'kicked by another program',
  'clock set back an hour',
]);

describe.each(phases)('$name', (phase) => {
  it('comes back to what the gateway has after each of these faults', async () => {
    const cells = matrix.filter(
      ({ fault, phase: { name } }) => name === phase.name && chosen.has(fault.name),
    );
    const failed: string[] = [];
    for (const { fault } of cells) {
      if (isKnown({ phase: phase.name, fault: fault.name })) continue;
      const result = await runCell(phase, fault);
      if (!holds(result))
        failed.push(`${cellName(result)}: ${[...result.wrong, ...result.gaveUp, ...result.bugs].join('; ')}`);
    }
    expect(failed).toEqual([]);
    expect(cells).toHaveLength(chosen.size);
  });
});

it('has a name of its own for each fault', () => {
  expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
});
