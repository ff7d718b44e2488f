/**
 * One agent's world: the simulated gateway, the line to it, the client's session and the agent, all on one clock that
 * moves only while the wire is quiet.
 */
import { seededRandom } from '../../simulator/random.ts';
import { type SimulatorOptions, startSimulator } from '../../simulator/index.ts';
import { createAgentGateway } from '../../src/main/gateway/agentGateway.ts';
import { createSession, type Session, type SessionDeps } from '../../src/main/session/session.ts';
import { createSteadyClock } from '../../src/main/session/time/steadyClock.ts';
import type { SessionSnapshot } from '../../src/shared/contract/snapshot.ts';
import { type Problem, problemOf } from '../../src/shared/errors.ts';
import { toAgentId, toSkillId } from '../../src/shared/ids.ts';
import { Line } from './line.ts';
import { briefOf } from './brief.ts';
import { passUntil } from './passing.ts';
import { createManualClock, type ManualClock } from './manualClock.ts';
import { type WireWatch, watchWire } from './wireWatch.ts';

export const agentId = toAgentId('1001');
export const skillId = toSkillId('1');

/** Every wait that a cell depends on is said here, so that another default of the simulator changes no cell. */
const site = {
  http: true,
  agents: 3,
  ringDelayMs: 0,
  alertingToOffhookMs: 1500,
  offhookToRingingMs: 80,
  answerToTalkingMs: 40,
  releaseToPhoneReleaseMs: 20,
  phoneReleaseToStateMs: 20,
  requestedCallMs: 300,
  // Longer than any cell looks on: whose end it is not about, a call goes on ringing.
  noAnswerMs: 240_000,
} satisfies SimulatorOptions;

/** Something that the agent did, and what came of it. */
export interface Deed {
  readonly name: string;
  readonly at: number;
  /** Undefined: under way. Null: it succeeded. */
  problem: Problem | null | undefined;
}

export interface World {
  readonly time: ManualClock;
  /** How the gateway was set up. */
  readonly options: SimulatorOptions;
  readonly simulator: Awaited<ReturnType<typeof startSimulator>>;
  readonly line: Line;
  readonly session: Session;
  readonly deeds: readonly Deed[];
  /** Everything that the session showed, oldest first. */
  readonly shown: readonly SessionSnapshot[];
  /** What happened, one line each. */
  readonly transcript: readonly string[];
  /** What must never happen, whatever goes wrong outside. */
  readonly bugs: readonly string[];
  /** Whether the gateway has the session that this client signed in to. */
  isOurs(): boolean;
  /** Whether another program signed in as this agent. */
  wasKicked(): boolean;
  /** By the clock of the session, which its times are told by. */
  clockNow(): number;
  /** Adds a line to the transcript. */
  note(text: string): void;
  /** Each time that the client gave its session up while the gateway had it: what it said. */
  readonly gaveUp: readonly string[];
  /** Does something as the agent, who does not wait for it. */
  act(name: string, action: () => Promise<unknown>): void;
  signIn(takeOver?: boolean): void;
  kick(): void;
  /** Sets this machine's time of day. */
  setClock(byMs: number): void;
  /** Lets the time pass until `at`. */
  advanceTo(at: number): Promise<void>;
  /** Lets the time pass until this holds. @throws Error when it does not within `atMostMs` */
  until(holds: (shown: SessionSnapshot) => boolean, what: string, atMostMs?: number): Promise<void>;
  close(): Promise<void>;
}

/** Cells run one after the other: the watch knows every connection of the process. */
export async function openWorld(
  options: SimulatorOptions = {},
  overrides: Partial<SessionDeps> = {},
): Promise<World> {
  const wire = watchWire();
  try {
    return await worldOn(wire, options, overrides);
  } catch (error) {
    wire.stop();
    throw error;
  }
}

