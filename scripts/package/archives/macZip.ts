import { executableIn } from '../builderConfig.ts';
import type { PackageInput } from '../packageInput.ts';
import { runTool } from './run.ts';

/** The application as a zip by macOS' own tool, which keeps what a signature covers: links and attributes. */
export async function makeMacZip({ unpacked, out }: PackageInput): Promise<void> {
  await runTool('ditto', ['-c', '-k', '--keepParent', executableIn(unpacked, 'darwin'), out]);
}
