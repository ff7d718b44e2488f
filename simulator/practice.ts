/**
 * Practice mode's own process: a simulator with the scripted morning,
 * or with the scenario that its first argument names, for whoever forked this file (Electron's
 * utilityProcess or node:child_process). Says `ready` or `failed` once, and ends on `stop` or when the parent is gone.
 */
import { startSimulator } from './index.ts';

/** Electron's port to the parent process, as far as it is used here. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
}

/** What this process says. */
type PracticeMessage =
  | ({ type: 'ready' } & Pick<
      Awaited<ReturnType<typeof startSimulator>>,
      'gateway' | 'certificateSha256' | 'agents' | 'skills' | 'cms'
    >)
  | { type: 'failed'; message: string };

/** Where a utility process of Electron's has its parent; Node's own processes have none. */
const portOf = ({ parentPort }: { readonly parentPort?: ParentPort }): ParentPort | undefined => parentPort;
const parentPort = portOf(process);

function say(message: PracticeMessage): void {
  if (parentPort === undefined) process.send?.(message);
  else parentPort.postMessage(message);
}

function isStop(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'stop';
}

try {
  const simulator = await startSimulator({ scenario: process.argv[2] ?? 'morning' });
  const end = async (): Promise<void> => {
    await simulator.stop();
    process.exit(0);
  };
  const hear = (message: unknown): void => {
    if (isStop(message)) void end();
  };
  parentPort?.on('message', ({ data }) => hear(data));
  process.on('message', hear);
  process.on('disconnect', () => void end());
  const { gateway, certificateSha256, agents, skills, cms } = simulator;
  say({ type: 'ready', gateway, certificateSha256, agents, skills, cms });
} catch (error) {
  say({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
}
