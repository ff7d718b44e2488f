/** The calls that are up, in few words. */
import type { World } from '../../../support/world.ts';
import { otherParty, isLive } from '../../../../src/shared/calls/questions.ts';
import type { Call } from '../../../../src/shared/calls/model.ts';
import type { SessionSnapshot } from '../../../../src/shared/contract/snapshot.ts';

/** The calls that are not over: whom each is with, where it is, and the call that waits for it. */
export function callsUp({ calls }: SessionSnapshot): string[] {
  const named = (key: string | null): string =>
    key === null ? '' : ` about ${nameOf(calls.find((call) => call.key === key))}`;
  return calls
    .filter(isLive)
    .map(
      (call) => `${nameOf(call)} ${call.phase}${named(call.consultOf)}${call.conference ? ' together' : ''}`,
    )
    .sort();
}

const nameOf = (call: Call | undefined): string => (call && otherParty(call)?.raw) ?? 'nobody';

/** Waits until exactly these are up, and finds out that they stay so. */
export async function shows(world: World, expected: readonly string[], staysMs = 20_000): Promise<string[]> {
  const wanted = JSON.stringify([...expected].sort());
  await world.until((shown) => JSON.stringify(callsUp(shown)) === wanted, `calls ${wanted}`);
  const from = world.shown.length;
  await world.advanceTo(world.time.now() + staysMs);
  return [...new Set(world.shown.slice(from).map((shown) => JSON.stringify(callsUp(shown))))].filter(
    (seen) => seen !== wanted,
  );
}