async function worldOn(
  wire: WireWatch,
  options: SimulatorOptions,
  overrides: Partial<SessionDeps>,
): Promise<World> {
  const time = createManualClock();
  const beganAt = time.now();
  const transcript: string[] = [];
  const bugs: string[] = [];
  const note = (text: string): void => {
    transcript.push(`${((time.now() - beganAt) / 1000).toFixed(3).padStart(8)} ${text}`);
  };
  const simulator = await startSimulator({ ...site, ...options, clock: time });
  let isKicked = false;
  let wasKicked = false;
  const line = new Line(time, simulator.gateway, {
    told: ({ name, method, path }, what) => {
      const [, query] = path.split('?');
      note(`  ${method} ${name}${query === undefined ? '' : `?${query}`}: ${what}`);
    },
    said: ({ name }, { body }) => {
      const signsIn = name === 'signin' || name === 'forcelogin';
      if (signsIn && body.includes('"retcode":"0"')) isKicked = false;
    },
  });
  await line.open();
  let clockOffMs = 0;
  const wallNow = (): number => time.now() + clockOffMs;
  const clock = createSteadyClock({
    timeOfDay: wallNow,
    elapsed: () => time.now() - beganAt,
    setTimeout: time.setTimeout,
    clearTimeout: time.clearTimeout,
  });
  const session = createSession({
    ...overrides,
    openGateway: (id) =>
      createAgentGateway({
        address: line.address,
        trust: { by: 'system' },
        agentId: id,
        clock: {
          now: wallNow,
          after: (delayMs, task) => {
            const timer = time.setTimeout(task, delayMs);
            return () => time.clearTimeout(timer);
          },
        },
      }),
    openCallDetails: () => null,
    describeNumber: (raw) => ({ raw, display: raw, regionCode: null }),
    clock,
    random: seededRandom(7),
    log: (level, message, data) => {
      const error: unknown = data?.['error'] ?? '';
      if (level === 'error') bugs.push(`log: ${message} ${String(error)}`);
      else if (level !== 'debug') note(`  (${level}) ${message} ${JSON.stringify(data ?? {})}`);
    },
    newReference: () => 'R',
  });
  const onRejection = (error: unknown): void => {
    bugs.push(`unhandled rejection: ${String(error)}`);
  };
  process.on('unhandledRejection', onRejection);

  const isOurs = (): boolean => !isKicked && simulator.agentState(agentId).signedIn;
  const shown: SessionSnapshot[] = [];
  const gaveUp: string[] = [];
  const deeds: Deed[] = [];
  session.subscribe((previous, next) => {
    shown.push(next);
    const brief = briefOf(next);
    if (brief !== briefOf(previous)) note(brief);
    if (next.session.state === 'lost' && previous.session.state !== 'lost' && isOurs()) {
      gaveUp.push(`${next.session.why} ${next.session.code ?? ''}`.trim());
    }
  });

  const act = (name: string, action: () => Promise<unknown>): void => {
    const deed: Deed = { name, at: time.now(), problem: undefined };
    deeds.push(deed);
    note(`> ${name}`);
    action().then(
      () => {
        deed.problem = null;
        note(`< ${name} done`);
      },
      (error: unknown) => {
        deed.problem = problemOf(error);
        if (deed.problem === null) bugs.push(`${name} rejected with ${String(error)}`);
        note(`< ${name} ${JSON.stringify(deed.problem)}`);
      },
    );
  };

  const [agent] = simulator.agents;
  if (agent === undefined) throw new Error('the simulator has no agent');
  const { password, phoneNumber } = agent;

  const passing = { time, wire, workOne: () => line.workOne() };

  return {
    ...{ time, options, simulator, line, session, deeds, shown, transcript, bugs, isOurs, gaveUp, act, note },
    wasKicked: () => wasKicked,
    clockNow: clock.now,
    signIn: (takeOver = false) => {
      const how = { agentId, password, phoneNumber, takeOver, autoEnterReady: true, startReady: true };
      act(takeOver ? 'take over' : 'sign in', () => session.actions.signIn(how));
    },
    kick: () => {
      isKicked = true;
      wasKicked = true;
      note('! another program signs in');
      simulator.kick(agentId);
    },
    setClock: (byMs) => {
      clockOffMs = byMs;
      note(`! the clock is set by ${String(byMs / 1000)} s`);
    },
    advanceTo: (at) => passUntil(passing, at),
    until: async (holds, what, atMostMs = 30_000) => {
      await passUntil(passing, time.now() + atMostMs, () => holds(session.snapshot()));
      if (!holds(session.snapshot())) throw new Error(`never came: ${what}\n${transcript.join('\n')}`);
    },
    close: async () => {
      session.dispose();
      await wire.settled();
      process.off('unhandledRejection', onRejection);
      await line.close();
      await simulator.stop();
      wire.stop();
    },
  };
}
