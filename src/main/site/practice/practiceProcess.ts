import { utilityProcess } from 'electron';
import { join } from 'node:path';
import { type PracticeDeps, startPractice } from './practiceGateway.ts';
import type { WorkplaceDeps } from '../workplace.ts';

/** How the built simulator is started, as a process of its own. `out`: absolute path of the built program's folder. */
export function practiceStarter(out: string, after: PracticeDeps['after']): WorkplaceDeps['startPractice'] {
  const path = join(out, 'main', 'practice.js');
  return (scenario, told, signal) => {
    const fork: PracticeDeps['fork'] = () =>
      utilityProcess.fork(path, [scenario], { serviceName: 'Ringside practice', stdio: 'ignore' });
    return startPractice({ fork, after, ...told, signal });
  };
}
