import { provideTools, testers } from '../../scripts/package/tools.ts';

/** Before all tests: what they call is here, or they say what is missing. */
export default function setup(): void {
  if (process.platform === 'linux') provideTools(testers);
}
