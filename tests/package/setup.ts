import { provideTools, testers, windows } from '../../scripts/package/tools.ts';

/** Before all tests: what they call is here, or they say what is missing. */
export default function setup(): void {
  if (process.platform !== 'linux') return;
  provideTools(testers);
  try {
    provideTools(windows);
  } catch (error) {
    process.stdout.write(`package: the installer is not tried on a Windows: ${String(error)}\n`);
  }
}
