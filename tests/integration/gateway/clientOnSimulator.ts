import { onTestFinished } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../../simulator/index.ts';
import {
  type AgentGateway,
  type AgentGatewayOptions,
  createAgentGateway,
} from '../../../src/main/gateway/agentGateway.ts';
import { toCallId } from '../../../src/shared/ids.ts';
import type { AgentEvent } from '../../../src/shared/agentEvents.ts';
import { brisk } from '../../support/brisk.ts';

export async function setupSimulator(overrides: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator({ ...brisk, ...overrides });
  onTestFinished(() => simulator.stop());
  return simulator;
}

/** A client for an agent of the simulator, over HTTPS that is trusted by fingerprint. */
export function connect(simulator: Simulator, overrides: Partial<AgentGatewayOptions> = {}): AgentGateway {
  const gateway = createAgentGateway({
    address: simulator.gateway,
    trust: { by: 'fingerprint', fingerprint: simulator.certificateSha256 },
    agentId: '1001',
    ...overrides,
  });
  onTestFinished(() => gateway.close());
  return gateway;
}

export const credentials = (workNo = '1001', startReady = true) =>
  ({ password: `pw-${workNo}`, phoneNumber: `4${workNo}`, autoEnterReady: true, startReady }) as const;

/** Signed in to gateway and queues, with the events of that behind. */
export async function setupSignedIn(options: SimulatorOptions = {}, startReady = true) {
  const simulator = await setupSimulator(options);
  const gateway = connect(simulator);
  await gateway.signIn(credentials('1001', startReady), false);
  await gateway.signInToQueues(null);
  await eventsUntil(gateway, 'activity');
  return { simulator, gateway };
}

/** Polls until an event of this kind came; returns all that came until then, that one included. */
export async function eventsUntil(gateway: AgentGateway, kind: AgentEvent['kind']): Promise<AgentEvent[]> {
  const events: AgentEvent[] = [];
  for (;;) {
    const event = await gateway.nextEvent();
    if (event) events.push(event);
    if (event?.kind === kind) return events;
  }
}

export const kindsOf = (events: readonly AgentEvent[]): string[] => events.map(({ kind }) => kind);

/** A poll that waits at the gateway. */
export async function startPoll(
  simulator: Simulator,
  gateway: AgentGateway,
): Promise<{ polling: Promise<unknown> }> {
  simulator.resetRequests();
  const polling = gateway.nextEvent();
  while (simulator.requests()['agentevent'] === undefined) await gateway.status();
  return { polling };
}

/** Associated data that would do harm as markup. */
export const markup = '<script>alert(1)</script>';

/** A call that rings at agent 1001. */
export async function setupRinging(options: SimulatorOptions = {}) {
  const { simulator, gateway } = await setupSignedIn(options);
  const placed = simulator.placeCall({ caller: '+442079460123', calldata: markup, priority: 2 });
  const callId = toCallId(placed.callId);
  const events = await eventsUntil(gateway, 'ringing');
  return { simulator, gateway, callId, events };
}

/** A call that agent 1001 talks to. */
export async function setupTalking(options: SimulatorOptions = {}) {
  const set = await setupRinging(options);
  await set.gateway.answer(set.callId);
  await eventsUntil(set.gateway, 'talking');
  return set;
}
