/** A colleague's own program beside the agent whose session is under test, on the same simulator. */
import type { World } from '../../../support/world.ts';
import { otherParty, isLive } from '../../../../src/shared/calls/questions.ts';
import type { Call } from '../../../../src/shared/calls/model.ts';
import type { SessionSnapshot } from '../../../../src/shared/contract/snapshot.ts';

export const colleague = '1002';

/**
 * Signed in, and rung by whoever asks for this agent; unless `isReady`, given no call by a queue.
 */
export async function colleagueAtWork({ simulator }: World, isReady = false) {
  const account = simulator.agents.find(({ workNo }) => workNo === colleague);
  const at = `${simulator.gateway}/agentgateway/resource`;
  let guid = '';
  const send = async (method: string, path: string, body?: object): Promise<void> => {
    const headers = { 'Content-Type': 'application/json', ...(guid === '' ? {} : { Guid: guid }) };
    const answer = await fetch(`${at}/${path}`, {
      method,
      headers,
      body: body ? JSON.stringify(body) : null,
    });
    guid = answer.headers.get('set-guid')?.split('=')[1] ?? guid;
    const { retcode, message } = (await answer.json()) as { retcode: string; message: string };
    if (retcode !== '0') throw new Error(`${path}: ${retcode} ${message}`);
  };
  const { password, phoneNumber: phonenum } = account ?? {};
  const how = { password, phonenum, autoanswer: 'false', status: isReady ? '4' : '3' };
  await send('PUT', `onlineagent/${colleague}`, how);
  const voice = (method: string, what: string) => () => send(method, `voicecall/${colleague}/${what}`);
  return { answer: voice('PUT', 'answer'), release: voice('DELETE', 'release') };
}

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
