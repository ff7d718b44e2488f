/**
 * A gateway on the wire that does what a test says, in forms and orders that the simulator does not have; made from
 * docs/gateway.md alone. The session on it is the real one.
 */
import { onTestFinished } from 'vitest';
import { createAgentGateway } from '../../../src/main/gateway/agentGateway.ts';
import { createSession } from '../../../src/main/session/session.ts';
import type { SessionSnapshot } from '../../../src/shared/contract/snapshot.ts';
import { toAgentId } from '../../../src/shared/ids.ts';
import { seededRandom } from '../../../simulator/random.ts';
import { briefOf } from '../../support/brief.ts';
import { passUntil } from '../../support/passing.ts';
import { createManualClock } from '../../support/manualClock.ts';
import { watchWire } from '../../support/wireWatch.ts';
import { envelope, refusal, type Reply, serve } from '../../support/wireServer.ts';

const agentId = toAgentId('1001');

/** What the gateway has, as its queries tell it. */
interface Has {
  /** `agentState` (docs/gateway.md §7) */
  agentState: number;
  /** `callinfo` */
  current: object | null;
  /** `callinfobeforeanswer` */
  offered: object | null;
  /** `holdlist`; null: refused with 400-003, as where nobody is on hold */
  held: readonly object[] | null;
}

export interface WireGatewayOptions {
  /** Told of each request before it is answered; what comes back is the answer. */
  readonly onRequest?: (
    method: string,
    path: string,
    body: string,
  ) => Reply | undefined | Promise<Reply | undefined>;
}

export async function wireGateway({ onRequest }: WireGatewayOptions = {}) {
  const has: Has = { agentState: 3, current: null, offered: null, held: null };
  const events: (object | null)[] = [];
  let wake: (() => void) | null = null;
  const nextEvent = async (): Promise<Reply> => {
    if (events.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    const event = events.shift() ?? null;
    return envelope(event === null ? {} : { event });
  };
  const answerOf = (path: string): Reply | Promise<Reply> => {
    if (path.startsWith('/agentevent')) return nextEvent();
    if (path.endsWith('/agentstatus')) return envelope({ result: { agentState: has.agentState } });
    if (path.includes('/callinfobeforeanswer')) return envelope({ result: has.offered });
    if (path.includes('/callinfo')) return envelope({ result: has.current });
    if (path.endsWith('/holdlist')) return has.held ? envelope({ result: has.held }) : refusal('400-003');
    if (path.includes('/agentskill')) return envelope({ result: [{ name: 'voice', id: 1, mediatype: 5 }] });
    if (path.endsWith('/waitnum')) return envelope({ result: 0 });
    const isSignIn = path === `/onlineagent/${agentId}`;
    return isSignIn
      ? { ...envelope({ result: {} }), headers: { 'Set-GUID': 'JSESSIONID=G.0' } }
      : envelope({});
  };
  const server = await serve(async ({ method, url, body }) => {
    const path = url.replace('/agentgateway/resource', '');
    return (await onRequest?.(method, path, body)) ?? (await answerOf(path));
  });
  return {
    has,
    address: server.address,
    tell: (eventType: string, content: unknown = null): void => {
      events.push({ eventType, workNo: agentId, content });
      wake?.();
    },
    /** The poll is answered, as it is after 10 s without an event. */
    tellNothing: (): void => {
      events.push(null);
      wake?.();
    },
  };
}

export type WireGateway = Awaited<ReturnType<typeof wireGateway>>;

/** Sooner than the session asks of itself, now and then, whatever the events say. In its own time. */
const atMostMs = 9000;
/** Without an event the poll is answered after so long (docs/gateway.md §3). */
const longPollMs = 10_000;

/**
 * Signed in at a gateway of the script, and told where everything stands. The session's clock moves only while the wire
 * is quiet.
 */
export async function atWireGateway(options: WireGatewayOptions = {}) {
  const wire = watchWire();
  onTestFinished(() => wire.stop());
  const time = createManualClock();
  const gateway = await wireGateway(options);
  const after = (delayMs: number, task: () => void) => {
    const timer = time.setTimeout(task, delayMs);
    return () => time.clearTimeout(timer);
  };
  const session = createSession({
    openGateway: (id) =>
      createAgentGateway({
        address: gateway.address,
        trust: { by: 'system' },
        agentId: id,
        clock: { now: time.now, after },
      }),
    openCallDetails: () => null,
    describeNumber: (raw) => ({ raw, display: raw, regionCode: null }),
    clock: time,
    random: seededRandom(7),
    log: () => {},
    newReference: () => 'R',
  });
  onTestFinished(() => session.dispose());
  /** Lets the time pass until this holds. @throws Error when it does not in time */
  const until = async (holds: (snapshot: SessionSnapshot) => boolean): Promise<void> => {
    const isSo = (): boolean => holds(session.snapshot());
    await passUntil({ time, wire }, time.now() + atMostMs, isSo);
    if (!isSo()) throw new Error(`never came: ${briefOf(session.snapshot())}`);
  };
  const credentials = { agentId, password: 'x', phoneNumber: '40038', takeOver: false } as const;
  await session.actions.signIn({ ...credentials, autoEnterReady: true, startReady: false });
  await until(({ availability, queues }) => availability.now === 'busy' && queues.length > 0);
  /** Lets so much time pass. */
  const pass = (ms: number): Promise<void> => passUntil({ time, wire }, time.now() + ms);
  /** The same while nothing happens, which the gateway tells every 10 s. */
  const passQuietly = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; left -= longPollMs) {
      await pass(Math.min(left, longPollMs));
      gateway.tellNothing();
    }
  };
  return {
    gateway,
    session,
    actions: session.actions,
    until,
    pass,
    passQuietly,
    after,
    now: () => time.now(),
  };
}

/** A call object (docs/gateway.md §6). */
export const callObject = (callid: string, more: object = {}): object => ({
  callfeature: 0,
  callid,
  caller: '13800138000',
  called: '10086',
  ...more,
});

/** The events of an inbound call up to its talking (docs/gateway.md §3), for an agent who is not ready. */
export function talk({ has, tell }: WireGateway, callid: string): void {
  const parties = { caller: '13800138000', called: '10086', callid, type: 'main', feature: '0' };
  tell('AgentOther_PhoneAlerting');
  tell('AgentEvent_Ringing', parties);
  tell('AgentEvent_Talking', parties);
  Object.assign(has, { agentState: 7, current: callObject(callid) });
}

export const isTalking =
  (callId: string) =>
  ({ calls }: SessionSnapshot): boolean =>
    calls.some((call) => call.callId === callId && call.phase === 'talking');
