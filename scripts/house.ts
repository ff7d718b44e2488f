/** Part of `npm run check`: refuses what lint does not see, such as circles and folders that hold too much. */
import { faultsIn } from './house/houseFaults.ts';

const faults = faultsIn(process.cwd());
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
}
