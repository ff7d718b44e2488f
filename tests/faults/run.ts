/**
 * `npm run faults`: every phase by every fault. Prints the table and what did not hold; ends with 0 when every cell
 * held, apart from those that are known not to. Cells share nothing, so several processes take turns with them.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type CellResult, cellName, runCell } from './cell.ts';
import { type Flags, readFlags, usage } from './flags.ts';
import { isKnown } from './known.ts';
import { type Cell, matrix } from './matrix.ts';
import { asExpected, tableOf } from './table.ts';

function flagsOrExit(): Flags {
  try {
    return readFlags(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`faults: ${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    process.exit(2);
  }
}

const flags = flagsOrExit();
const cells = matrix.filter(
  ({ phase, fault }) =>
    phase.name.includes(flags.phase) &&
    fault.name.includes(flags.fault) &&
    (!flags.known || isKnown({ phase: phase.name, fault: fault.name })),
);

/** By phase and interface what a cell came to in which no request met the fault. */
const unmet = new Map<string, CellResult>();

async function runOrReuse({ phase, fault }: Cell): Promise<CellResult> {
  const key = `${phase.name} ${fault.about}`;
  const before = fault.isOfOneInterface === true ? unmet.get(key) : undefined;
  if (before !== undefined) return { ...before, fault: fault.name, kind: fault.kind };
  const result = await runCell(phase, fault);
  if (fault.isOfOneInterface === true && !result.isTouched) unmet.set(key, result);
  return result;
}

/** A cell that could not be run at all is one that does not hold. */
async function run(cell: Cell): Promise<CellResult> {
  const { phase, fault } = cell;
  try {
    return await runOrReuse(cell);
  } catch (error) {
    const told = { phase: phase.name, fault: fault.name, kind: fault.kind };
    const nothing = { wrong: [], gaveUp: [], isOpen: false, isTouched: false, transcript: [] };
    return { ...told, ...nothing, bugs: [error instanceof Error ? error.message : String(error)] };
  }
}

/** In a process of its own: the cells whose numbers it is given, one after the other. */
async function work(report: (result: CellResult) => void): Promise<void> {
  const [nth, of] = (process.env['FAULTS_SHARE'] ?? '').split('/').map(Number);
  for (const [index, cell] of cells.entries()) if (index % (of ?? 1) === nth) report(await run(cell));
}

function startShare(nth: number, onResult: (result: CellResult) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), process.argv.slice(2), {
      env: { ...process.env, FAULTS_SHARE: `${String(nth)}/${String(flags.jobs)}` },
    });
    child.on('message', (message) => onResult(message as CellResult));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`a process of the matrix ended with ${String(code)}`));
    });
  });
}

function show(result: CellResult): void {
  if (flags.transcript) process.stdout.write(`\n${cellName(result)}\n${result.transcript.join('\n')}\n`);
}

async function runAll(): Promise<void> {
  const startedAt = performance.now();
  const results: CellResult[] = [];
  const take = (result: CellResult): void => {
    results.push(result);
    show(result);
  };
  await Promise.all(Array.from({ length: flags.jobs }, (_, nth) => startShare(nth, take)));
  const order = new Map(cells.map(({ phase, fault }, index) => [`${phase.name} ${fault.name}`, index]));
  const placeOf = ({ phase, fault }: CellResult): number => order.get(`${phase} ${fault}`) ?? 0;
  results.sort((one, other) => placeOf(one) - placeOf(other));
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  process.stdout.write(`${tableOf(results)}\n\n${String(results.length)} cells in ${String(seconds)} s\n`);
  process.exitCode = results.every(asExpected) ? 0 : 1;
}

if (process.env['FAULTS_SHARE'] === undefined) {
  await runAll();
} else {
  await work((result) => process.send?.(flags.transcript ? result : { ...result, transcript: [] }));
  process.disconnect();
}
