/** `node scripts/package/installTools.ts`, as root on Debian or Ubuntu: what packaging and its tests call. */
import { packagers, provideTools, testers, windows } from './tools.ts';

provideTools([...packagers, ...testers, ...windows]);
