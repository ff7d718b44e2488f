/**
 * A session on the real client, against the simulator over real HTTP, on a clock that moves only while the wire is
 * quiet: a test may wait for minutes in no time, and nothing depends on how fast the machine is.
 */
import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import type { SimulatorOptions } from '../../../simulator/index.ts';
import type { SessionSnapshot } from '../../../src/shared/contract/snapshot.ts';
import { isLive } from '../../../src/shared/calls/questions.ts';
import type { Call, CallPhase } from '../../../src/shared/calls/model.ts';
import type { Problem } from '../../../src/shared/errors.ts';
import { agentId, openWorld, type World } from '../../support/world.ts';

export const caller = '+442079460123';

/** Nobody has signed in yet. */
export async function opened(options: SimulatorOptions = {}, knowsWorstQueue = false): Promise<World> {
  const world = await openWorld(options, { knowsWorstQueue: () => knowsWorstQueue });
  onTestFinished(() => world.close());
  return world;
}

/** Signed in, and with every question of the beginning answered. */
export async function atWork(
  options: SimulatorOptions = {},
  how: { startReady?: boolean; knowsWorstQueue?: boolean } = {},
) {
  const world = await opened(options, how.knowsWorstQueue);
  world.signIn();
  await world.until(
    ({ queues, availability }) => queues.length > 0 && availability.now === 'ready',
    'signed in and ready',
  );
  if (how.startReady === false) {
    await done(world, 'busy', () => world.session.actions.busy({ reason: null }));
    await world.until(({ availability }) => availability.now === 'busy', 'busy');
  }
  await pass(world, 1000);
  return world;
}

/** Lets the time pass. */
export const pass = (world: World, ms: number): Promise<void> => world.advanceTo(world.time.now() + ms);

/** Does something as the agent. @returns what the agent is told that went wrong; null: nothing did */
export async function done(
  world: World,
  name: string,
  action: () => Promise<unknown>,
): Promise<Problem | null> {
  world.act(name, action);
  const deed = world.deeds.at(-1);
  await world.until(() => deed?.problem !== undefined, `${name} done`, 60_000);
  return deed?.problem ?? null;
}

/** These events vanish without a trace: the poll goes on as if they had never been. */
export function lose({ simulator }: World, ...eventTypes: readonly string[]): void {
  for (const eventType of eventTypes) {
    simulator.faults.add({ interface: 'agentevent', eventType, lose: true, times: 0 });
  }
}

export const inPhase = ({ calls }: SessionSnapshot, phase: CallPhase): Call | undefined =>
  calls.find((call) => call.phase === phase);

/** The first call in this phase, as soon as there is one. @throws Error when none comes in time */
export async function callIn(world: World, phase: CallPhase, atMostMs?: number): Promise<Call> {
  await world.until((shown) => inPhase(shown, phase) !== undefined, `a call that is ${phase}`, atMostMs);
  const call = inPhase(world.session.snapshot(), phase);
  if (call === undefined) throw new Error(`no call is ${phase}`);
  return call;
}

/** The phases in which this call was shown, each time that they changed; without an ID: every call. */
export function phasesShown({ shown }: World, callId?: string): readonly CallPhase[] {
  const phases = shown.flatMap(({ calls }) =>
    calls.filter((call) => callId === undefined || call.callId === callId).map(({ phase }) => phase),
  );
  return phases.filter((phase, nth) => phase !== phases[nth - 1]);
}

/** A call comes out of the queue and is answered. */
export async function talking(world: World): Promise<Call> {
  world.simulator.placeCall({ caller });
  const { key } = await callIn(world, 'ringing');
  await done(world, 'answer', () => world.session.actions.answer({ key }));
  const call = await callIn(world, 'talking');
  await pass(world, 1000);
  return call;
}

/** The gateway tells an event that it has no reason for. */
export const tell = ({ simulator }: World, eventType: string, content: unknown = null): void =>
  simulator.sendEvent(agentId, { eventType, content });

/** The gateway tells that this call rings, also where it has told so before. */
export const tellRinging = (world: World, callid: string): void =>
  tell(world, 'AgentEvent_Ringing', { caller, called: '60015', callid, type: 'main', feature: '0' });

/** The caller of the call hangs up, and the agent is ready again. */
export async function hungUp(world: World, { callId }: Pick<Call, 'callId'>): Promise<void> {
  world.simulator.callerHangsUp(String(callId));
  await world.until(
    ({ availability, calls }) => availability.now === 'ready' && !calls.some(isLive),
    'ready again',
  );
}

/** The agent does something on the soft phone, which has the session's Guid as well. */
export async function onThePhone(
  world: World,
  how: string,
  body?: object,
  method: 'PUT' | 'POST' | 'DELETE' = 'PUT',
): Promise<void> {
  let guid = '';
  // Every request carries it: the next one is looked at and goes its way.
  const fits = ({ headers }: { headers: Record<string, unknown> }): boolean => {
    guid = String(headers['guid']);
    return false;
  };
  const remove = world.line.add({ fits, act: { do: 'cut' } });
  await done(world, 'look', () => world.session.actions.colleagueCalls({ workNo: agentId }));
  remove();
  const url = new URL(`/agentgateway/resource/voicecall/${agentId}/${how}`, world.line.address);
  const headers = { Guid: guid, 'Content-Type': 'application/json' };
  const asked = request(url, { method, headers, agent: false });
  asked.on('response', (answer) => answer.resume());
  asked.end(body === undefined ? '' : JSON.stringify(body));
}
