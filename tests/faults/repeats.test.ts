/** A cell is a function of its phase and its fault: neither the machine's pace nor its other work shows in it. */
import { afterEach, expect, it } from 'vitest';
import { type CellResult, runCell } from './cell.ts';
import { matrix } from './matrix.ts';

const cellOf = (phaseName: string, faultName: string) => {
  const cell = matrix.find(({ phase, fault }) => phase.name === phaseName && fault.name === faultName);
  if (cell === undefined) throw new Error(`no such cell: ${phaseName} × ${faultName}`);
  return cell;
};

async function repeated(phaseName: string, faultName: string, times: number): Promise<CellResult[]> {
  const { phase, fault } = cellOf(phaseName, faultName);
  const results: CellResult[] = [];
  for (let nth = 0; nth < times; nth++) results.push(await runCell(phase, fault));
  return results;
}

let work: NodeJS.Timeout | undefined;
afterEach(() => clearInterval(work));

/** Takes the processor away for a while, again and again and never for the same time. */
function keepBusy(): void {
  let turn = 0;
  work = setInterval(() => {
    turn += 1;
    const until = performance.now() + (turn % 4);
    while (performance.now() < until);
  }, 1);
}

it('says the same ten times, also while the machine is busy', async () => {
  const results = await repeated('holding two', 'agentevent: cut after', 5);
  keepBusy();
  results.push(...(await repeated('holding two', 'agentevent: cut after', 5)));
  const transcripts = results.map(({ transcript }) => transcript.join('\n'));
  expect(new Set(transcripts).size).toBe(1);
  expect(transcripts[0]?.split('\n').length).toBeGreaterThan(50);
});
