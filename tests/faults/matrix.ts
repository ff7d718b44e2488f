/** All of the phases by all of the faults. */
import { eventFaults } from './kinds/eventFaults.ts';
import type { Fault } from './kinds/faults.ts';
import { type Phase, phases } from './phases/phases.ts';
import { siteFaults } from './kinds/siteFaults.ts';
import { togetherFaults } from './kinds/togetherFaults.ts';
import { wholeLineFaults, wireFaults } from './kinds/wireFaults.ts';

export const faults: readonly Fault[] = [
  ...wireFaults,
  ...wholeLineFaults,
  ...eventFaults,
  ...siteFaults,
  ...togetherFaults,
];

export interface Cell {
  readonly phase: Phase;
  readonly fault: Fault;
}

export const matrix: readonly Cell[] = faults.flatMap((fault) => phases.map((phase) => ({ phase, fault })));
