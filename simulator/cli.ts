/**
 * `npm run simulator`: prints one line of JSON when ready and serves until SIGINT (Ctrl+C, on Windows too) or SIGTERM.
 */
import { asksForHelp, parseCommandLine, usage, UsageError } from './options/commandLine.ts';
import { startSimulator } from './index.ts';

if (asksForHelp(process.argv.slice(2))) {
  console.log(usage);
  process.exit(0);
}
try {
  const simulator = await startSimulator(parseCommandLine(process.argv.slice(2)));
  const end = (): void => {
    void simulator.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  const { gateway, control, certificateSha256, agents, skills, cms } = simulator;
  console.log(JSON.stringify({ gateway, control, certificateSha256, agents, skills, cms }));
} catch (error) {
  console.error(`simulator: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof UsageError) console.error(usage);
  process.exit(error instanceof UsageError ? 2 : 1);
}
