/**
 * `npm run bench`: measures the program against the figures to reach and against other ways to ask the gateway.
 * Ends with 0 when everything was measured, whether or not the figures are reached.
 */
import { readFlags, usage, type BenchName, type Flags } from './flags.ts';
import { benchLoad } from './gatewayLoad.ts';
import { benchClick } from './click/tileClicks.ts';
import { benchHistory } from './history/openHistory.ts';
import { benchSize } from './pageSize.ts';
import { benchPop } from './pop/popLatency.ts';
import { buildProgram } from './program.ts';
import { benchStages } from './pop/popStages.ts';
import { benchWatched } from './watched/watchedQueue.ts';
import { print, save, type Report } from './report.ts';

function flagsOrExit(): Flags {
  try {
    return readFlags(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    process.exit(2);
  }
}

const flags = flagsOrExit();
const benches: Record<BenchName, () => Report | Promise<Report>> = {
  size: benchSize,
  pop: () => benchPop(flags.calls),
  click: () => benchClick(flags.calls),
  watched: () => benchWatched(flags.calls),
  history: () => benchHistory(flags.calls),
  stages: () => benchStages(flags.calls),
  load: () => benchLoad(flags.idleSeconds),
};

async function run(): Promise<void> {
  await buildProgram();
  for (const name of flags.only) {
    const report = await benches[name]();
    process.stdout.write(print(report));
    process.stdout.write(`${save(name, report)}\n`);
  }
}

await run().catch((error: unknown) => {
  process.stderr.write(
    `bench: could not measure: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
});
